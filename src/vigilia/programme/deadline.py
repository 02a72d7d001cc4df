"""What a legal deadline is made of; the rules themselves are data in `deadline_rules`, computed in `deadlines`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Event(StrEnum):
    """What starts a deadline, or stands at its end."""

    IN_ABSENTIA_ORDER = "in_absentia_order"
    LATE_ARRIVAL = "late_arrival"
    FINAL_ORDER = "final_order"
    DECISION = "decision"  # the oral decision, or the mailing or electronic notice of a written one
    LAST_ARRIVAL = "last_arrival"
    NOTICE_TO_APPEAR = "notice_to_appear"  # its service
    MASTER_HEARING = "master_hearing"
    INDIVIDUAL_HEARING = "individual_hearing"
    OTHER_SIDE_FILED = "other_side_filed"
    CALL_UP = "call_up"
    MOVE = "move"
    APPLICATION_FILED = "application_filed"
    FILING = "filing"


class Counting(StrEnum):
    """What is counted; NONE for a rule without a number of days."""

    DAYS = "days"
    BUSINESS_DAYS = "business_days"
    YEARS = "years"
    NONE = "none"


class Sense(StrEnum):
    """WITHIN: no later than so long after the event; BEFORE: no later than so long before it; NOT_BEFORE: no sooner."""

    WITHIN = "within"
    BEFORE = "before"
    NOT_BEFORE = "not_before"


class Kind(StrEnum):
    """COMPUTED: gives a day. JUDGEMENT: a person with training must look; the software only shows the rule."""

    COMPUTED = "computed"
    JUDGEMENT = "judgement"


@dataclass(frozen=True)
class Deadline:
    """One rule with its citation and the days it is known to hold.

    Rules of the same `matter` that hold on one day dispute each other: both are shown and the earlier day leads.
    `valid_from` None: from before anything computed here; `valid_to` None: not known to have ended. `checked_on` is a
    day no later than the reading of the source; None marks a rule from general knowledge, never to be shown as law
    before its primary source was read. `rolls` only where the rule itself moves a last day off a weekend or holiday:
    elsewhere the earlier day is the safe one.
    """

    id: str
    matter: str
    event: Event
    what: str
    citation: str
    source: str
    checked_on: date | None
    amount: int | None = None
    counting: Counting = Counting.NONE
    sense: Sense = Sense.WITHIN
    rolls: bool = False
    kind: Kind = Kind.COMPUTED
    valid_from: date | None = None
    valid_to: date | None = None
    litigation: str = ""
    note: str = ""

    @property
    def verified(self) -> bool:
        """Whether a source for the rule was read."""
        return self.checked_on is not None

    def valid_on(self, day: date) -> bool:
        """Whether the rule may hold for an event on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


CHECKED = date(2026, 3, 10)
"""The date of the youngest source read: the reading was on that day or after it, and nothing later is known here."""
