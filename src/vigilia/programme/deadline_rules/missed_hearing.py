"""After an order made in the person's absence, or an arrival too late for the hearing."""

from __future__ import annotations

from vigilia.programme.deadline import CHECKED, Counting, Deadline, Event, Kind

_MOTIONS = "nyvisalawyer.com, Motions (quotes 8 CFR 1003.23)"

MISSED_HEARING: tuple[Deadline, ...] = (
    Deadline(
        id="reopen_exceptional_circumstances",
        matter="reopen_exceptional_circumstances",
        event=Event.IN_ABSENTIA_ORDER,
        what="motion to reopen an in absentia order for exceptional circumstances",
        citation="INA 240(b)(5)(C)(i); 8 CFR 1003.23(b)(4)(ii)",
        source=f"{_MOTIONS}; okekeimmigrationlawyer.com",
        checked_on=CHECKED,
        amount=180,
        counting=Counting.DAYS,
        litigation="equitable tolling possible in some circuits with diligence, in the 11th perhaps not",
    ),
    Deadline(
        id="reopen_no_notice",
        matter="reopen_no_notice",
        event=Event.IN_ABSENTIA_ORDER,
        what="motion to reopen an in absentia order for lack of notice, or in custody and without fault: at any time",
        citation="INA 240(b)(5)(C)(ii)",
        source=f"Campos-Chaves v. Garland, 602 U.S. 447 (14 Jun 2024); {_MOTIONS}",
        checked_on=CHECKED,
        kind=Kind.JUDGEMENT,
        note="what counts is the notice of the very hearing that was missed",
    ),
    Deadline(
        id="reopen_stay",
        matter="reopen_stay",
        event=Event.IN_ABSENTIA_ORDER,
        what="removal is stayed while the motion to reopen an in absentia order is pending",
        citation="INA 240(b)(5)(C)",
        source="general knowledge",
        checked_on=None,
        kind=Kind.JUDGEMENT,
    ),
    Deadline(
        id="exceptional_circumstances",
        matter="exceptional_circumstances",
        event=Event.IN_ABSENTIA_ORDER,
        what="exceptional circumstances: battery or extreme cruelty to the person, a child or parent; serious illness; "
        "serious illness or death of spouse, child or parent; not less compelling",
        citation="INA 240(e)(1)",
        source=f"okekeimmigrationlawyer.com; alexsei.com, sample memo 132; {_MOTIONS}",
        checked_on=CHECKED,
        kind=Kind.JUDGEMENT,
        note="that a kidnapping weighs the same is argued; general knowledge, unverified",
    ),
    Deadline(
        id="late_arrival",
        matter="late_arrival",
        event=Event.LATE_ARRIVAL,
        what="a late arrival may be excused with corroboration: affidavits, traffic or weather reports, medical "
        "records, proof of the hour of arrival; bare statements do not suffice",
        citation="Matter of S-L-H- & L-B-L-, 28 I&N Dec. 318 (BIA 2021)",
        source="Matter of S-L-H- & L-B-L-, 28 I&N Dec. 318 (BIA 2021)",
        checked_on=CHECKED,
        kind=Kind.JUDGEMENT,
    ),
    Deadline(
        id="in_absentia_no_appeal",
        matter="in_absentia_no_appeal",
        event=Event.IN_ABSENTIA_ORDER,
        what="no direct appeal of an in absentia order to the Board: only the motion to reopen, with EOIR-28 (EOIR-61 "
        "if helped), EOIR-33/IC and the cover page MOTION TO REOPEN AN IN ABSENTIA ORDER",
        citation="Immigration Court Practice Manual 5.9(d)",
        source="Immigration Court Practice Manual 5.9, justice.gov",
        checked_on=CHECKED,
        kind=Kind.JUDGEMENT,
    ),
)
