"""What every paper has, whichever it is; `tests/templates/anatomy` has what each must contain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filing_schemas import KINDS
from filings.compose import generated
from filings.profile import known, load
from tests.profile.systems import MAIN, drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

PAPERS = [(system, name) for system in known() for name, form in load(system).forms.items() if form.kind in KINDS]


@pytest.mark.parametrize(("system", "form"), PAPERS)
def test_a_paper_has_its_head_and_its_foot(tmp_path: Path, system: str, form: str) -> None:
    told = load(system).forms[form]
    draft = drafted(prepared(tmp_path, system, paper(form, told.kind)))
    assert "NOT FILED" in draft.legend
    assert str(draft.title)
    assert bool(draft.sides) is (told.caption != "none")
    assert bool(draft.signatures) is (told.signed_by != "none")
    assert (draft.oath is not None) is (told.kind == "affidavit")


@pytest.mark.parametrize("system", list(MAIN))
def test_the_index_and_the_certificate_are_made_from_the_case(tmp_path: Path, system: str) -> None:
    made = generated(prepared(tmp_path, system))
    assert {"exhibit-index", "certificate-of-service"} <= set(made)
    assert len(made["exhibit-index"].exhibits) == 3


@pytest.mark.parametrize("system", known())
def test_a_required_part_rests_on_a_source_or_on_that_of_its_paper(system: str) -> None:
    forms = load(system).forms
    unsourced = [
        f"{name}: {spec.key}"
        for name, form in forms.items()
        for spec in form.sections
        if spec.required and not (spec.source or form.source)
    ]
    assert unsourced == []
