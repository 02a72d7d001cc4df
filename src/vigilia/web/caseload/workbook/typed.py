"""One cell read for its field, by itself: no other cell is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from vigilia.programme.a_number import ANumber, Wrong, parse
from vigilia.programme.cities import city
from vigilia.programme.countries import country
from vigilia.programme.facilities import facility
from vigilia.programme.hearing_kinds import hearing_kind, mode
from vigilia.programme.languages import language, languages
from vigilia.programme.ports import port
from vigilia.web.caseload.workbook.blanks import says_cancelled, says_nothing
from vigilia.web.caseload.workbook.cells import Formula, Raw, kept, words
from vigilia.web.caseload.workbook.date_cells import read_day
from vigilia.web.caseload.workbook.name_shapes import has_letter
from vigilia.web.caseload.workbook.reading import Value
from vigilia.web.caseload.workbook.reasons import ReviewReason
from vigilia.web.caseload.workbook.time_cells import read_hour

DATES = frozenset({"born", "enrolled", "hearing_date"})
TIMES = frozenset({"hearing_time", "report_time"})
NAMES = frozenset({"surnames", "given_names", "full_name"})
WORDS_ALONE = frozenset({"report_place", "judge", "counsel", "phone", "notes", "shelter", "hearing_kind", "mode"})
"""Fields in which a formula is kept as its words: nothing is computed from them."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A cell by itself: words, what they mean, or why that is in doubt."""

    words: str
    value: Value | None = None
    doubt: ReviewReason | None = None
    understood: Value | None = None
    cancelled: bool = False
    hour: time | None = None
    swapped: bool = False


class Reader:
    """Reads cells of one file; the same cell of the same field is read once."""

    def __init__(self, *, day_first: bool) -> None:
        self.day_first = day_first
        self.newest: date | None = None
        self._known: dict[tuple[str, type, Raw], Typed] = {}

    def read(self, field: str, raw: Raw) -> Typed:
        """The cell's meaning for `field`; a blank gives empty words."""
        key = (field, type(raw), raw)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._read(field, raw)
        return found

    def _read(self, field: str, raw: Raw) -> Typed:
        text = kept(raw) if field == "notes" and isinstance(raw, str) else words(raw)
        if not text:
            return Typed("")
        if (isinstance(raw, Formula) or text.startswith("=")) and field not in WORDS_ALONE:
            return Typed(text, doubt=ReviewReason.FORMULA)
        if field in DATES:
            return self._date(field, raw, text)
        if field in TIMES:
            return _time(field, raw, text)
        return _READERS.get(field, _plain)(text)

    def _date(self, field: str, raw: Raw, text: str) -> Typed:
        if says_nothing(text):
            return Typed(text)
        said = read_day(raw, text, born=field == "born", day_first=self.day_first, newest=self.newest)
        if field == "hearing_date" and isinstance(raw, str) and says_cancelled(text):
            return Typed(text, cancelled=True)
        return Typed(text, said.day, said.doubt, said.day, hour=said.hour, swapped=said.swapped)


def _time(field: str, raw: Raw, text: str) -> Typed:
    if isinstance(raw, str) and says_nothing(text):
        return Typed(text)
    said = read_hour(raw, text)
    if said.hour is not None and not said.marked and said.hour < (time(7) if field == "hearing_time" else time(3)):
        return Typed(text, None, ReviewReason.TIME_MORNING_OR_AFTERNOON, said.hour)
    return Typed(text, said.hour, said.doubt, said.hour)


def _plain(text: str) -> Typed:
    return Typed(text, text if any(sign.isalnum() for sign in text) else None)


def _name(text: str) -> Typed:
    if says_nothing(text):
        return Typed(text)
    return Typed(text, text) if has_letter(text) else Typed(text, doubt=ReviewReason.NAME_UNREADABLE)


def _a_number(text: str) -> Typed:
    said = parse(text)
    if isinstance(said, Wrong):
        return Typed(text, doubt=ReviewReason(said.reason.value))
    return Typed(text, said, understood=said) if isinstance(said, ANumber) else Typed(text)


def _language(text: str) -> Typed:
    one = language(text)
    if one is not None or says_nothing(text):
        return Typed(text, one.code if one else None)
    several = languages(text)
    return Typed(text, doubt=ReviewReason.TWO_LANGUAGES if several else ReviewReason.LANGUAGE_UNKNOWN)


def _port(text: str) -> Typed:
    one = port(text)
    if one is not None or says_nothing(text):
        return Typed(text, one.code if one else None)
    place = facility(text)
    known = place.port if place else None
    return Typed(text, known, None if known else ReviewReason.PORT_UNKNOWN)


def _country(text: str) -> Typed:
    code = country(text)
    return Typed(text, code, None if code or says_nothing(text) else ReviewReason.COUNTRY_UNKNOWN)


def _city(text: str) -> Typed:
    found = city(text)
    return Typed(text, found.code if found else None)


def _kind(text: str) -> Typed:
    found = hearing_kind(text)
    return Typed(text, found.code if found else _plain(text).value)


def _mode(text: str) -> Typed:
    found = mode(text)
    return Typed(text, found.code if found else _plain(text).value)


def _family(text: str) -> Typed:
    return Typed(text, None if says_nothing(text) or text.casefold() in _NO_FAMILY else text)


_NO_FAMILY = frozenset(
    {"0", "si", "sí", "yes", "sola", "solo", "single", "individual", "alone", "soltero", "soltera", "sin familia"}
)
_READERS: dict[str, Callable[[str], Typed]] = {
    **dict.fromkeys(NAMES, _name),
    "a_number": _a_number,
    "language": _language,
    "port": _port,
    "nationality": _country,
    "city": _city,
    "hearing_kind": _kind,
    "mode": _mode,
    "family": _family,
}
