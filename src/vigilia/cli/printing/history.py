"""The history of a person's hearings as evidence: on plain paper, in the order it happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from vigilia.cli.printing.words import day
from vigilia.web.hearings.models import HearingSaying
from vigilia.web.hearings.parts import Part
from vigilia.web.hearings.queries import History
from vigilia.web.hearings.sayings import word_of
from vigilia.web.people.models import Person

STATES = {"standing": "stands", "questioned": "in question", "withdrawn": "withdrawn"}


def history(person: Person, histories: Sequence[History], now: datetime) -> str:
    """The whole print. Hours are local at the court; moments of entry are UTC."""
    lines = [
        f"{person.full_name} {person.masked_number}",
        f"Printed {now:%Y-%m-%d %H:%M} UTC. Who said what, and when we heard it.",
    ]
    for one in histories:
        lines += ["", *_hearing(one, now)]
    return "\n".join(lines if histories else [*lines, "", "Nobody has said anything of a hearing yet."])


def _hearing(one: History, now: datetime) -> Iterator[str]:
    hearing = one.hearing
    believed = day(hearing.day, now.date()) if hearing.day else "no date"
    hour = f" {hearing.time:%H:%M}" if hearing.time else ""
    report = f", report {hearing.report_time:%H:%M}" if hearing.report_time else ""
    doubt = f" ({hearing.doubt.replace('_', ' ')})" if hearing.doubt else ""
    closed = f" · {hearing.closing}" if hearing.closing else ""
    yield f"BELIEVED: {believed}{hour}{report} {hearing.facility} · {hearing.state}{doubt}{closed}"
    if hearing.checked_at:
        yield f"  last heard {hearing.checked_at:%Y-%m-%d %H:%M} UTC"
    for saying in one.sayings:
        yield from _saying(saying)
    for settled in one.settlements:
        value = settled.value or "no hearing"
        yield f"  {settled.at:%Y-%m-%d %H:%M} UTC  settled by {settled.by}: {settled.part} = {value} ({settled.why})"


def _saying(saying: HearingSaying) -> Iterator[str]:
    word = word_of(saying)
    parts = ", ".join(f"{part.value.replace('_', ' ')} {word.parts[part]}" for part in Part if part in word.parts)
    said = "no hearing" if saying.cancelled else parts or "no date"
    carried = f", dated {saying.said_on}" if saying.said_on else ""
    state = STATES[saying.state] + (f": {saying.doubt.replace('_', ' ')}" if saying.doubt else "")
    source = saying.get_source_display()
    yield f"  {saying.seen_at:%Y-%m-%d %H:%M} UTC  {source}{carried}, by {saying.by}: {said} [{state}]"
    where = saying.words["where"]
    place = f" ({where['sheet']} row {where['row']})" if where else ""
    words = " · ".join(f'{part} "{text}"' for part, text in saying.words["parts"].items())
    if words:
        yield f"      in its words: {words}{place}"
    if saying.paper:
        yield f"      photo of the paper: {saying.paper}"
    if saying.withdrawn_at:
        yield f"      withdrawn {saying.withdrawn_at:%Y-%m-%d %H:%M} UTC by {saying.withdrawn_by}"
