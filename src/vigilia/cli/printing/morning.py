"""The morning as text: what needs a hand, the bridges by day and hour, what changed, the clocks, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from rich.text import Text

from vigilia.cli.printing.words import count, day, hour
from vigilia.web.desk.lines import Line
from vigilia.web.desk.today import Morning
from vigilia.web.hearings.parts import BeliefState

LAMP = "#b45f06"  # amber: what needs a hand now
CLOCKS = (("Matamoros", "America/Matamoros"), ("Monterrey", "America/Monterrey"), ("Tijuana", "America/Tijuana"))
SIGNS = {BeliefState.DISAGREEMENT: "✕", BeliefState.UNSURE: "?", BeliefState.QUESTIONED: "?"}
"""A shape beside the word, so that colour is never alone; a plain date has none until deliveries are known."""
LISTED = 12


def morning(seen: Morning) -> Text:
    """All sections, in the order of harm."""
    text = Text()
    times = "".join(f" · {town} {seen.now.astimezone(ZoneInfo(zone)):%H:%M}" for town, zone in CLOCKS)
    is_now = seen.now.astimezone(ZoneInfo(CLOCKS[0][1])).date() == seen.on
    text.append(f"TODAY  {seen.on:%a} {seen.on.day} {seen.on:%B %Y}{times if is_now else ''}\n", "bold")
    for line in (*_hand(seen), *_bridges(seen), *_moved(seen), *_clocks(seen), *_missing(seen)):
        style = "bold" if line[:1].isupper() else LAMP if line.lstrip()[:1] in "✕?!" else ""
        text.append(line + "\n", style)
    text.rstrip()
    return text


def _hand(seen: Morning) -> Iterator[str]:
    yield ""
    yield "NEEDS A HAND NOW"
    said = [
        (len(seen.disagreements), "✕ {} where sources disagree", "hearing", "hearings"),
        (len(seen.questioned), "? {} in question, so no date is believed", "date", "dates"),
        (len(seen.unsure), "? {} to check with the court before anyone travels", "date", "dates"),
        (
            seen.held.moves,
            "! {} that a second person must approve (vigilia caseload held)",
            "moved date",
            "moved dates",
        ),
        (
            seen.held.rows,
            f"! {{}} held for a wrong A-number, {seen.held.near} with a hearing in 14 days (vigilia caseload held)",
            "row",
            "rows",
        ),
    ]
    lines = [f"  {words.format(count(number, one, many))}" for number, words, one, many in said if number]
    yield from lines or ["  Nothing waits for you."]
    pressing = [*seen.disagreements, *seen.questioned, *seen.unsure]
    for line in pressing[:LISTED]:
        yield f"    {_question(line, seen.on)}"
    if len(pressing) > LISTED:
        yield f"    and {len(pressing) - LISTED} more"


def _question(line: Line, on: date) -> str:
    sign = SIGNS[line.state]
    if line.state is BeliefState.DISAGREEMENT:
        return f"{sign} {line.who}: sources differ on {', '.join(line.differing)}; the earliest is {day(line.day, on)}"
    why = line.doubt.replace("_", " ")
    if line.day:
        return f"{sign} {line.who}: {day(line.day, on)}, but {why}"
    said = f"said {day(line.questioned_day, on)}, " if line.questioned_day else ""
    return f"{sign} {line.who}: {said}{why}; no date is believed"


def _bridges(seen: Morning) -> Iterator[str]:
    if not seen.missing.people:
        return
    yield ""
    if not any(lines for _, lines in seen.days):
        last = f" The last date on file is {day(seen.last_day, seen.on)}." if seen.last_day else ""
        yield "THE NEXT SEVEN DAYS"
        yield f"  No hearings.{last}"
    for when, lines in seen.days:
        if not lines:
            continue
        ahead = (when - seen.on).days
        name = ("TODAY AT THE BRIDGES, ", "TOMORROW AT THE BRIDGES, ")[ahead] if ahead < 2 else ""
        yield f"{name}{day(when, seen.on) if name else day(when, seen.on).upper()}"
        yield from _day(lines)
    if seen.passed:
        yield f"  ({count(seen.passed, 'earlier date has', 'earlier dates have')} gone by with nothing said of what happened)"


def _day(lines: Sequence[Line]) -> Iterator[str]:
    def place_and_hour(line: Line) -> tuple[str, str, str]:
        report = f"report {hour(line.report_at, line.waits_in)}" if line.report_at else "reporting hour not given"
        return (
            line.place or "port not given",
            report + (" ☾ before light" if line.before_light else ""),
            hour(line.at, line.waits_in),
        )

    for (place, report, court), group in groupby(sorted(lines, key=place_and_hour), key=place_and_hour):
        people = list(group)
        families = len({line.family_id for line in people if line.family_id})
        together = f" · {count(families, 'family', 'families')}" if families else ""
        yield f"  {place} · {report} · court {court} · {count(len(people), 'person', 'people')}{together}"
        for line in people[:LISTED]:
            waits = f" · waits in {line.waits_in}" if line.waits_in else ""
            sign = f"{SIGNS[line.state]} " if line.state in SIGNS else "  "
            yield f"    {sign}{line.who} · {line.language or 'language not known'}{waits}"
        if len(people) > LISTED:
            yield f"      and {len(people) - LISTED} more"


def _moved(seen: Morning) -> Iterator[str]:
    if not seen.moved:
        return
    yield ""
    yield "CHANGED SINCE YESTERDAY"
    for line in seen.moved[:LISTED]:
        yield f"  {line.who}: {day(line.previous_day, seen.on)} -> {day(line.day, seen.on)}"
    if len(seen.moved) > LISTED:
        yield f"  and {len(seen.moved) - LISTED} more"


def _clocks(seen: Morning) -> Iterator[str]:
    promise = seen.promise
    if not promise.cases:
        return
    yield ""
    yield "CLOCKS: the promise of six months, which is no legal deadline"
    yield (
        f"  180 days: {promise.over_180:,} past, {promise.within_two_weeks:,} due in two weeks · "
        f"six months: {promise.over_six_months:,} past · of {count(promise.cases, 'open case', 'open cases')}"
    )


def _missing(seen: Morning) -> Iterator[str]:
    lacks = seen.missing
    yield ""
    if not lacks.people:
        yield "Nobody is on file yet. Begin with: vigilia caseload import FILE"
        return
    yield f"MISSING, of {count(lacks.people, 'person', 'people')}"
    lacking = (
        (lacks.date, "a date"),
        (lacks.counsel, "a lawyer"),
        (lacks.phone, "a phone"),
        (lacks.number, "an A-number"),
    )
    yield "  " + " · ".join(f"{number:,} without {what}" for number, what in lacking)
