"""Days and hours as people say them, in the five languages of the pages and messages.

Haitian Creole stands in no library we found (Babel answers with French), so the names are kept here for all five. The
languages of speech are a longer list: `programme.languages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class _Calendar:
    """Names of weekdays from Monday and of months from January, and the pattern of a day."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    pattern: str
    year: str
    first: str = "1"  # how the first day of a month is written


def _names(line: str) -> tuple[str, ...]:
    return tuple(line.split())


_CALENDARS: Mapping[str, _Calendar] = {
    "en": _Calendar(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        _names("January February March April May June July August September October November December"),
        "{weekday} {day} {month}",
        " {year}",
    ),
    "es": _Calendar(
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        _names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        "{weekday} {day} de {month}",
        " de {year}",
    ),
    "ht": _Calendar(
        ("lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch"),
        _names("janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm"),
        "{weekday} {day} {month}",
        " {year}",
        "1ye",
    ),
    "pt": _Calendar(
        ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
        _names("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        "{weekday}, {day} de {month}",
        " de {year}",
        "1º",
    ),
    "fr": _Calendar(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        _names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        "{weekday} {day} {month}",
        " {year}",
        "1er",
    ),
}

LANGUAGES: tuple[str, ...] = tuple(_CALENDARS)
"""Codes of the languages in which every text a person sees exists. Any other raises KeyError below."""


def weekday(lang: str, day: date, *, short: bool = False) -> str:
    """The name of the weekday; `short` as people say it ("quarta" for "quarta-feira"; the others have no need)."""
    name = _CALENDARS[lang].weekdays[day.weekday()]
    return name.removesuffix("-feira") if short else name


def month(lang: str, day: date) -> str:
    """The name of the month."""
    return _CALENDARS[lang].months[day.month - 1]


def day_in_words(lang: str, day: date, *, year: bool = False, short: bool = False) -> str:
    """ "Wednesday 16 March", "miércoles 16 de marzo", "mèkredi 16 mas", "quarta-feira, 16 de março", "mercredi 16 mars".

    No capital is put in front: the caller knows where the words stand. The first of a month is written as each
    language does ("1ye", "1º", "1er"). `short` is for messages that count their letters.
    """
    calendar = _CALENDARS[lang]
    written = calendar.pattern.format(
        weekday=weekday(lang, day, short=short),
        day=calendar.first if day.day == 1 else day.day,
        month=month(lang, day),
    )
    return written + (calendar.year.format(year=day.year) if year else "")


def hour(lang: str, at: time) -> str:
    """ "4:30", "13:00": the 24-hour clock with a colon, no zero in front, the same in all five.

    People also write 4h30, 4 h 30, 4è30 and 4:30 a.m.; one form was chosen because two languages stand side by side on
    paper, the digits are read to strangers at a bridge, and 4:30 must never be taken for the afternoon.
    """
    if lang not in _CALENDARS:
        raise KeyError(lang)
    return f"{at.hour}:{at.minute:02}"
