"""Organisations and members."""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from vigilia.web.guard import access, audit, shred
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.blind import lookups
from vigilia.web.guard.keys import unit
from vigilia.web.guard.models import Member, Organisation
from vigilia.web.guard.models.member import INDEX_DOMAIN
from vigilia.web.guard.names import folded
from vigilia.web.guard.roles import Act, Role
from vigilia.web.guard.slots import active_slot

LOCAL = "Local"


class NameTaken(ValueError):
    """An organisation or a member of that name is there already."""


def local() -> Organisation:
    """The organisation "Local" that every installation has; made at first use, key included."""
    made, new = Organisation.objects.get_or_create(name=LOCAL, defaults={"made_at": datetime.now(UTC)})
    if new:
        unit.org_ciphers(made.pk.bytes)
    return made


def find(name: str) -> Organisation | None:
    """An organisation by its name, case and accents aside."""
    return next((one for one in Organisation.objects.order_by("made_at") if folded(one.name) == folded(name)), None)


def add_organisation(by: Actor, *, name: str) -> Organisation:
    """Make an organisation with a key of its own."""
    access.allow(by, Act.MANAGE_MEMBERS)
    if find(name):
        raise NameTaken(f"there is an organisation {name} already")
    with transaction.atomic():
        made = Organisation.objects.create(name=name, made_at=datetime.now(UTC))
        unit.org_ciphers(made.pk.bytes)
        audit.record(by, "organisation.add", detail={"organisation": made.pk})
        return made


def add_member(by: Actor, *, label: str, roles: Collection[Role]) -> Member:
    """Make a member of the actor's organisation."""
    access.allow(by, Act.MANAGE_MEMBERS)
    member = Member(org_id=by.org_id, label=label.strip(), roles=",".join(sorted(roles)), made_at=datetime.now(UTC))
    unit.new_subjects(by.org_id, [member.pk])
    try:
        with transaction.atomic():
            member.save(force_insert=True)
            audit.record(by, "member.add", detail={"member": member.pk, "roles": sorted(roles)})
    except IntegrityError:
        raise NameTaken("there is a member with that label already") from None
    return member


def find_member(org_id: UUID, label: str) -> Member | None:
    """A member who has not left, by her label, case and accents aside."""
    digests = lookups(org_id, INDEX_DOMAIN, folded(label))
    return Member.scoped.within_org(org_id).filter(label_index__in=digests, ended_at=None).first()


def actor_for(member: Member, now: datetime, *, through: str = "", confirmed_at: datetime | None = None) -> Actor:
    """The actor a member is now: her roles, and her slot if one is running."""
    slot = active_slot(member, now)
    return Actor(
        label=f"member:{member.pk}",
        org_id=member.org_id,
        roles=member.role_set,
        member_id=member.pk,
        confirmed_at=confirmed_at,
        slot_id=slot.pk if slot else None,
        through=through,
    )


def remove_member(by: Actor, *, member_id: UUID) -> None:
    """Take a member out of the organisation for good: her row, her slots and her key."""
    access.allow(by, Act.MANAGE_MEMBERS)
    with transaction.atomic():
        found = Member.scoped.within(by).filter(pk=member_id)
        if not found.exists():
            access.refuse(by, "member.remove")
        shred.erase_subjects(by, subjects=[member_id], reason="member left")
        found.delete()


def forget_members(subjects: Collection[UUID]) -> None:
    """Members who were erased, when a restored backup brings their rows back."""
    Member._base_manager.filter(pk__in=list(subjects)).delete()


def authors(by: Actor, labels: Iterable[str]) -> dict[str, str]:
    """What to show for each author label of this organisation: a member's own label instead of her id."""
    ids = {label: label.removeprefix("member:") for label in set(labels) if label.startswith("member:")}
    found = {str(one.pk): one.label for one in Member.scoped.within(by).filter(pk__in=list(ids.values()))}
    return {label: found.get(ids.get(label, ""), label) or label for label in set(labels)}


def every() -> list[UUID]:
    """Every organisation of this installation."""
    return list(Organisation.objects.values_list("pk", flat=True))
