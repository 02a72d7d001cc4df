"""The database as one SQLite file: a consistent copy while others read and write, and putting one in place."""

import os
import sqlite3
from pathlib import Path

from django.db import connection, connections

from vigilia.web.guard.keys.durable import sync_folder
from vigilia.web.site.backups import passing

NAME = "database.sqlite3"


def live_path() -> Path:
    """The file of the open database."""
    return Path(connection.settings_dict["NAME"])


def take(folder: Path) -> None:
    """Copy the live database into `folder`, as of one moment (SQLite's backup API), without a WAL of its own and without passing keys."""
    target = folder / NAME
    os.close(os.open(target, os.O_RDWR | os.O_CREAT, 0o600))
    source, copy = sqlite3.connect(f"file:{live_path()}?mode=ro", uri=True), sqlite3.connect(target)
    try:
        source.backup(copy)
        copy.execute("PRAGMA secure_delete=ON")
        with copy:
            for table in passing.TABLES:
                copy.execute(f"DELETE FROM {table}")  # noqa: S608 -- names of our own list
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()
        source.close()


def put_in_place(staged: Path) -> None:
    """Replace the live database by the staged file in one rename; its WAL is folded in and gone before."""
    connections.close_all()
    live = live_path()
    if live.exists():
        old = sqlite3.connect(live, timeout=20, isolation_level=None)
        try:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            old.execute("PRAGMA journal_mode=DELETE")
        finally:
            old.close()
    for suffix in ("-wal", "-shm"):
        live.with_name(live.name + suffix).unlink(missing_ok=True)
    handle = os.open(staged, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
    staged.replace(live)
    sync_folder(live.parent)


def is_sound(staged: Path) -> bool:
    """Whether SQLite finds the file whole."""
    copy = sqlite3.connect(f"file:{staged}?mode=ro", uri=True)
    try:
        return bool(copy.execute("PRAGMA quick_check").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False
    finally:
        copy.close()
