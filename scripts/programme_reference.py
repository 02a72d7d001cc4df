"""Writes docs/reference/programme.md from the tables of `vigilia.programme`, so that the page says what the code does.

python scripts/programme_reference.py
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time
from pathlib import Path

from vigilia.programme.banned_words import BANNED
from vigilia.programme.calendar_words import LANGUAGES as WRITTEN
from vigilia.programme.calendar_words import day_in_words, hour
from vigilia.programme.cities import CITIES, city
from vigilia.programme.daylight import EARLIEST, PLACES, sunrise
from vigilia.programme.deadline import Deadline, Kind, Sense
from vigilia.programme.deadline_rules import RULES
from vigilia.programme.facilities import FACILITIES
from vigilia.programme.facility_states import StandingAt
from vigilia.programme.hearing_kinds import KINDS, MODES
from vigilia.programme.holidays import CITATION, HOLIDAYS
from vigilia.programme.hours import CLOSURES, HOURS, OpeningHours
from vigilia.programme.languages import LANGUAGES
from vigilia.programme.ports import PORTS
from vigilia.programme.stages import STAGES

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "programme.md"


def page() -> str:
    """The whole page as Markdown."""
    parts = [_HEAD, _places(), _CLOCKS, _time(), _daylight(), _deadlines(), _words(), _telling()]
    return "\n\n".join(parts) + "\n"


_HEAD = """# The words and rules of the programme

Written by `scripts/programme_reference.py` from `vigilia.programme`; change the tables there, then run it. Nothing here
is legal advice: a rule is shown with its citation and the day it was checked, and a lawyer overrides."""


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join('' if cell is None else str(cell) for cell in line)} |" for line in lines)


def _places() -> str:
    ports = _table(
        ("port", "crossing, as people are told", "zone", "across the bridge", "hearing place"),
        (
            (
                one.name,
                one.crossing or "no source names one",
                one.zone,
                _town(one.city),
                one.facility or "none of its own",
            )
            for one in PORTS
        ),
    )
    facilities = _table(
        ("code", "name", "zone", "states seen"),
        (
            (one.code, one.name, one.zone or "unknown", "; ".join(_seen(state) for state in one.states) or "none")
            for one in FACILITIES
        ),
    )
    claims = _table(
        ("place", "unit", "from", "to", "said by", "source"),
        ((one.code, c.unit, c.low, c.high, c.by, c.source) for one in FACILITIES for c in one.capacity),
    )
    cities = _table(
        ("city", "zone", "ports"),
        ((one.name, one.zone, ", ".join(gate.name for gate in PORTS if gate.city == one.code)) for one in CITIES),
    )
    what = "What they could hold, as claimed; claims contradict each other, and none is dropped:"
    return "\n\n".join(
        ("## Ports", ports, "## Hearing places", facilities, what, claims, "## Cities of waiting", cities)
    )


def _town(code: str) -> str:
    found = city(code)
    return found.name if found else code


def _seen(state: StandingAt) -> str:
    return f"{state.standing} {state.seen_on} ({state.source})"


def _hours(row: OpeningHours) -> tuple[object, ...]:
    opens = "round the clock" if row.all_day else f"{row.opens:%H:%M} to {f'{row.closes:%H:%M}' if row.closes else '?'}"
    return (row.crossing, row.port, row.first, opens, row.source)


def _time() -> str:
    shut = _table(("port", "from", "to", "source"), ((one.port, one.first, one.last, one.source) for one in CLOSURES))
    return "\n\n".join(
        (
            "## Opening hours",
            "Dated rows; unknown is never closed.",
            _table(("crossing", "port", "from", "hours", "source"), (_hours(row) for row in HOURS)),
            f"Closures:\n\n{shut}" if CLOSURES else "Closures: no source read shuts a port on a named day.",
            "## Federal holidays",
            f"{CITATION}. On a Saturday the Friday before is off, on a Sunday the Monday after.",
            ", ".join(f"{one.name} (from {one.since})" if one.since > 1986 else one.name for one in HOLIDAYS) + ".",
        )
    )


_SUNRISE = f"""Reporting before sunrise at the port is named as such, by the port's own clock; where nobody has said at which
port, reporting before {hour("en", EARLIEST)}. Sunrise on four days:"""


def _daylight() -> str:
    days = (date(2022, 3, 16), date(2022, 6, 21), date(2022, 9, 23), date(2022, 12, 21))
    names = {one.code: one.name for one in PORTS}
    return "\n\n".join(
        (
            "## Daylight",
            _SUNRISE,
            _table(
                ("port", "degrees north", "degrees east", *(day.isoformat() for day in days)),
                (
                    (names[code], *place, *(hour("en", sunrise(code, day)) for day in days))
                    for code, place in PLACES.items()
                ),
            ),
        )
    )


def _telling() -> str:
    day, first = date(2022, 3, 16), date(2023, 1, 1)
    return "\n\n".join(
        (
            "## Days in words",
            _table(
                ("language", "a day", "the first of a month, with its year", "an hour"),
                (
                    (code, day_in_words(code, day), day_in_words(code, first, year=True), hour(code, time(4, 30)))
                    for code in WRITTEN
                ),
            ),
            "## Words that no message and no printed page may hold",
            "Without accents and capitals; a star stands for any ending.",
            _table(("meaning", "words"), ((what, ", ".join(words)) for what, words in BANNED.items())),
        )
    )


def _rule(rule: Deadline) -> tuple[object, ...]:
    if rule.kind is Kind.JUDGEMENT:
        amount = "to judge"
    else:
        days = f"{rule.amount} {rule.counting.replace('_', ' ')}"
        amount = {
            Sense.WITHIN: f"within {days}",
            Sense.BEFORE: f"{days} before",
            Sense.NOT_BEFORE: f"not before {days}",
        }[rule.sense] + (", rolls" if rule.rolls else "")
    valid = f"{rule.valid_from or '...'} to {rule.valid_to or '...'}" if rule.valid_from or rule.valid_to else ""
    checked = rule.checked_on or "**never: general knowledge**"
    about = "; ".join(part for part in (rule.litigation, rule.note) if part)
    return (rule.event.replace("_", " "), rule.what, amount, rule.citation, valid, checked, rule.source, about)


_DISPUTES = """Where rules dispute one matter both days are given and the earlier leads. A last day moves off a
weekend or holiday ("rolls") only where the rule says so; elsewhere the earlier day is the safe one."""

_CLOCKS = """## Clocks

Both run from enrolment, the day the Notice to Appear was served, which is day 0. The due day itself keeps the promise.

- `six_months`: six calendar months; a day that the month lacks becomes its last (31 August and six months is the last
  day of February).
- `days_180`: 180 days.

## Doubts of a hearing date

Judged against its file, never against today. *stops*: no belief until a person settles it. *asks*: believed, marked
unsure, to be checked with the court.

| reason | weight | when |
| --- | --- | --- |
| hearing_on_weekend | stops | Saturday or Sunday |
| hearing_at_closed_port | stops | a dated row with a source shuts the port that day |
| hearing_before_enrolment | stops | earlier than the day of enrolment; the same day is no doubt |
| hearing_on_holiday | asks | a federal holiday or its day off, on a weekday |"""


def _deadlines() -> str:
    heads = ("event", "what", "days", "citation", "valid", "checked on", "source", "litigation and notes")
    return "\n\n".join(
        (
            "## Deadlines",
            _DISPUTES,
            _table(heads, (_rule(rule) for rule in RULES)),
        )
    )


def _words() -> str:
    languages = _table(
        ("code", "language", "own name", "also written", "on paper"),
        (
            (one.code, one.name, one.own_name, ", ".join(one.aliases), "yes" if one.written else "say it aloud")
            for one in LANGUAGES
        ),
    )
    held = [(one.code, one.name, ", ".join(one.court_codes)) for one in KINDS]
    how = [(one.code, one.name, ", ".join(one.court_codes)) for one in MODES]
    kinds = _table(("code", "name", "court's codes"), held + how)
    stages = _table(
        ("code", "stage", "usually after"),
        ((one.code, one.name, ", ".join(one.follows).replace("_", " ")) for one in STAGES),
    )
    return "\n\n".join(("## Languages", languages, "## Hearings", kinds, "## Stages of a case", stages))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
