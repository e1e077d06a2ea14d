"""Templates with one fault each, made from a sound one: what is changed, the rule it offends, and where."""

from __future__ import annotations

from tests.workshop.broken_looks import LOOKS
from tests.workshop.broken_tags import TAGS

BROKEN = (*TAGS, *LOOKS)
"""Every template that is broken, each in one way."""
