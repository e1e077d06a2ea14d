"""The instructor's workshop: what a template may print, what is wrong with one, and how it is mended."""

from filings.workshop.contract import Contract, contract
from filings.workshop.rules import template_rules

__all__ = ["Contract", "contract", "template_rules"]
