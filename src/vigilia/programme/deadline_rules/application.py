"""The asylum application and the permission to work that hangs on it."""

from __future__ import annotations

from vigilia.programme.deadline import CHECKED, Counting, Deadline, Event, Sense

_CLOCK = "the days stop during a delay the applicant caused; check how many have run"
_NOTICE = "Asylum EAD clock notice, vdocument.in (old)"

APPLICATION: tuple[Deadline, ...] = (
    Deadline(
        id="asylum_one_year",
        matter="asylum_one_year",
        event=Event.LAST_ARRIVAL,
        what="asylum application",
        citation="INA 208(a)(2)(B), (D); 8 CFR 1208.4(a)(2)",
        source="8 CFR 1208.4, law.cornell.edu; OCIJ memo 1998, aila.org",
        checked_on=CHECKED,
        amount=1,
        counting=Counting.YEARS,
        rolls=True,
        note="exceptions for changed or extraordinary circumstances; not for withholding of removal",
    ),
    Deadline(
        id="work_permit_apply",
        matter="work_permit_apply",
        event=Event.APPLICATION_FILED,
        what="application for permission to work",
        citation="asylum EAD clock: 150 days",
        source=_NOTICE,
        checked_on=CHECKED,
        amount=150,
        counting=Counting.DAYS,
        sense=Sense.NOT_BEFORE,
        note=_CLOCK,
    ),
    Deadline(
        id="work_permit_receive",
        matter="work_permit_receive",
        event=Event.APPLICATION_FILED,
        what="permission to work",
        citation="asylum EAD clock: 180 days",
        source=_NOTICE,
        checked_on=CHECKED,
        amount=180,
        counting=Counting.DAYS,
        sense=Sense.NOT_BEFORE,
        note=_CLOCK,
    ),
)
