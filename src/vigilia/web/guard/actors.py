"""Who acts: a member at a screen or a person at a shell."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from vigilia.web.guard.roles import Role


@dataclass(frozen=True)
class Actor:
    """The one who reads or writes; `label` is what audits and sayings show and never a name.

    `through` is the shell behind a member chosen with `--as`, so that the audit names both.
    """

    label: str
    org_id: UUID
    roles: frozenset[Role]
    member_id: UUID | None = None
    confirmed_at: datetime | None = None
    slot_id: UUID | None = None
    through: str = ""
