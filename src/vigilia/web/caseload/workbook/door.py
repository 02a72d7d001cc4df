"""The door of this package: a file in, a Reading out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from os import PathLike
from pathlib import Path
from types import MappingProxyType

from vigilia.web.caseload.workbook.as_of import plausible
from vigilia.web.caseload.workbook.date_words import dates_in
from vigilia.web.caseload.workbook.doubles import merge
from vigilia.web.caseload.workbook.fault import BadWorkbook
from vigilia.web.caseload.workbook.filling import Filler
from vigilia.web.caseload.workbook.judging import Judge
from vigilia.web.caseload.workbook.layout import Layout, cell, lay_out
from vigilia.web.caseload.workbook.places import city_of_sheet
from vigilia.web.caseload.workbook.reading import Counts, IgnoredSheet, PersonRow, Reading, SheetReading
from vigilia.web.caseload.workbook.remarks import hints, not_imported
from vigilia.web.caseload.workbook.rows import Row
from vigilia.web.caseload.workbook.source import opened
from vigilia.web.caseload.workbook.typed import Reader
from vigilia.web.caseload.workbook.uncollected import uncollected

Progress = Callable[[int, int], None]
_STEP = 250


def read(path: str | PathLike[str], *, day_first: bool = True, progress: Progress | None = None) -> Reading:
    """Read a coordinator's workbook (.xlsx, .csv) and judge each cell against its own file.

    `day_first` is the order of dates in figures for the whole file. `progress(rows_done,
    rows_total)` is called every few hundred rows and at the end. Nothing is evaluated, fetched or
    written, and today's date is never asked for: the same bytes give the same Reading.

    The Reading holds every line that is not blank once: as a person, a title, a heading, a line
    left out with why, or in an ignored sheet. `counts`: rows name a person
    (held and doubles included), people are distinct and not held, families are codes with two or
    more rows in a sheet, hearings are people with an accepted date, duplicates are rows merged.

    Raises BadWorkbook, whose `line` says what, where and what to do: no such file, not a workbook,
    damaged, protected, too large, or no sheet with a list of people.
    """
    if Path(path).name.startswith("~$"):
        raise BadWorkbook(
            f"{Path(path).name}: this is Excel's lock file, not the list; choose the file of the same name without ~$."
        )
    with uncollected():
        return _read(Path(path), day_first, progress)


def _read(source: Path, day_first: bool, progress: Progress | None) -> Reading:
    grids, sha256 = opened(source)
    taken = [(grid, lay_out(grid)) for grid in grids]
    layouts = [layout for _, layout in taken if isinstance(layout, Layout)]
    ignored = tuple(IgnoredSheet(grid.name, why) for grid, why in taken if isinstance(why, str))
    if not layouts:
        raise BadWorkbook(_nobody(source.name, ignored))
    reader = Reader(day_first=day_first)
    judge = _judge(layouts, reader)
    rows = list(_filled(layouts, reader, judge, progress))
    merge(rows)
    swapped = sum(1 for row in rows for name in ("born", "enrolled", "hearing_date") if _swapped(row, name, reader))
    people = tuple(_person(row) for row in rows)
    return Reading(
        name=source.name,
        sha256=sha256,
        as_of=judge.as_of,
        day_first=day_first,
        sheets=tuple(_sheet(layout) for layout in layouts),
        people=people,
        review=tuple(doubtful for row in rows for doubtful in row.review()),
        check=tuple(doubtful for row in rows for doubtful in row.check()),
        ignored_sheets=ignored,
        left_out=tuple(one for layout in layouts for one in (*layout.left_out, *not_imported(layout.grid))),
        hints=tuple(hints(layouts, swapped, day_first=day_first)),
        counts=_counts(people),
    )


def _judge(layouts: list[Layout], reader: Reader) -> Judge:
    titles = [
        day for layout in layouts for line in layout.titles for day in dates_in(line.text(), day_first=reader.day_first)
    ]
    days = plausible(titles, _days(layouts, reader, "enrolled"))
    as_of = days[-1] if days else None
    hearings = plausible([], _days(layouts, reader, "hearing_date")) if as_of is None else []
    latest = as_of or (hearings[-1] if hearings else None)
    # Two-digit years of birth need a last year; a file without any date gets the last year of returns, never today's.
    reader.newest = latest or date(2022, 12, 31)
    return Judge(as_of, latest)


def _days(layouts: list[Layout], reader: Reader, name: str) -> list[date]:
    found = (
        reader.read(name, cell(at.line, at.header.columns[name])).value
        for layout in layouts
        for at in layout.rows
        if name in at.header.columns
    )
    return [day for day in found if isinstance(day, date)]


def _filled(layouts: list[Layout], reader: Reader, judge: Judge, progress: Progress | None) -> Iterator[Row]:
    total = sum(len(layout.rows) for layout in layouts)
    done = 0
    for layout in layouts:
        for row in Filler(layout, reader, judge).rows():
            yield row
            done += 1
            if progress is not None and (done % _STEP == 0 or done == total):
                progress(done, total)


def _swapped(row: Row, name: str, reader: Reader) -> bool:
    said = row.fields.get(name)
    return said is not None and said.doubt is not None and reader.read(name, said.words).swapped


def _person(row: Row) -> PersonRow:
    hearing = row.fields.get("hearing_date")
    return PersonRow(
        sheet=row.sheet,
        row=row.row,
        held=row.held,
        duplicate_of=row.duplicate_of,
        fields=MappingProxyType(row.fields),
        also=tuple(row.also),
        other=tuple(row.other),
        family_code=row.family,
        facility=row.facility,
        cancelled=hearing is not None and hearing.cancelled,
    )


def _sheet(layout: Layout) -> SheetReading:
    city, city_from = city_of_sheet(layout.grid, layout.titles)
    header = layout.headers[0]
    mapped = {at: name for name, at in header.columns.items()} | {
        at: n for n, ats in header.parts.items() for at in ats
    }
    return SheetReading(
        name=layout.grid.name,
        hidden=layout.grid.hidden,
        headings=tuple((header.heading(at), mapped.get(at, "other")) for at in sorted(header.headings)),
        header_rows=tuple(row for one in layout.headers for row in one.rows),
        title_rows=tuple(line.row for line in layout.titles),
        person_rows=tuple(at.line.row for at in layout.rows),
        left_out_rows=tuple(one.row for one in layout.left_out if one.row is not None),
        hidden_rows=layout.grid.hidden_rows,
        city=city,
        city_from=city_from,
    )


def _counts(people: tuple[PersonRow, ...]) -> Counts:
    distinct = [one for one in people if not one.held and one.duplicate_of is None]
    families = Counter((one.sheet, one.family_code) for one in people if one.family_code)
    return Counts(
        rows=len(people),
        people=len(distinct),
        families=sum(1 for size in families.values() if size > 1),
        hearings=sum(1 for one in distinct if (said := one.fields.get("hearing_date")) and said.value is not None),
        duplicates=sum(1 for one in people if one.duplicate_of),
    )


def _nobody(name: str, ignored: tuple[IgnoredSheet, ...]) -> str:
    first = f" ({ignored[0].name}: {ignored[0].why})" if ignored else ""
    needs = "the list needs a row of headings such as Apellidos, Nombre, Núm. A"
    return f"{name}: no sheet holds a list of people{first}; {needs}"
