"""Before a hearing: the first days after the notice, and the papers that must be in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from vigilia.programme.deadline import CHECKED, Counting, Deadline, Event, Kind, Sense

_APPENDIX_C = "EOIR Policy Manual, Appendix C, justice.gov"
_UNKNOWN_DAY = "the day of the change was not found: both periods are shown"

_MERITS = Deadline(
    id="merits_filing_30",
    matter="merits_filing",
    event=Event.INDIVIDUAL_HEARING,
    what="filings before an individual hearing, not detained",
    citation="EOIR Policy Manual II 3.1(b)(2)",
    source=_APPENDIX_C,
    checked_on=CHECKED,
    amount=30,
    counting=Counting.DAYS,
    sense=Sense.BEFORE,
    valid_from=date(2021, 1, 1),
    note=f"the judge may set another day; detained cases: set by the court; back to 30 after 2021, {_UNKNOWN_DAY}",
)
"""15 days (2008), 30 (23 Dec 2020), 15 again (2021), 30 (current): a hearing is judged by the rule of its day."""

BEFORE_HEARING: tuple[Deadline, ...] = (
    _MERITS,
    replace(
        _MERITS,
        id="merits_filing_15_from_2021",
        citation="EOIR Policy Manual II 3.1(b)(2), as of 2021",
        source="NIJC pro bono alert, 2021; EOIR Shared Appendix C (older), usdoj.gov",
        amount=15,
        valid_from=date(2021, 1, 1),
        valid_to=CHECKED - timedelta(days=1),
        note=f"began during 2021 and ended before the current text was read; {_UNKNOWN_DAY}",
    ),
    replace(
        _MERITS,
        id="merits_filing_30_of_2020",
        citation="EOIR Policy Manual II 3.1(b)(2), as of 23 Dec 2020",
        source="NIJC pro bono alert, 2021",
        valid_from=date(2020, 12, 23),
        valid_to=date(2020, 12, 31),
        note="from 23 Dec 2020 into 2021; for 2021 see the current rule",
    ),
    replace(
        _MERITS,
        id="merits_filing_15_of_2008",
        citation="Immigration Court Practice Manual, chapter 3 (2008)",
        source="Immigration Court Practice Manual, chapter 3 (2008), readbag.com",
        amount=15,
        valid_from=date(2008, 1, 1),
        valid_to=date(2020, 12, 22),
        note="from 2008; the day in 2008 is not in the source",
    ),
    Deadline(
        id="master_filing",
        matter="master_filing",
        event=Event.MASTER_HEARING,
        what="filings before a master hearing, if a ruling is asked for",
        citation="EOIR Policy Manual II 3.1(b)(1), Appendix C",
        source=_APPENDIX_C,
        checked_on=CHECKED,
        amount=15,
        counting=Counting.DAYS,
        sense=Sense.BEFORE,
        note="detained cases: set by the court",
    ),
    Deadline(
        id="response",
        matter="response",
        event=Event.OTHER_SIDE_FILED,
        what="response to a filing of the other side",
        citation="EOIR Policy Manual II 3.1(b), Appendix C",
        source=_APPENDIX_C,
        checked_on=CHECKED,
        amount=10,
        counting=Counting.DAYS,
        note="10 days after the filing, before master and individual hearings alike",
    ),
    Deadline(
        id="first_hearing",
        matter="first_hearing",
        event=Event.NOTICE_TO_APPEAR,
        what="first hearing, so that there is time to find counsel",
        citation="INA 239(b)(1)",
        source="general knowledge",
        checked_on=None,
        amount=10,
        counting=Counting.DAYS,
        sense=Sense.NOT_BEFORE,
    ),
    Deadline(
        id="call_up",
        matter="call_up",
        event=Event.CALL_UP,
        what="a day the judge set for a filing stands before any other rule",
        citation="order of the judge",
        source="general knowledge",
        checked_on=None,
        kind=Kind.JUDGEMENT,
    ),
)
