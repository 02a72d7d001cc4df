"""A cell against its file and its row: births, enrolments, hearings. Never against today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from vigilia.programme.facilities import Facility, facility_for_port
from vigilia.programme.hearing_doubts import Weight, doubts
from vigilia.programme.ports import port
from vigilia.web.caseload.workbook.as_of import FIRST_RETURN
from vigilia.web.caseload.workbook.reading import Said
from vigilia.web.caseload.workbook.reasons import ReviewReason
from vigilia.web.caseload.workbook.rows import Row

_OLDEST = 110
_FARTHEST = timedelta(days=5 * 366)


@dataclass(frozen=True, slots=True)
class Judge:
    """`as_of` is the file's own day; `latest` the day after which nobody in it can be born."""

    as_of: date | None
    latest: date | None

    def judged(self, row: Row, name: str, column: int, said: Said) -> Said:
        """The cell as it is, or questioned with its reason put into the row's review."""
        reason = self._reason(row, name, column, said)
        if reason is None:
            return said
        row.question(column, name, said.words, reason)
        return replace(said, value=None, doubt=reason, understood=said.value)

    def _reason(self, row: Row, name: str, column: int, said: Said) -> ReviewReason | None:
        if not isinstance(said.value, date):
            return None
        if name == "born":
            return self._born(said.value)
        if name == "enrolled":
            late = self.as_of is not None and said.value > self.as_of
            return ReviewReason.ENROLMENT_IMPLAUSIBLE if late or said.value < FIRST_RETURN else None
        return self._hearing(row, column, said, said.value)

    def _born(self, day: date) -> ReviewReason | None:
        if self.latest is not None and day > self.latest:
            return ReviewReason.BIRTH_IN_FUTURE
        oldest = (self.latest or FIRST_RETURN).year - _OLDEST
        return ReviewReason.BIRTH_IMPLAUSIBLE if day.year < oldest else None

    def _hearing(self, row: Row, column: int, said: Said, day: date) -> ReviewReason | None:
        if day < FIRST_RETURN or (self.as_of is not None and day > self.as_of + _FARTHEST):
            return ReviewReason.HEARING_IMPLAUSIBLE
        enrolled = row.value("enrolled")
        found = doubts(day, facility=place_of(row), enrolled=enrolled if isinstance(enrolled, date) else None)
        stops = next((one for one in found if one.weight is Weight.STOPS), None)
        if stops is not None:
            return ReviewReason(stops.reason.value)
        for one in found:
            row.checks[column] = ("hearing_date", said.source_words or said.words, ReviewReason(one.reason.value))
        return None


def place_of(row: Row) -> Facility | None:
    """Where her hearings are held, by her port."""
    code = row.value("port")
    found = port(code) if isinstance(code, str) else None
    return facility_for_port(found) if found else None
