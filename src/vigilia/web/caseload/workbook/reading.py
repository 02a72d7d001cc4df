"""What a workbook says, as immutable values: the result of `read`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from vigilia.programme.a_number import ANumber
from vigilia.web.caseload.workbook.reasons import ReviewReason

Value = str | date | time | ANumber

FIELDS = (
    "surnames",
    "given_names",
    "full_name",
    "a_number",
    "born",
    "nationality",
    "language",
    "port",
    "enrolled",
    "hearing_date",
    "hearing_time",
    "report_time",
    "report_place",
    "hearing_kind",
    "judge",
    "mode",
    "counsel",
    "phone",
    "family",
    "notes",
    "city",
    "shelter",
)
"""Names a PersonRow's `fields` may hold; a field whose cell is blank is absent."""


@dataclass(frozen=True, slots=True)
class Said:
    """One cell of a person's row.

    `words` is what stands in the cell (trimmed; Excel dates in ISO, formulas as their text); of a
    ditto it is the mark itself. `value` is what is believed: ANumber for a_number; date for born,
    enrolled and hearing_date; time for hearing_time and report_time; the code for language
    (ISO 639), port, city and nationality (ISO 3166 alpha-2); text for the rest. None when in
    doubt or when the words say there is none ("pendiente"). `understood` is what the words say
    even if it is not believed (a Sunday; a date that differs from an earlier row).
    """

    words: str
    value: Value | None
    column: str
    sheet: str
    row: int
    cell: str
    doubt: ReviewReason | None = None
    ditto_of: int | None = None
    understood: Value | None = None
    cancelled: bool = False
    source_words: str | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A line that names a person.

    `fields` of a first row also holds what only a later row of the same person says (its `Said`
    carries that row). `also` holds second columns of one field (a second phone), `other` the
    columns that were not recognised as (heading, words).
    """

    sheet: str
    row: int
    held: bool
    duplicate_of: tuple[str, int] | None
    fields: Mapping[str, Said]
    also: tuple[tuple[str, Said], ...]
    other: tuple[tuple[str, str], ...]
    family_code: str | None
    facility: str | None
    cancelled: bool


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A cell a person should look at. `earlier` is the differing earlier row's words, if any."""

    sheet: str
    row: int
    column: str
    value: str
    reason: ReviewReason
    held: bool
    cell: str = ""
    field: str = ""
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class IgnoredSheet:
    """A sheet that is something else."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something not imported: a line naming nobody (`row` set), or colours, comments (None)."""

    sheet: str
    row: int | None
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class SheetReading:
    """How one sheet was read; every line that is not blank is in exactly one of the rows."""

    name: str
    hidden: bool
    headings: tuple[tuple[str, str], ...]
    header_rows: tuple[int, ...]
    title_rows: tuple[int, ...]
    person_rows: tuple[int, ...]
    left_out_rows: tuple[int, ...]
    hidden_rows: tuple[int, ...]
    city: str | None
    city_from: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """The five numbers of an import."""

    rows: int
    people: int
    families: int
    hearings: int
    duplicates: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a file says. See `read` for the meaning of each part."""

    name: str
    sha256: str
    as_of: date | None
    day_first: bool
    sheets: tuple[SheetReading, ...]
    people: tuple[PersonRow, ...]
    review: tuple[Doubtful, ...]
    check: tuple[Doubtful, ...]
    ignored_sheets: tuple[IgnoredSheet, ...]
    left_out: tuple[LeftOut, ...]
    hints: tuple[str, ...]
    counts: Counts
