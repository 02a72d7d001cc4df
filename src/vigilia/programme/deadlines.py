"""Legal deadlines: which rules hold for an event, and which day each gives.

Nothing here is legal advice: a rule is shown with its citation and the day it was checked, and a lawyer overrides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vigilia.programme.clocks import add_months
from vigilia.programme.deadline import Counting, Deadline, Event, Kind, Sense
from vigilia.programme.deadline_rules import RULES
from vigilia.programme.holidays import is_business_day, last_business_day, next_business_day

CHECK = "Check with a lawyer."


@dataclass(frozen=True)
class Due:
    """The day one rule gives for one event.

    `day` None for a rule of judgement. `act_by` is the last business day on or before `day`: offices are shut on the
    others, whatever the rule says. Of rules that dispute one matter the earliest `day` is `leading`; `disputed` marks
    all of them. `words` is one English line that always ends with "Check with a lawyer."
    """

    rule: Deadline
    on: date
    day: date | None
    act_by: date | None
    leading: bool
    disputed: bool
    words: str


def deadlines_for(event: Event, on: date, *, rules: Sequence[Deadline] = RULES) -> tuple[Deadline, ...]:
    """The rules that may hold for `event` on the day `on`, in the order of the table."""
    return tuple(rule for rule in rules if rule.event is event and rule.valid_on(on))


def due_day(rule: Deadline, on: date) -> date | None:
    """The day `rule` gives for its event on `on`, moved off weekends and federal holidays where the rule says so.

    The day of the event is not counted. None for a rule of judgement.
    """
    if rule.kind is Kind.JUDGEMENT or rule.amount is None:
        return None
    days = rule.amount if rule.sense is not Sense.BEFORE else -rule.amount
    day = _count(rule.counting, on, days)
    return next_business_day(day) if rule.rolls else day


def dues(event: Event, on: date, *, rules: Sequence[Deadline] = RULES) -> tuple[Due, ...]:
    """Every rule for `event` on `on` with its day, earliest first, rules of judgement last.

    Disputed periods are all given, and the earlier leads: a paper that comes too early harms nobody.
    """
    by_matter: dict[str, list[Due]] = defaultdict(list)
    for rule in deadlines_for(event, on, rules=rules):
        by_matter[rule.matter].append(_due(rule, on))
    found = [due for same in by_matter.values() for due in _settle(same)]
    return tuple(sorted(found, key=lambda due: (due.day or date.max, not due.leading)))


def _due(rule: Deadline, on: date) -> Due:
    day = due_day(rule, on)
    act_by = last_business_day(day) if day is not None and rule.sense is not Sense.NOT_BEFORE else None
    return Due(rule, on, day, act_by, leading=True, disputed=False, words="")


def _settle(same: list[Due]) -> list[Due]:
    days = {due.day for due in same}
    first = min((day for day in days if day is not None), default=None)
    disputed = len(days) > 1
    settled = [replace(due, leading=due.day == first, disputed=disputed) for due in same]
    return [replace(due, words=_words(due)) for due in settled]


_SENSES = {Sense.WITHIN: "no later than", Sense.BEFORE: "no later than", Sense.NOT_BEFORE: "not before"}


def _words(due: Due) -> str:
    rule = due.rule
    said = [rule.what if due.day is None else f"{rule.what}: {_SENSES[rule.sense]} {due.day.isoformat()}"]
    said.append(f"({rule.citation})")
    if due.disputed:
        said.append("- in dispute, the earlier day leads" if due.leading else "- in dispute, an earlier day leads")
    if rule.litigation:
        said.append(f"- {rule.litigation}")
    if not rule.verified:
        said.append("- not checked against its source")
    return f"{' '.join(said)}. {CHECK}"


def _count(counting: Counting, on: date, amount: int) -> date:
    if counting is Counting.YEARS:
        return add_months(on, 12 * amount)
    if counting is Counting.DAYS:
        return on + timedelta(days=amount)
    step = timedelta(days=1 if amount > 0 else -1)
    day, left = on, abs(amount)
    while left:
        day += step
        left -= is_business_day(day)
    return day
