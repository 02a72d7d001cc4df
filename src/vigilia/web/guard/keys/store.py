"""The key store: organisation and person keys, wrapped, in an SQLite file of their own beside the ring.

Never in the database and never in its backup, so that destroying a key here makes every copy of a person's data, old
backups included, unreadable (S17). secure_delete zeroes a key's bytes in the file; the WAL is emptied after each removal.
"""

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

FILE = "people.sqlite3"
SECONDS_TO_WAIT = 20.0
AT_ONCE = 5_000

SCHEMA = """
CREATE TABLE IF NOT EXISTS org_key(org BLOB NOT NULL, generation INTEGER NOT NULL, wrapped BLOB NOT NULL,
    PRIMARY KEY(org, generation)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS subject_key(subject BLOB NOT NULL, generation INTEGER NOT NULL, org BLOB NOT NULL,
    wrapped BLOB NOT NULL, PRIMARY KEY(subject, generation)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS erased(subject BLOB PRIMARY KEY) WITHOUT ROWID;
"""
# FULL, not NORMAL: a key that a power cut takes back would leave rows that nobody can open.
PRAGMAS = ("auto_vacuum=FULL", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "trusted_schema=OFF")

OrgKey = tuple[bytes, int, bytes]  # organisation, generation, wrapped
SubjectKey = tuple[bytes, int, bytes, bytes]  # subject, generation, organisation, wrapped


def open_private(path: Path, schema: str) -> sqlite3.Connection:
    """Open an SQLite file of the key folder (0600) with the pragmas above, making it if need be."""
    if not path.exists():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite3.connect(path, timeout=SECONDS_TO_WAIT, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.executescript(schema)
    return connection


class PerThread:
    """One connection per thread and process to one file; SQLite connections must not cross either."""

    def __init__(self, schema: str) -> None:
        self._schema = schema
        self._local = threading.local()

    def get(self, path: Path) -> sqlite3.Connection:
        """The connection of this thread; a file that was replaced under it (restore) is opened anew."""
        known: dict[tuple[int, str], tuple[int, sqlite3.Connection]] = self._local.__dict__.setdefault("known", {})
        who = (os.getpid(), str(path))
        if who in known and path.exists() and known[who][0] == path.stat().st_ino:
            return known[who][1]
        connection = open_private(path, self._schema)
        known[who] = (path.stat().st_ino, connection)
        return connection

    def close(self) -> None:
        """Close this thread's connections, before the file is replaced."""
        for _, connection in self._local.__dict__.pop("known", {}).values():
            connection.close()


_open = PerThread(SCHEMA)


def chunks(items: Iterable[bytes], size: int = AT_ONCE) -> Iterator[list[bytes]]:
    """`items` in lists of at most `size`."""
    source = iter(items)
    while part := list(islice(source, size)):
        yield part


class KeyStore:
    """The wrapped keys of one folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    @property
    def _db(self) -> sqlite3.Connection:
        return _open.get(self._path)

    def org_keys(self, org: bytes) -> list[OrgKey]:
        """Every generation of an organisation's key, oldest first."""
        rows = self._db.execute("SELECT org, generation, wrapped FROM org_key WHERE org=? ORDER BY generation", (org,))
        return [(row[0], row[1], row[2]) for row in rows]

    def organisations(self) -> list[bytes]:
        """Every organisation that has a key."""
        return [row[0] for row in self._db.execute("SELECT DISTINCT org FROM org_key")]

    def add_org_key(self, key: OrgKey) -> None:
        """Keep an organisation's key; the first writer wins."""
        self._db.execute("INSERT OR IGNORE INTO org_key VALUES (?, ?, ?)", key)

    def subject_keys(self, subjects: Sequence[bytes]) -> list[SubjectKey]:
        """Every generation of these subjects' keys, oldest first."""
        found: list[SubjectKey] = []
        for part in chunks(subjects):
            marks = ",".join("?" * len(part))
            found += self._db.execute(
                f"SELECT subject, generation, org, wrapped FROM subject_key WHERE subject IN ({marks}) ORDER BY generation",  # noqa: S608
                part,
            ).fetchall()
        return found

    def subjects_without(self, org: bytes, generation: int) -> list[bytes]:
        """The subjects of an organisation that have no key of this generation yet."""
        rows = self._db.execute(
            "SELECT DISTINCT subject FROM subject_key k WHERE org=? AND NOT EXISTS"
            " (SELECT 1 FROM subject_key n WHERE n.subject=k.subject AND n.generation=?)",
            (org, generation),
        )
        return [row[0] for row in rows]

    def add_subject_keys(self, keys: Sequence[SubjectKey]) -> None:
        """Keep many keys in one commit; a key that stands is left alone."""
        with Together(self._db) as db:
            db.executemany("INSERT OR IGNORE INTO subject_key VALUES (?, ?, ?, ?)", keys)

    def erased(self, subjects: Sequence[bytes]) -> set[bytes]:
        """Which of these subjects were erased here."""
        found: set[bytes] = set()
        for part in chunks(subjects):
            marks = ",".join("?" * len(part))
            query = f"SELECT subject FROM erased WHERE subject IN ({marks})"  # noqa: S608 -- question marks only
            found.update(row[0] for row in self._db.execute(query, part))
        return found

    def destroy(self, subjects: Sequence[bytes]) -> int:
        """Remove these subjects' keys for good and remember that they were; returns how many key rows went."""
        gone = 0
        with Together(self._db) as db:
            for part in chunks(subjects):
                marks = ",".join("?" * len(part))
                gone += db.execute(f"DELETE FROM subject_key WHERE subject IN ({marks})", part).rowcount  # noqa: S608
            db.executemany("INSERT OR IGNORE INTO erased VALUES (?)", [(subject,) for subject in subjects])
        self.empty_wal()
        return gone

    def destroy_older_than(self, generation: int) -> None:
        """Remove every key before this generation, at the end of a rotation."""
        with Together(self._db) as db:
            db.execute("DELETE FROM subject_key WHERE generation < ?", (generation,))
            db.execute("DELETE FROM org_key WHERE generation < ?", (generation,))
        self._db.execute("VACUUM")
        self.empty_wal()

    def empty_wal(self) -> None:
        """Fold the WAL into the file and cut it to nothing, so that no old page with a key lies in it."""
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy_to(self, path: Path) -> None:
        """A consistent copy of the store, for a key backup."""
        target = sqlite3.connect(path)
        try:
            self._db.backup(target)
        finally:
            target.close()

    def close(self) -> None:
        """Let go of the file in this thread."""
        _open.close()


class Together:
    """One IMMEDIATE transaction on a connection in autocommit."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> sqlite3.Connection:
        self._connection.execute("BEGIN IMMEDIATE")
        return self._connection

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        self._connection.execute("ROLLBACK" if kind else "COMMIT")
