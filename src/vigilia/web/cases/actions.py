"""Writes on cases: opening them, and what is said of them, each in one transaction with its audit row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from vigilia.programme.facilities import facility_for_port
from vigilia.programme.ports import port
from vigilia.programme.stages import stage as stage_called
from vigilia.web.cases.models import Case, CaseSaying, StageEntry
from vigilia.web.cases.sayings import CaseSaid, says_more, show
from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions import Spared, touch
from vigilia.web.people.models import Source, Standing
from vigilia.web.people.queries import all_here

RETURNED = "returned"
"""Who waits in Mexico with a date has been returned there: the stage a list of people waiting says of each."""


def hear_cases(by: Actor, *, said: Mapping[UUID, CaseSaid], at: datetime, newcomers: bool = False) -> list[UUID]:
    """Keep what a source says of cases, by person id; the first word on a person with none opens her case.

    `newcomers`: none of them has a case yet, so nothing is looked up. Returns the people for whom it was news.
    """
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        all_here(by, said, "cases.heard")
        cases = {} if newcomers else _open_cases(by, list(said))
        known = {} if newcomers else _sayings(by, cases)
        opened = {
            person_id: Case(org_id=by.org_id, person_id=person_id, stage=RETURNED, opened_at=at, origin=word.origin)
            for person_id, word in said.items()
            if person_id not in cases
        }
        cases |= opened
        news = [
            person_id
            for person_id, word in said.items()
            if person_id in opened or says_more(word, known.get(cases[person_id].id, ()))
        ]
        rows = {person_id: said[person_id].row(cases[person_id], by.label) for person_id in news}
        for person_id in news:
            _show(cases[person_id], [*known.get(cases[person_id].id, ()), rows[person_id]])
        Case.scoped.within(by).insert_all(opened.values())
        CaseSaying.scoped.within(by).insert_all(rows.values())
        changed = [person_id for person_id in news if person_id not in opened]
        for person_id in changed:
            cases[person_id].save(update_fields=["enrolled", "port", "facility", "counsel"])
        touch(by, people=changed, at=at)
        audit.record(by, "cases.heard", people=news)
    return news


def reach_stage(by: Actor, *, case_id: UUID, stage: str, on: date | None, source: Source, at: datetime) -> None:
    """Record that a case reached a stage; a closing stage closes it on that day, or today when nobody said which day
    (retention counts from there)."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        case = Case.scoped.within(by).select_for_update().filter(id=case_id).first()
        if case is None:
            refuse(by, "cases.stage_reached")
        case.stage = stage
        case.closed_on = (on or at.date()) if stage_called(stage).ends else None
        case.save(update_fields=["stage", "closed_on"])
        StageEntry(org_id=by.org_id, case=case, stage=stage, on=on, source=source, at=at, by=by.label).save()
        touch(by, people=[case.person_id], at=at)
        audit.record(by, "cases.stage_reached", people=[case.person_id], detail={"stage": stage})


def withdraw_origin(by: Actor, *, origin: UUID, at: datetime, spare: Spared = ()) -> list[UUID]:
    """Withdraw what one import said of cases, marked, but for the people in `spare`. A case that nothing is said of any
    more shows nothing."""
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        standing = CaseSaying.scoped.within(by).filter(origin=origin, state=Standing.STANDING)
        withdrawn = standing.exclude(person_id__in=spare)
        cases = {
            case.id: case
            for case in Case.scoped.within(by).filter(id__in=list(withdrawn.values_list("case_id", flat=True)))
        }
        CaseSaying.scoped.within(by).filter(id__in=withdrawn.values("id")).update(
            state=Standing.WITHDRAWN, withdrawn_at=at, withdrawn_by=by.label
        )
        left = _sayings(by, {case.person_id: case for case in cases.values()})
        for case in cases.values():
            _show(case, left.get(case.id, []))
            case.save(update_fields=["enrolled", "port", "facility", "counsel"])
        people = sorted({case.person_id for case in cases.values()})
        touch(by, people=people, at=at)
        audit.record(by, "cases.import_withdrawn", people=people)
    return people


def _open_cases(by: Actor, people: list[UUID]) -> dict[UUID, Case]:
    return {
        case.person_id: case for case in Case.scoped.within(by).filter(person_id__in=people, closed_on__isnull=True)
    }


def _sayings(by: Actor, cases: Mapping[UUID, Case]) -> dict[UUID, list[CaseSaying]]:
    keys.preload([case.person_id for case in cases.values()])
    found: dict[UUID, list[CaseSaying]] = {}
    for saying in CaseSaying.scoped.within(by).filter(case_id__in=[case.id for case in cases.values()]):
        found.setdefault(saying.case_id, []).append(saying)
    return found


def _show(case: Case, sayings: list[CaseSaying]) -> None:
    show(case, sayings)
    known = port(case.port) if case.port else None
    facility = facility_for_port(known) if known else None
    case.facility = facility.code if facility else ""
