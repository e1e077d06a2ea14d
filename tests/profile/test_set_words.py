"""Sentences that the shipped profiles word, in the number and place in which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filing_schemas.vocabulary import Language
from tests.profile.systems import drafted, paper, prepared

if TYPE_CHECKING:
    from pathlib import Path

    from filings.compose import Draft

DENY = {"id": "deny", "kind": "deny-motion", "act": "deny it"}
COSTS = {"id": "costs", "kind": "costs", "act": "give costs"}


def said(draft: Draft, part: str) -> list[str]:
    """Give the paragraphs of a part."""
    return [str(each.text) for section in draft.sections if section.key == part for each in section.paragraphs]


@pytest.mark.parametrize(
    ("system", "lead"),
    [
        ("israel", "The Honourable Court is asked to"),
        ("england-wales", "The Court is asked to"),
        ("us-federal", "The Court is respectfully asked to"),
    ],
)
def test_a_colon_leads_to_several_requests_and_to_no_single_one(tmp_path: Path, system: str, lead: str) -> None:
    one = paper("opposition", "response", id="one", relief={"final": [DENY]})
    several = paper("opposition", "response", id="several", relief={"final": [DENY, COSTS]})
    ready = prepared(tmp_path, system, one, several)
    assert said(drafted(ready, "one"), "relief") == [f"{lead} deny it."]
    assert said(drafted(ready, "several"), "relief")[0].startswith(f"{lead}:\n")


def test_a_single_hebrew_request_follows_without_a_colon(tmp_path: Path) -> None:
    relief = {"final": [DENY | {"act": "לדחות את הבקשה"}]}
    ready = prepared(tmp_path, "israel", paper("opposition", "response", relief=relief), language=Language.HE)
    assert said(drafted(ready), "relief") == ["בית המשפט הנכבד מתבקש לדחות את הבקשה."]


@pytest.mark.parametrize("system", ["israel", "england-wales"])
def test_a_single_demand_follows_without_a_colon(tmp_path: Path, system: str) -> None:
    letter = paper("prior-demand", "prior-demand", demand=[DENY | {"act": "withdraw it"}])
    assert said(drafted(prepared(tmp_path, system, letter)), "demand")[0].endswith("is asked to withdraw it.")


def test_an_order_of_one_thing_orders_that_it_be(tmp_path: Path) -> None:
    act = "the hearing shall be public"
    order = paper("proposed-order", "proposed-order", orders=[DENY | {"kind": "open-hearing", "act": act}])
    assert said(drafted(prepared(tmp_path, "israel", order)), "orders") == [f"The Court therefore orders that {act}."]
