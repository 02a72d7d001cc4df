"""The list of rights on SQLite: every statement of the waiting process is judged before it runs.

SQLite has no roles; its authorizer is asked about each table and column a statement touches. That holds against a
statement that was smuggled in, not against code: code in the process can open the file anew (docs/adr/0063).
"""

import sqlite3
from typing import Any

from django.db.backends.signals import connection_created

from vigilia.web.cards.rights import WAITING, Rights

FREE = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_TRANSACTION, sqlite3.SQLITE_SAVEPOINT})
NOTHING = Rights()
GUARD = "waiting_only_adds_"
ONLY_ADDS = f"""CREATE TEMP TRIGGER {GUARD}{{table}} BEFORE INSERT ON main.{{table}}
    WHEN EXISTS (SELECT 1 FROM main.{{table}} WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'this row is there already'); END"""  # noqa: S608 -- names of our own list


def install() -> None:
    """Fence every connection that this process opens from now on; called once, where the waiting process begins."""
    connection_created.connect(_on_connection, dispatch_uid="cards.sqlite_fence")


def _on_connection(connection: Any, **_: object) -> None:
    if connection.vendor == "sqlite":
        fence(connection.connection)


def fence(connection: sqlite3.Connection) -> None:
    """Allow on this connection what the list allows, and nothing else, for as long as it is open."""
    for table, rights in WAITING.items():
        if rights.only_adds:
            # INSERT OR REPLACE removes the row in its way without asking the authorizer: a stop could be undone by it.
            connection.execute(ONLY_ADDS.format(table=table))
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(judge)


def judge(action: int, first: str | None, second: str | None, database: str | None, by: str | None) -> int:
    """SQLite's question: may this statement do `action` to table `first`, column `second`? `by` names a trigger."""
    if action in FREE:
        return sqlite3.SQLITE_OK
    if database != "main" or first is None:
        return sqlite3.SQLITE_DENY
    if by == GUARD + first and action == sqlite3.SQLITE_READ and second == "id":
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_OK if _may(action, WAITING.get(first, NOTHING), second or "") else sqlite3.SQLITE_DENY


def _may(action: int, rights: Rights, column: str) -> bool:
    if action == sqlite3.SQLITE_READ:  # without a column: that a row is there, as count(*) asks
        return column in rights.reads or (not column and bool(rights.reads))
    if action == sqlite3.SQLITE_UPDATE:
        return column in rights.changes
    return (action == sqlite3.SQLITE_INSERT and rights.adds) or (action == sqlite3.SQLITE_DELETE and rights.removes)
