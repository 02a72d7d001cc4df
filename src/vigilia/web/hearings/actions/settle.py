"""Settling a disagreement, a questioned date, or a doubt: a person decides, and says why."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow, refuse
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.derive import show_again
from vigilia.web.hearings.models import Hearing, Settlement
from vigilia.web.hearings.parts import Part, SayingState
from vigilia.web.hearings.queries import said_values, standing_words
from vigilia.web.people.actions import touch
from vigilia.web.people.changed import refuse_if_changed
from vigilia.web.people.queries import person_for


class NobodySaidSo(Exception):
    """The value to settle on stands in no saying: nothing is told to a person that no source said."""


def settle(
    by: Actor,
    *,
    hearing_id: UUID,
    part: Part,
    value: str | None,
    why: str,
    at: datetime,
    seen_version: int | None = None,
) -> None:
    """Choose one of the values said (ISO 8601 or a code), or None with Part.DATE for "there is no hearing".

    Raises NobodySaidSo, ChangedMeanwhile when the record moved on from `seen_version`, and the one refusal.
    """
    allow(by, Act.SETTLE_HEARINGS)
    with transaction.atomic():
        hearing = Hearing.scoped.within(by).filter(id=hearing_id, joined_to__isnull=True).first()
        if hearing is None:
            refuse(by, "hearings.settled")
        person = person_for(by, hearing.person_id, lock=True)
        refuse_if_changed([person], None if seen_version is None else {person.id: seen_version})
        _refuse_unsaid(by, hearing, part, value)
        Settlement(
            org_id=by.org_id,
            hearing=hearing,
            person_id=hearing.person_id,
            part=part.value,
            value=value,
            why=why,
            at=at,
            by=by.label,
        ).save()
        show_again(by, [hearing.id], at)
        touch(by, people=[hearing.person_id], at=at)
        audit.record(by, "hearings.settled", people=[hearing.person_id], detail={"part": part.value})


def _refuse_unsaid(by: Actor, hearing: Hearing, part: Part, value: str | None) -> None:
    if value is not None:
        if value not in said_values(by, hearing, part):
            raise NobodySaidSo(f"No source said {value}. Enter first who says so, then settle.")
        return
    words = standing_words(by, hearing)
    dated = any(word.state is SayingState.STANDING and Part.DATE in word.parts for word in words)
    if part is not Part.DATE or (dated and not any(word.cancelled for word in words)):
        raise NobodySaidSo("No source said that there is no hearing. Enter first who says so, then settle.")
