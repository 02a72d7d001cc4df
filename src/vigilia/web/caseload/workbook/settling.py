"""Headings with two meanings, settled by the other columns and by what stands below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from vigilia.programme.a_number import ANumber, parse
from vigilia.web.caseload.workbook.blanks import says_nothing
from vigilia.web.caseload.workbook.cells import Raw, words
from vigilia.web.caseload.workbook.date_words import read_date
from vigilia.web.caseload.workbook.dittos import is_ditto
from vigilia.web.caseload.workbook.grid import Line
from vigilia.web.caseload.workbook.reasons import ReviewReason

_SAMPLE = 60
_MANY = frozenset({"phone", "notes", "shelter", "counsel"})
_PARTS = {"surname_1": "surnames", "surname_2": "surnames", "given_1": "given_names", "given_2": "given_names"}

Fields = dict[int, str | None]


def settled(fields: Fields, texts: dict[int, str], below: Sequence[Line]) -> Fields:
    """One field per column, None for a column that is kept as words only."""
    said = dict(fields)
    for at, name in fields.items():
        if name in ("nac", "court", "case", "number", "day"):
            said[at] = _by_cells(name, at, said, below)
    _hearings(said)
    _names(said)
    seen: set[str] = set()
    for at in sorted(said):
        name = said[at]
        if name in seen and name not in _MANY and name not in _PARTS:
            said[at] = None
        seen.add(name or "")
    return {at: _PARTS.get(name or "", name) for at, name in said.items() if at in texts}


def _by_cells(name: str, at: int, said: Fields, below: Sequence[Line]) -> str | None:
    if name == "nac":
        return "born" if _mostly(below, at, _is_day) else "nationality"
    if name == "court":
        return "hearing_date" if _mostly(below, at, _is_day) else "port"
    if name == "day":
        after = said.get(at + 1)
        known = {"hearing_date", "next_hearing"} & set(said.values())
        return "hearing_date" if after == "hearing_time" and not known else None
    numbers = "a_number" not in said.values() and _mostly(below, at, lambda raw: isinstance(_number(raw), ANumber))
    return "a_number" if numbers else ("number" if name == "number" else None)


def _hearings(said: Fields) -> None:
    """The next hearing is the hearing; an earlier or a later one is kept as words."""
    present = set(said.values())
    chosen = next((kind for kind in ("next_hearing", "hearing_date", "other_hearing") if kind in present), None)
    for at, name in list(said.items()):
        if name in ("next_hearing", "hearing_date", "other_hearing"):
            said[at] = "hearing_date" if name == chosen else None


def _names(said: Fields) -> None:
    present = set(said.values())
    surnames = present & {"surnames", "surname_1"}
    if surnames:
        meaning = None if present & {"given_names", "given_1"} else "given_names"
    elif "given_names" in present or "given_1" in present:
        meaning = "surnames"
    else:
        meaning = None if "full_name" in present else "full_name"
    first = True
    for at in sorted(said):
        if said[at] == "name":
            said[at] = meaning if first else None
            first = False


def _mostly(below: Sequence[Line], at: int, fits: Callable[[Raw], bool]) -> bool:
    found = (line.cells[at] for line in below[:_SAMPLE] if at < len(line.cells))
    cells = [raw for raw in found if not says_nothing(words(raw)) and not is_ditto(words(raw))]
    return bool(cells) and sum(1 for raw in cells if fits(raw)) * 2 > len(cells)


def _is_day(raw: Raw) -> bool:
    if isinstance(raw, date):
        return True
    said = read_date(words(raw), day_first=True)
    return said.day is not None or said.doubt is ReviewReason.IMPOSSIBLE_DATE


def _number(raw: Raw) -> object:
    return parse(words(raw))
