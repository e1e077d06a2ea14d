"""One case and a table of rows, made into a set of drafts a row."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from filings.lazily import lazily

if TYPE_CHECKING:
    from filings.batch.door import batch
    from filings.batch.marks import Marked, Marks
    from filings.batch.summary import Listener, Progress, Summary
    from filings.batch.workbook.door import Made, write_workbook

__all__ = ["Listener", "Made", "Marked", "Marks", "Progress", "Summary", "batch", "write_workbook"]

__getattr__ = lazily(
    __name__,
    {
        "Listener": "summary",
        "Made": "workbook.door",
        "Marked": "marks",
        "Marks": "marks",
        "Progress": "summary",
        "Summary": "summary",
        "batch": "door",
        "write_workbook": "workbook.door",
    },
)


class _Callable(ModuleType):
    """Lets `filings.batch(...)` be called: once it is imported, this package takes the place of the function."""

    def __call__(self, *args: Any, **kwargs: Any) -> Summary:  # noqa: ANN401  # those of `batch`
        summary: Summary = self.batch(*args, **kwargs)
        return summary


sys.modules[__name__].__class__ = _Callable
