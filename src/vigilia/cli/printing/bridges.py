"""Who must be at which bridge when: today and tomorrow by name, the rest of the week as a strip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from uuid import UUID

from vigilia.cli.printing.words import CONFIRMED, SIGNS, columns, count, day, hour
from vigilia.web.desk.lines import Line
from vigilia.web.desk.today import Morning
from vigilia.web.notices.models import ReplyKind


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
        cannot = {reply.person_id for reply in seen.replies if reply.kind == ReplyKind.CANNOT}
        yield from _day(lines, seen.confirmed, cannot)
    later = [(when, lines) for when, lines in seen.days if lines and (when, lines) not in named]
    if later:
        yield "LATER THIS WEEK, by name with: vigilia today --all"
        yield from columns([_strip(when, lines, seen) for when, lines in later])
    if seen.passed:
        gone = count(seen.passed, "earlier date has", "earlier dates have")
        yield f"  {gone} gone by with nothing said of what happened."


def _title(when: date, on: date) -> str:
    ahead = (when - on).days
    name = ("TODAY AT THE BRIDGES, ", "TOMORROW AT THE BRIDGES, ")[ahead] if ahead < 2 else ""
    return name + day(when, on)


def _day(lines: Sequence[Line], confirmed: Collection[UUID], cannot: Collection[UUID]) -> Iterator[str]:
    def together(line: Line) -> tuple[str, str, str]:
        return (line.place or "Port not given", _report(line), hour(line.at, line.waits_in, line.hour))

    in_order = sorted(
        sorted(lines, key=lambda line: line.who), key=together
    )  # the same people in the same order, always
    for (place, report, court), group in groupby(in_order, key=together):
        people = list(group)
        yield f"  {place} · {report} · court {court} · {count(len(people), 'person', 'people')}"
        yield from columns([_family(family, confirmed, cannot) for family in _families(people)])


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


def _family(family: Sequence[Line], confirmed: Collection[UUID], cannot: Collection[UUID]) -> tuple[str, ...]:
    received = [line.person_id in confirmed for line in family]
    sign = next((SIGNS[line.state] for line in family if line.state in SIGNS), CONFIRMED if all(received) else " ")
    names = [
        f"{line.who} ! cannot come"
        if line.person_id in cannot
        else f"{line.who} {CONFIRMED}"
        if hers and sign != CONFIRMED
        else line.who
        for line, hers in zip(family, received, strict=True)
    ]
    languages = dict.fromkeys(line.language or "language not known" for line in family)
    waits = dict.fromkeys(line.waits_in for line in family if line.waits_in)
    return (f"  {sign} {', '.join(names)}", "/".join(languages), "/".join(waits))


def _strip(when: date, lines: Sequence[Line], seen: Morning) -> tuple[str, ...]:
    ports = Counter(line.place or "port not given" for line in lines)
    unsure = sum(line.state in SIGNS for line in lines)
    dark = sum(line.before_light for line in lines)
    received = sum(line.person_id in seen.confirmed for line in lines)
    marks = [f"{CONFIRMED} {received} confirmed"] * bool(received) + [f"? {unsure} not sure"] * bool(unsure)
    marks += [f"☾ {dark} before light"] * bool(dark)
    where = ", ".join(f"{place} {number}" for place, number in ports.most_common())
    return (f"  {day(when, seen.on)}", count(len(lines), "person", "people"), " · ".join([where, *marks]))
