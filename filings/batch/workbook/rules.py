"""What a spreadsheet program lets into the cells of a column, and what it says beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from filings.batch.workbook.columns import Kind
from filings.batch.workbook.words import WORDS

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from filings.batch.workbook.columns import Column

LAST: Final = 20_000
"""The last line that the rules are for."""
LONGEST_LIST: Final = 255
"""How many characters a rule may list by itself; a longer list is on a sheet."""
LONGEST_TITLE, LONGEST_PROMPT = 32, 255
SHORTEST_WHEN, LONGEST_WHEN = 4, 10
_DAYS: Final = ("367", "2958465")
"""1 January 1901 and 31 December 9999, as spreadsheet programs count days."""


class Lists:
    """The hidden sheet of the words that columns may hold, each list in a column of it."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._known: dict[tuple[str, ...], str] = {}

    def formula(self, words: tuple[str, ...]) -> str:
        """Give what names a list of words in a rule."""
        written = ",".join(words)
        if len(written) <= LONGEST_LIST:
            return f'"{written}"'
        if words not in self._known:
            position = len(self._known) + 1
            for line, word in enumerate(words, 1):
                self._sheet.cell(line, position, word)
            letter = get_column_letter(position)
            self._known[words] = f"'{self._sheet.title}'!${letter}$1:${letter}${len(words)}"
        return self._known[words]


def rule(column: Column, said: str, lists: Lists, language: str, ids: dict[Kind, str]) -> DataValidation:
    """Make the rule of a column.

    Args:
        column: the column.
        said: what is shown beside a cell of it.
        lists: where long lists of words go.
        language: of the messages.
        ids: where ids are that a column may refer to, by its kind.

    """
    words = WORDS[language]
    made = DataValidation(allow_blank=True, showInputMessage=True)
    made.promptTitle = _cut(column.path, LONGEST_TITLE)
    made.prompt = _cut(said, LONGEST_PROMPT)
    match column.kind:
        case Kind.WORD:
            made.type, made.formula1 = "list", lists.formula(tuple(word for word, _ in column.words))
            _refuse(made, words.wrong_word)
        case Kind.TRUTH:
            made.type, made.formula1 = "list", '"true,false"'
            _refuse(made, words.wrong_truth)
        case Kind.DAY:
            made.type, made.operator, (made.formula1, made.formula2) = "date", "between", _DAYS
            _refuse(made, words.wrong_day)
        case Kind.WHEN:
            made.type, made.operator = "textLength", "between"
            made.formula1, made.formula2 = str(SHORTEST_WHEN), str(LONGEST_WHEN)
            _refuse(made, words.wrong_when)
        case Kind.WHOLE:
            made.type, made.operator, made.formula1 = "whole", "greaterThanOrEqual", "1"
            _refuse(made, words.wrong_whole)
        case kind if kind in ids:
            made.type, made.formula1 = "list", ids[kind]  # offered, and nothing else is refused
    return made


def _refuse(made: DataValidation, message: str) -> None:
    made.showErrorMessage, made.error = True, message


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
