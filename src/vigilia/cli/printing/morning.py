"""The morning as text: what needs a hand, the bridges by day and hour, what changed, the clocks, what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from rich.text import Text

from vigilia.cli.printing.bridges import bridges
from vigilia.cli.printing.replies import MANY, reply_row
from vigilia.cli.printing.words import CONFIRMED, SIGNS, columns, count, day, doubt
from vigilia.web.desk.lines import Line
from vigilia.web.desk.today import Morning
from vigilia.web.hearings.parts import BeliefState

LAMP = "#b45f06"  # amber: what needs a hand now
CLOCKS = (("Matamoros", "America/Matamoros"), ("Monterrey", "America/Monterrey"), ("Tijuana", "America/Tijuana"))
LISTED = 8


def morning(seen: Morning, *, everyone: bool = False) -> Text:
    """All sections, in the order of harm. `everyone`: each person of the week and each question, not the first few."""
    most = 10_000 if everyone else LISTED
    times = "".join(f" · {town} {seen.now.astimezone(ZoneInfo(zone)):%H:%M}" for town, zone in CLOCKS)
    is_now = seen.now.astimezone(ZoneInfo(CLOCKS[0][1])).date() == seen.on
    text = Text()
    text.append(f"TODAY  {seen.on:%a} {seen.on.day} {seen.on:%B %Y}{times if is_now else ''}\n", "bold")
    if not seen.missing.people:
        text.append("\nNobody is on file yet. Begin with: vigilia caseload import FILE")
        return text
    for line in (*_hand(seen, most), *bridges(seen, everyone), *_moved(seen, most), *_clocks(seen), *_missing(seen)):
        style = "bold" if line[:1].isupper() else LAMP if line.lstrip()[:1] in {*SIGNS.values(), "!"} else ""
        text.append(line + "\n", style)
    text.rstrip()
    return text


def _hand(seen: Morning, most: int) -> Iterator[str]:
    yield ""
    yield "NEEDS A HAND NOW"
    held = f"! {{}} held for a wrong A-number, {seen.held.near} with a hearing in 14 days: vigilia caseload held"
    taps = Counter(reply.kind for reply in seen.replies)
    said = (
        *((taps[kind], f"! {{}} {words}: vigilia cards replies", "person", "people") for kind, words in MANY.items()),
        (len(seen.cancelled), "✕ {} cancelled, says every source: tell her", "hearing", "hearings"),
        (len(seen.disagreements), "✕ {} where sources disagree", "hearing", "hearings"),
        (len(seen.questioned), "? {} in question: no date is believed", "date", "dates"),
        (len(seen.unsure), "? {} to check with the court before anyone travels", "date", "dates"),
        (seen.held.moves, "! {} for a second person to approve: vigilia caseload held", "moved date", "moved dates"),
        (seen.held.rows, held, "row", "rows"),
    )
    lines = [f"  {words.format(count(number, one, many))}" for number, words, one, many in said if number]
    yield from lines or ["  Nothing waits for you."]
    pressing = sorted(
        [*seen.disagreements, *seen.questioned, *seen.unsure],
        key=lambda line: (line.day or line.questioned_day or seen.on.max, line.state is not BeliefState.DISAGREEMENT),
    )
    if pressing or seen.cancelled or seen.replies:
        yield ""
    yield from columns([reply_row(one, seen.on) for one in seen.replies[:most]])
    if len(seen.replies) > most:
        yield f"    and {len(seen.replies) - most} more: vigilia cards replies"
    yield from columns(
        [*(_gone(line, seen) for line in seen.cancelled), *(_question(line, seen) for line in pressing[:most])]
    )
    if len(pressing) > most:
        yield f"    and {len(pressing) - most} more: vigilia today --all"


def _gone(line: Line, seen: Morning) -> tuple[str, ...]:
    told = f"cancelled; {CONFIRMED} she received it" if line.person_id in seen.confirmed else "cancelled: tell her"
    return (f"  ✕ {day(line.previous_day, seen.on)}", line.who, told)


def _question(line: Line, seen: Morning) -> tuple[str, ...]:
    when = line.day or line.questioned_day
    if line.state is BeliefState.DISAGREEMENT:
        why = f"sources differ on the {', '.join(part.replace('_', ' ') for part in line.differing)}; this is the earliest"
    elif line.day and line.questioned_day:
        why = f"kept; {day(line.questioned_day, seen.on)} was said too, {doubt(line.doubt)}: ask the court"
    elif line.day:
        why = f"{doubt(line.doubt)}: ask the court"
    else:
        why = f"{doubt(line.doubt)}: not believed"
    return (f"  {SIGNS[line.state]} {day(when, seen.on) if when else 'no day'}", line.who, why)


def _moved(seen: Morning, most: int) -> Iterator[str]:
    if not seen.moved:
        return
    yield ""
    yield "CHANGED SINCE YESTERDAY"
    moved = sorted(seen.moved, key=lambda line: (line.day or seen.on.max, line.who))
    yield from columns([_change(line, seen) for line in moved[:most]])
    if len(seen.moved) > most:
        yield f"  and {len(seen.moved) - most} more: vigilia today --all"


def _change(line: Line, seen: Morning) -> tuple[str, ...]:
    received = f"{CONFIRMED} confirmed" if line.person_id in seen.confirmed else ""
    now = " ".join(filter(None, [day(line.day, seen.on), f"{line.hour:%H:%M}" if line.hour else "", line.place]))
    if line.previous_day and line.previous_day != line.day:
        return (f"  {line.who}", f"{day(line.previous_day, seen.on)} -> {now}", received)
    return (f"  {line.who}", f"hour, place or certainty changed; now {now}", received)


def _clocks(seen: Morning) -> Iterator[str]:
    promise = seen.promise
    if not promise.cases:
        return
    yield ""
    yield "CLOCKS of the promise, which is no legal deadline"
    yield (
        f"  180 days: {promise.over_180:,} past, {promise.within_two_weeks:,} due in two weeks · "
        f"six months: {promise.over_six_months:,} past · of {count(promise.cases, 'open case', 'open cases')}"
    )


def _missing(seen: Morning) -> Iterator[str]:
    lacks = seen.missing
    lacking: Sequence[tuple[int, str]] = (
        (lacks.date, "a date"),
        (lacks.counsel, "a lawyer"),
        (lacks.phone, "a phone"),
        (lacks.number, "an A-number"),
    )
    yield ""
    yield f"MISSING, of {count(lacks.people, 'person', 'people')}"
    yield "  " + " · ".join(f"{number:,} without {what}" for number, what in lacking)
