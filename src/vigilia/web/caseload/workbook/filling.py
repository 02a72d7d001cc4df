"""From lines to rows: each cell read for its field, dittos resolved, then judged with its row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vigilia.web.caseload.workbook.blanks import says_nothing
from vigilia.web.caseload.workbook.cells import Raw, kept, words
from vigilia.web.caseload.workbook.dittos import is_ditto
from vigilia.web.caseload.workbook.header import Header
from vigilia.web.caseload.workbook.judging import Judge, place_of
from vigilia.web.caseload.workbook.layout import Layout, RowAt, cell
from vigilia.web.caseload.workbook.reading import Said
from vigilia.web.caseload.workbook.reasons import ReviewReason
from vigilia.web.caseload.workbook.repeats import Above
from vigilia.web.caseload.workbook.rows import Row
from vigilia.web.caseload.workbook.typed import NAMES, Reader, Typed

# Enrolment and port are read before the hearing, which is judged with them.
_LATE = ("hearing_date", "hearing_time")


class Filler:
    """Reads the rows of one sheet from top to bottom."""

    def __init__(self, layout: Layout, reader: Reader, judge: Judge) -> None:
        self._layout, self._reader, self._judge = layout, reader, judge
        self._above = Above()
        self._orders: dict[tuple[int, ...], list[tuple[str, int]]] = {}

    def rows(self) -> Iterator[Row]:
        """Every person's row, judged by itself."""
        for at in self._layout.rows:
            yield self._row(at)

    def _row(self, at: RowAt) -> Row:
        row = Row(self._layout.grid.name, at.line.row, at.header)
        has_families = "family" in at.header.columns
        if has_families:
            self._family(row, at)
        group: object = row.family if has_families else at.block
        for name, column in self._order(at.header):
            self._cell(row, name, column, cell(at.line, column), group)
        self._names(row)
        self._beside(row, at)
        self._number(row)
        place = place_of(row)
        row.facility = place.code if place else None
        _hour_of_hearing(row, self._reader.read("hearing_date", cell(at.line, at.header.columns.get("hearing_date"))))
        return row

    def _order(self, header: Header) -> list[tuple[str, int]]:
        order = self._orders.get(header.rows)
        if order is None:
            columns = {name: at for name, at in header.columns.items() if name not in ("number", "family")}
            early = [(name, at) for name, at in columns.items() if name not in _LATE]
            parts = [(name, at) for name, several in header.parts.items() for at in several]
            order = parts + early + [(name, columns[name]) for name in _LATE if name in columns]
            self._orders[header.rows] = order
        return order

    def _family(self, row: Row, at: RowAt) -> None:
        column = at.header.columns["family"]
        raw = cell(at.line, column)
        text = words(raw)
        if is_ditto(text):
            row.family = self._above.family
            if row.family is None:
                row.fields["family"] = row.said(column, text, None)
                row.doubt("family", ReviewReason.DITTO_WITHOUT_SOURCE)
            else:
                row.fields["family"] = row.said(column, text, row.family)
            return
        typed = self._reader.read("family", raw)
        row.family = self._above.family = str(typed.value).upper() if typed.value else None
        if text:
            row.fields["family"] = row.said(column, text, typed.value)
        if typed.doubt:
            row.doubt("family", typed.doubt)

    def _cell(self, row: Row, name: str, column: int, raw: Raw, group: object) -> None:
        key = f"{name} {column}" if name in row.header.parts else name
        if isinstance(raw, str) and name != "a_number" and is_ditto(words(raw)):
            source = self._above.source(key, group) if group is not None else None
            said = self._repeat(row, name, column, words(raw), source)
        else:
            typed = self._reader.read(name, raw)
            said = self._plain(row, name, column, typed) if typed.words else None
            if said is not None and said.value is not None:
                said = self._judge.judged(row, name, column, said)
            self._above.keep(key, group, row.row, said)
        if said is not None:
            _put(row, name, said)

    def _plain(self, row: Row, name: str, column: int, typed: Typed) -> Said:
        if typed.doubt:
            row.question(column, name, typed.words, typed.doubt)
        return row.said(column, typed.words, typed.value, typed)

    def _repeat(
        self, row: Row, name: str, column: int, mark: str, source: tuple[int, Said | None] | None
    ) -> Said | None:
        said = row.said(column, mark, None)
        if source is None:
            row.question(column, name, mark, ReviewReason.DITTO_WITHOUT_SOURCE)
            return replace(said, doubt=ReviewReason.DITTO_WITHOUT_SOURCE)
        above, original = source
        if original is None:
            return None
        said = replace(
            said,
            value=original.value,
            understood=original.understood,
            ditto_of=above,
            source_words=original.words,
            cancelled=original.cancelled,
        )
        if original.doubt:
            row.question(column, name, mark, ReviewReason.DITTO_OF_DOUBT)
            return replace(said, doubt=ReviewReason.DITTO_OF_DOUBT)
        return self._judge.judged(row, name, column, said) if said.value is not None else said

    def _names(self, row: Row) -> None:
        """ "Apellido, Nombre" in one cell is two parts; no name at all is a doubt."""
        whole = row.fields.get("full_name")
        if whole and isinstance(whole.value, str) and whole.value.count(",") == 1 and not row.header.parts:
            surnames, given = (part.strip() for part in whole.value.split(","))
            if surnames and given:
                row.fields["surnames"] = replace(whole, value=surnames)
                row.fields["given_names"] = replace(whole, value=given)
                del row.fields["full_name"]
        if not any(row.value(name) for name in NAMES):
            column = min(row.header.name_columns(), default=row.header.columns.get("a_number", 0))
            text = next((row.fields[name].words for name in sorted(NAMES) if name in row.fields), "")
            row.question(column, "full_name", text, ReviewReason.NAME_MISSING)

    def _beside(self, row: Row, at: RowAt) -> None:
        """Second phones and notes, and the columns nobody foresaw."""
        for name, column in at.header.also:
            raw = cell(at.line, column)
            if words(raw):
                row.also.append((name, self._plain(row, name, column, self._reader.read(name, raw))))
        for column in at.header.other:
            raw = cell(at.line, column)
            if text := (kept(raw) if isinstance(raw, str) else words(raw)):
                row.other.append((at.header.heading(column), text))

    def _number(self, row: Row) -> None:
        column = row.header.columns.get("a_number")
        if column is None:
            return
        said = row.fields.get("a_number")
        if said is None or (said.value is None and said.doubt is None):
            row.question(column, "a_number", said.words if said else "", ReviewReason.A_NUMBER_MISSING)
        row.held = said is not None and said.doubt is not None


def _put(row: Row, name: str, said: Said) -> None:
    """Two surnames in two columns are one field."""
    first = row.fields.get(name)
    if first is None:
        row.fields[name] = said
        return
    values = [str(one.value) for one in (first, said) if one.value]
    row.fields[name] = replace(
        first, words=f"{first.words} {said.words}", value=" ".join(values) or None, doubt=first.doubt or said.doubt
    )


def _hour_of_hearing(row: Row, typed: Typed) -> None:
    """An hour in the hearing's own cell counts when the column of hours says nothing."""
    said, hearing = row.fields.get("hearing_time"), row.fields.get("hearing_date")
    if typed.hour is None or hearing is None or hearing.ditto_of is not None or typed.hour.hour < 7:
        return
    if said is not None and said.value not in (None, typed.hour) and said.ditto_of is None:
        row.doubt("hearing_time", ReviewReason.TWO_TIMES)
    elif said is None or says_nothing(said.words):
        row.fields["hearing_time"] = replace(hearing, value=typed.hour, understood=typed.hour, doubt=None)
