"""Who must be at which bridge when: today and tomorrow by name, the rest of the week as a strip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from vigilia.cli.printing.words import SIGNS, columns, count, day, hour
from vigilia.web.desk.lines import Line
from vigilia.web.desk.today import Morning


def bridges(seen: Morning, everyone: bool) -> Iterator[str]:
    """The next seven days. A family stands on one line; reporting and court are two hours in two places."""
    yield ""
    if not any(lines for _, lines in seen.days):
        last = f" The last date on file is {day(seen.last_day, seen.on)}." if seen.last_day else ""
        yield "THE NEXT SEVEN DAYS"
        yield f"  No hearings.{last}"
    named = [(when, lines) for when, lines in seen.days if lines and ((when - seen.on).days < 2 or everyone)]
    for when, lines in named:
        yield f"{_title(when, seen.on)}: {count(len(lines), 'person', 'people')}"
        yield from _day(lines)
    later = [(when, lines) for when, lines in seen.days if lines and (when, lines) not in named]
    if later:
        yield "LATER THIS WEEK, by name with: vigilia today --all"
        yield from columns([_strip(when, lines, seen.on) for when, lines in later])
    if seen.passed:
        gone = count(seen.passed, "earlier date has", "earlier dates have")
        yield f"  {gone} gone by with nothing said of what happened."


def _title(when: date, on: date) -> str:
    ahead = (when - on).days
    name = ("TODAY AT THE BRIDGES, ", "TOMORROW AT THE BRIDGES, ")[ahead] if ahead < 2 else ""
    return name + day(when, on)


def _day(lines: Sequence[Line]) -> Iterator[str]:
    def together(line: Line) -> tuple[str, str, str]:
        return (line.place or "Port not given", _report(line), hour(line.at, line.waits_in, line.hour))

    in_order = sorted(
        sorted(lines, key=lambda line: line.who), key=together
    )  # the same people in the same order, always
    for (place, report, court), group in groupby(in_order, key=together):
        people = list(group)
        yield f"  {place} · {report} · court {court} · {count(len(people), 'person', 'people')}"
        yield from columns([_family(family) for family in _families(people)])


def _report(line: Line) -> str:
    if line.report_hour is None:
        return "hour to report not given"
    return f"report {hour(line.report_at, line.waits_in, line.report_hour)}" + (
        " ☾ before light" if line.before_light else ""
    )


def _families(people: Sequence[Line]) -> list[list[Line]]:
    found: dict[object, list[Line]] = {}
    for line in people:
        found.setdefault(line.family_id or line.person_id, []).append(line)
    return list(found.values())


def _family(family: Sequence[Line]) -> tuple[str, ...]:
    sign = next((SIGNS[line.state] for line in family if line.state in SIGNS), " ")
    languages = dict.fromkeys(line.language or "language not known" for line in family)
    waits = dict.fromkeys(line.waits_in for line in family if line.waits_in)
    return (f"  {sign} {', '.join(line.who for line in family)}", "/".join(languages), "/".join(waits))


def _strip(when: date, lines: Sequence[Line], on: date) -> tuple[str, ...]:
    ports = Counter(line.place or "port not given" for line in lines)
    unsure = sum(line.state in SIGNS for line in lines)
    dark = sum(line.before_light for line in lines)
    marks = [f"? {unsure} not sure"] * bool(unsure) + [f"☾ {dark} before light"] * bool(dark)
    where = ", ".join(f"{place} {number}" for place, number in ports.most_common())
    return (f"  {day(when, on)}", count(len(lines), "person", "people"), " · ".join([where, *marks]))
