"""The history of a person's hearings as evidence: on plain paper of 80 columns, in the order it happened."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from datetime import date, datetime

from vigilia.programme.facilities import facility
from vigilia.web.hearings.belief import CANCELLED
from vigilia.web.hearings.history import Evidence, History
from vigilia.web.hearings.models import Hearing, HearingSaying, Settlement
from vigilia.web.hearings.parts import BeliefState, Part, SayingState
from vigilia.web.hearings.sayings import word_of
from vigilia.web.people.models import Person

WIDTH = 79
STATES = {"standing": "stands", "questioned": "in question", "withdrawn": "taken back"}
BELIEFS = {
    BeliefState.NONE: "no date was said",
    BeliefState.BELIEVED: "believed",
    BeliefState.UNSURE: "believed, to be checked with the court",
    BeliefState.DISAGREEMENT: "sources disagree; the earliest day leads",
    BeliefState.QUESTIONED: "in question; no date is believed",
    BeliefState.CANCELLED: "cancelled, as the source said",
}
CLOSINGS = {"passed": "its day went by before the source spoke again", "undone": "all that was said was taken back"}
HOW_TO_READ = (
    "How to read this. Each numbered entry is what one source said, in its exact words, with the day the source itself "
    "carries and the moment it reached us (UTC). Hours of hearings are local at the court. Nothing said is ever changed "
    "or removed: what was taken back stays, marked. This is a record of what was said, and not a paper of the court."
)
A_NUMBER = re.compile(r"(?<!\d)(?:\d[\s.‐-―-]?){5,6}(\d{3})(?!\d)")


def history(evidence: Evidence, now: datetime) -> str:
    """The whole print. Hours are local at the court; moments of entry are UTC."""
    lines = [
        f"{'WHAT WAS SAID OF HEARINGS':<45}{f'printed {moment(now)}':>34}",
        _name(evidence.person),
        *(f"also on file as {_name(other)}" for other in evidence.also),
    ]
    for one in evidence.histories:
        lines += ["", *_hearing(one)]
    if not evidence.histories:
        lines += ["", "Nobody has said anything of a hearing yet."]
    return "\n".join([*lines, "", *textwrap.wrap(HOW_TO_READ, WIDTH)])


def moment(when: datetime) -> str:
    """ "3 May 2022 10:05 UTC": no order of day and month to guess."""
    return f"{when.day} {when:%b %Y %H:%M} UTC"


def _name(person: Person) -> str:
    return f"{person.full_name or 'name not known'}, A-number {person.masked_number or 'not known'}"


def _day(when: date) -> str:
    return f"{when:%a} {when.day} {when:%b %Y}"


def _hearing(one: History) -> Iterator[str]:
    hearing = one.hearing
    yield "-" * WIDTH
    yield from textwrap.wrap(f"HEARING: {_believed(hearing)}", WIDTH, subsequent_indent="         ")
    yield from textwrap.wrap(_standing(one), WIDTH, initial_indent="         ", subsequent_indent="         ")
    entries: list[HearingSaying | Settlement] = sorted([*one.sayings, *one.settlements], key=_when)
    number = 0
    for entry in entries:
        yield ""
        if isinstance(entry, Settlement):
            yield from _settled(entry)
        else:
            number += 1
            yield from _said(number, entry)


def _when(entry: HearingSaying | Settlement) -> tuple[datetime, bool]:
    return (entry.at, True) if isinstance(entry, Settlement) else (entry.seen_at, False)


def _believed(hearing: Hearing) -> str:
    parts = [_day(hearing.day) if hearing.day else "no date"]
    parts += [f"court {hearing.time:%H:%M}"] if hearing.time else []
    parts += [f"report {hearing.report_time:%H:%M}"] if hearing.report_time else []
    parts += [hearing.report_place] if hearing.report_place else []
    parts += [_place(hearing.facility)] if hearing.facility else []
    return ", ".join(parts)


def _standing(one: History) -> str:
    hearing = one.hearing
    said = BELIEFS[BeliefState(hearing.state)]
    if hearing.state == BeliefState.UNSURE and any(_in_question(saying, hearing.doubt) for saying in one.sayings):
        said = "believed, though another word is in question"
    said += f" on {hearing.differing.replace('_', ' ').replace(',', ', ')}" if hearing.differing else ""
    said += f": {hearing.doubt.replace('_', ' ')}" if hearing.doubt else ""
    said += f" ({CLOSINGS[hearing.closing]})" if hearing.closing else ""
    heard = f"; last heard {moment(hearing.checked_at)}" if hearing.checked_at else ""
    return said[:1].upper() + said[1:] + heard + "."


def _in_question(saying: HearingSaying, doubt: str) -> bool:
    return (saying.state, saying.doubt) == (SayingState.QUESTIONED, doubt)


def _place(code: str) -> str:
    place = facility(code)
    return f"{place.name} ({code})" if place else code


def _said(number: int, saying: HearingSaying) -> Iterator[str]:
    carried = f", dated {_day(saying.said_on)}" if saying.said_on else ", without a date of its own"
    source = saying.get_source_display()
    yield from _lines(f"{number:>3}. ", f"{source[:1].upper()}{source[1:]}{carried}")
    state = STATES[saying.state] + (f": {saying.doubt.replace('_', ' ')}" if saying.doubt else "")
    yield from _lines("     says    ", f"{_meaning(saying)} [{state}]")
    words = " · ".join(f'{part.replace("_", " ")} "{masked_in(text)}"' for part, text in saying.words["parts"].items())
    if words:
        yield from _lines("     words   ", words)
    where = saying.words["where"]
    if where:
        yield from _lines("     from    ", ", ".join(f"{name} {value}" for name, value in where.items()))
    yield from _lines("     heard   ", f"{moment(saying.seen_at)}, entered by {saying.by}")
    if saying.paper:
        yield from _lines("     paper   ", f"photo kept, {saying.paper}")
    if saying.withdrawn_at:
        yield from _lines("     taken   ", f"back {moment(saying.withdrawn_at)} by {saying.withdrawn_by}")


def _meaning(saying: HearingSaying) -> str:
    if saying.cancelled:
        return "there is no hearing"
    word = word_of(saying)
    said = [_day(saying.day) if saying.day else "no date that can be read"]
    said += [
        f"{part.value.replace('_', ' ')} {_place(value) if part is Part.FACILITY else value}"
        for part, value in word.parts.items()
        if part is not Part.DATE
    ]
    return ", ".join(said)


def _settled(one: Settlement) -> Iterator[str]:
    value = "there is no hearing" if one.value in (None, CANCELLED) else str(one.value)
    if one.part == Part.DATE and one.value:
        value = _day(date.fromisoformat(one.value))
    yield from _lines("   = ", f"Settled {moment(one.at)} by {one.by}: {one.part.replace('_', ' ')} {value}")
    yield from _lines("     because ", masked_in(one.why))


def masked_in(words: str) -> str:
    """Exact words but for an A-number in them, which keeps its last three digits only (S10)."""
    return A_NUMBER.sub(r"…\1", words)


def _lines(start: str, text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=start, subsequent_indent=" " * len(start), break_on_hyphens=False
    ) or [start.rstrip()]
