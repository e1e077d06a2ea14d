"""The filing that every engine fills: a template as an instructor would make it, and data that differ each time."""

from __future__ import annotations

import random
from io import BytesIO
from itertools import pairwise
from typing import Any

from docx import Document
from docx.shared import Pt

_WORDS = (
    "The respondent was asked in writing and did not reply within the time allowed",
    "The petitioners learned of the decision from the press, and asked for its reasons",
    "The licence was renewed although the grounds for its refusal had been set out in full",
    "No hearing was held, and no opportunity was given to answer what was said in closed session",
    "The exhibits show the dates & the addressees of each letter, as well as what was asked in it",
)


def template() -> bytes:
    """Make the template: a caption with a loop, headings, numbered paragraphs, a table of exhibits, signatures."""
    document = Document()
    document.styles["Normal"].font.size = Pt(12)
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ court }} - {{ number }}"
    section.footer.paragraphs[0].text = "{{ title }} of {{ parties[0].name }}"
    document.add_paragraph("{{ court }}", style="Title")
    caption = document.add_table(rows=3, cols=2, style="Table Grid")
    caption.cell(0, 0).text = "{%tr for party in parties %}"
    caption.cell(1, 0).text = "{{ loop.index }}. {{ party.name }}"
    caption.cell(1, 1).text = "{{ party.role }}"
    caption.cell(2, 0).text = "{%tr endfor %}"
    document.add_heading("{{ title }}", level=1)
    document.add_paragraph("{%p for section in sections %}")
    document.add_heading("{{ section.heading }}", level=2)
    document.add_paragraph("{%p for paragraph in section.paragraphs %}")
    numbered = document.add_paragraph(style="List Number")
    numbered.add_run("{{ paragraph.lead }}").bold = True
    numbered.add_run(" {{ paragraph.text }}{% if paragraph.exhibit %} (Exhibit {{ paragraph.exhibit }}){% endif %}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endfor %}")
    exhibits = document.add_table(rows=4, cols=3, style="Table Grid")
    for cell, text in zip(exhibits.rows[0].cells, ("Mark", "What it is", "Page"), strict=True):
        cell.text = text
    exhibits.cell(1, 0).text = "{%tr for exhibit in exhibits %}"
    for cell, name in zip(exhibits.rows[2].cells, ("mark", "title", "page"), strict=True):
        cell.text = f"{{{{ exhibit.{name} }}}}"
    exhibits.cell(3, 0).text = "{%tr endfor %}"
    document.add_paragraph("{{ date }}")
    document.add_paragraph("{{ signature.name }}, {{ signature.capacity }}")
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def data(seed: int, paragraphs: int = 40) -> dict[str, Any]:
    """Give the data of one filing; no two seeds give the same."""
    per_section = 10
    return {
        "court": f"District Court No. {seed}",
        "number": f"AP {10000 + seed}-05-26",
        "title": f"Petition & motion {seed}",
        "parties": [
            {"name": f"Party {n} of {seed} <{n}>", "role": "Petitioner" if n % 2 else "Respondent"} for n in range(1, 7)
        ],
        "sections": [
            {
                "heading": f"Part {start // per_section + 1}",
                "paragraphs": [
                    {
                        "lead": f"{seed}.{n}",
                        "text": _text(seed, n),
                        "exhibit": f"P/{n}" if n % 3 == 0 else "",
                    }
                    for n in range(start, min(start + per_section, paragraphs))
                ],
            }
            for start in range(0, paragraphs, per_section)
        ],
        "exhibits": [
            {"mark": f"P/{n}", "title": f"Letter {seed}-{n}", "page": str(n * 4 + seed % 9)} for n in range(1, 13)
        ],
        "date": f"{1 + seed % 28} May 2026",
        "signature": {"name": f"Advocate {seed}", "capacity": "Counsel for the Petitioners"},
    }


def unlike(seed: int, paragraphs: int = 40) -> dict[str, Any]:
    """Give the same as markup that no other filing has: cut up otherwise, with breaks and tabs anywhere in it."""
    chance = random.Random(seed)  # noqa: S311  the same filing whenever it is asked for
    values = data(seed, paragraphs)
    every = [paragraph for section in values["sections"] for paragraph in section["paragraphs"]]
    for each in every:
        words = each["text"].split(" ")
        for at in chance.sample(range(1, len(words) - 1), chance.randint(1, 4)):
            words[at] += chance.choice("\n\t")
        each |= {"text": " ".join(words), "exhibit": chance.choice(("", f"P/{chance.randint(1, 99)}"))}
    cuts = [0, *sorted(chance.sample(range(1, paragraphs), chance.randint(2, 6))), paragraphs]
    parts = [every[start:end] for start, end in pairwise(cuts)]
    values["sections"] = [{"heading": f"Part {n}", "paragraphs": part} for n, part in enumerate(parts, 1)]
    values["parties"] = values["parties"][: chance.randint(2, 6)]
    values["exhibits"] = values["exhibits"][: chance.randint(6, 12)]
    return values


def _text(seed: int, number: int) -> str:
    first, second = _WORDS[(number + seed) % len(_WORDS)], _WORDS[number % len(_WORDS)]
    return f"{first}, as letter {seed * 7 + number} says. {second}."
