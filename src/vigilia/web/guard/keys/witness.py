"""What the key folder witnesses about the database: the head of each audit chain, and refused tries not yet in the chain.

A thief or an insider who rewrites the database alone cannot rewrite this too; so a cut-off tail is found.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from vigilia.web.guard.keys.store import PerThread

FILE = "witness.sqlite3"
SCHEMA = """
CREATE TABLE IF NOT EXISTS anchor(org BLOB PRIMARY KEY, seq INTEGER NOT NULL, seal BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refused(id BLOB PRIMARY KEY, org BLOB NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
    event TEXT NOT NULL, detail TEXT NOT NULL) WITHOUT ROWID;
"""
_open = PerThread(SCHEMA)


@dataclass(frozen=True)
class Anchor:
    """The last row of a chain that was seen committed."""

    seq: int
    seal: bytes


@dataclass(frozen=True)
class RefusedTry:
    """A try that was refused inside a transaction which then rolled back."""

    id: UUID
    org_id: UUID
    at: str
    actor: str
    event: str
    detail: str


class Witness:
    """The witness file of one key folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    @property
    def _db(self) -> sqlite3.Connection:
        return _open.get(self._path)

    def anchor(self, org_id: UUID) -> Anchor | None:
        """The head this folder saw last, or None if it saw none."""
        row = self._db.execute("SELECT seq, seal FROM anchor WHERE org=?", (org_id.bytes,)).fetchone()
        return Anchor(row[0], row[1]) if row else None

    def anchored(self) -> list[UUID]:
        """Every organisation with an anchored chain."""
        return [UUID(bytes=row[0]) for row in self._db.execute("SELECT org FROM anchor")]

    def raise_anchor(self, org_id: UUID, seq: int, seal: bytes) -> None:
        """Move a head forward, never back: two processes may report out of order."""
        self._db.execute(
            "INSERT INTO anchor VALUES (?, ?, ?) ON CONFLICT(org) DO UPDATE SET seq=excluded.seq, seal=excluded.seal"
            " WHERE excluded.seq > anchor.seq",
            (org_id.bytes, seq, seal),
        )

    def set_anchor(self, org_id: UUID, seq: int, seal: bytes) -> None:
        """Set a head as it is, after a restore that the chain itself records."""
        self._db.execute("INSERT OR REPLACE INTO anchor VALUES (?, ?, ?)", (org_id.bytes, seq, seal))

    def drop_anchor(self, org_id: UUID) -> None:
        """Forget a chain that a restored database does not have."""
        self._db.execute("DELETE FROM anchor WHERE org=?", (org_id.bytes,))

    def keep_refused(self, tried: RefusedTry) -> None:
        """Keep a refused try until it stands in the chain."""
        row = (tried.id.bytes, tried.org_id.bytes, tried.at, tried.actor, tried.event, tried.detail)
        self._db.execute("INSERT INTO refused VALUES (?, ?, ?, ?, ?, ?)", row)

    def refused(self, org_id: UUID) -> list[RefusedTry]:
        """Refused tries of an organisation that are not in its chain yet, oldest first."""
        rows = self._db.execute(
            "SELECT id, at, actor, event, detail FROM refused WHERE org=? ORDER BY at", (org_id.bytes,)
        )
        return [RefusedTry(UUID(bytes=row[0]), org_id, *row[1:]) for row in rows]

    def forget_refused(self, ids: list[UUID]) -> None:
        """Drop tries that the chain holds now."""
        self._db.executemany("DELETE FROM refused WHERE id=?", [(one.bytes,) for one in ids])

    def copy_to(self, path: Path) -> None:
        """A consistent copy, for a key backup."""
        target = sqlite3.connect(path)
        try:
            self._db.backup(target)
        finally:
            target.close()

    def close(self) -> None:
        """Let go of the file in this thread."""
        _open.close()


def new_try_id() -> UUID:
    """The id under which a refused try is known in the folder and in the chain."""
    return uuid4()
