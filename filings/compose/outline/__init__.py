"""A filing taken apart into its parts and paragraphs, in the profile's order, before anything is numbered."""

from filings.compose.outline.build import outline

__all__ = ["outline"]
