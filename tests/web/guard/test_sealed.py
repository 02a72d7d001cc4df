"""Sealed fields: no plaintext reaches the database by any door of the ORM, and nothing opens where it does not belong."""

from uuid import UUID, uuid4

import pytest
from django.core import serializers
from django.db import IntegrityError, connection, transaction
from django.db.models import Case, F, Value, When
from django.db.models.functions import Concat
from tests.web.conftest import NOW

from vigilia.web.files.models import StoredFile
from vigilia.web.guard import keys
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.models import Member
from vigilia.web.guard.sealed import Ciphertext, PlaintextRefused, SealBroken, SealedJSON, bound_to, open_value

PLAIN = "Nazaria Quispe-Plantada"


def member(by: Actor, label: str | None = PLAIN) -> Member:
    made = Member(org_id=by.org_id, label=label, roles="", made_at=NOW)
    keys.new_subjects(by.org_id, [made.pk])
    return made


def stored(by: Actor, subject: UUID, name: str | None) -> StoredFile:
    return StoredFile(
        org_id=by.org_id,
        subject=subject,
        name=name,
        kind="photo",
        sha256="0" * 64,
        size=1,
        kept_at=NOW,
        kept_by=by.label,
    )


def raw(pk: UUID, column: str = "label", table: str = "guard_member") -> bytes | None:
    with connection.cursor() as cursor:
        key = pk.hex if connection.vendor == "sqlite" else pk
        cursor.execute(f"SELECT {column} FROM {table} WHERE id = %s", [key])
        value = cursor.fetchone()[0]
    return None if value is None else bytes(value)


def overwrite(pk: UUID, value: bytes, column: str = "label", table: str = "guard_member") -> None:
    with connection.cursor() as cursor:
        key = pk.hex if connection.vendor == "sqlite" else pk
        cursor.execute(f"UPDATE {table} SET {column} = %s WHERE id = %s", [value, key])
        assert cursor.rowcount == 1


def again(one: Member) -> Member:
    return Member.scoped.within_org(one.org_id).get(pk=one.pk)


def test_save_seals_and_a_read_opens(coordinator: Actor) -> None:
    made = member(coordinator)
    made.save()
    held = raw(made.pk)
    assert held is not None
    assert PLAIN.encode() not in held
    assert held[:3] == b"\x01\x00\x01"
    assert again(made).label == PLAIN


def test_bulk_create_seals(coordinator: Actor) -> None:
    rows = [member(coordinator, f"{PLAIN} {n}") for n in range(3)]
    Member.scoped.within(coordinator).bulk_create(rows)
    for n, row in enumerate(rows):
        assert PLAIN.encode() not in (raw(row.pk) or b"")
        assert again(row).label == f"{PLAIN} {n}"


def test_empty_text_is_sealed_as_itself(coordinator: Actor) -> None:
    made = member(coordinator)
    made.save()
    file = stored(coordinator, made.pk, "")
    file.save()
    assert len(raw(file.pk, "name", "files_storedfile") or b"") == 3 + 12 + 16
    assert StoredFile.scoped.within(coordinator).get(pk=file.pk).name == ""


def test_nothing_said_stays_null(coordinator: Actor) -> None:
    made = member(coordinator)
    made.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        stored(coordinator, made.pk, None).save()


@pytest.mark.parametrize(
    "value", [PLAIN, Value(PLAIN), Concat(Value(PLAIN), Value("x")), F("roles"), Case(When(pk=None, then=Value(PLAIN)))]
)
def test_update_never_writes_plaintext(coordinator: Actor, value: object) -> None:
    made = member(coordinator)
    made.save()
    with pytest.raises(PlaintextRefused), transaction.atomic():
        Member.scoped.within(coordinator).filter(pk=made.pk).update(label=value)
    with pytest.raises(PlaintextRefused), transaction.atomic():
        Member._base_manager.filter(pk=made.pk).update(label=value)
    assert again(made).label == PLAIN


def test_bulk_update_never_writes_plaintext(coordinator: Actor) -> None:
    made = member(coordinator)
    made.save()
    made.label = "Changed In Clear"
    with pytest.raises(PlaintextRefused), transaction.atomic():
        Member.scoped.within(coordinator).bulk_update([made], ["label"])
    assert again(made).label == PLAIN


def test_an_expression_in_save_is_refused(coordinator: Actor) -> None:
    made = member(coordinator)
    made.label = Value(PLAIN)
    with pytest.raises((PlaintextRefused, AttributeError)):
        made.save()


@pytest.mark.parametrize(
    "lookup", ["label", "label__exact", "label__in", "label__contains", "label__startswith", "label__gt"]
)
def test_filter_never_sends_plaintext(coordinator: Actor, lookup: str) -> None:
    value = [PLAIN] if lookup.endswith("__in") else PLAIN
    with pytest.raises(PlaintextRefused):
        Member.scoped.within(coordinator).filter(**{lookup: value}).exists()


def test_isnull_is_the_one_question(coordinator: Actor) -> None:
    member(coordinator).save()
    assert Member.scoped.within(coordinator).filter(label__isnull=False).count() == 1


def test_serializers_are_refused(coordinator: Actor) -> None:
    made = member(coordinator)
    made.save()
    with pytest.raises(PlaintextRefused):
        serializers.serialize("json", [again(made)])


def test_values_show_nothing_and_open_by_their_place(coordinator: Actor) -> None:
    made = member(coordinator)
    made.save()
    held = Member.scoped.within(coordinator).values_list("label", flat=True).get()
    assert isinstance(held, Ciphertext)
    assert "Quispe" not in repr(held)
    assert open_value(bound_to("guard.Member", "label", made.pk), made.pk, held.sealed).decode() == PLAIN


def test_moved_to_another_row_it_does_not_open(coordinator: Actor) -> None:
    """Two rows under one subject's key: only the row in the seal tells them apart."""
    made = member(coordinator)
    made.save()
    one, two = stored(coordinator, made.pk, "one"), stored(coordinator, made.pk, "two")
    StoredFile.scoped.within(coordinator).bulk_create([one, two])
    overwrite(two.pk, raw(one.pk, "name", "files_storedfile") or b"", "name", "files_storedfile")
    with pytest.raises(SealBroken):
        assert StoredFile.scoped.within(coordinator).get(pk=two.pk).name


def test_moved_to_another_column_it_does_not_open(coordinator: Actor) -> None:
    made = member(coordinator)
    made.save()
    file = stored(coordinator, made.pk, "one")
    file.save()
    overwrite(file.pk, raw(file.pk, "sha256", "files_storedfile") or b"", "name", "files_storedfile")
    with pytest.raises(SealBroken):
        assert StoredFile.scoped.within(coordinator).get(pk=file.pk).name


def test_moved_to_another_model_it_does_not_open(coordinator: Actor) -> None:
    """Same subject and even the same row key: the model in the seal tells them apart."""
    made = member(coordinator)
    made.save()
    file = stored(coordinator, made.pk, "one")
    file.pk = made.pk
    file.save(force_insert=True)
    overwrite(file.pk, raw(made.pk) or b"", "name", "files_storedfile")
    with pytest.raises(SealBroken):
        assert StoredFile.scoped.within(coordinator).get(pk=file.pk).name


@pytest.mark.parametrize("at", [0, 1, 2, 3, 20, -1])
def test_an_altered_byte_is_found(coordinator: Actor, at: int) -> None:
    made = member(coordinator)
    made.save()
    held = bytearray(raw(made.pk) or b"")
    held[at] ^= 1
    overwrite(made.pk, bytes(held))
    with pytest.raises(SealBroken):
        assert again(made).label


def test_another_subjects_key_does_not_open(coordinator: Actor) -> None:
    made, other = member(coordinator), member(coordinator, "Other")
    made.save()
    with pytest.raises(SealBroken):
        open_value(bound_to("guard.Member", "label", made.pk), other.pk, raw(made.pk) or b"")


def test_a_copied_row_is_sealed_anew(coordinator: Actor) -> None:
    """Saving a loaded row under a new key must not carry bytes that open nowhere."""
    made = member(coordinator)
    made.save()
    file = stored(coordinator, made.pk, "one")
    file.save()
    copy = StoredFile.scoped.within(coordinator).get(pk=file.pk)
    assert copy.name == "one"
    assert copy.sha256 == "0" * 64
    copy.pk = uuid4()
    copy._state.adding = True
    copy.save(force_insert=True)
    assert StoredFile.scoped.within(coordinator).get(pk=copy.pk).name == "one"


def test_saving_an_unopened_row_leaves_its_seal(coordinator: Actor) -> None:
    made = member(coordinator)
    made.save()
    before = raw(made.pk)
    found = again(made)
    found.ended_at = NOW
    found.save(update_fields=["ended_at", "label"])
    assert raw(made.pk) == before


def test_a_deferred_field_opens_when_asked(coordinator: Actor) -> None:
    made = member(coordinator)
    made.save()
    assert Member.scoped.within(coordinator).defer("label").get(pk=made.pk).label == PLAIN


@pytest.mark.parametrize("value", [{"a": [1, "é", None]}, [], "", 0, False, "text"])
def test_json_round_trip(value: object) -> None:
    field = SealedJSON()
    assert field.value(field.plain(value)) == value


def test_two_seals_of_one_value_differ(coordinator: Actor) -> None:
    one, two = member(coordinator), member(coordinator, "b")
    one.save()
    first = raw(one.pk)
    one.label = PLAIN
    one.save()
    assert raw(one.pk) != first
    assert two.label == "b"
