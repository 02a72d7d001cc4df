"""Blind indexes: a keyed digest beside a sealed value, so that an exact value can be found without opening anything.

Only for values with many possibilities or whose frequency says nothing; a language or a port gets none.
"""

import hashlib
import hmac
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from vigilia.web.guard.keys import unit

BYTES = 17  # one byte key generation, sixteen of HMAC-SHA-256
_DIGEST = 16


if TYPE_CHECKING:
    BinaryField = models.BinaryField[Any, Any]
else:
    BinaryField = models.BinaryField


class NotBlind(Exception):
    """A value in clear was about to be written or searched where only a digest may stand."""


def blind(org_id: UUID, domain: str, value: str) -> bytes:
    """The 17-byte digest of `value` under the current index key, of its own for each organisation and domain."""
    ring = unit.ring()
    return _digest(ring.indexes[ring.current], ring.current, org_id, domain, value)


def lookups(org_id: UUID, domain: str, value: str) -> list[bytes]:
    """One digest per live key generation, for `filter(index__in=...)`: two while a rotation runs."""
    return [_digest(key, number, org_id, domain, value) for number, key in unit.ring().indexes.items()]


def _digest(key: bytes, generation: int, org_id: UUID, domain: str, value: str) -> bytes:
    # The zero bytes part the three, so that no two combinations give the same message.
    message = org_id.bytes + domain.encode("utf-8") + b"\0" + value.encode("utf-8")
    return bytes([generation]) + hmac.digest(key, message, hashlib.sha256)[:_DIGEST]


class BlindIndex(BinaryField):
    """A column of `blind` digests; takes digests only, so that a value in clear is refused.

    `of` is asked at each save for (organisation, domain, value) or None and fills the column by itself, and a key
    rotation recomputes it. Without `of` the writer sets it, and its app registers `rotation.on_rotate`.
    """

    def __init__(
        self, *args: Any, of: Callable[[Any], tuple[UUID, str, str] | None] | None = None, **kwargs: Any
    ) -> None:
        kwargs.setdefault("max_length", BYTES)
        kwargs.setdefault("db_index", True)
        kwargs.setdefault("null", True)
        self.of = of
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        if self.of is not None:
            setattr(model_instance, self.attname, self.computed(model_instance))
        return super().pre_save(model_instance, add)

    def computed(self, instance: models.Model) -> bytes | None:
        """The digest that belongs in this row, under the current key."""
        said = self.of(instance) if self.of else None
        return None if said is None else blind(*said)

    def from_db_value(self, value: Any, expression: object, connection: BaseDatabaseWrapper) -> bytes | None:
        return None if value is None else bytes(value)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        if value is not None and not (isinstance(value, bytes | memoryview) and len(value) == BYTES):
            raise NotBlind(f"{self} takes {BYTES} bytes made by guard.blind")
        return super().get_db_prep_value(value, connection, prepared)
