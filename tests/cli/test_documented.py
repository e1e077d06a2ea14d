from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import typer

from filings.cli.commands import app

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = {command.callback.__name__: command for command in app.registered_commands if command.callback}
PARAMETERS = [
    (name, parameter)
    for name, command in typer.main.get_command(app).commands.items()  # type: ignore[attr-defined]  # it is a group
    for parameter in command.params
    if parameter.name != "help"
]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_shows_an_example_of_itself(name: str) -> None:
    assert (COMMANDS[name].epilog or "").startswith(f"Example: filings {name}")


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS, ids=lambda each: getattr(each, "name", each))
def test_each_option_says_what_it_is_for(name: str, parameter: object) -> None:
    assert getattr(parameter, "help", ""), name


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_fits_a_narrow_terminal(
    run: Callable, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = run(name, "--help")
    assert result.code == 0
    assert max(map(len, result.out.splitlines())) <= 80


def test_the_help_of_templates_speaks_of_no_case(run: Callable) -> None:
    assert "that of the case" not in " ".join(run("template", "lint", "--help").out.split())
