"""What she must know before she plans by a date: that it is being checked, off, or over."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from vigilia.web.cards.notice import Appearance, AppearanceState
from vigilia.web.waiting.pages.reading import Reading
from vigilia.web.waiting.pages.sources import source_in_words

HOURS = frozenset({"time", "report_time"})
PLACES = frozenset({"facility", "report_place"})
MOST_DAYS = 3  # sources that differ say two days, seldom three; a page and half a sheet hold no more


def doubts(read: Reading, one: Appearance, *, passed: bool) -> tuple[str, ...]:
    """Sentences in the language of the moment, the gravest first; none of them names what the date is for.

    Of a day that passed nothing is left to plan by, but where sources differ the other day may still be ahead.
    """
    if passed:
        return _other_day(read, one)
    match one.state:
        case AppearanceState.DISAGREEMENT:
            return _differing(read, one)
        case AppearanceState.UNSURE:
            return (_("We are checking this date. Keep it until we tell you something else."),)
        case AppearanceState.QUESTIONED:
            return (_("We were told a date that cannot be right. We are asking for the right one. Keep your papers."),)
        case AppearanceState.CANCELLED:
            return _cancelled(read, one)
    return ()


def stale(checked_at: datetime | None) -> str:
    """What to do about a date that nobody has asked for in seven days."""
    if checked_at is None:
        return _("We do not know when this date was last checked. Call before you travel.")
    return _("Nobody has checked this date for more than seven days. Call before you travel.")


def _differing(read: Reading, one: Appearance) -> tuple[str, ...]:
    parts = frozenset(one.differing)
    if "cancelled" in parts:
        first = _("One source says that this day is called off. Plan for it all the same, and call.")
        return (" ".join((first, *_other_day(read, one))),)
    if "date" in parts:
        first = _("Being checked: we were told different days. Plan for this one, the earlier day.")
        return (" ".join((first, *_other_day(read, one))),)
    said = []
    if parts & HOURS:
        said.append(
            _(
                "The hour is being checked: we were told different hours. Plan for the earlier one, and call before you travel."
            )
        )
    if parts & PLACES:
        said.append(_("The place is being checked: we were told different places. Call before you travel."))
    return tuple(said) or (_("A detail is being checked. The day stands."),)


def _other_day(read: Reading, one: Appearance) -> tuple[str, ...]:
    """The other days that are said, when sources differ on the day."""
    if one.state is not AppearanceState.DISAGREEMENT or not one.also:
        return ()
    return (_("We were also told: %(day)s.") % {"day": "; ".join(read.day(day) for day in one.also[:MOST_DAYS])},)


def _cancelled(read: Reading, one: Appearance) -> tuple[str, ...]:
    source = source_in_words(one.source, paper=read.paper)
    day = read.day(one.previous_day) if one.previous_day else ""
    if day and source:
        first = _("%(day)s is called off. Said by: %(source)s.") % {"day": day, "source": source}
    elif day:
        first = _("%(day)s is called off.") % {"day": day}
    else:
        first = _("The day you had is called off.")
    return (
        first[:1].upper() + first[1:],
        _("There is no new date yet. Call before you stay at home, and keep your papers."),
    )
