"""Settling a disagreement, a questioned date, or a doubt: a person decides, and says why."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Act
from vigilia.web.hearings.derive import show_again
from vigilia.web.hearings.models import Hearing, HearingSaying, Settlement
from vigilia.web.hearings.parts import Part, SayingState
from vigilia.web.hearings.sayings import word_of
from vigilia.web.people.actions import touch


class NobodySaidSo(Exception):
    """The value to settle on stands in no saying: nothing is told to a person that no source said."""


def settle(by: Actor, *, hearing_id: UUID, part: Part, value: str | None, why: str, at: datetime) -> None:
    """Choose one of the values said (ISO 8601 or a code), or None with Part.DATE for "there is no hearing"."""
    allow(by, Act.SETTLE_HEARINGS)
    with transaction.atomic():
        hearing = Hearing.scoped.within(by).filter(id=hearing_id, joined_to__isnull=True).first()
        if hearing is None:
            raise Refused
        keys.preload([hearing.person_id])
        if value is not None and value not in said_values(by, hearing, part):
            raise NobodySaidSo(f"No source said {value}. Enter first who says so, then settle.")
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


def said_values(by: Actor, hearing: Hearing, part: Part) -> set[str]:
    """Every value that stands in a saying of this hearing and was not withdrawn."""
    group = [hearing.id, *Hearing.scoped.within(by).filter(joined_to=hearing).values_list("id", flat=True)]
    sayings = HearingSaying.scoped.within(by).filter(hearing_id__in=group).exclude(state=SayingState.WITHDRAWN.value)
    return {word.parts[part] for word in map(word_of, sayings) if part in word.parts}
