"""Families: who belongs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from vigilia.web.guard import audit
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.roles import Act
from vigilia.web.people.actions.identity import touch
from vigilia.web.people.models import Family, FamilyMember, Person
from vigilia.web.people.queries import all_here


def join_families(
    by: Actor, *, groups: Sequence[Sequence[UUID]], at: datetime, origin: UUID | None = None
) -> list[UUID]:
    """Put each group of person ids (the lead first) into one family; people already in a family stay where they are.

    A group that holds members of a known family joins that family (the one most of them are in): the code of a
    workbook means nothing in next week's copy. Returns the people who joined.
    """
    allow(by, Act.WRITE_PEOPLE)
    with transaction.atomic():
        everyone = [person_id for group in groups for person_id in group]
        all_here(by, everyone, "people.families_joined")
        known = dict(
            FamilyMember.scoped.within(by)
            .filter(person_id__in=everyone, until__isnull=True)
            .values_list("person_id", "family_id")
        )
        families: list[Family] = []
        members: list[FamilyMember] = []
        for group in groups:
            joining = [person_id for person_id in dict.fromkeys(group) if person_id not in known]
            if not joining:
                continue
            homes = Counter(known[person_id] for person_id in group if person_id in known)
            family_id = homes.most_common(1)[0][0] if homes else uuid4()
            if not homes:
                families.append(Family(id=family_id, org_id=by.org_id, origin=origin, created_at=at))
            for person_id in joining:
                members.append(
                    FamilyMember(
                        org_id=by.org_id,
                        family_id=family_id,
                        person_id=person_id,
                        since=at,
                        by=by.label,
                        origin=origin,
                        lead=not homes and person_id == group[0],
                    )
                )
                known[person_id] = family_id
        Family.scoped.within(by).insert_all(families)
        FamilyMember.scoped.within(by).insert_all(members)
        joined = [member.person_id for member in members]
        if origin is None:  # who was made at this very moment is as she was made
            before = Person.scoped.within(by).filter(id__in=joined, created_at__lt=at)
            touch(by, people=list(before.values_list("id", flat=True)), at=at)
        audit.record(by, "people.families_joined", people=joined)
    return joined
