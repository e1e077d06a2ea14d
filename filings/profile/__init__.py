"""Jurisdictions as data: what a court system calls things, asks for, and where that is written."""

from filings.profile.courts import CaptionStyle, CourtRules, Layout, Requirement
from filings.profile.forms import Form, SectionSpec
from filings.profile.load import folders_of, known, load
from filings.profile.model import Cites, Counted, HeadingNumbers, NumberPattern, Oath, PowerOfAttorney
from filings.profile.profile import Profile, is_plural
from filings.profile.sourced import Conferral, Deadline, Limit

__all__ = [
    "CaptionStyle",
    "Cites",
    "Conferral",
    "Counted",
    "CourtRules",
    "Deadline",
    "Form",
    "HeadingNumbers",
    "Layout",
    "Limit",
    "NumberPattern",
    "Oath",
    "PowerOfAttorney",
    "Profile",
    "Requirement",
    "SectionSpec",
    "folders_of",
    "is_plural",
    "known",
    "load",
]
