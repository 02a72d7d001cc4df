"""Which day to present in May and June 2020, when all sheets of return showed dates that no longer held."""

from __future__ import annotations

from datetime import date, timedelta

from vigilia.programme.clocks import add_months
from vigilia.programme.holidays import SATURDAY

SOURCE = "greencard-us.com, May 2020, on the notice of 10 May 2020; Law360, 12 May 2020"
NOTICE_OF = date(2020, 5, 10)
UNCHANGED_FROM = date(2020, 6, 22)


def present_on(printed: date) -> date | None:
    """The day to present for a hearing printed as `printed` on the latest notice, under the notice of 10 May 2020.

    One month after the printed date, the following Monday when that is a weekend; from 22 Jun 2020 on the printed date
    itself. None for a date before the notice: what held for it is not in a source read.
    """
    if printed < NOTICE_OF:
        return None
    if printed >= UNCHANGED_FROM:
        return printed
    day = add_months(printed, 1)
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day
