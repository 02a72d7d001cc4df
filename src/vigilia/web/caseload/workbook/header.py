"""Finding the row of headings, and which column holds what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from vigilia.web.caseload.workbook.cells import Raw, letters, words
from vigilia.web.caseload.workbook.grid import Line
from vigilia.web.caseload.workbook.headings import named, surely_named
from vigilia.web.caseload.workbook.settling import settled

NAMES = frozenset({"surnames", "surname_1", "given_names", "given_1", "full_name", "name"})
CORE = NAMES | {"a_number"}
LEAST = 3
_FIGURE = re.compile(r"\d\d")


@dataclass(frozen=True, slots=True)
class Header:
    """Columns by field. `parts` are the columns that together hold surnames or given names."""

    rows: tuple[int, ...]
    columns: dict[str, int]
    parts: dict[str, list[int]] = field(default_factory=dict)
    also: tuple[tuple[str, int], ...] = ()
    other: tuple[int, ...] = ()
    headings: dict[int, str] = field(default_factory=dict)

    def heading(self, column: int) -> str:
        """The heading as written, or the column's letters where none stands."""
        return self.headings.get(column) or f"({letters(column)})"

    def name_columns(self) -> list[int]:
        """Every column that holds a part of the name."""
        return [at for name in ("surnames", "given_names") for at in self.parts.get(name, [])] + (
            [self.columns["full_name"]] if "full_name" in self.columns else []
        )


def find(lines: Sequence[Line], at: int) -> Header | None:
    """The header whose first row is line `at`, with a second row of headings if it has one."""
    upper = _texts(lines[at])
    if len(upper) < 2:
        return None
    below = lines[at + 1] if at + 1 < len(lines) and lines[at + 1].row == lines[at].row + 1 else None
    joined = _joined(upper, below)
    if joined is not None and below is not None:
        return _header((lines[at].row, below.row), joined, lines[at + 2 :])
    if not _enough({at: named(text) for at, text in upper.items()}):
        return None
    above = _texts(lines[at - 1]) if at and lines[at - 1].row == lines[at].row - 1 else {}
    return _header((lines[at].row,), _with_groups(upper, above), lines[at + 1 :], upper)


def repeated(lines: Sequence[Line], at: int) -> Header | None:
    """The header again inside its sheet: whole headings only, in at least half of the line's cells."""
    if not _may_be_headings(lines[at].cells):
        return None
    texts = _texts(lines[at])
    fields = {column: surely_named(text) for column, text in texts.items()}
    known = sum(1 for name in fields.values() if name)
    if known * 2 < len(lines[at].filled()) or not _enough(fields):
        return None
    return _header((lines[at].row,), texts, lines[at + 1 :])


def _may_be_headings(cells: Sequence[Raw]) -> bool:
    """Cheap, since it is asked of every line: headings are text, hardly any of it with figures."""
    texts = [raw for raw in cells if raw is not None]
    if len(texts) < 2 or not all(isinstance(raw, str) for raw in texts):
        return False
    return sum(1 for raw in texts if _FIGURE.search(str(raw))) <= 3


def _texts(line: Line) -> dict[int, str]:
    return {at: words(raw) for at, raw in enumerate(line.cells) if isinstance(raw, str) and words(raw)}


def _enough(fields: dict[int, str | None]) -> bool:
    known = {name for name in fields.values() if name}
    return bool(known & CORE) and (len(known) >= LEAST or ("a_number" in known and bool(known & NAMES)))


def _joined(upper: dict[int, str], below: Line | None) -> dict[int, str] | None:
    """Headings over two lines: only where together they name more fields, and the lower line holds text alone."""
    lower = _texts(below) if below is not None else {}
    if not lower or below is None or len(lower) != len(below.filled()):
        return None
    both = {at: f"{upper.get(at, '')} {lower.get(at, '')}".strip() for at in sorted({*upper, *lower})}
    together = {at: surely_named(text) for at, text in both.items()}
    if not _enough(together):
        return None
    apart = max(len({named(text) for text in one.values()} - {None}) for one in (upper, lower))
    changed = [at for at in lower if at in upper]
    return both if len(set(together.values()) - {None}) > apart and all(together[at] for at in changed) else None


def _with_groups(texts: dict[int, str], above: dict[int, str]) -> dict[int, str]:
    """ "Audiencia" over "Fecha" and "Hora": a heading that needs the one above it is read with it."""
    if len(above) < 2:
        return texts
    grouped = dict(texts)
    for at, text in texts.items():
        if named(text) in (None, "day"):
            over = max((column for column in above if column <= at), default=None)
            whole = f"{text} {above[over]}" if over is not None else text
            grouped[at] = whole if surely_named(whole) else text
    return grouped


def _header(
    rows: tuple[int, ...], texts: dict[int, str], below: Sequence[Line], shown: dict[int, str] | None = None
) -> Header:
    fields = settled({at: named(text) for at, text in texts.items()}, texts, below)
    columns: dict[str, int] = {}
    parts: dict[str, list[int]] = {}
    also: list[tuple[str, int]] = []
    for at, name in sorted(fields.items()):
        if name in ("surnames", "given_names"):
            parts.setdefault(name, []).append(at)
        elif name in columns:
            also.append((name, at))
        elif name:
            columns[name] = at
    wide = max((len(line.cells) for line in below[:2000]), default=0)
    used = {*columns.values(), *(at for part in parts.values() for at in part), *(at for _, at in also)}
    other = tuple(at for at in range(max([wide, *(at + 1 for at in texts)])) if at not in used)
    return Header(rows, columns, parts, tuple(also), other, shown or texts)
