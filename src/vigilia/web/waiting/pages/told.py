"""A notice in words: what stands on top, what comes after it, whom to call. Pure: notice, language and instant in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from vigilia.web.cards.notice import Appearance, AppearanceState, Notice, Office
from vigilia.web.waiting.pages.calling import Call, call, calls
from vigilia.web.waiting.pages.checks import last_checked, next_check
from vigilia.web.waiting.pages.hearing import Told, told
from vigilia.web.waiting.pages.places import crossing
from vigilia.web.waiting.pages.reading import Reading
from vigilia.web.waiting.pages.tongues import has_text, own_name, reader_of

MOST_ON_PAPER = 3  # hearings of one day on half a sheet, large enough to be read in the dark
DOUBTFUL = frozenset({"differs", "unsure"})
MOST_BELOW = 5  # lines under the day itself; a longer list would push the page over its length


@dataclass(frozen=True)
class ToldNotice:
    """All that a page or a sheet of paper says. `top` is the day to plan by: one hearing, or those of one day, in order.

    `below` follows in short: later ones first, then those called off or without a day. `more` of them did not fit.
    """

    today: str
    top: tuple[Told, ...]
    below: tuple[Told, ...]
    more: int
    last_checked: str
    next_check: str
    call: tuple[Call, ...]
    missed_day: str
    missed_call: Call | None
    spoken_name: str  # her language, when these pages have no text in it
    reader: Call | None

    @property
    def dated(self) -> bool:
        """Whether there is a day to plan by."""
        return bool(self.top) and bool(self.top[0].iso)

    @property
    def over(self) -> bool:
        """Whether the day, or the last hour of it, is behind her."""
        return self.dated and all(one.over for one in self.top)

    @property
    def silent(self) -> bool:
        """Whether nobody has said anything of a hearing yet."""
        return not self.dated and not self.alerts and not self.below

    @property
    def in_doubt(self) -> bool:
        """Whether the day is being checked."""
        return any(one.mark in DOUBTFUL or one.stale for one in self.top)

    @property
    def passing(self) -> str:
        """What to do once the day or its hour has passed. After a missed hearing only her counsel says what to do."""
        if not self.over:
            return ""
        if self.missed_day:
            return _("This day has passed.") if self.top[0].passed else ""
        if self.top[0].passed:
            return _("This day has passed. If you could not be there, call.")
        return _("The hour has passed. If you could not be there, call.")

    @property
    def crowded(self) -> bool:
        """Whether paper must be set smaller: more than one hearing, more than one thing to beware of, a second number."""
        beware = len(self.alerts) + self.dark + self.clock_changes
        return len(self.top) > 1 or (self.dated and beware > 1) or bool(self.spoken_name and self.reader)

    @property
    def packed(self) -> bool:
        """Whether paper must be set smallest: three hearings of one day, each with its hours and place, and doubts."""
        return len(self.top) > 2 and len(self.alerts) > 1

    @property
    def on_paper(self) -> tuple[Told, ...]:
        """The hearings that half a sheet holds."""
        return self.top[:MOST_ON_PAPER]

    @property
    def more_on_paper(self) -> bool:
        """Whether paper must say that there is more: it carries the day alone."""
        return self.more > 0 or bool(self.below) or len(self.top) > MOST_ON_PAPER

    @property
    def histories(self) -> tuple[Told, ...]:
        """The hearings whose history must be told apart: all of the day, or the first when they share one."""
        return self.top if len({one.checked for one in self.top}) > 1 else self.top[:1]

    @property
    def dark(self) -> bool:
        """Whether any of the day's reports is before light."""
        return any(one.dark for one in self.top)

    @property
    def clock_changes(self) -> bool:
        """Whether the clocks change on the day itself."""
        return any(one.clock_changes for one in self.top)

    @property
    def alerts(self) -> tuple[tuple[str, str], ...]:
        """What must be known before planning by the day, with its mark; said once, though it holds for several."""
        first = {self.passing: ("past", self.passing)} if self.passing else {}
        doubts = {alert: (one.mark, alert) for one in self.top for alert in one.alerts}
        old = {one.stale: ("unsure", one.stale) for one in self.top if one.stale}
        return tuple({**first, **doubts, **old}.values())


def told_notice(
    read: Reading, notice: Notice, *, offices: Sequence[Office] = (), readers: Sequence[tuple[str, str]] = ()
) -> ToldNotice:
    """`notice` as `read` reads it, in the language of the moment."""
    top, below = _ranked(notice.appearances, read)
    missed = notice.missed
    whom = calls((notice.office,)) or calls(offices)
    counsel = (call(missed.number) or next(iter(whom), None)) if missed else None
    return ToldNotice(
        today=read.day(read.today()),
        top=_numbered(tuple(told(read, one) for one in top)),
        below=tuple(told(read, one) for one in below[:MOST_BELOW]),
        more=max(0, len(below) - MOST_BELOW),
        last_checked=last_checked(read, notice.appearances),
        next_check=next_check(read, notice.office),
        call=(counsel,) if counsel else whom,  # after a missed hearing there is one number, and no second
        missed_day=read.day(missed.day) if missed else "",
        missed_call=counsel,
        spoken_name="" if has_text(notice.language) else own_name(notice.language),
        reader=reader_of(notice.language, notice.reader, readers),
    )


def _ranked(every: Sequence[Appearance], read: Reading) -> tuple[list[Appearance], list[Appearance]]:
    """What stands on top, and the rest. A day ahead leads; else what is in doubt or off; else the last day that passed."""
    passed = [one for one in every if one.day and _is_behind(read, one)]
    ahead = [one for one in every if one.day and not any(one is kept for kept in passed)]
    undated = [one for one in every if not one.day]
    telling = [one for one in undated if one.state is not AppearanceState.NONE]
    if ahead:
        top = [one for one in ahead if one.day == ahead[0].day]
    elif telling:
        top = telling[:1]
    elif undated or not passed:
        top = undated[:1]
    else:
        top = passed[-1:]
    silent = AppearanceState.NONE
    rest = [one for one in (*ahead, *telling, *reversed(passed)) if not any(one is kept for kept in top)]
    return top, [one for one in rest if one.state is not silent]


def _is_behind(read: Reading, one: Appearance) -> bool:
    where = crossing(one.facility)
    return one.day is not None and read.has_passed(one.day, where.clock if where else "")


def _numbered(some: tuple[Told, ...]) -> tuple[Told, ...]:
    if len(some) < 2:
        return some
    return tuple(replace(one, number=at) for at, one in enumerate(some, start=1))
