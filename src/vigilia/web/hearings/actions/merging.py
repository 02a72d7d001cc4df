"""Two people who are one: their next hearings become one, and are parted again with them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.hearings.actions.say import open_hearings
from vigilia.web.hearings.derive import show_again
from vigilia.web.hearings.models import Hearing
from vigilia.web.people.actions import merge, separate
from vigilia.web.people.models import Merge, MergeReason


def merge_people(by: Actor, *, kept: UUID, other: UUID, reason: MergeReason, at: datetime) -> UUID:
    """Merge two people and what is said of their next hearings; sayings that differ become a disagreement."""
    with transaction.atomic():
        made = merge(by, kept=kept, other=other, reason=reason, at=at)
        current = open_hearings(by, [kept, other])
        if kept in current and other in current:
            Hearing.scoped.within(by).filter(id=current[other].id).update(joined_to=current[kept])
            show_again(by, [current[kept].id], at)
    return made.id


def separate_people(by: Actor, *, merge_id: UUID, at: datetime) -> None:
    """Part them again: each keeps what was said of her."""
    with transaction.atomic():
        made = Merge.scoped.within(by).filter(id=merge_id).first()
        if made is None:
            raise Refused
        separate(by, merge_id=merge_id, at=at)
        joined = Hearing.scoped.within(by).filter(person_id=made.other_id, joined_to__person_id=made.kept_id)
        ids = [(one.id, one.joined_to_id) for one in joined]
        Hearing.scoped.within(by).filter(id__in=[own for own, _ in ids]).update(joined_to=None)
        show_again(by, {one for pair in ids for one in pair if one is not None}, at)
