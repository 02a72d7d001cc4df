"""Two people who are one: their next hearings become one, and are parted again with them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.derive import show_again
from vigilia.web.hearings.models import Closing, Hearing
from vigilia.web.hearings.notice import prepare
from vigilia.web.hearings.parts import BeliefState
from vigilia.web.people.actions import merge, separate
from vigilia.web.people.models import Merge, MergeReason


def merge_people(by: Actor, *, kept: UUID, other: UUID, reason: MergeReason, at: datetime) -> UUID:
    """Merge two people and what is said of their next hearings; sayings that differ become a disagreement.

    Every open hearing of `other` is read within one of `kept`: her newest within the newest, others within one of the
    same day, and one that `kept` knows nothing of within a new one, so that no date goes out of sight. Returns the id by
    which they are parted again.
    """
    with transaction.atomic():
        made = merge(by, kept=kept, other=other, reason=reason, at=at)
        hers = _open(by, kept)
        for hearing in _open(by, other):
            home = next((one for one in hers if one.day == hearing.day), None) or (hers[0] if hers else None)
            if home is None:
                home = _empty(by, made, hearing, at)
                home.save()
            else:
                hers.remove(home)
            Hearing.scoped.within(by).filter(id=hearing.id).update(joined_to=home)
            show_again(by, [home.id], at)
        prepare(by, [kept], at)
    return made.id


def separate_people(by: Actor, *, merge_id: UUID, at: datetime) -> None:
    """Part them again: each keeps what was said of her. A hearing that only held the other's goes."""
    with transaction.atomic():
        made = separate(by, merge_id=merge_id, at=at)
        joined = Hearing.scoped.within(by).filter(person_id=made.other_id, joined_to__person_id=made.kept_id)
        ids = [(one.id, one.joined_to_id) for one in joined]
        Hearing.scoped.within(by).filter(id__in=[own for own, _ in ids]).update(joined_to=None)
        homes = Hearing.scoped.within(by).filter(id__in=[home for _, home in ids if home])
        homes.filter(sayings__isnull=True, settlements__isnull=True).delete()
        show_again(by, {one for pair in ids for one in pair if one is not None}, at)
        prepare(by, [made.kept_id, made.other_id], at)


def _open(by: Actor, person_id: UUID) -> list[Hearing]:
    """Her open hearings, the newest first."""
    mine = Hearing.scoped.within(by).filter(person_id=person_id, closing=Closing.OPEN, joined_to__isnull=True)
    return list(mine.order_by("-opened_at", "id"))


def _empty(by: Actor, made: Merge, hearing: Hearing, at: datetime) -> Hearing:
    return Hearing(
        org_id=by.org_id,
        person_id=made.kept_id,
        opened_at=hearing.opened_at,
        changed_at=at,
        state=BeliefState.NONE.value,
    )
