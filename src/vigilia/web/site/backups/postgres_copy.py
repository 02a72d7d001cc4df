"""The database as one COPY file per table: a snapshot of one moment, and loading it in one transaction.

COPY over the driver needs no pg_dump of the server's version on this machine.
"""

import json
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection
from psycopg import sql

from vigilia.web.site.backups import passing
from vigilia.web.site.backups.migrations import Applied

ORDER = "tables.json"  # table: columns in the order of the copy
SUFFIX = ".copy"


def take(folder: Path) -> None:
    """Copy every table into `folder`, all as of one moment (a REPEATABLE READ transaction of its own connection)."""
    other = connection.copy()
    try:
        other.ensure_connection()
        driver: Any = other.connection
        driver.autocommit = False
        with driver.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            tables = {table: _columns(cursor, table) for table in _tables(cursor)}
            (folder / ORDER).write_text(json.dumps(tables), encoding="utf-8")
            for table, columns in tables.items():
                if table in passing.TABLES:
                    (folder / f"{table}{SUFFIX}").touch()
                else:
                    _write(cursor, table, columns, folder / f"{table}{SUFFIX}")
        driver.rollback()
    finally:
        other.close()


def _write(cursor: Any, table: str, columns: list[str], path: Path) -> None:
    with cursor.copy(_copy("TO STDOUT", table, columns)) as blocks, path.open("wb") as file:
        for block in blocks:
            file.write(block)


def load(folder: Path, said: Applied) -> None:
    """Put the snapshot in place of what the database holds, inside the caller's transaction: all of it or nothing.

    The tables are made as the backup's migrations say; the caller brings them forward.
    """
    tables: dict[str, list[str]] = json.loads((folder / ORDER).read_text("utf-8"))
    with connection.cursor() as wrapped:
        cursor: Any = wrapped.cursor
        _clear(cursor)
        for app, names in said.items():
            call_command("migrate", app, names[-1], verbosity=0, interactive=False)
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for table in tables:
            # Rows that a migration put there; not TRUNCATE, which asks about every table that refers to this one.
            cursor.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
        for table, columns in tables.items():
            _read(cursor, table, columns, folder / f"{table}{SUFFIX}")
        for table in tables:
            _continue_sequences(cursor, table)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _clear(cursor: Any) -> None:
    """Drop our tables and functions; the schema stays, with whatever rights it was given."""
    for table in _tables(cursor):
        cursor.execute(sql.SQL("DROP TABLE {} CASCADE").format(sql.Identifier(table)))
    cursor.execute(
        "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace"
        " AND p.prokind = 'f' AND NOT EXISTS"
        " (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')"
    )
    for (signature,) in cursor.fetchall():
        cursor.execute(sql.SQL("DROP FUNCTION {} CASCADE").format(sql.SQL(signature)))


def _read(cursor: Any, table: str, columns: list[str], path: Path) -> None:
    with cursor.copy(_copy("FROM STDIN", table, columns)) as copy, path.open("rb") as file:
        while block := file.read(1 << 20):
            copy.write(block)


def _copy(direction: str, table: str, columns: list[str]) -> sql.Composed:
    listed = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL("COPY {} ({}) {}").format(sql.Identifier(table), listed, sql.SQL(direction))


def _tables(cursor: Any) -> list[str]:
    cursor.execute(
        "SELECT table_name FROM information_schema.tables"
        " WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name"
    )
    return [row[0] for row in cursor.fetchall()]


def _columns(cursor: Any, table: str) -> list[str]:
    cursor.execute(
        "SELECT column_name FROM information_schema.columns"
        " WHERE table_schema = current_schema() AND table_name = %s ORDER BY ordinal_position",
        [table],
    )
    return [row[0] for row in cursor.fetchall()]


def _continue_sequences(cursor: Any, table: str) -> None:
    """Numbers given out from here on come after those that were restored."""
    for column in _columns(cursor, table):
        cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', column])
        sequence = cursor.fetchone()[0]
        if sequence:
            highest = sql.SQL("(SELECT COALESCE(MAX({}), 0) + 1 FROM {})").format(
                sql.Identifier(column), sql.Identifier(table)
            )
            cursor.execute(sql.SQL("SELECT setval({}, {}, false)").format(sql.Literal(sequence), highest))
