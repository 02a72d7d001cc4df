"""Many new rows in one statement: what `bulk_create` does, at less CPU.

Django builds the SQL of each batch anew from every value; an import of 20,000 people writes 350,000 rows. Every field is
still asked to prepare its own value (`pre_save`, `get_db_prep_save`), so sealing and digests are what they are elsewhere.
Measured by `benchmarks/`; see docs/adr/0058-rows-in-bulk.md.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connections, models, transaction

_AS_THEY_ARE = (models.CharField, models.TextField, models.BooleanField, models.IntegerField)
"""Fields whose plain values a driver takes without preparation."""


def insert_all(model: type[models.Model], rows: Sequence[models.Model], using: str) -> None:
    """Insert `rows`, whose keys are set already, in one transaction. Sends no signals and asks for nothing back."""
    if not rows:
        return
    fields = [field for field in model._meta.local_concrete_fields if not isinstance(field, models.AutoField)]
    _write(model, fields, [_said(field, rows) for field in fields], using)
    for row in rows:
        row._state.adding, row._state.db = False, using


def insert_values(model: type[models.Model], columns: Mapping[str, Sequence[Any]], using: str) -> None:
    """Insert rows given as columns (field name to values) into a table that nothing seals; for index tables alone."""
    if any(len(values) for values in columns.values()):
        _write(model, [model._meta.get_field(name) for name in columns], list(columns.values()), using)


def _write(model: type[models.Model], fields: Sequence[Any], said: Sequence[Sequence[Any]], using: str) -> None:
    connection = connections[using]
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    holes = ", ".join(["%s"] * len(fields))
    values = zip(
        *(_prepared(field, column, connection) for field, column in zip(fields, said, strict=True)), strict=True
    )
    with transaction.atomic(using=using), connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({holes})", list(values))  # noqa: S608 - names of columns


def _said(field: Any, rows: Sequence[models.Model]) -> list[Any]:
    if type(field).pre_save is not models.Field.pre_save:
        return [field.pre_save(row, True) for row in rows]
    return [getattr(row, field.attname) for row in rows]


def _prepared(field: Any, said: Sequence[Any], connection: Any) -> list[Any]:
    """One column as the driver takes it."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(target, models.UUIDField):
        native = connection.features.has_native_uuid_field
        return list(said) if native else [None if value is None else value.hex for value in said]
    prepare = field.get_db_prep_save
    if isinstance(target, models.DateField | models.TimeField):  # an import's moment stands in every row
        known = {value: prepare(value, connection) for value in set(said)}
        return [known[value] for value in said]
    plain = {type(None), str, int, bool} if isinstance(target, _AS_THEY_ARE) else {type(None)}
    return [value if type(value) in plain else prepare(value, connection) for value in said]
