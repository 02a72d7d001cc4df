"""What each line of a sheet is: title, heading, a person, or nobody. Every line is exactly one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vigilia.programme.a_number import ANumber, Wrong, parse
from vigilia.programme.names import name_tokens
from vigilia.web.caseload.workbook.blanks import says_nothing
from vigilia.web.caseload.workbook.cells import Formula, Raw, words
from vigilia.web.caseload.workbook.dittos import is_ditto
from vigilia.web.caseload.workbook.grid import Grid, Line
from vigilia.web.caseload.workbook.header import Header, find, repeated
from vigilia.web.caseload.workbook.headings import something_else
from vigilia.web.caseload.workbook.name_shapes import has_letter, is_total, looks_like_name
from vigilia.web.caseload.workbook.reading import LeftOut

_OF_A_CASE = frozenset({"a_number", "born", "nationality", "hearing_date", "enrolled", "port", "family", "language"})
_LONGEST = 7
# Headings stand near the top; a sheet of 20,000 lines without any need not be searched whole.
_DEEPEST = 1_000
_PLAIN = frozenset({"number", "notes"})


@dataclass(frozen=True, slots=True)
class RowAt:
    """A person's line with the header it stands under; `block` counts the runs of lines without a gap."""

    line: Line
    header: Header
    block: int


@dataclass(slots=True)
class Layout:
    """A sheet taken apart."""

    grid: Grid
    titles: list[Line] = field(default_factory=list)
    headers: list[Header] = field(default_factory=list)
    rows: list[RowAt] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


_ONLY_A_PERSON_HAS = ("born", "hearing_date", "hearing_time", "enrolled", "language", "nationality", "port")


def lay_out(grid: Grid) -> Layout | str:
    """The sheet's lines in order, or in words why it is something else."""
    start = next((at for at in range(min(len(grid.lines), _DEEPEST)) if find(grid.lines, at)), None)
    if start is None:
        return _why_not(grid)
    header = find(grid.lines, start)
    if header is None or not _of_people(grid, header):
        return "a list of something else than people who wait (contacts, staff or the like)"
    out = Layout(grid, titles=grid.lines[:start], headers=[header])
    merged = {(first, at) for first, at, _, last in grid.merges if last - at >= 2}
    before, block = 0, 0
    for at in range(start + len(header.rows), len(grid.lines)):
        line = grid.lines[at]
        again = repeated(grid.lines, at)
        if again is not None:
            header = again
            out.headers.append(again)
            continue
        why = _names_nobody(line, header, merged)
        if why:
            out.left_out.append(LeftOut(grid.name, line.row, line.text(), why))
            continue
        block += line.row != before + 1
        before = line.row
        out.rows.append(RowAt(line, header, block))
    return out


def cell(line: Line, at: int | None) -> Raw:
    """What stands in a column of a line."""
    return line.cells[at] if at is not None and at < len(line.cells) else None


def _why_not(grid: Grid) -> str:
    if not grid.lines:
        return "empty"
    # Without the sheet's own words: this line may reach a terminal or a log.
    return "no row with three known headings, one of them a name or an A-number"


def _of_people(grid: Grid, header: Header) -> bool:
    if _OF_A_CASE & set(header.columns):
        return True
    return not (something_else(grid.name) or any(something_else(text) for text in header.headings.values()))


def _names_nobody(line: Line, header: Header, merged: set[tuple[int, int]]) -> str:
    """Why the line is no person's, or nothing if it is one."""
    filled = line.filled()
    texts = {at: words(line.cells[at]) for at in filled}
    number = parse(texts.get(header.columns.get("a_number", -1), ""))
    if not isinstance(number, ANumber) and _is_sum(texts, header):
        return "a total"
    names = {at: texts[at] for at in header.name_columns() if at in texts and _says_name(line.cells[at], texts[at])}
    plain = {header.columns.get(name, -1) for name in _PLAIN}
    evidence = [at for at in filled if at not in names and at not in plain]
    if not names:
        return "" if _numbered(number) else _why_no_name(filled, texts, header)
    if filled and (line.row, filled[0]) in merged and len(filled) == 1:
        return "a heading of a section"
    if evidence or header.columns.get("number") in filled:
        return "" if isinstance(number, ANumber) or _likely(names, texts, line, header) else "a note"
    whole = " ".join(text for text in names.values() if not is_ditto(text))
    return "" if looks_like_name(whole, capitals=len(names) == 1) else "a note"


def _is_sum(texts: dict[int, str], header: Header) -> bool:
    """A line that begins with "total": little else stands in it, and nothing that only a person has (a birth, a
    hearing). Somebody called Suma, or a remark about a total, is a person's line all the same."""
    at = next((at for at in sorted(texts) if has_letter(texts[at])), -1)
    if at < 0 or not is_total(texts[at]):
        return False
    hers = {header.columns.get(name, -1) for name in _ONLY_A_PERSON_HAS}
    return not any(place in hers and re.search(r"\D", text) for place, text in texts.items())


def _says_name(raw: Raw, text: str) -> bool:
    return isinstance(raw, Formula) or is_ditto(text) or (has_letter(text) and not says_nothing(text))


def _likely(names: dict[int, str], texts: dict[int, str], line: Line, header: Header) -> bool:
    """With other cells filled nearly all is a person; "sin tel. = no phone" is not, nor a lone ditto or formula."""
    said = [text for at, text in names.items() if not isinstance(line.cells[at], Formula)]
    if any("=" in text or ":" in text or len(name_tokens(text)) > _LONGEST for text in said):
        return False
    if all(is_ditto(text) or isinstance(line.cells[at], Formula) for at, text in names.items()):
        return len(texts) > len(names) + 1 or header.columns.get("a_number") in texts
    return True


def _numbered(number: object) -> bool:
    """A number alone names a person when it is one, or is long enough to be meant as one."""
    if isinstance(number, Wrong):
        return sum(sign.isdigit() for sign in number.words) >= 5
    return isinstance(number, ANumber)


def _why_no_name(filled: list[int], texts: dict[int, str], header: Header) -> str:
    if len(filled) == 1 and has_letter(texts[filled[0]]) and not texts[filled[0]].startswith("="):
        return "a note"
    if filled == [header.columns.get("number")]:
        return "a numbered line with nothing in it"
    return "no name and no A-number"
