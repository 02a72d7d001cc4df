"""Days, hours and counts as a tired person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, time

from vigilia.programme.local_times import BothTimes
from vigilia.web.hearings.parts import BeliefState

SIGNS = {BeliefState.DISAGREEMENT: "✕", BeliefState.UNSURE: "?", BeliefState.QUESTIONED: "?"}
"""A shape beside the word, so that colour is never alone; a plain date has none until deliveries are known."""
CONFIRMED = "●"
"""She tapped "I received it" on her page, for what is believed now."""


DOUBTS = {
    "hearing_on_holiday": "a federal holiday",
    "hearing_on_weekend": "a weekend",
    "hearing_at_closed_port": "the port is closed",
    "hearing_before_enrolment": "before the enrolment",
    "impossible_date": "there is no such day",
    "no_longer_given": "the newest list gives none",
    "differs_from_earlier_row": "two rows of the list differ",
    "ditto_of_doubt": "it repeats a date in doubt",
}


def doubt(reason: str) -> str:
    """Why a date is in doubt, in two or three words; the manual has the sentence."""
    return DOUBTS.get(reason, reason.replace("_", " "))


def day(when: date | None, today: date) -> str:
    """Weekday and month in letters; the year only when it is not this one."""
    if when is None:
        return "no date"
    year = "" if when.year == today.year else f" {when.year}"
    return f"{when:%a} {when.day} {when:%B}{year}"


def hour(both: BothTimes | None, waits_in: str, said: time | None) -> str:
    """The hour at the court, and where she waits when the clocks differ; without a port, the hour as it was said."""
    if both is None:
        return f"{said:%H:%M}" if said else "hour not given"
    here = f"{both.court:%H:%M}"
    return f"{here} there, {both.waiting:%H:%M} {waits_in}" if both.differ and waits_in else here


def columns(rows: Sequence[tuple[str, ...]], widest: int = 64) -> Iterator[str]:
    """Cells under each other, so that the eye can run down one; a cell wider than `widest` pushes its own line only."""
    for row in rows:
        yield "  ".join(
            cell.ljust(min(widest, max(len(other[place]) for other in rows))) for place, cell in enumerate(row)
        ).rstrip()


def count(number: int, one: str, many: str) -> str:
    """ "1 row", "2 rows"."""
    return f"{number:,} {one if number == 1 else many}"


def masked(words: str) -> str:
    """Words of a number column with all but the last three digits hidden (S10)."""
    digits = len(re.findall(r"\d", words))
    seen = 0

    def hide(match: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        return match.group() if seen > digits - 3 else "•"

    return re.sub(r"\d", hide, words)
