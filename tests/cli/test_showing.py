from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filings.checks import rules

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("rule", list(rules()))
def test_every_check_is_explained_with_an_example_each_way(run: Callable, rule: str) -> None:
    result = run("explain", rule.lower())
    assert result.code == 0
    assert result.out.startswith(f"{rule} (")
    assert "It fires at:" in result.out
    assert "It is silent at:" in result.out


def test_a_check_comes_as_data(run: Callable) -> None:
    assert run("explain", "GEN-09", "--format", "json").data["id"] == "GEN-09"


def test_the_nearest_check_is_offered(run: Callable) -> None:
    result = run("explain", "GEN-9")
    assert result.code == 2
    assert result.told == ["explain: There is no check 'GEN-9'. Did you mean 'gen-09'?"]


def test_forms_are_listed_by_court_system_and_kind(run: Callable) -> None:
    result = run("forms")
    assert result.code == 0
    assert ["israel", "motion", "motion-to-close"] in [line.split()[:3] for line in result.out.splitlines()]


def test_forms_come_as_data(run: Callable) -> None:
    listed = run("forms", "--profile", "israel", "--format", "json").data
    assert {"profile": "israel", "kind": "response", "form": "reply", "title": "Reply to ..."} in listed


def test_an_unknown_court_system_is_refused(run: Callable) -> None:
    result = run("forms", "--profile", "isreal")
    assert result.code == 2
    assert result.told == ["forms: There is no court system 'isreal'. Did you mean 'israel'?"]


def test_schemas_are_listed_and_printed(run: Callable) -> None:
    names = run("schema").out.split()
    assert "motion" in names
    assert "case" in names
    assert json.loads(run("schema", "motion").out)["title"] == "Motion"


def test_the_nearest_schema_is_offered(run: Callable) -> None:
    result = run("schema", "moton")
    assert result.code == 2
    assert result.told == ["schema: There is no schema 'moton'. Did you mean 'motion'?"]
