"""Cases made at random from the schemas themselves, with a secret of its own at every place where a text can stand.

Nothing here knows how a draft is made. It knows what the schemas say of a text, and who may read what.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from filing_schemas import KINDS, Case
from filings.reading.index import Sort
from tests.leaks.filling import Filler
from tests.leaks.schemas import may, part
from tests.leaks.seeds import ANNEXED, NEVER, Seeded

if TYPE_CHECKING:
    from filings.profile import Profile


WITH_THE_NAME = ("Party.address", "Counsel.firm", "Counsel.address", "Counsel.licence_number")
"""What is written of somebody and tells who it is."""


def seeded(seed: int, profile: Profile, forms: set[str], *, whole: bool = False) -> Seeded:
    """Make the case of a seed.

    Args:
        seed: the same seed, the same case.
        profile: the court system whose words it uses.
        forms: the papers it may hold.
        whole: give levels to whole things alone, to no spans of text, so that each can be taken out.

    """
    return _Planter(seed, profile, forms, whole=whole).case()


class _Planter(Filler):
    """Plants one case."""

    # --- what stands where ---

    def case(self) -> Seeded:
        """Make the whole case."""
        kinds = self._kinds()
        self._rosters(kinds)
        self._people()
        case = self.model(Case, 0, {})
        filings: dict[str, dict[str, Any]] = {}
        for place, (kind, (name, level)) in enumerate(zip(kinds, self.ids[Sort.FILING], strict=True), start=1):
            self.here = name
            self.before = self.ids[Sort.FILING][: place - 1]
            self.within[name] = []
            filings[f"{place:02}-{name}"] = self._paper(kind, name, level)
        case = self._resolved(case, "")
        filings = {stem: self._resolved(each, each["id"]) for stem, each in filings.items()}
        return Seeded(case, filings, self.planted, self.typed)

    def _kinds(self) -> list[str]:
        known = {self.profile.forms[form].kind for form in self.forms} - {"injunction-request"}
        others = self.random.sample([kind for kind in KINDS if kind in known], min(4, len(known)))
        return ["injunction-request", *others]

    def _rosters(self, kinds: list[str]) -> None:
        """Give ids and levels to everything that the rest refers to, so that it can."""
        low = [0, 0, 0, 1, 2]
        self.ids = {
            Sort.PARTY: [self._named("Party.id", low[self.random.randrange(5)]) for _ in range(3)]
            + [self._named("Party.id", self._level())],
            Sort.COUNSEL: [self._named("Counsel.id", self._level(below=ANNEXED)) for _ in range(3)],
            Sort.EXHIBIT: [self._named("Exhibit.id", self._level()) for _ in range(4)],
            Sort.AUTHORITY: [self._named("Authority.id", 0) for _ in range(2)],
            Sort.RELATED: [self._named("RelatedProceeding.id", 0)],
            Sort.SOURCE: [self._named("Source.id", 0) for _ in range(2)],
            Sort.EVENT: [self._named("Fact.id", self._level()) for _ in range(2)],
            Sort.RULING: [self._named("Ruling.id", 0)],
            Sort.FILING: [self._named("Paper.id", self._level() if place > 1 else 0) for place in range(len(kinds))],
        }
        self.masked = {self.random.choice(self.ids[Sort.PARTY][:3])[0], self.ids[Sort.COUNSEL][0][0]}
        self.lifted = self.random.random() < 0.15

    def _named(self, where: str, level: int) -> tuple[str, int]:
        return self._token(where, level), level

    def _level(self, below: int = 5) -> int:
        picked = self.random.choices([0, self.theme, self.random.randrange(5)], [4, 5, 1])[0]
        return picked if picked < below else self.random.randrange(below)

    # --- what cannot be left to chance ---

    def _case_format(self, _: int) -> int:
        return 1

    def _case_profile(self, _: int) -> str:
        return self.profile.id

    def _case_id(self, _: int) -> str:
        return self._token("Case.id", NEVER)

    def _case_language(self, _: int) -> str:
        return "he" if self.hebrew else "en"

    def _court_id(self, _: int) -> None:
        return None

    def _case_parties(self, _: int) -> list[dict[str, Any]]:
        sides = ["petitioner-side", "petitioner-side", "respondent-side", "neutral"]
        return [
            self._somebody("Party", {"id": name, "side": side}, level)
            for (name, level), side in zip(self.ids[Sort.PARTY], sides, strict=True)
        ]

    def _case_counsel(self, _: int) -> list[dict[str, Any]]:
        return [self._somebody("Counsel", {"id": name}, level) for name, level in self.ids[Sort.COUNSEL]]

    def _somebody(self, kind: str, given: dict[str, Any], level: int) -> dict[str, Any]:
        """Make a party or counsel; what tells who they are beside the name is kept with the name."""
        since, name = len(self.planted), given["id"]
        made = self.model(part(kind), 0, given | self.persons.get(name, {}), level)
        for place, each in enumerate(self.planted[since:], start=since):
            if name in self.masked and each.where.startswith(WITH_THE_NAME):
                self.planted[place] = replace(each, level=self._kept(each.level))
        return made

    def _case_pseudonyms(self, _: int) -> list[dict[str, Any]]:
        made: list[dict[str, Any]] = [{"of": name} for name in sorted(self.masked)]
        made[0] |= {"also": [self.handle], "style": "initials"}
        made.append(self.persons[""] | {"pseudonym": "the person called " + self._token("Pseudonym.pseudonym", 0)})
        for entry in made:
            entry |= {"reason": self._token("Pseudonym.reason", NEVER), "ground": "protected-witness"}
            entry |= {"not_names": [self._token("Pseudonym.not_names", NEVER)]}
        return made

    def _session_anonymity(self, _: int) -> dict[str, Any]:
        made = self.model(part("Restriction"), 0, {})
        made["state"] = "denied" if self.lifted else "granted-full"
        return made

    def _case_exhibits(self, _: int) -> list[dict[str, Any]]:
        parties = [name for name, level in self.ids[Sort.PARTY][:3]]
        return [
            self.model(part("Exhibit"), 0, {"id": name, "tendered_by": self.random.choice(parties)}, level)
            for name, level in self.ids[Sort.EXHIBIT]
        ]

    def _case_chronology(self, _: int) -> list[dict[str, Any]]:
        return [self.model(part("Fact"), 0, {"id": name}, level) for name, level in self.ids[Sort.EVENT]]

    def _case_authorities(self, _: int) -> list[dict[str, Any]]:
        return [self.model(part("Authority"), 0, {"id": name}) for name, _ in self.ids[Sort.AUTHORITY]]

    def _case_related(self, _: int) -> list[dict[str, Any]]:
        return [self.model(part("RelatedProceeding"), 0, {"id": name}) for name, _ in self.ids[Sort.RELATED]]

    def _case_sources(self, _: int) -> list[dict[str, Any]]:
        return [self.model(part("Source"), 0, {"id": name}) for name, _ in self.ids[Sort.SOURCE]]

    def _session_rulings(self, _: int) -> list[dict[str, Any]]:
        filing = self.ids[Sort.FILING][0][0]
        return [self.model(part("Ruling"), 0, {"id": name, "on": [filing]}) for name, _ in self.ids[Sort.RULING]]

    def _fact_id(self, _: int) -> None:
        return None

    def _party_kind(self, _: int) -> str:
        return self.random.choice(["natural-person", "group", "ngo", "company", "public-authority"])

    def _party_counsel(self, _: int) -> list[str]:
        return self.random.sample([name for name, _ in self.ids[Sort.COUNSEL]], 2)

    def _exhibit_authenticated_by(self, level: int) -> str | None:
        names = [name for name, rank in self.ids[Sort.FILING] if may(rank, level)]
        return self.random.choice(names)

    # --- papers ---

    answered = ""
    """The filing that the filing being made answers, if it is a response."""

    def _paper(self, kind: str, name: str, level: int) -> dict[str, Any]:
        self.answered = ""
        form = self.random.choice(sorted(form for form in self.forms if self.profile.forms[form].kind == kind))
        keys = [spec.key for spec in self.profile.forms[form].sections]
        filers = [self.random.choice(self.ids[Sort.PARTY][:3])[0]]
        given: dict[str, Any] = {"kind": kind, "form": form, "id": name, "filed_by": filers}
        if self.before:
            target = self.random.choice([each for each, rank in self.before if may(rank, level)])
            self.answered = target if kind == "response" else ""
            given |= {"response": {"responds_to": target}, "proposed-order": {"on": target}}.get(kind, {})
        self.asked = {spec.data for spec in self.profile.forms[form].sections if spec.data}
        self.printed = True
        sections = [self._section(level, section=key) for key in self.random.sample(keys, min(len(keys), 3))]
        sections.insert(0, self._section(level, heading=self._prose("Section.heading", level)))
        given["sections"] = sections
        if kind == "prior-demand":
            given["to"] = self.ids[Sort.PARTY][2][0]
        return self.model(KINDS[kind], 0, given, level)

    def _section(self, around: int, **given: str) -> dict[str, Any]:
        # Of a part that the form requires and that went into an annex, the open copies say nothing, not even its gap.
        own = self._level(below=ANNEXED if self.whole and "section" in given else 5)
        level = max(own, around)
        deep = "section" in given and self.random.random() < 0.4
        inner = [self._section(level, heading=self._prose("Section.heading", level))] if deep else []
        if "section" in given and self.random.random() < 0.5:
            given["heading"] = self._prose("Section.heading", level)
        held = {"sections": inner}
        made = self.model(part("Section"), around, {**given, **held, "heading": given.get("heading")}, own, fixed=True)
        return {key: value for key, value in made.items() if value is not None}

    def _section_section(self, _: int) -> None:
        return None

    def _section_sections(self, _: int) -> list[dict[str, Any]]:
        return []

    def _section_paragraphs(self, level: int) -> list[dict[str, Any]]:
        """Give paragraphs of which at least one is left in the copies that show the part."""
        first = self.model(part("Paragraph"), level, {}, 0, fixed=True)
        return [first, *(self.model(part("Paragraph"), level, {}) for _ in range(self._count("")))]

    _ground_paragraphs = _section_paragraphs
    _objection_paragraphs = _section_paragraphs

    def _objection_kind(self, _: int) -> str:
        return str(self.random.choice(sorted(kind.value for kind in self.profile.objections)))

    def _closurebasis_on(self, _: int) -> str:
        return str(self.random.choice(sorted(ground.value for ground in self.profile.closure_grounds)))

    def _reliefitem_alternative_to(self, _: int) -> None:
        return None

    def _partyposition_party(self, _: int) -> str:
        return self.random.choice(self.ids[Sort.PARTY][:3])[0]

    def _reliefitem_addressee(self, _: int) -> str:
        return self.random.choice(self.ids[Sort.PARTY][:3])[0]
