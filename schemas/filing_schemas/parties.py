"""Who takes part: parties by side, counsel, the court and its judge."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from filing_schemas.base import Id, Ids, Levelled, Line, Localised, LocalisedProse, Model, about
from filing_schemas.vocabulary import (
    ClosureGround,
    ConfidentialityLevel,
    NumberStatus,
    PartyKind,
    PartyRole,
    PartySide,
    PseudonymStyle,
)


class Party(Levelled):
    """A party, or someone else the papers name. What it is called in a filing follows from that filing."""

    id: Annotated[Id, about("The name by which the case file refers to it.", "mod")]
    name: Annotated[Localised, about("The full name, as the caption prints it.", "Ministry of Defense")]
    short_name: Annotated[
        Localised | None,
        about(
            "The name used in texts. Nothing introduces it but you: Ministry of Defense (the **Ministry**).",
            "the Ministry",
        ),
    ] = None
    side: Annotated[PartySide, about("The side it stands on in the main proceeding.", "respondent-side")]
    kind: Annotated[PartyKind, about("What sort of person or body it is.", "public-authority")]
    capacity: Annotated[
        PartyRole | None, about("A special capacity on its side, such as the licence holder's.", "affected-licensee")
    ] = None
    description: Annotated[
        Localised | None, about("A line under the name in the caption.", "a company registered in Israel")
    ] = None
    plural: Annotated[
        bool | None,
        about(
            "Whether it is spoken of in the plural: the Keepers oppose. Left out, a group is and others are not.", True
        ),
    ] = None
    feminine: Annotated[
        bool,
        about("Whether it is spoken of in the feminine, in languages such as Hebrew that tell the two apart.", True),
    ] = False
    address: Annotated[Localised | None, about("Address for service.", "[address]", gap="address for service")] = None
    concern: Annotated[
        LocalisedProse | None,
        about(
            "What it has to do with the matter, in whole sentences.",
            "It grants export licences.",
            gap="its interest in the matter, in a whole sentence",
        ),
    ] = None
    counsel: Annotated[Ids, about("Who appears for it, by id.", ["clinic"])] = ()
    source: Annotated[Id | None, about("The source that names it, by id.", "seed")] = None


class Counsel(Levelled):
    """An advocate, a firm or a clinic that appears for a party."""

    id: Annotated[Id, about("The name by which parties refer to it.", "clinic")]
    name: Annotated[Localised | None, about("Name of counsel.", "A. Advocate", gap="the name")] = None
    firm: Annotated[Localised | None, about("Firm, clinic or office.", "State Attorney's Office")] = None
    licence_number: Annotated[
        Line | None,
        about(
            "Licence number. In training a placeholder; never an invented one.",
            "[licence no.]",
            gap="the licence number",
        ),
    ] = None
    address: Annotated[Localised | None, about("Address for service.", "[address]", gap="address for service")] = None
    source: Annotated[Id | None, about("The source that names counsel, by id.", "seed")] = None


class Pseudonym(Model):
    """What somebody is called where the name may not appear; the name itself stays in `case.yaml` and sealed copies."""

    of: Annotated[Id | None, about("The party or counsel, by id.", "petitioner-1")] = None
    name: Annotated[
        Localised | None, about("The name, of a person who is neither party nor counsel.", "the officer's name")
    ] = None
    also: Annotated[
        tuple[Line, ...],
        about("Other ways in which the name is written: given names by themselves, nicknames, handles.", ["@handle"]),
    ] = ()
    not_names: Annotated[
        tuple[Line, ...],
        about("Words of the name that these papers use as words, and that by themselves mean nobody.", ["Will"]),
    ] = ()
    level: Annotated[
        ConfidentialityLevel, about("Who may read the name. Left out, the parties may.", "counsel-only")
    ] = ConfidentialityLevel.PARTIES_ONLY
    ground: Annotated[ClosureGround | None, about("The ground on which it is kept back.", "protected-witness")] = None
    reason: Annotated[
        Line | None, about("Why the name falls under that ground. Never printed in public.", "he was threatened")
    ] = None
    style: Annotated[PseudonymStyle, about("How the pseudonym is made, where none is given.", "letter")] = (
        PseudonymStyle.LETTER
    )
    pseudonym: Annotated[Localised | None, about("What is printed instead.", "Petitioner A")] = None

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if (self.of is None) == (self.name is None):
            message = "A pseudonym stands for a party or counsel, by id, or for a name: one of the two."
            raise PydanticCustomError("pseudonym", message, {"remedy": "Write `of:` or `name:`."})
        return self


class Court(Model):
    """The court, in the capacity in which it sits."""

    id: Annotated[
        Id | None, about("Its name in the profile, where the profile has rules of its own for it.", "cand")
    ] = None
    name: Annotated[Localised, about("Name of the court.", "Tel Aviv-Jaffa District Court")]
    capacity: Annotated[
        Localised | None, about("The capacity in which it sits.", "Sitting as a Court for Administrative Affairs")
    ] = None
    source: Annotated[Id | None, about("The source that names it, by id.", "globes-2020")] = None


class Judge(Model):
    """The judge, or the panel's presiding judge."""

    name: Annotated[Localised, about("Name, with the title it is printed with.", "Judge A. B.")]
    source: Annotated[Id | None, about("The source that names the judge, by id.", "globes-2020")] = None


class CaseNumber(Model):
    """The number of the case; a number that is not known stays an explicit placeholder."""

    proceeding: Annotated[Localised | None, about("Kind of proceeding, as it stands before the number.", "AP")] = None
    number: Annotated[Line | None, about("The number itself, as the court writes it.", "99999-05-19")] = None
    placeholder: Annotated[Line | None, about("What is printed while there is no number.", "_____-05-19")] = None
    status: Annotated[NumberStatus, about("How sure the number is.", "not-yet-given")] = NumberStatus.NOT_YET_GIVEN
    note: Annotated[Line | None, about("What is known about an uncertain number. Not printed.", "not corroborated")] = (
        None
    )
    source: Annotated[Id | None, about("The source of the number, by id.", "docket")] = None
