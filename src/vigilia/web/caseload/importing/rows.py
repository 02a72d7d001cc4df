"""A row of a workbook as the words of one source on one person: what people, cases and hearings each take from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from vigilia.programme.a_number import ANumber
from vigilia.programme.hearing_kinds import hearing_kind, mode
from vigilia.web.caseload.workbook import PersonRow, Said, SheetReading
from vigilia.web.cases.counsel_words import counsel
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.hearings.parts import Part, SayingState
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.actions.stays import Place
from vigilia.web.people.models import Source
from vigilia.web.people.sayings import PersonSaid, SaidPart

IDENTITY = ("surnames", "given_names", "born", "nationality", "a_number", "language")
HEARING = {
    "hearing_date": Part.DATE,
    "hearing_time": Part.TIME,
    "report_time": Part.REPORT_TIME,
    "report_place": Part.REPORT_PLACE,
    "hearing_kind": Part.KIND,
    "judge": Part.JUDGE,
    "mode": Part.MODE,
}
"""Columns of a workbook that say something of a hearing."""


@dataclass(frozen=True)
class Origin:
    """Which import the words come from: its id, when it was made, and the day the list itself carries."""

    id: UUID
    at: datetime
    as_of: date | None


@dataclass(frozen=True)
class RowWords:
    """All that one row says, ready for the apps that keep it."""

    person: PersonSaid
    case: CaseSaid | None
    hearings: tuple[HearingSaid, ...]
    phones: tuple[str, ...]
    notes: tuple[str, ...]
    place: Place | None
    enrolled: date | None
    family: tuple[str, str] | None = field(default=None)  # sheet and code: a code holds within its sheet

    def value(self, part: str) -> str | None:
        """A part of identity as read, or None."""
        said = self.person.parts.get(part)
        return said["value"] if said else None


def words_of(row: PersonRow, sheet: SheetReading, origin: Origin, later: Sequence[PersonRow] = ()) -> RowWords:
    """What `row`, and the later rows of the same person, say."""
    where = {"sheet": row.sheet, "row": row.row}
    hearings = [hearing_words(row, origin, 0)]
    hearings += [hearing_words(one, origin, place + 1) for place, one in enumerate(later) if _differs(one)]
    enrolled = row.fields.get("enrolled")
    value = enrolled.value if enrolled else None
    return RowWords(
        person=PersonSaid(Source.LIST, origin.at, _identity(row), origin.as_of, origin.id, where),
        case=_case(row, origin, where),
        hearings=tuple(one for one in hearings if one is not None),
        phones=tuple(dict.fromkeys(_phones([row, *later]))),
        notes=tuple(dict.fromkeys(_notes([row, *later]))),
        place=_place(row, sheet),
        enrolled=value if isinstance(value, date) else None,
        family=(row.sheet, row.family_code) if row.family_code else None,
    )


def hearing_words(row: PersonRow, origin: Origin, place: int) -> HearingSaid | None:
    """What a row says of the next hearing; None when it says nothing. A date in doubt makes the whole word questioned."""
    cells = {part: row.fields[name] for name, part in HEARING.items() if name in row.fields}
    day = cells.get(Part.DATE)
    if not row.cancelled and not any(cell.value is not None or cell.doubt for cell in cells.values()):
        return None
    parts = {part: value for part, cell in cells.items() if (value := _hearing_value(part, cell.value))}
    state, doubt = SayingState.STANDING, ""
    if day is not None and day.doubt is not None:
        state, doubt = SayingState.QUESTIONED, day.doubt.value
        if isinstance(day.understood, date):
            parts[Part.DATE] = day.understood.isoformat()
    if row.facility and Part.DATE in parts:
        parts[Part.FACILITY] = row.facility
    return HearingSaid(
        Source.LIST,
        origin.at + timedelta(microseconds=place),
        parts,
        {part.value: _cell(cell) for part, cell in cells.items()},
        origin.as_of,
        origin.id,
        {"sheet": row.sheet, "row": row.row},
        state,
        doubt,
        row.cancelled,
    )


def _hearing_value(part: Part, value: object) -> str:
    """A part as it is kept: kinds and modes as codes when they are known ones, else only in the words."""
    if value is None:
        return ""
    if part is Part.KIND:
        kind = hearing_kind(str(value))
        return kind.code if kind else ""
    if part is Part.MODE:
        how = mode(str(value))
        return how.code if how else ""
    return _text(value)


def _differs(row: PersonRow) -> bool:
    day = row.fields.get("hearing_date")
    return day is not None and day.doubt is not None


def _identity(row: PersonRow) -> dict[str, SaidPart]:
    parts = {name: _part(row.fields[name]) for name in IDENTITY if name in row.fields}
    if "full_name" in row.fields and not {"surnames", "given_names"} & set(parts):
        parts["given_names"] = _part(row.fields["full_name"])
    return parts


def _part(cell: Said) -> SaidPart:
    value = None if cell.value is None else _text(cell.value)
    return SaidPart(words=_cell(cell), value=value, doubt=cell.doubt.value if cell.doubt else None)


def _case(row: PersonRow, origin: Origin, where: Mapping[str, object]) -> CaseSaid | None:
    cells = {name: row.fields[name] for name in ("enrolled", "port", "counsel") if name in row.fields}
    if not cells:
        return None
    enrolled, port, lawyer = cells.get("enrolled"), cells.get("port"), cells.get("counsel")
    said = counsel(str(lawyer.value)) if lawyer is not None and lawyer.value is not None else None
    return CaseSaid(
        Source.LIST,
        origin.at,
        enrolled=enrolled.value if enrolled is not None and isinstance(enrolled.value, date) else None,
        port=str(port.value) if port is not None and port.value else "",
        counsel=said.value if said else "",
        words={name: _cell(cell) for name, cell in cells.items()},
        doubts={name: cell.doubt.value for name, cell in cells.items() if cell.doubt},
        said_on=origin.as_of,
        origin=origin.id,
        where=where,
    )


def _phones(rows: Sequence[PersonRow]) -> list[str]:
    cells = [row.fields["phone"] for row in rows if "phone" in row.fields]
    cells += [cell for row in rows for name, cell in row.also if name == "phone"]
    return [str(cell.value) for cell in cells if cell.value]


def _notes(rows: Sequence[PersonRow]) -> list[str]:
    said = [str(row.fields["notes"].value) for row in rows if "notes" in row.fields and row.fields["notes"].value]
    said += [
        f"{cell.column}: {cell.words}" for row in rows for name, cell in row.also if name != "phone" and cell.words
    ]
    said += [f"{heading}: {words}" for row in rows for heading, words in row.other if words]
    return said


def _place(row: PersonRow, sheet: SheetReading) -> Place | None:
    city, shelter = row.fields.get("city"), row.fields.get("shelter")
    if city is None and shelter is None:
        return Place(sheet.name, sheet.city, None, sheet.city_from) if sheet.city else None
    words = " · ".join(_cell(cell) for cell in (city, shelter) if cell is not None)
    code = str(city.value) if city is not None and city.value else sheet.city
    return Place(words, code, str(shelter.value) if shelter is not None and shelter.value else None, "row")


def _cell(cell: Said) -> str:
    """The exact words; a ditto with what it repeats."""
    return f"{cell.words} ({cell.source_words})" if cell.source_words is not None else cell.words


def _text(value: object) -> str:
    if isinstance(value, ANumber):
        return value.digits
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value.isoformat() if isinstance(value, date) else str(value)
