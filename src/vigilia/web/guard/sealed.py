"""Sealed fields: text and JSON that reach the database only as AES-256-GCM under a person's own key.

The model names whose key wraps the row (`seal_subject()`), and the seal is bound to model, field and row: a value moved
to another row, column or model does not open. See docs/reference/keys-and-seals.md and docs/adr/0020-sealed-fields.md.
"""

import json
from typing import TYPE_CHECKING, Any, Protocol, cast
from uuid import UUID

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Lookup
from django.db.models.lookups import IsNull

from vigilia.web.guard.keys import unit
from vigilia.web.guard.keys.envelope import KeyMissing, SealBroken, generation_of, seal, unseal

__all__ = [
    "Ciphertext",
    "PlaintextRefused",
    "SealBroken",
    "SealedJSON",
    "SealedText",
    "bound_to",
    "open_value",
    "seal_value",
]


if TYPE_CHECKING:
    AnyField = models.Field[Any, Any]
    AnyLookup = Lookup[Any]
else:
    AnyField = models.Field
    AnyLookup = Lookup


class PlaintextRefused(Exception):
    """Something tried to bring a sealed field's value to the database in clear, or to search for it."""


class Ciphertext:
    """A sealed value as it stands in the database; shows nothing."""

    __slots__ = ("sealed",)

    def __init__(self, sealed: bytes) -> None:
        self.sealed = sealed

    def __repr__(self) -> str:
        return "<sealed>"


class Sealable(Protocol):
    """What a model with sealed fields offers."""

    pk: Any

    def seal_subject(self) -> UUID:
        """The subject whose key wraps this row."""
        ...


def bound_to(label: str, field: str, pk: object) -> bytes:
    """The place a value is sealed to: model label, field name, row."""
    return f"{label}|{field}|{pk}".encode()


def seal_value(place: bytes, subject: UUID, plain: bytes) -> bytes:
    """Seal under the newest key of `subject`."""
    keys = unit.ciphers(subject)
    newest = max(keys)
    return seal(keys[newest], newest, place, plain)


def open_value(place: bytes, subject: UUID, sealed: bytes) -> bytes:
    """Open what `seal_value` made; SealBroken if the key is wrong or the value stands in another place."""
    generation = generation_of(sealed)
    cipher = unit.ciphers(subject).get(generation)
    if cipher is None:
        raise KeyMissing(f"the subject has no key of generation {generation}")
    return unseal(cipher, place, sealed)


class SealedAttribute:
    """The attribute of a sealed field: opens at first sight, keeps what it opened on the instance."""

    def __init__(self, field: "SealedField") -> None:
        self.field = field

    def __get__(self, instance: models.Model | None, owner: type[models.Model] | None = None) -> Any:
        if instance is None:
            return self
        held = instance.__dict__
        name = self.field.attname
        if name not in held:
            instance.refresh_from_db(fields=[name])
        if isinstance(held[name], Ciphertext):
            held[name] = self.field.opened(instance, held[name])
        return held[name]

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class SealedField(AnyField):
    """A column of sealed bytes. No lookup but `isnull`; no `update()`, no expressions, no serializer."""

    descriptor_class = cast(Any, SealedAttribute)
    empty_strings_allowed = False

    def get_internal_type(self) -> str:
        return "BinaryField"

    def plain(self, value: Any) -> bytes:
        """The bytes of a Python value."""
        raise TypeError("use SealedText or SealedJSON")

    def value(self, plain: bytes) -> Any:
        """The Python value of opened bytes."""
        raise TypeError("use SealedText or SealedJSON")

    def place(self, instance: models.Model) -> bytes:
        """What a value of this field in this row is bound to."""
        if instance.pk is None:
            raise PlaintextRefused(f"{self} needs a row with its key set before it is saved (a UUID by default)")
        return bound_to(instance._meta.label, self.name, instance.pk)

    def opened(self, instance: models.Model, value: Ciphertext) -> Any:
        """Open a stored value of this row."""
        subject = cast(Sealable, instance).seal_subject()
        return self.value(open_value(self.place(instance), subject, value.sealed))

    def sealed(self, instance: models.Model, value: Any) -> Ciphertext:
        """Seal a value for this row under its subject's newest key."""
        subject = cast(Sealable, instance).seal_subject()
        return Ciphertext(seal_value(self.place(instance), subject, self.plain(value)))

    def pre_save(self, model_instance: models.Model, add: bool) -> Ciphertext | None:
        held = model_instance.__dict__.get(self.attname)
        if isinstance(held, Ciphertext) and not add:
            return held  # never opened, so unchanged
        value = getattr(model_instance, self.attname)
        return None if value is None else self.sealed(model_instance, value)

    def from_db_value(self, value: Any, expression: object, connection: BaseDatabaseWrapper) -> Ciphertext | None:
        return None if value is None else Ciphertext(bytes(value))

    def get_prep_value(self, value: Any) -> Any:
        if value is not None and not isinstance(value, Ciphertext):
            raise PlaintextRefused(f"{self} takes sealed values only: save the row, never update() or search it")
        return value

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        value = self.get_prep_value(value)
        return None if value is None else cast(Any, connection).Database.Binary(value.sealed)

    def get_placeholder(self, value: Any, compiler: object, connection: BaseDatabaseWrapper) -> str:
        """Called by Django for each value that an INSERT or UPDATE writes: expressions carry plaintext past the seal."""
        if hasattr(value, "resolve_expression") or hasattr(value, "as_sql"):
            raise PlaintextRefused(f"{self} takes no expressions: save the row")
        return str(cast(Any, connection.ops).binary_placeholder_sql(value))

    def get_lookup(self, lookup_name: str) -> type[AnyLookup] | None:
        if lookup_name != "isnull":
            raise PlaintextRefused(f"{self} cannot be searched; keep a blind index beside it")
        return IsNull

    def get_transform(self, lookup_name: str) -> None:
        raise PlaintextRefused(f"{self} cannot be searched; keep a blind index beside it")

    def value_to_string(self, obj: models.Model) -> str:
        raise PlaintextRefused(f"{self} is not written out by serializers")

    def formfield(self, **kwargs: Any) -> None:
        """No model form fills a sealed field by itself; an action does."""
        return


class SealedText(SealedField):
    """Text under a person's key; "" is sealed as "", NULL stays NULL."""

    def plain(self, value: Any) -> bytes:
        if not isinstance(value, str):
            raise PlaintextRefused(f"{self} holds text, not {type(value).__name__}")
        return value.encode("utf-8")

    def value(self, plain: bytes) -> str:
        return plain.decode("utf-8")


class SealedJSON(SealedField):
    """Anything JSON can hold, under a person's key; keys in order, so that equal values have equal bytes inside."""

    def plain(self, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")

    def value(self, plain: bytes) -> Any:
        return json.loads(plain)
