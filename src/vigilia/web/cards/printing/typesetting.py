"""Typst, asked for one PDF: a template of ours, and data beside it that the template reads as data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import typst

HERE = Path(__file__).parent


class Paper(StrEnum):
    """The two sizes that stand in the offices' printers, each by the name typst has for it."""

    A4 = "a4"
    LETTER = "us-letter"


PAPERS = {"a4": Paper.A4, "letter": Paper.LETTER}


def paper_called(name: str) -> Paper:
    """The paper of a name on the command line; ValueError for another."""
    if name not in PAPERS:
        raise ValueError(f"paper is {' or '.join(PAPERS)}, not {name!r}")
    return PAPERS[name]


def pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """One PDF/UA in memory. `data` is handed over as JSON, never as source: nothing in it can become a command of typst.

    Fonts are ours alone, so that a card looks the same from every machine; the day of printing is not written into it.
    """
    return typst.compile(
        HERE / template,
        root=HERE,
        font_paths=[HERE / "fonts"],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"data": json.dumps(data)},
    )
