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
    jurisdiction = wanted.folder.resolve().name
    forms = {name: form.kind for name, form in profile.load(jurisdiction, wanted.folder.resolve().parent).forms.items()}
    for path, data in folder(forms, language=wanted.language, jurisdiction=jurisdiction).items():
        target = wanted.folder / wanted.language / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


if __name__ == "__main__":
    main()
