"""The rules of one court within a system: what it asks for beyond the rest, and where it differs."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from filing_schemas.base import Id, Localised, Model, about
from filing_schemas.vocabulary import PartyRole, PartySide
from filings.profile.placeholders import naming
from filings.profile.sourced import Conferral, Limit, Sourced

Size: TypeAlias = Annotated[int, Field(ge=4, le=72)]
Length: TypeAlias = Annotated[float, Field(gt=0, le=10)]
SideName = Annotated[Localised, naming("names")]


class CaptionStyle(Model):
    """How a caption draws the parties."""

    et_al: Annotated[
        Localised | None,
        about("After the first party of a side, for the rest; left out, every party is named.", "et al."),
    ] = None
    sides: Annotated[
        dict[PartySide, SideName],
        about("How the parties of a side are named together. `{names}`.", {"petitioner-side": "The King ({names})"}),
    ] = {}  # noqa: RUF012  # frozen
    apart: Annotated[
        tuple[PartyRole, ...],
        about("The capacities whose holders stand in the caption as a side of their own.", ["interested-party"]),
    ] = ()


class Layout(Sourced):
    """The paper that a court asks for."""

    paper: Annotated[Literal["a4", "letter"], about("Its size.", "letter")]
    font: Annotated[Localised | None, about("Its typeface.", "Times New Roman")] = None
    points: Annotated[Size | None, about("The least size of the text, in points.", 12)] = None
    note_points: Annotated[Size | None, about("The least size of footnotes, in points.", 10)] = None
    spacing: Annotated[Length | None, about("The distance between lines, in lines.", 2)] = None
    margin_cm: Annotated[Length | None, about("The least margin, in centimetres.", 2.54)] = None
    line_numbers: Annotated[bool, about("Whether the lines of a page are numbered.", True)] = False


class Requirement(Sourced):
    """One thing that a procedure asks for."""

    needs: Annotated[Localised, about("What it is.", "a public notice of the motion")]
    form: Annotated[Id | None, about("The paper that gives it.", "public-notice")] = None
    part: Annotated[Id | None, about("The part that gives it.", "alternatives")] = None


class CourtRules(Sourced):
    """A court within the system. What it leaves out is as in the rest of the system."""

    name: Annotated[Localised, about("Its name.", "United States District Court, Northern District of California")]
    short: Annotated[Localised | None, about("As citations abbreviate it.", "N.D. Cal.")] = None
    limits: Annotated[dict[Id, Limit], about("How long its papers may be, by form.", {"reply": {"pages": 15}})] = {}  # noqa: RUF012  # frozen
    asks_for: Annotated[
        dict[Id, tuple[Id, ...]], about("The parts it asks for beyond the rest, by form.", {"motion": ["notice"]})
    ] = {}  # noqa: RUF012  # frozen
    sealing: Annotated[
        tuple[Requirement, ...], about("What it asks of a request to seal.", [{"needs": "reasons"}])
    ] = ()
    conferral: Annotated[
        Conferral | None, about("How its papers say that counsel conferred.", {"words": "On {date}, {who} conferred."})
    ] = None
    layout: Annotated[Layout | None, about("Its paper.", {"paper": "letter"})] = None
    caption: Annotated[CaptionStyle | None, about("How its captions draw the parties.", {"et_al": "et al."})] = None
