"""After a decision of the judge: appeal, reopening, reconsideration."""

from __future__ import annotations

from datetime import date

from vigilia.programme.deadline import CHECKED, Counting, Deadline, Event

_RECEIPT = "counted to receipt at the Board, not to posting"

AFTER_DECISION: tuple[Deadline, ...] = (
    Deadline(
        id="appeal_30",
        matter="appeal_to_board",
        event=Event.DECISION,
        what="appeal to the Board of Immigration Appeals",
        citation="8 CFR 1003.38(b)",
        source="8 CFR 1003.38 (2019); BIA Practice Manual 4.5, justice.gov",
        checked_on=CHECKED,
        amount=30,
        counting=Counting.DAYS,
        rolls=True,
        litigation="from 9 Mar 2026 a rule of 6 Feb 2026 gave 10 days; its core was vacated on 8 Mar 2026",
        note=_RECEIPT,
    ),
    Deadline(
        id="appeal_10",
        matter="appeal_to_board",
        event=Event.DECISION,
        what="appeal to the Board of Immigration Appeals under the rule of 6 Feb 2026",
        citation="8 CFR 1003.38(b) as amended, FR 2026-02326",
        source="nepYork, 6 Feb 2026; wildeslaw.com, 5 Feb 2026; Townhall quoting Reuters, 10 Mar 2026",
        checked_on=CHECKED,
        amount=10,
        counting=Counting.DAYS,
        rolls=True,
        valid_from=date(2026, 3, 9),
        litigation="core vacated by a court on 8 Mar 2026; later history unchecked",
        note=f"{_RECEIPT}; the rule keeps 30 days for some asylum decisions",
    ),
    Deadline(
        id="reopen_other",
        matter="reopen_other",
        event=Event.FINAL_ORDER,
        what="motion to reopen on other grounds",
        citation="8 CFR 1003.23(b)(1); EOIR Policy Manual, Appendix C",
        source="EOIR Policy Manual, Appendix C, justice.gov",
        checked_on=CHECKED,
        amount=90,
        counting=Counting.DAYS,
        note="one motion only: general knowledge, unverified",
    ),
    Deadline(
        id="reconsider",
        matter="reconsider",
        event=Event.FINAL_ORDER,
        what="motion to reconsider",
        citation="8 CFR 1003.23(b)(1)",
        source="general knowledge",
        checked_on=None,
        amount=30,
        counting=Counting.DAYS,
    ),
)
