"""The list of rights on PostgreSQL: what the login of the waiting process is granted, and that it is no more."""

from collections.abc import Iterator
from typing import Any

from django.db import connection, transaction
from psycopg import sql

from vigilia.web.cards.rights import WAITING, Rights

POWERS = ("rolsuper", "rolcreaterole", "rolcreatedb", "rolreplication", "rolbypassrls")
TABLES = (
    "SELECT c.oid, c.relname FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace"
    " AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND pg_has_role(c.relowner, 'USAGE') ORDER BY c.relname"
)
EFFECTIVE = (
    "SELECT c.relname, p.word FROM pg_class c, (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('REFERENCES')) AS p(word)"
    " WHERE c.oid = ANY(%(tables)s) AND has_any_column_privilege(%(role)s, c.oid, p.word)"
    " UNION ALL SELECT c.relname, p.word FROM pg_class c, (VALUES ('DELETE'), ('TRUNCATE'), ('TRIGGER')) AS p(word)"
    " WHERE c.oid = ANY(%(tables)s) AND has_table_privilege(%(role)s, c.oid, p.word)"
)


class UnfitRole(ValueError):
    """This role cannot be fenced in; one line says why and what to do."""


def grant(role: str) -> list[str]:
    """Take everything from an existing login role of PostgreSQL and give it the rights of the waiting process.

    Tables made later are refused to it as well. Returns the rights in words. Run it again after a restore and after an
    upgrade: a restored table has no grants. Raises UnfitRole, and changes nothing, for a role that has more by other ways.
    """
    if connection.vendor != "postgresql":
        raise UnfitRole("roles are PostgreSQL's; on SQLite the waiting process fences itself in")
    with transaction.atomic(), connection.cursor() as wrapped:
        cursor: Any = wrapped.cursor
        _fit(cursor, role)
        cursor.execute(TABLES)
        tables: dict[str, int] = {name: oid for oid, name in cursor.fetchall()}
        for statement in (*_around(cursor, role), *_nothing(role, list(tables)), *_given(role)):
            cursor.execute(statement)
        _no_more(cursor, role, list(tables.values()))
    return [f"{words} on {table}" for table, rights in WAITING.items() for words in _words(rights)]


def _fit(cursor: Any, role: str) -> None:
    cursor.execute(f"SELECT oid, {', '.join(POWERS)} FROM pg_roles WHERE rolname = %s", [role])  # noqa: S608 -- our names
    found = cursor.fetchone()
    if found is None:
        raise UnfitRole(f"there is no role {role}; make it in psql with: CREATE ROLE \"{role}\" LOGIN PASSWORD '...'")
    if powers := [name.removeprefix("rol") for name, has in zip(POWERS, found[1:], strict=True) if has]:
        raise UnfitRole(f"the role {role} has powers that no grant limits ({', '.join(powers)}); make a plain one")
    cursor.execute("SELECT roleid::regrole::text FROM pg_auth_members WHERE member = %s", [found[0]])
    if groups := [row[0] for row in cursor.fetchall()]:
        raise UnfitRole(f"the role {role} inherits from {', '.join(groups)}; make one that belongs to no other")
    cursor.execute("SELECT count(*) FROM pg_shdepend WHERE refobjid = %s AND deptype = 'o'", [found[0]])
    if cursor.fetchone()[0]:
        raise UnfitRole(
            f"the role {role} owns things, and an owner grants itself what it likes; make one that owns none"
        )


def _around(cursor: Any, role: str) -> Iterator[sql.Composed]:
    """Database and schema, where they are ours to rule: it may come in, and make nothing there."""
    cursor.execute("SELECT datname, pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = current_database()")
    database, ours = cursor.fetchone()
    if ours:
        yield _line("REVOKE CREATE, TEMPORARY ON DATABASE {} FROM PUBLIC, {}", database, role)
        yield _line("GRANT CONNECT ON DATABASE {} TO {}", database, role)
    cursor.execute("SELECT nspname, pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = current_schema()")
    schema, ours = cursor.fetchone()
    if ours:
        yield _line("REVOKE CREATE ON SCHEMA {} FROM PUBLIC, {}", schema, role)
        yield _line("GRANT USAGE ON SCHEMA {} TO {}", schema, role)
    for kind in ("TABLES", "SEQUENCES"):
        yield _line(f"ALTER DEFAULT PRIVILEGES REVOKE ALL ON {kind} FROM PUBLIC, {{}}", role)
        yield _line(f"ALTER DEFAULT PRIVILEGES IN SCHEMA {{}} REVOKE ALL ON {kind} FROM PUBLIC, {{}}", schema, role)


def _nothing(role: str, tables: list[str]) -> Iterator[sql.Composed]:
    """Also from PUBLIC: a right that everybody has cannot be taken from one. Columns go with their table."""
    for table in tables:
        yield _line("REVOKE ALL ON TABLE {} FROM PUBLIC, {}", table, role)
    yield _line("REVOKE ALL ON ALL SEQUENCES IN SCHEMA {} FROM {}", _schema(), role)


def _given(role: str) -> Iterator[sql.Composed]:
    for table, rights in WAITING.items():
        for columns, verb in ((rights.reads, "SELECT"), (rights.changes, "UPDATE")):
            if columns:
                listed = sql.SQL(", ").join(map(sql.Identifier, columns))
                yield sql.SQL("GRANT {} ({}) ON {} TO {}").format(
                    sql.SQL(verb), listed, sql.Identifier(table), sql.Identifier(role)
                )
        for allowed, verb in ((rights.adds, "INSERT"), (rights.removes, "DELETE")):
            if allowed:
                yield _line(f"GRANT {verb} ON {{}} TO {{}}", table, role)


def _no_more(cursor: Any, role: str, tables: list[int]) -> None:
    """What PostgreSQL itself says the role can do, by whatever way: a grant by somebody else is not ours to revoke."""
    cursor.execute(EFFECTIVE, {"role": role, "tables": tables})
    meant = {(table, words.split(" ")[0]) for table, rights in WAITING.items() for words in _words(rights)}
    if more := sorted(f"{verb} on {table}" for table, verb in set(cursor.fetchall()) - meant):
        raise UnfitRole(f"the role {role} would still have {', '.join(more)}: somebody else granted it")


def _words(rights: Rights) -> list[str]:
    said = [("SELECT", rights.reads), ("UPDATE", rights.changes)]
    told = [f"{verb} ({', '.join(columns)})" for verb, columns in said if columns]
    return told + [verb for verb, allowed in (("INSERT", rights.adds), ("DELETE", rights.removes)) if allowed]


def _schema() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_schema()")
        return str(cursor.fetchone()[0])


def _line(words: str, *names: str) -> sql.Composed:
    """Names as PostgreSQL quotes them: a role called `x"; DROP TABLE` is a role of that name."""
    return sql.SQL(words).format(*map(sql.Identifier, names))
