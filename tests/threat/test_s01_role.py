"""What the waiting process may do on PostgreSQL: its login tries every table, column by column, against a list written out here."""

import json
import os
import secrets
from collections.abc import Iterator
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql
from tests.threat.waiting_rights import ADDS, CHANGES, READS, REMOVES
from tests.web.conftest import House

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("DATABASE_URL" not in os.environ, reason="PostgreSQL's roles; SQLite has test_s01_fence.py"),
]
PASSWORD = secrets.token_hex(16)
GRANT = (
    "import json, sys\nfrom vigilia.web.cards import role\n"
    "try: print(json.dumps(role.grant(sys.argv[1])))\nexcept role.UnfitRole as error: sys.exit(str(error))\n"
)


def line(words: str, *names: str) -> sql.Composed:
    return sql.SQL(words).format(*map(sql.Identifier, names))


def as_login(url: str, role: str) -> str:
    parts = urlsplit(url)
    return parts._replace(netloc=f"{role}:{PASSWORD}@{parts.hostname}:{parts.port}").geturl()


@pytest.fixture
def owner(house: House) -> Iterator[psycopg.Connection]:
    """The house's database as its owner."""
    house.python("")
    with psycopg.connect(house.env["DATABASE_URL"], autocommit=True) as database:
        yield database


@pytest.fixture
def role(owner: psycopg.Connection) -> Iterator[str]:
    """A login of the server that may do nothing yet."""
    name = f"waiting_{secrets.token_hex(4)}"
    owner.execute(sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(name), sql.Literal(PASSWORD)))
    yield name
    owner.execute(line("DROP OWNED BY {}", name))
    owner.execute(line("DROP ROLE {}", name))


@pytest.fixture
def granted(house: House, role: str) -> Iterator[psycopg.Connection]:
    """That login after `grant`, connected."""
    house.python(GRANT, role)
    with psycopg.connect(as_login(house.env["DATABASE_URL"], role), autocommit=True) as database:
        yield database


def columns(owner: psycopg.Connection) -> dict[str, list[str]]:
    """Every table of the database and its columns."""
    found: dict[str, list[str]] = {}
    rows = owner.execute("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'")
    for table, column in rows:
        found.setdefault(table, []).append(column)
    assert "people_person" in found
    return found


def allowed(database: psycopg.Connection, words: str, *names: str) -> bool:
    """Whether the server lets a statement pass, whatever it says to it afterwards; undone either way."""
    try:
        with database.transaction(force_rollback=True):
            database.execute(line(words, *names))
    except psycopg.errors.InsufficientPrivilege:
        return False
    except psycopg.errors.IntegrityError:
        return True
    return True


def test_every_table_is_what_the_list_says(owner: psycopg.Connection, granted: psycopg.Connection) -> None:
    every = columns(owner)
    assert set(READS) | set(ADDS) <= set(every)
    pairs = [(table, column) for table, named in every.items() for column in named]
    read = {(t, c) for t, c in pairs if allowed(granted, "SELECT {1} FROM {0} LIMIT 0", t, c)}
    changed = {(t, c) for t, c in pairs if allowed(granted, "UPDATE {0} SET {1} = DEFAULT WHERE false", t, c)}
    assert read == {(table, column) for table, named in READS.items() for column in named}
    assert changed == {(table, column) for table, named in CHANGES.items() for column in named}
    assert {table for table in every if allowed(granted, "DELETE FROM {} WHERE false", table)} == set(REMOVES)
    assert {table for table in every if allowed(granted, "INSERT INTO {} DEFAULT VALUES", table)} == set(ADDS)
    assert not [table for table in every if allowed(granted, "TRUNCATE {}", table)]
    # PostgreSQL lets whoever may DELETE lock a table: a busy key of the day makes limits wait, and shows nothing.
    assert {t for t in every if allowed(granted, "LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", t)} == set(REMOVES)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM people_person",
        "SELECT * FROM cards_card",
        "SELECT count(*) FROM people_person",
        "SELECT 1 FROM cards_card WHERE EXISTS (SELECT 1 FROM people_person)",
        "INSERT INTO cards_inboxitem (id, at, sealed) SELECT gen_random_uuid(), now(), label FROM guard_member",
        "UPDATE cards_card SET state = 'live'",
        "INSERT INTO cards_stop (card_id) VALUES (gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET at = now()",
        "COPY people_person TO STDOUT",
        "COPY cards_office TO PROGRAM 'cat'",
        "CREATE TABLE mine (a int)",
        "CREATE TEMP TABLE mine (a int)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SELECT nextval('guard_auditrow_id_seq')",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT rolpassword FROM pg_authid",
        "ALTER TABLE cards_stop DISABLE TRIGGER ALL",
    ],
)
def test_the_ways_around_are_shut(granted: psycopg.Connection, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        granted.execute(statement)  # type: ignore[call-overload]


def test_a_table_made_later_is_refused_too(
    house: House, owner: psycopg.Connection, role: str, granted: psycopg.Connection
) -> None:
    owner.execute("CREATE TABLE people_secret (id serial PRIMARY KEY, words text)")
    for words in ("SELECT words FROM {}", "INSERT INTO {} DEFAULT VALUES", "DELETE FROM {}"):
        assert not allowed(granted, words, "people_secret")


def test_rights_given_before_are_taken_and_so_are_those_of_everybody(
    house: House, owner: psycopg.Connection, role: str
) -> None:
    owner.execute(line("GRANT ALL ON ALL TABLES IN SCHEMA public TO {}", role))
    owner.execute(line("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO {}", role))
    owner.execute("GRANT SELECT ON people_person TO PUBLIC")
    owner.execute(line("GRANT SELECT (label) ON guard_member TO {}", role))
    said = json.loads(house.python(GRANT, role).stdout)
    assert "SELECT (id, digest, state, expires_on) on cards_card" in said
    assert "INSERT on cards_inboxitem" in said
    with psycopg.connect(as_login(house.env["DATABASE_URL"], role), autocommit=True) as database:
        test_every_table_is_what_the_list_says(owner, database)
        test_a_table_made_later_is_refused_too(house, owner, role, database)


def test_granting_twice_is_granting_once(house: House, owner: psycopg.Connection, role: str) -> None:
    assert house.python(GRANT, role).stdout == house.python(GRANT, role).stdout


def test_a_role_that_has_more_by_other_ways_is_refused(house: House, owner: psycopg.Connection, role: str) -> None:
    def refusal(name: str) -> str:
        return house.python(GRANT, name, code=1).stderr

    assert "there is no role" in refusal('x"; DROP TABLE people_person; --')
    owner.execute(line("ALTER ROLE {} CREATEDB", role))
    assert "createdb" in refusal(role)
    owner.execute(line("ALTER ROLE {} NOCREATEDB", role))
    owner.execute(line("GRANT pg_read_all_data TO {}", role))
    assert "inherits from pg_read_all_data" in refusal(role)
    owner.execute(line("REVOKE pg_read_all_data FROM {}", role))
    owner.execute("CREATE TABLE theirs (a int)")
    owner.execute(line("ALTER TABLE theirs OWNER TO {}", role))
    assert "owns things" in refusal(role)
    assert columns(owner)["people_person"]


def test_the_name_of_a_role_is_quoted(house: House, owner: psycopg.Connection) -> None:
    odd = f'waiting "{secrets.token_hex(4)}"; --'
    owner.execute(line("CREATE ROLE {} LOGIN", odd))
    try:
        assert "DELETE on limits_daykey" in house.python(GRANT, odd).stdout
        assert owner.execute("SELECT has_table_privilege(%s, 'limits_daykey', 'DELETE')", [odd]).fetchone() == (True,)
    finally:
        owner.execute(line("DROP OWNED BY {}", odd))
        owner.execute(line("DROP ROLE {}", odd))
