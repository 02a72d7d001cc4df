"""S7, at the manager: a query that names no organisation does not run, whatever asks."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Count
from tests.web.conftest import NOW

from vigilia.web.guard import keys
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.models import Member, Organisation, Slot
from vigilia.web.guard.scope import UnscopedQuery

Q = Any


def member(by: Actor, label: str) -> Member:
    made = Member(org_id=by.org_id, label=label, roles="", made_at=NOW)
    keys.new_subjects(by.org_id, [made.pk])
    return made


UNSCOPED: dict[str, Callable[[Q], object]] = {
    "list": list,
    "len": len,
    "bool": bool,
    "index": lambda q: q.all()[0],
    "slice": lambda q: list(q.all()[:2]),
    "get": lambda q: q.get(roles=""),
    "first": lambda q: q.first(),
    "last": lambda q: q.last(),
    "latest": lambda q: q.latest("made_at"),
    "count": lambda q: q.count(),
    "exists": lambda q: q.exists(),
    "contains": lambda q: q.contains(Member()),
    "aggregate": lambda q: q.aggregate(n=Count("pk")),
    "iterator": lambda q: list(q.iterator(10)),
    "values": lambda q: list(q.values("pk")),
    "values_list": lambda q: list(q.values_list("pk", flat=True)),
    "in_bulk": lambda q: q.in_bulk(),
    "dates": lambda q: list(q.datetimes("made_at", "day")),
    "update": lambda q: q.update(made_at=NOW),
    "delete": lambda q: q.delete(),
    "create": lambda q: q.create(label="x", made_at=NOW),
    "bulk_create": lambda q: q.bulk_create([]),
    "get_or_create": lambda q: q.get_or_create(roles=""),
    "update_or_create": lambda q: q.update_or_create(roles=""),
    "explain": lambda q: q.explain(),
    "raw": lambda q: list(Member.scoped.raw("SELECT * FROM guard_member")),
    "union": lambda q: list(q.union(q)),
    "distinct": lambda q: list(q.distinct()),
    "ordered": lambda q: list(q.order_by("pk").filter(roles="").exclude(roles="x")),
}


@pytest.mark.parametrize("name", UNSCOPED)
def test_unscoped_raises(coordinator: Actor, name: str) -> None:
    member(coordinator, "one").save()
    with pytest.raises(UnscopedQuery):
        _ask(name, Member.scoped.all())


def _ask(name: str, query: Q) -> object:
    if name == "contains":
        row = Member._base_manager.get()
        return query.contains(row)
    return UNSCOPED[name](query)


@pytest.mark.parametrize(
    "name", sorted(set(UNSCOPED) - {"raw", "explain", "create", "get_or_create", "update_or_create"})
)
def test_scoped_answers(coordinator: Actor, name: str) -> None:
    member(coordinator, "one").save()
    _ask(name, Member.scoped.within(coordinator))


def test_there_is_no_objects_manager() -> None:
    assert not hasattr(Member, "objects")


def test_an_organisation_sees_only_its_own(coordinator: Actor, carla: Actor) -> None:
    member(coordinator, "ours").save()
    member(carla, "theirs").save()
    assert [one.label for one in Member.scoped.within(coordinator)] == ["ours"]
    assert [one.label for one in Member.scoped.within_org(carla.org_id)] == ["theirs"]
    assert Member.scoped.within(coordinator).update(made_at=NOW) == 1
    assert Member.scoped.within(carla).delete()[0] == 1
    assert Member.scoped.within(coordinator).count() == 1


def test_related_rows_are_scoped_by_their_parent(coordinator: Actor) -> None:
    made = member(coordinator, "one")
    made.save()
    organisation = Organisation.objects.prefetch_related("members").get(pk=coordinator.org_id)
    assert [one.pk for one in organisation.members.all()] == [made.pk]
    assert made.slots.count() == 0


def test_a_row_of_another_organisation_is_not_made_inside_a_scope(coordinator: Actor, carla: Actor) -> None:
    stranger = member(carla, "theirs")
    with pytest.raises(UnscopedQuery):
        Member.scoped.within(coordinator).bulk_create([stranger])
    with pytest.raises(UnscopedQuery):
        Slot.scoped.within(coordinator).create(org_id=carla.org_id)


def test_writing_makes_rows_and_reads_nothing(coordinator: Actor) -> None:
    made = member(coordinator, "one")
    Member.scoped.writing().bulk_create([made])
    with pytest.raises(UnscopedQuery):
        Member.scoped.writing().count()


def test_joining_with_an_unscoped_set_is_refused(coordinator: Actor) -> None:
    ours = Member.scoped.within(coordinator)
    with pytest.raises(UnscopedQuery):
        ours | Member.scoped.all()
    with pytest.raises(UnscopedQuery):
        ours.union(Member.scoped.all())
