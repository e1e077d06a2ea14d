"""The command line: parse, call, print, exit."""

import atexit
import gc
import os

# A command makes much and drops little: Python would look through all of it again and again, and once more at the end,
# where whatever is left goes with the process.
gc.set_threshold(200_000, 10, 10)
atexit.register(gc.freeze)
# Pydantic would read what each installed package says of itself, in search of plug-ins; none is asked of our models.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from filings.cli.commands import app  # noqa: E402  after what importing itself depends on
from filings.cli.door import main  # noqa: E402  the same

__all__ = ["app", "main"]
