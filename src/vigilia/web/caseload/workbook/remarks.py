"""What is not imported, and what a person should know before she trusts the import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vigilia.web.caseload.workbook.grid import Grid
from vigilia.web.caseload.workbook.headings import month_first_hint
from vigilia.web.caseload.workbook.layout import Layout
from vigilia.web.caseload.workbook.reading import LeftOut


def not_imported(grid: Grid) -> Iterator[LeftOut]:
    """Colours, comments and merged cells of a sheet, counted."""
    if grid.coloured:
        yield LeftOut(grid.name, None, f"{grid.coloured} coloured cells", "colours are not imported")
    if grid.comments:
        yield LeftOut(grid.name, None, f"{grid.comments} comments", "comments are not imported")
    tall = sum(1 for first, _, last, _ in grid.merges if last > first)
    if tall:
        yield LeftOut(grid.name, None, f"{tall} merged cells", "a merged cell counts for its first line only")


def hints(layouts: Iterable[Layout], swapped: int, *, day_first: bool) -> Iterator[str]:
    """Sentences about the whole file."""
    this, other, switch = ("day", "month", "--month-first") if day_first else ("month", "day", "")
    if swapped:
        yield (
            f"{swapped} dates are impossible {this}-first and possible {other}-first; "
            f"if that is the file's order, run again {'with ' + switch if switch else 'without --month-first'}."
        )
    for layout in layouts:
        sheet = layout.grid.name
        headings = [text for header in layout.headers for text in header.headings.values()]
        if day_first and any(month_first_hint(text) for text in headings):
            yield (
                f"Sheet {sheet}: a heading says mm/dd, but dates were read day-first; "
                "if it is right, run again with --month-first."
            )
        if layout.grid.hidden:
            yield f"Sheet {sheet} is hidden; it was read."
        hidden = len(set(layout.grid.hidden_rows) & {at.line.row for at in layout.rows})
        if hidden:
            yield f"Sheet {sheet}: {hidden} hidden rows were read."
        if not any("a_number" in header.columns for header in layout.headers):
            yield f"Sheet {sheet} has no column of A-numbers; its people are read without one."
