"""Make the templates of a jurisdiction anew: `python -m filings.word.starter templates/israel --language en`."""

from __future__ import annotations

import argparse
from pathlib import Path

from filings import profile
from filings.word.starter.make import folder


def main() -> None:
    """Write every template and shared block of a profile's forms into its folder."""
    parser = argparse.ArgumentParser(prog="python -m filings.word.starter", description=__doc__)
    parser.add_argument("folder", type=Path, help="the jurisdiction's folder, which holds profile.yaml")
    parser.add_argument("--language", default="en", help="en or he")
    wanted = parser.parse_args()
    home = wanted.folder.resolve()
    for path, data in folder(profile.load(home.name, home.parent), wanted.language).items():
        target = home / wanted.language / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


if __name__ == "__main__":
    main()
