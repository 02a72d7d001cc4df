"""The city where a sheet's people wait, when no column says it."""

from __future__ import annotations

import re

from vigilia.programme.cities import city
from vigilia.web.caseload.workbook.grid import Grid, Line


def city_of_sheet(grid: Grid, titles: list[Line]) -> tuple[str | None, str | None]:
    """Code of the city and where it was read: the sheet's name, else the words of its title."""
    found = _only_city(grid.name)
    if found:
        return found, f"sheet name: {grid.name}"
    for line in titles:
        found = _only_city(line.text())
        if found:
            return found, f"title: {line.text()[:80]}"
    return None, None


def _only_city(text: str) -> str | None:
    """The one city named in a text; two cities give none."""
    whole = city(text)
    if whole:
        return whole.code
    tokens = re.findall(r"[^\s,;:()\-–—/_]+", text)[:20]
    found: dict[str, str] = {}
    at = 0
    while at < len(tokens):
        size = next((n for n in (3, 2, 1) if at + n <= len(tokens) and _named(tokens[at : at + n])), 0)
        if size:
            found[_named(tokens[at : at + size])] = ""
        at += size or 1
    return next(iter(found)) if len(found) == 1 else None


def _named(tokens: list[str]) -> str:
    words = " ".join(tokens)
    known = city(words) if len(words) >= 4 or words.isupper() else None
    return known.code if known else ""
