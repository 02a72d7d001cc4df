"""Change of address, fees, and when a paper counts as filed."""

from __future__ import annotations

from datetime import date

from vigilia.programme.deadline import CHECKED, Counting, Deadline, Event, Kind

_MOVE = "EOIR Policy Manual, Appendix C, justice.gov; 8 CFR 1003.38 (2019); ILAP Maine, hotline guide"
_EACH = "a form EOIR-33/IC for each member of the family; some sources say 5 days, some 5 working days"

PAPERS: tuple[Deadline, ...] = (
    Deadline(
        id="change_of_address",
        matter="change_of_address",
        event=Event.MOVE,
        what="change of address, form EOIR-33/IC",
        citation="8 CFR 1003.15(d)",
        source=_MOVE,
        checked_on=CHECKED,
        amount=5,
        counting=Counting.DAYS,
        note=_EACH,
    ),
    Deadline(
        id="change_of_address_working_days",
        matter="change_of_address",
        event=Event.MOVE,
        what="change of address, form EOIR-33/IC, in working days",
        citation="8 CFR 1003.38(e)",
        source=_MOVE,
        checked_on=CHECKED,
        amount=5,
        counting=Counting.BUSINESS_DAYS,
        note=_EACH,
    ),
    Deadline(
        id="fees",
        matter="fees",
        event=Event.FILING,
        what="fees: asylum 100 dollars and 100 a year, not waivable; appeal to the Board 900; motion to reopen 900, "
        "but none for an in absentia order without notice",
        citation="EOIR PM 25-35, PM 25-36; INA 240(b)(5)(C)(ii)",
        source="Immigration Policy Tracking Project on PM 25-35 and 25-36; nepYork, 9 Jul 2025",
        checked_on=CHECKED,
        kind=Kind.JUDGEMENT,
        valid_from=date(2025, 7, 1),
        note="since July 2025, the day is not in the source; amounts may be indexed: check",
    ),
    Deadline(
        id="filed_is_received",
        matter="filed_is_received",
        event=Event.FILING,
        what="a paper is filed when the court has received it, not when it was posted",
        citation="Immigration Court Practice Manual 3.1(a)(3)",
        source="Immigration Court Practice Manual 3.1, justice.gov",
        checked_on=CHECKED,
        kind=Kind.JUDGEMENT,
    ),
)
