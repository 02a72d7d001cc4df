"""A date in words or figures, as typed into a cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from vigilia.programme.names import fold
from vigilia.web.caseload.workbook.calendar_words import MONTHS, TWO_MONTHS, WEEKDAYS
from vigilia.web.caseload.workbook.reasons import ReviewReason
from vigilia.web.caseload.workbook.time_words import TIME_IN_TEXT, read_time


@dataclass(frozen=True, slots=True)
class DateWords:
    """What a text says: a day, or why none. `swapped` tells that the other order of day and month would do."""

    day: date | None
    doubt: ReviewReason | None = None
    hour: time | None = None
    swapped: bool = False


_END = r"(?!\w|[/.\-]\d)"
_YEAR = rf"(\d{{4}}|\d{{2}}){_END}"
_MONTH = r"([a-z]{2,10})\.?"
_ORDINAL = r"(?:ro|er|st|nd|rd|th|o|a)?"
_JOIN = r"(?:\s|[-/.,]|\bde\b|\bdel\b|\bof\b|\bano\b|\bthe\b|\bd(?=\s))*"
_FORMS = re.compile(
    "|".join(
        (
            rf"(?<![\w/.\-])(?P<iso>(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}))(?:t(?=\d)|{_END})",
            rf"(?<!\w)(?P<ymd>(\d{{4}}){_JOIN}{_MONTH}{_JOIN}(\d{{1,2}})){_END}",
            rf"(?<!\w)(?P<dmy>(\d{{1,2}}){_ORDINAL}{_JOIN}{_MONTH}{_JOIN}{_YEAR})",
            rf"(?<![\w/.\-])(?P<num>(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}})\s*[-/.]\s*{_YEAR})",
            rf"(?<!\w)(?P<mdy>{_MONTH}[-/\s]*(\d{{1,2}}){_ORDINAL}(?:\s|[-/.,]|\bde\b|\bdel\b)+{_YEAR})",
        )
    )
)
_SPACED = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})")
_COMPACT = re.compile(r"\d{8}")
_NO_YEAR = re.compile(
    rf"(?:(\d{{1,2}}){_ORDINAL}{_JOIN}{_MONTH}|{_MONTH}[-/\s]*(\d{{1,2}}){_ORDINAL}|(\d{{1,2}})[-/.](\d{{1,2}}))"
)
_NO_DAY = re.compile(rf"(?:{_MONTH}{_JOIN}(\d{{4}}|\d{{2}})|(\d{{1,2}})[-/.](\d{{4}})|(\d{{4}})(?:[-/.](\d{{1,2}}))?)")
_SPELLED_TOLERATED = """
    a at on el la las los dia de del the le du em as hrs hr hs h horas hora fecha date data kl confirmado
    confirmada confirmed confirmé conf ok mch ich master individual merits feira y e and next prox proxima nueva
    new dat lè the
"""
_TOLERATED = frozenset(_SPELLED_TOLERATED.split())
_LETTERS = re.compile(r"[a-z]+")


@lru_cache(maxsize=100_000)
def read_date(text: str, *, day_first: bool, newest: date | None = None) -> DateWords:
    """The one day that `text` says.

    Figures are day-first or month-first for the whole file; a month in letters or a year in front
    is unambiguous. Of two-digit years the latest century not after `newest` is meant, without
    `newest` the years 2000 to 2099.
    """
    plain = _plain(text)
    found = list(_FORMS.finditer(plain)) or _whole(plain)
    if not found:
        return DateWords(None, _why_none(plain))
    said = [_day(one, day_first, newest) for one in found]
    if len({one.day or one for one in said}) > 1:
        return DateWords(None, ReviewReason.TWO_DATES)
    if said[0].day is None:
        return said[0]
    rest = plain
    for one in reversed(found):
        rest = rest[: one.start()] + " ; " + rest[one.end() :]
    return _with_rest(said[0].day, rest)


def dates_in(text: str, *, day_first: bool) -> list[date]:
    """Every whole date in a longer text such as a title."""
    said = (_day(one, day_first, None) for one in _FORMS.finditer(_plain(text)))
    return [one.day for one in said if one.day is not None]


def _plain(text: str) -> str:
    flat = text.replace("\\", "/").replace("º", "o ").replace("°", "o ").replace("ª", " ")
    return " ".join(re.sub("[‐-―−]", "-", fold(flat)).split())


def _whole(plain: str) -> list[re.Match[str]]:
    found = _SPACED.fullmatch(plain) or _COMPACT.fullmatch(plain)
    return [found] if found else []


def _day(found: re.Match[str], day_first: bool, newest: date | None) -> DateWords:
    form, parts = found.lastgroup, [part for part in found.groups() if part is not None]
    if found.re is _COMPACT:
        return _compact(found[0], day_first)
    if form == "num" or found.re is _SPACED:
        first, second, year = parts[-3:]
        return _figures(int(first), int(second), year, day_first, newest)
    year, month, day = {
        "iso": lambda: (parts[1], parts[2], parts[3]),
        "ymd": lambda: (parts[1], parts[2], parts[3]),
        "dmy": lambda: (parts[3], parts[2], parts[1]),
        "mdy": lambda: (parts[3], parts[1], parts[2]),
    }[form or "iso"]()
    if month in TWO_MONTHS:
        return DateWords(None, ReviewReason.DATE_UNCERTAIN)
    number = int(month) if month.isdigit() else MONTHS.get(month, 0)
    if not number and not month.isdigit():
        return DateWords(None, ReviewReason.DATE_UNREADABLE)
    return _made(year, number, int(day), newest)


def _figures(first: int, second: int, year: str, day_first: bool, newest: date | None) -> DateWords:
    day, month = (first, second) if day_first else (second, first)
    made = _made(year, month, day, newest)
    if made.day is None:
        return DateWords(None, made.doubt, swapped=_made(year, day, month, newest).day is not None)
    return made


def _compact(digits: str, day_first: bool) -> DateWords:
    year_first = _made(digits[:4], int(digits[4:6]), int(digits[6:]), None)
    year_last = _figures(int(digits[:2]), int(digits[2:4]), digits[4:], day_first, None)
    said = [one for one in (year_first, year_last) if one.day and 1900 <= one.day.year <= 2100]
    return said[0] if len(said) == 1 else DateWords(None, ReviewReason.DATE_UNREADABLE)


def _made(year: str, month: int, day: int, newest: date | None) -> DateWords:
    if len(year) == 4 and int(year) < 1000:
        return DateWords(None, ReviewReason.DATE_UNREADABLE)
    try:
        made = date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
        if len(year) == 2 and newest is not None and made > newest:
            made = date(1900 + int(year), month, day)
    except ValueError:
        return DateWords(None, ReviewReason.IMPOSSIBLE_DATE)
    return DateWords(made)


def _with_rest(day: date, rest: str) -> DateWords:
    """What stands beside the date: a weekday must fit, an hour is kept, other words leave a doubt."""
    hour = TIME_IN_TEXT.search(rest)
    left = rest[: hour.start()] + " " + rest[hour.end() :] if hour else rest
    words = [word for word in _LETTERS.findall(left) if word not in _TOLERATED]
    if any(word not in WEEKDAYS for word in words) or re.search("[?~≈]", left) or re.search(r"\d", left):
        return DateWords(None, ReviewReason.DATE_UNCERTAIN)
    if any(WEEKDAYS[word] != day.weekday() for word in words):
        return DateWords(None, ReviewReason.WEEKDAY_DOES_NOT_MATCH)
    return DateWords(day, hour=read_time(hour[0]).hour if hour else None)


def _why_none(plain: str) -> ReviewReason:
    words = _LETTERS.findall(plain)
    bare = " ".join(word for word in re.split(r"[\s,]+", plain) if word.rstrip(".") not in WEEKDAYS or word in MONTHS)
    months = [word for word in words if word in MONTHS]
    if _NO_YEAR.fullmatch(bare) and (months or not words):
        return ReviewReason.YEAR_MISSING
    if _NO_DAY.fullmatch(bare) and (months or not words):
        return ReviewReason.DAY_MISSING
    return ReviewReason.DATE_UNREADABLE
