"""What the waiting process may do on SQLite: every table tried column by column, against a list written out here."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from uuid import uuid4

import pytest
from django.db import connection
from tests.threat.waiting_rights import ADDS, CHANGES, READS, REMOVES
from tests.web.conftest import House

from vigilia.web.cards import sqlite_fence

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("DATABASE_URL" in os.environ, reason="SQLite's authorizer; PostgreSQL has test_s01_role.py"),
]


@pytest.fixture
def open_file(house: House) -> Iterator[sqlite3.Connection]:
    """The house's database as whoever runs code in the waiting process could open it: without the fence."""
    house.python("")
    with closing(sqlite3.connect(house.home / "vigilia.sqlite3", isolation_level=None)) as database:
        yield database


@pytest.fixture
def fenced(open_file: sqlite3.Connection, house: House) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(house.home / "vigilia.sqlite3", isolation_level=None)) as database:
        sqlite_fence.fence(database)
        yield database


def tables(database: sqlite3.Connection) -> dict[str, list[str]]:
    """Every table of the database and its columns."""
    named = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    assert "people_person" in named
    return {name: [row[1] for row in database.execute(f'PRAGMA table_info("{name}")')] for name in named}


def allowed(database: sqlite3.Connection, statement: str) -> bool:
    """Whether the fence lets a statement pass, whatever the database says to it afterwards."""
    try:
        database.execute(statement)
    except sqlite3.IntegrityError:
        return True
    except sqlite3.DatabaseError as error:
        if any(word in str(error) for word in ("not authorized", "prohibited", "authorization denied")):
            return False
        raise
    return True


def test_every_table_is_what_the_list_says(open_file: sqlite3.Connection, fenced: sqlite3.Connection) -> None:
    every = tables(open_file)
    assert set(READS) | set(ADDS) <= set(every)
    pairs = [(table, column) for table, columns in every.items() for column in columns]
    read = {(t, c) for t, c in pairs if allowed(fenced, f'SELECT "{c}" FROM "{t}" LIMIT 0')}
    changed = {(t, c) for t, c in pairs if allowed(fenced, f'UPDATE "{t}" SET "{c}" = NULL WHERE 0')}
    assert read == {(table, column) for table, columns in READS.items() for column in columns}
    assert changed == {(table, column) for table, columns in CHANGES.items() for column in columns}
    assert {table for table in every if allowed(fenced, f'DELETE FROM "{table}" WHERE 0')} == set(REMOVES)
    assert {table for table in every if allowed(fenced, f'INSERT INTO "{table}" DEFAULT VALUES')} == set(ADDS)
    assert {table for table in every if allowed(fenced, f'SELECT count(*) FROM "{table}"')} == set()


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM people_person",
        "SELECT * FROM cards_card",
        "SELECT * FROM sqlite_schema",
        "SELECT (SELECT label FROM guard_member) FROM cards_office",
        "SELECT 1 FROM cards_card WHERE EXISTS (SELECT 1 FROM people_person)",
        "WITH p AS (SELECT * FROM hearings_hearing) SELECT * FROM p",
        "INSERT INTO cards_inboxitem (id, at, sealed) SELECT id, '2026-01-01', label FROM guard_member",
        "UPDATE cards_card SET state = 'live'",
        "INSERT INTO cards_stop (id, card_id, at) VALUES ('a', 'b', 'c') ON CONFLICT (id) DO UPDATE SET card_id = 'd'",
        "DELETE FROM cards_stop",
        "ATTACH DATABASE '/tmp/elsewhere.sqlite3' AS elsewhere",
        "VACUUM INTO '/tmp/elsewhere.sqlite3'",
        "PRAGMA writable_schema = ON",
        "PRAGMA secure_delete = OFF",
        "PRAGMA table_info(people_person)",
        "CREATE TABLE mine (a)",
        "CREATE TEMP TABLE mine AS SELECT * FROM people_person",
        "CREATE TEMP VIEW mine AS SELECT * FROM people_person",
        "CREATE TEMP TRIGGER mine AFTER INSERT ON main.cards_stop BEGIN DELETE FROM cards_card; END",
        "DROP TRIGGER temp.waiting_only_adds_cards_stop",
        "DROP TABLE people_person",
        "ALTER TABLE cards_stop RENAME TO gone",
        "SELECT load_extension('x')",
        "SELECT hex(sealed) FROM cards_prepared",
    ],
)
def test_the_ways_around_are_shut(fenced: sqlite3.Connection, statement: str) -> None:
    assert not allowed(fenced, statement)


def test_a_table_made_later_is_refused_too(open_file: sqlite3.Connection, fenced: sqlite3.Connection) -> None:
    open_file.execute("CREATE TABLE people_secret (words TEXT)")
    assert not allowed(fenced, "SELECT words FROM people_secret")
    assert not allowed(fenced, "INSERT INTO people_secret VALUES ('x')")


def test_a_stop_cannot_be_undone_by_replacing_it(open_file: sqlite3.Connection, fenced: sqlite3.Connection) -> None:
    stop, card = uuid4().hex, uuid4().hex
    fenced.execute("INSERT INTO cards_stop (id, card_id, at) VALUES (?, ?, '2026-11-23')", (stop, card))
    for verb in ("INSERT OR REPLACE", "REPLACE"):
        with pytest.raises(sqlite3.IntegrityError, match="there already"):
            fenced.execute(f"{verb} INTO cards_stop (id, card_id, at) VALUES (?, 'x', '2026-11-23')", (stop,))
    assert [row[0] for row in open_file.execute("SELECT card_id FROM cards_stop")] == [card]


@pytest.mark.django_db
def test_only_a_process_that_asks_for_it_is_fenced() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM people_person")
        assert cursor.fetchone() == (0,)
