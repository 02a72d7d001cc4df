"""What is typed of a hearing as parts: days and hours in ISO 8601, places, kinds and languages as codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import TYPE_CHECKING

from vigilia.cli.fault import Fault
from vigilia.programme.facilities import facility, facility_for_port
from vigilia.programme.hearing_kinds import hearing_kind
from vigilia.programme.hearing_kinds import mode as hearing_mode
from vigilia.programme.languages import language
from vigilia.programme.ports import port

if TYPE_CHECKING:
    from vigilia.web.hearings.parts import Part

YEARS = range(2000, 2100)
"""Of papers and hearings; any other is a slip of the pen. A page could not even reckon with the ends of the calendar."""


def parts_of(given: Mapping[str, str | None]) -> dict[Part, str]:
    """The parts typed as options, by the option's name; a Fault names the option that cannot be read."""
    from vigilia.web.hearings.parts import Part

    read: dict[str, tuple[Part, Callable[[str], str | None], str]] = {
        "date": (Part.DATE, lambda words: iso(date, words, "--date", "2022-05-16"), ""),
        "time": (Part.TIME, lambda words: iso(time, words, "--time", "13:00"), ""),
        "report": (Part.REPORT_TIME, lambda words: iso(time, words, "--report", "09:00"), ""),
        "report-place": (Part.REPORT_PLACE, str.strip, ""),
        "court": (Part.FACILITY, _court, "a port or a hearing place, as Laredo or MPL"),
        "kind": (Part.KIND, _kind, "a kind of hearing, as master or individual"),
        "judge": (Part.JUDGE, str.strip, ""),
        "mode": (Part.MODE, _mode, "a way of hearing, as video or in person"),
        "language": (Part.LANGUAGE, _language, "a language, as Spanish or Mam"),
    }
    parts: dict[Part, str] = {}
    for option, words in given.items():
        part, reader, example = read[option]
        if words is None:
            continue
        value = reader(words)
        if not value:
            raise Fault(f'--{option} "{words}" is not known; write {example or "something"}.')
        parts[part] = value
    return parts


def iso(kind: type[date] | type[time], text: str, option: str, example: str) -> str:
    """A day or an hour as ISO 8601, or one clear line."""
    try:
        parsed = kind.fromisoformat(text)
    except ValueError:
        raise Fault(f'{option} "{text}" cannot be read; write it as {example}.') from None
    if isinstance(parsed, time):
        return parsed.strftime("%H:%M")
    if parsed.year not in YEARS:
        raise Fault(f'{option} "{text}": the year {parsed.year} cannot be right; write it as {example}.')
    return parsed.isoformat()


def _court(words: str) -> str | None:
    there = port(words)
    place = facility(words) or (facility_for_port(there) if there else None)
    return place.code if place else None


def _kind(words: str) -> str | None:
    found = hearing_kind(words)
    return found.code if found else None


def _mode(words: str) -> str | None:
    found = hearing_mode(words)
    return found.code if found else None


def _language(words: str) -> str | None:
    found = language(words)
    return found.code if found else None
