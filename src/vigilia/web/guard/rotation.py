"""New keys for everything (`vigilia keys rotate`): ring, organisations, people, indexes. Resumable after a kill.

Both generations are live until the last row is sealed anew; only then do the old keys go. Each step finds by itself what
is left to do, so a killed rotation is finished by running it again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction

from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.blind import BlindIndex
from vigilia.web.guard.keys import lock, unit
from vigilia.web.guard.keys import ring as rings
from vigilia.web.guard.keys.envelope import generation_of, head
from vigilia.web.guard.keys.store import chunks
from vigilia.web.guard.models import Organisation
from vigilia.web.guard.sealed import AnyField, Ciphertext, SealedField
from vigilia.web.guard.shred import finish_erasures

Recompute = Callable[[UUID], None]
Progress = Callable[[str, int, int], None]
ROWS_AT_ONCE = 500

_recomputing: list[Recompute] = []


class RotationUnfinished(Exception):
    """Something still stands under an old key; the old keys stay until it does not."""


@dataclass(frozen=True)
class Rotated:
    """What a rotation did: the new generation, rows sealed anew, and whether it finished an interrupted one."""

    generation: int
    rows: int
    resumed: bool


def on_rotate(recompute: Recompute) -> None:
    """Register what an app must seal or index anew for one organisation; called from `ready()`. Must bear running twice."""
    _recomputing.append(recompute)


def rotate(by: Actor, progress: Progress | None = None, wait: float = lock.SECONDS_TO_WAIT) -> Rotated:
    """Seal everything under new keys and destroy the old ones; needs the keys alone (KeysInUse otherwise).

    `progress(model label, rows so far, rows)` is called for each batch.
    """
    access.operate(by)
    lock.alone(unit.folder(), wait)
    try:
        finish_erasures()
        resumed = _begin()
        _make_keys()
        rows = sum(_reseal_model(model, progress) for model in _keyed_models())
        for org_id in Organisation.objects.values_list("pk", flat=True):
            for recompute in _recomputing:
                recompute(org_id)
        _nothing_left()
        _finish()
        done = Rotated(unit.ring().current, rows, resumed)
        with transaction.atomic():
            audit.record(by, "keys.rotate", detail={"generation": done.generation, "rows": rows, "resumed": resumed})
        return done
    finally:
        lock.share(unit.folder(), wait)


def _begin() -> bool:
    """Add a generation to the ring, unless an interrupted rotation did."""
    now = unit.ring()
    if now.rotating:
        return True
    rings.save(unit.folder(), rings.with_next_generation(now))
    unit.forget_cache()
    return False


def _make_keys() -> None:
    """A key of the new generation for every organisation and subject."""
    newest = unit.ring().current
    for org in unit.store().organisations():
        unit.org_ciphers(org)
        for part in chunks(unit.store().subjects_without(org, newest)):
            unit.make_keys(org, part, newest)
    unit.forget_cache()


def _keyed_models() -> Iterator[type[models.Model]]:
    """Models with a sealed or an indexed column of their own."""
    for model in apps.get_models():
        if _sealed_fields(model) or _blind_fields(model):
            yield model


def _sealed_fields(model: type[models.Model]) -> list[SealedField]:
    return [field for field in model._meta.local_concrete_fields if isinstance(field, SealedField)]


def _blind_fields(model: type[models.Model]) -> list[BlindIndex]:
    return [field for field in model._meta.local_concrete_fields if isinstance(field, BlindIndex)]


def _reseal_model(model: type[models.Model], progress: Progress | None) -> int:
    """Seal the rows of one model anew, batch by batch in the order of their keys; returns how many changed."""
    changed, seen, last = 0, 0, None
    total = model._base_manager.count() if progress else 0
    while True:
        rows = model._base_manager.order_by("pk")
        batch = list((rows.filter(pk__gt=last) if last is not None else rows)[:ROWS_AT_ONCE])
        if not batch:
            return changed
        changed += _reseal_batch(model, batch)
        seen, last = seen + len(batch), batch[-1].pk
        unit.forget_cache()
        if progress:
            progress(model._meta.label, seen, total)


def _reseal_batch(model: type[models.Model], batch: list[Any]) -> int:
    sealed, blind = _sealed_fields(model), [field for field in _blind_fields(model) if field.of]
    newest = unit.ring().current
    due = [row for row in batch if _is_due(row, sealed, blind, newest)]
    if not due:
        return 0
    if sealed:
        unit.preload(row.seal_subject() for row in due)
    columns: list[AnyField] = [*sealed, *blind]
    names = ", ".join(f"{connection.ops.quote_name(field.column or '')}=%s" for field in columns)
    meta = model._meta
    key = connection.ops.quote_name(meta.pk.column or "")
    update = f"UPDATE {connection.ops.quote_name(meta.db_table)} SET {names} WHERE {key}=%s"  # noqa: S608 -- names of our own models
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(update, [_anew(row, sealed, blind) for row in due])
    return len(due)


def _is_due(row: Any, sealed: list[SealedField], blind: list[BlindIndex], newest: int) -> bool:
    held = [row.__dict__[field.attname] for field in sealed]
    if any(isinstance(one, Ciphertext) and generation_of(one.sealed) < newest for one in held):
        return True
    return any(getattr(row, field.attname) and getattr(row, field.attname)[0] < newest for field in blind)


def _anew(row: Any, sealed: list[SealedField], blind: list[BlindIndex]) -> list[Any]:
    values: list[Any] = []
    for field in sealed:
        value = getattr(row, field.attname)
        made = None if value is None else field.sealed(row, value)
        values.append(field.get_db_prep_value(made, connection))
    digests = [index.get_db_prep_value(index.computed(row), connection) for index in blind]
    return [*values, *digests, row._meta.pk.get_db_prep_value(row.pk, connection)]


def _nothing_left() -> None:
    """Refuse to destroy old keys while a column still holds something under them; names the column."""
    newest = unit.ring().current
    left: list[str] = []
    for model in _keyed_models():
        table = model._meta.db_table
        left += [f"{table}.{field.column}" for field in _sealed_fields(model) if _differs(table, field, head(newest))]
        left += [f"{table}.{field.column}" for field in _blind_fields(model) if _differs(table, field, bytes([newest]))]
    if left:
        raise RotationUnfinished(f"still under an old key: {', '.join(left)}; the old keys stay")


def _differs(table: str, field: AnyField, start: bytes) -> bool:
    column, name = connection.ops.quote_name(field.column or ""), connection.ops.quote_name(table)
    query = f"SELECT 1 FROM {name} WHERE {column} IS NOT NULL AND substr({column}, 1, %s) <> %s LIMIT 1"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(query, [len(start), start])
        return cursor.fetchone() is not None


def _finish() -> None:
    """Destroy the old keys; what is left of old pages in the database opens with nothing."""
    now = unit.ring()
    unit.store().destroy_older_than(now.current)
    rings.save(unit.folder(), rings.without_old_generations(now))
    unit.forget_cache()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")  # a page that was balanced keeps old bytes in its gap, secure_delete or not
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
