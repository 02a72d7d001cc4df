"""A time of day as typed into a cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from functools import lru_cache

from vigilia.programme.names import fold
from vigilia.web.caseload.workbook.reasons import ReviewReason


@dataclass(frozen=True, slots=True)
class TimeWords:
    """A time or why none; `marked` tells that the words leave no choice between morning and afternoon."""

    hour: time | None
    doubt: ReviewReason | None = None
    marked: bool = False


_HALF = (
    r"(?P<NAME>a\.? ?m\b\.?|p\.? ?m\b\.?|(?:de|por|en|da) la (?:manana|tarde|noche|madrugada)|da (?:manha|tarde|noite)"
    r"|du matin|de l'?apres midi|du soir|nan maten|nan apremidi|m\.?d?\b\.?|(?:del )?medio ?dia|noon|a\b|p\b)"
)
_HOURS = r"(?:hrs?|hs|horas?|h|uhr)\b\.?"


def _named(group: str) -> str:
    return _HALF.replace("NAME", group)


TIME_IN_TEXT = re.compile(
    rf"(?<![\d/.\-:])(?P<hour>\d{{1,2}})(?:(?:\s?[:.]\s?|\s?h\s?)(?P<minute>\d{{2}})(?!\d)(?::\d{{2}}(?:\.\d+)?)?\s*(?:{_named('half')}|{_HOURS})?"
    rf"|\s*{_named('alone')}|\s*{_HOURS})"
)
_WHOLE = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d{2})?(?:\s*(?:(?P<half>[ap]\.? ?m\.?)|hrs?\.?|h\.?))?")
_NAMED = {
    "mediodia": time(12),
    "medio dia": time(12),
    "noon": time(12),
    "midday": time(12),
    "midi": time(12),
    "meio dia": time(12),
}
_NAMED |= {"medianoche": time(0), "midnight": time(0), "minuit": time(0), "meia noite": time(0)}
_SPELLED_TOLERATED = """
    a las la at as hora horas hrs hr h de el aprox lè le
"""
_TOLERATED = frozenset(_SPELLED_TOLERATED.split()) - {"aprox"}


@lru_cache(maxsize=20_000)
def read_time(text: str) -> TimeWords:
    """The one time of day that `text` says: 8:30, 8.30 a.m., 8h30, 0830, 13:00 hrs, 1 de la tarde, mediodía."""
    plain = " ".join(fold(text).replace(";", " ").split()).strip(" .")
    if plain in _NAMED or plain.removeprefix("al ") in _NAMED:
        return TimeWords(_NAMED.get(plain) or _NAMED[plain.removeprefix("al ")], marked=True)
    found = list(TIME_IN_TEXT.finditer(plain))
    if not found:
        whole = _WHOLE.fullmatch(plain)
        return _read(whole) if whole else TimeWords(None, ReviewReason.TIME_UNREADABLE)
    said = {_read(one) for one in found}
    if len(said) > 1:
        return TimeWords(None, ReviewReason.TWO_TIMES)
    rest = TIME_IN_TEXT.sub(" ", plain)
    if re.search(r"\d|\?", rest) or any(word not in _TOLERATED for word in re.findall(r"[a-z]+", rest)):
        return TimeWords(None, ReviewReason.TIME_UNREADABLE)
    return said.pop()


def _read(found: re.Match[str]) -> TimeWords:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    said = found.groupdict()
    half = _half(said["half"] or said.get("alone") or "")
    impossible = TimeWords(None, ReviewReason.IMPOSSIBLE_TIME)
    if hour > 23 or minute > 59 or (half == "noon" and hour != 12):
        return impossible
    if half == "am":
        return impossible if hour > 12 else TimeWords(time(hour % 12, minute), marked=True)
    if half == "pm":
        return impossible if hour == 0 else TimeWords(time(hour % 12 + 12, minute), marked=True)
    return TimeWords(time(hour, minute), marked=half == "noon")


def _half(words: str) -> str:
    plain = re.sub(r"[^a-z]", "", words)
    if plain in ("m", "md", "mediodia", "delmediodia", "noon"):
        return "noon"
    if plain in ("a", "am") or re.search("manana|madrugada|manha|matin|maten", plain):
        return "am"
    return "pm" if plain else ""
