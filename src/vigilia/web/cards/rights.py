"""What the waiting process may do in the database: one list, for the role of PostgreSQL and for the fence on SQLite.

Columns are named where they are fewer than the table has: of a card neither its organisation nor when it was made or died.
Whatever is not here is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Rights:
    """On one table: columns it may read, whether it may add rows, columns it may change, whether it may remove rows."""

    reads: tuple[str, ...] = ()
    adds: bool = False
    changes: tuple[str, ...] = ()
    removes: bool = False

    @property
    def only_adds(self) -> bool:
        """Rows that stay as they were written until the desk takes them."""
        return self.adds and not self.changes and not self.removes


WAITING: Mapping[str, Rights] = MappingProxyType(
    {
        "cards_card": Rights(reads=("id", "digest", "state", "expires_on")),
        "cards_prepared": Rights(reads=("card_id", "sealed")),
        "cards_office": Rights(reads=("org_id", "number", "town", "check_days")),
        "cards_reader": Rights(reads=("id", "org_id", "language", "number")),
        "cards_stop": Rights(reads=("card_id",), adds=True),
        "cards_inboxitem": Rights(adds=True),
        "limits_bucket": Rights(
            reads=("id", "limit", "key", "tokens", "updated_at"), adds=True, changes=("tokens", "updated_at")
        ),
        "limits_daykey": Rights(reads=("day", "key"), adds=True, removes=True),
    }
)
