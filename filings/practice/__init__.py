"""Practice cases: made up, with planted defects, and the answer key beside them. Nothing here knows the rubric."""

from filings.practice.base import SYSTEMS
from filings.practice.make import Answer, Practice, practice
from filings.practice.seen import Seen, compared
from filings.practice.write import Handed, hand_out

__all__ = ["SYSTEMS", "Answer", "Handed", "Practice", "Seen", "compared", "hand_out", "practice"]
