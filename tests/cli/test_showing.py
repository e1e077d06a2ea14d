from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filings.checks import rules
from filings.workshop import template_rules

if TYPE_CHECKING:
    from collections.abc import Callable


KNOWN = {**rules(), **template_rules()}


@pytest.mark.parametrize("rule", list(KNOWN))
def test_every_check_is_explained_with_an_example_each_way(run: Callable, rule: str) -> None:
    result = run("explain", rule.lower())
    assert result.code == 0
    assert result.out.startswith(f"{rule} (")
    assert "It fires at:" in result.out
    assert "It is silent at:" in result.out


@pytest.mark.parametrize("rule", list(KNOWN))
def test_a_check_is_explained_in_hebrew(run: Callable, rule: str) -> None:
    result = run("explain", rule, "--language", "he")
    assert result.out.startswith(f"{rule} (")
    assert all(
        label in result.out for label in ("מדוע:", "המקור:", "כיצד מתקנים:", "הכלל מתריע על כך:", "הכלל שותק על כך:")
    )
    assert KNOWN[rule].words.statement not in result.out


@pytest.mark.parametrize("rule", [rule.id for rule in rules().values() if rule.uncertain])
def test_a_check_that_is_never_more_than_a_warning_is_not_called_an_error(run: Callable, rule: str) -> None:
    assert run("explain", rule).out.startswith((f"{rule} (warning)", f"{rule} (info)"))
    assert run("explain", rule, "--format", "json").data["severity"] in {"warning", "info"}


def test_without_a_check_all_are_listed_group_by_group(run: Callable) -> None:
    result = run("explain")
    assert [line.split()[0] for line in result.out.splitlines() if line.startswith("  ")] == list(KNOWN)
    assert "Open and closed sessions:" in result.out.splitlines()
    assert run("explain", "--language", "he").out.splitlines()[0] == "כל מסמך:"


def test_checks_come_as_data(run: Callable) -> None:
    one = run("explain", "GEN-09", "--format", "json").data
    assert (one["id"], one["language"], one["severity"]) == ("GEN-09", "en", "error")
    assert run("explain", "CLS-07", "--format", "json").data["systems"] == ["us-federal", "england-wales"]
    assert [each["id"] for each in run("explain", "--format", "json").data] == list(KNOWN)


def test_what_is_asked_of_files_names_the_commands_that_ask_it(run: Callable) -> None:
    assert "`filings draft`, `filings verify`." in run("explain", "SEC-08").out


@pytest.mark.parametrize(("asked", "meant"), [("GEN-9", "GEN-09"), ("cls-3", "CLS-03"), ("rps-04", "RSP-04")])
def test_the_nearest_check_is_offered(run: Callable, asked: str, meant: str) -> None:
    result = run("explain", asked)
    assert result.code == 2
    assert result.told == [f"explain: There is no check '{asked}'. Did you mean '{meant}'?"]


def test_a_name_that_is_like_none_is_told_in_lines_though_it_reads_like_an_option(run: Callable) -> None:
    result = run("explain", "json", "--format", "text")
    assert result.code == 2
    assert result.told == ["explain: There is no check 'json'. `filings explain` lists them."]


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
