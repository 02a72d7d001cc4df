"""S17: an erased person opens nowhere: not live, not from older backups of the data or of the keys, whatever was killed."""

import json
import signal
import sqlite3
from pathlib import Path

import pytest
from tests.web.conftest import House

from vigilia.web.guard.keys import erasure_log, store

MAKE = """
from vigilia.web.guard import organisations
from vigilia.web.guard.roles import Role
made = [organisations.add_member(by, label=name, roles=[Role.HOTLINE]) for name in ("Marta", "Rosa")]
from vigilia.web.guard.models import Member
sealed = Member.scoped.within(by).values_list("label", flat=True).get(pk=made[0].pk)
print(made[0].pk, made[1].pk, sealed.sealed.hex())
"""
ERASE = """
import os, signal, sys
from uuid import UUID
from django.db import transaction
from vigilia.web.guard import shred
from vigilia.web.guard.models import Member
subject, step = UUID(sys.argv[1]), sys.argv[2]
def dies(*a, **k):
    os.kill(os.getpid(), signal.SIGKILL)
if step in ("log", "destroy_keys", "mark_done"):
    setattr(shred, step, dies)
with transaction.atomic():
    shred.erase_subjects(by, subjects=[subject], reason="asked")
    Member.scoped.within(by).filter(pk=subject).delete()
    if step == "before_commit":
        dies()
"""
OPENS = """
import sys
from uuid import UUID
from vigilia.web.guard.sealed import SealBroken, bound_to, open_value
try:
    print(open_value(bound_to("guard.Member", "label", sys.argv[1]), UUID(sys.argv[1]), bytes.fromhex(sys.argv[2])).decode())
except SealBroken as error:
    print(type(error).__name__)
"""
MEMBERS = """
import json
from vigilia.web.guard.models import Erasure, Member
rows = [[str(one.subject), one.done_at is not None] for one in Erasure.objects.all()]
print(json.dumps([sorted(row.label for row in Member.scoped.within(by)), rows]))
"""


def keys_of(folder: Path) -> dict[str, bytes]:
    rows = sqlite3.connect(folder / store.FILE).execute("SELECT hex(subject), wrapped FROM subject_key").fetchall()
    return {subject.lower(): wrapped for subject, wrapped in rows}


def nowhere_in(folder: Path, wrapped: bytes) -> bool:
    return all(wrapped not in path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.slow
@pytest.mark.parametrize("step", ["none", "log", "destroy_keys", "mark_done"])
def test_after_the_commit_every_kill_ends_in_an_erased_person(house: House, step: str) -> None:
    marta, _, sealed = house.python(MAKE).stdout.split()
    wrapped = keys_of(house.keys)[marta.replace("-", "")]
    assert not nowhere_in(house.keys, wrapped)
    done = house.python(ERASE, marta, step, code=None)
    assert done.returncode == (0 if step == "none" else -signal.SIGKILL)
    assert house.python(OPENS, marta, sealed).stdout.strip() == "Erased"
    labels, erasures = json.loads(house.python(MEMBERS).stdout)
    assert labels == ["Rosa"]
    assert erasures == [[marta, True]]
    assert marta in {str(one) for one in erasure_log.read(house.keys)}
    assert marta.replace("-", "") not in keys_of(house.keys)
    assert nowhere_in(house.keys, wrapped)
    assert "0 faults" in house.run("audit", "verify").stdout


@pytest.mark.slow
def test_before_the_commit_a_kill_erases_nobody(house: House) -> None:
    marta, _, sealed = house.python(MAKE).stdout.split()
    assert house.python(ERASE, marta, "before_commit", code=None).returncode == -signal.SIGKILL
    assert house.python(OPENS, marta, sealed).stdout.strip() == "Marta"
    assert json.loads(house.python(MEMBERS).stdout) == [["Marta", "Rosa"], []]


@pytest.mark.slow
def test_an_older_database_backup_with_todays_keys_opens_nothing_of_hers(house: House, tmp_path: Path) -> None:
    marta, _, sealed = house.python(MAKE).stdout.split()
    identity = house.run("backup", "--out", str(tmp_path / "old.age")).stdout.splitlines()[1]
    house.python(ERASE, marta, "none")
    house.run("restore", str(tmp_path / "old.age"), "--identity", "-", "--replace", stdin=identity)
    labels, erasures = json.loads(house.python(MEMBERS).stdout)
    assert labels == ["Rosa"]
    assert [subject for subject, _ in erasures] == [marta]
    assert house.python(OPENS, marta, sealed).stdout.strip() == "Erased"


@pytest.mark.slow
def test_an_older_key_backup_replays_the_erasure_log(house: House, tmp_path: Path) -> None:
    marta, rosa, sealed = house.python(MAKE).stdout.split()
    identity = house.run("keys", "backup", "--out", str(tmp_path / "keys.age")).stdout.splitlines()[1]
    (tmp_path / "identity").write_text(f"# made by vigilia\n{identity}\n")
    house.python(ERASE, marta, "none")
    told = house.run("keys", "restore", str(tmp_path / "keys.age"), "--identity", str(tmp_path / "identity"), code=2)
    assert "--replace" in told.stderr
    house.run("keys", "restore", str(tmp_path / "keys.age"), "--identity", str(tmp_path / "identity"), "--replace")
    assert house.python(OPENS, marta, sealed).stdout.strip() == "Erased"
    assert set(keys_of(house.keys)) == {rosa.replace("-", "")}


@pytest.mark.slow
def test_with_the_log_lost_too_the_database_still_remembers(house: House, tmp_path: Path) -> None:
    marta, _, sealed = house.python(MAKE).stdout.split()
    identity = house.run("keys", "backup", "--out", str(tmp_path / "keys.age")).stdout.splitlines()[1]
    house.python(ERASE, marta, "none")
    for path in house.keys.iterdir():
        path.unlink()
    house.run("keys", "restore", str(tmp_path / "keys.age"), "--identity", "-", stdin=identity)
    assert house.python(OPENS, marta, sealed).stdout.strip() == "Erased"
    assert marta in {str(one) for one in erasure_log.read(house.keys)}


@pytest.mark.slow
def test_an_erased_id_gets_no_new_key(house: House) -> None:
    marta, _, _ = house.python(MAKE).stdout.split()
    house.python(ERASE, marta, "none")
    script = (
        "import sys\nfrom uuid import UUID\nfrom vigilia.web.guard import keys\n"
        "try: keys.new_subjects(by.org_id, [UUID(sys.argv[1])])\nexcept keys.Erased as error: print('refused')"
    )
    assert house.python(script, marta).stdout.strip() == "refused"


def test_a_line_that_a_kill_cut_short_is_no_subject_and_spoils_no_other(tmp_path: Path) -> None:
    from datetime import UTC, datetime
    from uuid import uuid4

    now, one, two = datetime(2026, 11, 23, tzinfo=UTC), uuid4(), uuid4()
    erasure_log.append(tmp_path, [one], now)
    with (tmp_path / erasure_log.FILE).open("a") as file:
        file.write(str(two)[:20])
    erasure_log.append(tmp_path, [two], now)
    assert erasure_log.read(tmp_path) == {one, two}


@pytest.mark.django_db
def test_how_sqlite_is_set() -> None:
    from django.db import connection

    if connection.vendor != "sqlite":
        assert connection.vendor == "postgresql"
        return
    with connection.cursor() as cursor:
        said = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
    assert said == PRAGMAS


PRAGMAS = {
    "secure_delete": 1,
    "auto_vacuum": 1,
    "trusted_schema": 0,
    "journal_mode": "wal",
    "foreign_keys": 1,
    "synchronous": 1,
}


def test_how_the_key_store_is_set(tmp_path: Path) -> None:
    file = store.open_private(tmp_path / "keys", store.SCHEMA)
    said = {name: file.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
    assert said == {**PRAGMAS, "synchronous": 2, "foreign_keys": 0}
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o600
