"""The same person twice in a file becomes one; two people under one number do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vigilia.web.caseload.workbook.reasons import ReviewReason
from vigilia.web.caseload.workbook.rows import Row
from vigilia.web.caseload.workbook.same_person import one_person, tokens

# Numbers typed because a form wanted one. One row may truly hold them; rows of different people cannot.
_FILLERS = frozenset({*(str(digit) * 9 for digit in range(1, 10)), "123456789", "987654321", "012345678"})
_COMPARED = ("born", "hearing_date")


def merge(rows: Iterable[Row]) -> None:
    """Mark later rows of a person as doubles, complete the first from them, hold a stranger's row."""
    listed = list(rows)
    _drop_fillers(listed)
    by_number: dict[str, list[Row]] = {}
    for row in listed:
        number = row.number()
        if number is None or row.held:
            continue
        firsts = by_number.setdefault(number, [])
        if not firsts:
            firsts.append(row)
        elif one_person(firsts[0], row):
            _double(firsts[0], row)
        else:
            _hold(row)
    _unnumbered(listed)
    _dittos_of_doubts(listed)


def _dittos_of_doubts(rows: list[Row]) -> None:
    """A cell that came into doubt only now, beside an earlier row, takes the dittos under it along."""
    differing = {
        (row.sheet, row.row, name)
        for row in rows
        for name in _COMPARED
        if name in row.fields and row.fields[name].doubt is ReviewReason.DIFFERS_FROM_EARLIER_ROW
    }
    for row in rows if differing else ():
        for name in _COMPARED:
            said = row.fields.get(name)
            if said is not None and said.value is not None and (row.sheet, said.ditto_of, name) in differing:
                row.doubt(name, ReviewReason.DITTO_OF_DOUBT)


def _drop_fillers(rows: list[Row]) -> None:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if (number := row.number()) in _FILLERS and not row.held:
            groups.setdefault(number or "", []).append(row)
    for same in groups.values():
        if all(one_person(same[0], other) for other in same[1:]):
            continue
        for row in same:
            row.fields["a_number"] = replace(row.fields["a_number"], value=None, understood=None)
            row.question(
                row.column("a_number"), "a_number", row.fields["a_number"].words, ReviewReason.A_NUMBER_MISSING
            )


def _hold(row: Row) -> None:
    row.held = True
    row.doubts.pop(row.column("a_number"), None)
    row.doubt("a_number", ReviewReason.A_NUMBER_OF_ANOTHER_PERSON)


def _unnumbered(rows: list[Row]) -> None:
    """The same words of a name and the same birth, where at most one of the two has a number."""
    groups: dict[tuple[object, object], list[Row]] = {}
    asked = [row for row in rows if not row.held and row.duplicate_of is None and row.value("born") is not None]
    births = {row.value("born") for row in asked if row.number() is None}
    for row in asked:
        if row.value("born") in births and tokens(row):
            groups.setdefault((tokens(row), row.value("born")), []).append(row)
    for same in groups.values():
        numbered = [row for row in same if row.number()]
        if len(same) < 2 or len(numbered) > 1:
            continue
        for later in same[1:]:
            _double(same[0], later)


def _double(first: Row, later: Row) -> None:
    later.duplicate_of = (first.sheet, first.row)
    for name in _COMPARED:
        old, new = first.value(name), later.value(name)
        differ = old is not None and new is not None and old != new
        if differ or _cancelled_or_not(first, later, name):
            later.doubt(name, ReviewReason.DIFFERS_FROM_EARLIER_ROW, earlier=first.fields[name].words)
        if old is not None:
            later.checks.pop(later.column(name), None)
    if not (first.number() is None and later.number() is None):
        _number_known(first)
        _number_known(later)
    for name, said in later.fields.items():
        had = first.fields.get(name)
        if said.value is None or (had is not None and had.value is not None) or name == "family":
            continue
        if had is not None:
            first.also.append((name, had))
        first.fields[name] = said
    first.facility = first.facility or later.facility


def _cancelled_or_not(first: Row, later: Row, name: str) -> bool:
    """One row says cancelled and the other a day: neither is missing, so neither fills the other."""
    said = (first.fields.get(name), later.fields.get(name))
    return any(
        one is not None and other is not None and one.cancelled and other.value is not None
        for one, other in (said, said[::-1])
    )


def _number_known(row: Row) -> None:
    """A number that another row gives is not missing any more."""
    column = row.header.columns.get("a_number", -1)
    if row.doubts.get(column, ("", "", None, ""))[2] is ReviewReason.A_NUMBER_MISSING:
        del row.doubts[column]
