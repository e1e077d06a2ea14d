"""The instructor's workshop: what a template may print, what is wrong with one, and how it is mended."""

from filings.workshop.contract import Contract, contract

__all__ = ["Contract", "contract"]
