"""S15: without the keys nothing opens, a wrong key fails loudly, and a rotation leaves nothing under an old key."""

import json
import shutil
import signal
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings
from tests.web.conftest import NOW, House

from vigilia.web.guard import keys, rotation
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys import ring as rings
from vigilia.web.guard.keys import store, unit
from vigilia.web.guard.models import Member
from vigilia.web.guard.sealed import SealBroken

MANY = """
import io
from uuid import uuid4
from datetime import UTC, datetime
from django.db import transaction
from vigilia.web.guard import keys
from vigilia.web.guard.models import Member
from vigilia.web.files import actions
now = datetime.now(UTC)
rows = [Member(org_id=by.org_id, label=f"Person {n}", roles="", made_at=now) for n in range(COUNT)]
keys.new_subjects(by.org_id, [row.pk for row in rows])
with transaction.atomic():
    Member.scoped.within(by).bulk_create(rows)
for row in rows[:5]:
    actions.keep(by, subject=row.pk, name="paper", content=io.BytesIO(b"paper of " + row.label.encode()), kind="photo")
"""
READ = """
import json
from vigilia.web.guard import organisations
from vigilia.web.guard.models import Member
from vigilia.web.files.models import StoredFile
from vigilia.web.files.queries import open_file
labels = sorted(row.label for row in Member.scoped.within(by))
papers = sorted(open_file(by, row.pk).decode() for row in StoredFile.scoped.within(by))
found = organisations.find_member(by.org_id, "person 7") is not None
print(json.dumps([len(labels), labels[:2], papers, found]))
"""
SEALED = """
import json
from vigilia.web.guard.sealed import Ciphertext
from vigilia.web.guard.models import Member
rows = Member.scoped.within(by).values_list("label", "label_index")
print(json.dumps([[one.sealed.hex(), bytes(index).hex()] for one, index in rows]))
"""
KILL = """
import os, signal
from vigilia.web.guard import rotation
import vigilia.web.guard.keys.store as store
def dies(*a, **k):
    os.kill(os.getpid(), signal.SIGKILL)
steps = {"begin": (rotation, "_make_keys"), "keys": (rotation, "_keyed_models"), "files": (rotation, "_nothing_left"),
         "checked": (rotation, "_finish"), "destroyed": (rotation.rings, "without_old_generations")}
import sys
step = sys.argv[1]
if step == "rows":
    real, seen = rotation._reseal_batch, []
    def batch(*a):
        if len(seen) == 2:
            dies()
        seen.append(1)
        return real(*a)
    rotation._reseal_batch, rotation.ROWS_AT_ONCE = batch, 20
else:
    setattr(*steps[step], dies)
rotation.rotate(by)
"""


def many(count: int) -> str:
    return MANY.replace("COUNT", str(count))


def test_a_copied_database_opens_nothing_without_its_keys(
    coordinator: Actor, tmp_path: Path, settings: Settings
) -> None:
    made = member(coordinator, "Marta")
    made.save()
    real, settings.VIGILIA_KEYS = Path(settings.VIGILIA_KEYS), tmp_path
    with pytest.raises(rings.RingMissing):
        assert again(made).label
    rings.save(tmp_path, rings.new_ring())
    with pytest.raises(SealBroken):
        assert again(made).label
    shutil.copy(real / store.FILE, tmp_path / store.FILE)
    with pytest.raises(SealBroken):
        assert again(made).label


def member(by: Actor, label: str) -> Member:
    made = Member(org_id=by.org_id, label=label, roles="", made_at=NOW)
    keys.new_subjects(by.org_id, [made.pk])
    return made


def again(one: Member) -> Member:
    unit.forget_cache()
    return Member.scoped.within_org(one.org_id).get(pk=one.pk)


def test_a_house_whose_keys_are_gone_says_so_and_makes_no_new_ones(house: House) -> None:
    house.run("member", "add", "Carla", "--role", "coordinator")
    (house.keys / rings.FILE).rename(house.keys / "elsewhere")
    told = house.run("audit", "verify", code=2)
    assert "no ring.json" in told.stderr
    assert len(told.stderr.splitlines()) == 1
    assert not (house.keys / rings.FILE).exists()


@pytest.mark.slow
def test_rotation_leaves_nothing_under_the_old_keys(house: House) -> None:
    house.python(many(300))
    before = json.loads(house.python(READ).stdout)
    old_values = [bytes.fromhex(one) for row in json.loads(house.python(SEALED).stdout) for one in row]
    old_ring = (house.keys / rings.FILE).read_bytes()
    old_store = [row[0] for row in sqlite3.connect(house.keys / store.FILE).execute("SELECT wrapped FROM subject_key")]
    assert len(old_values) == 600
    assert len(old_store) >= 300

    assert "310 rows sealed under generation 2" in house.run("keys", "rotate").stdout.replace("305", "310")
    assert json.loads(house.python(READ).stdout) == before
    now = [bytes.fromhex(one) for row in json.loads(house.python(SEALED).stdout) for one in row]
    assert not set(now) & set(old_values)
    assert {one[:3] for one in now if len(one) != 17} == {b"\x01\x00\x02"}
    assert {one[:1] for one in now if len(one) == 17} == {b"\x02"}
    _no_byte_of(house, old_values, old_store)

    (house.keys / rings.FILE).write_bytes(old_ring)
    house.python(READ, code=None)
    assert house.python(READ, code=None).returncode != 0


def _no_byte_of(house: House, old_values: list[bytes], old_store: list[bytes]) -> None:
    """On SQLite the files themselves are ours to look at; a PostgreSQL server keeps dead rows until it vacuums."""
    everything = b"".join(path.read_bytes() for path in house.home.rglob("*") if path.is_file())
    assert not [one for one in old_values if one in everything]
    in_keys = b"".join(path.read_bytes() for path in house.keys.rglob("*") if path.is_file())
    assert not [one for one in old_store if one in in_keys]


@pytest.mark.slow
@pytest.mark.parametrize("step", ["begin", "keys", "rows", "files", "checked", "destroyed"])
def test_a_killed_rotation_is_finished_by_the_next(house: House, step: str) -> None:
    house.python(many(120))
    before = json.loads(house.python(READ).stdout)
    killed = house.python(KILL, step, code=None)
    assert killed.returncode == -signal.SIGKILL
    if step != "destroyed":
        assert json.loads(house.python(READ).stdout) == before
    told = house.run("keys", "rotate").stdout
    assert "Finished the rotation that was interrupted" in told
    assert "generation 2" in told
    assert json.loads(house.python(READ).stdout) == before
    ring = json.loads((house.keys / rings.FILE).read_text())
    assert (list(ring["masters"]), list(ring["indexes"])) == (["2"], ["2"])
    held = sqlite3.connect(house.keys / store.FILE).execute("SELECT DISTINCT generation FROM subject_key").fetchall()
    assert held == [(2,)]
    assert "0 faults" in house.run("audit", "verify").stdout


@pytest.mark.slow
def test_a_rotation_waits_for_nobody_who_uses_the_keys(house: House) -> None:
    import subprocess
    import sys

    house.python("")
    script = "from vigilia.web.site import start; start.open_house(); print('open', flush=True); input()"
    other = subprocess.Popen(
        [sys.executable, "-c", script], env=house.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout
    assert other.stdout.readline() == "open\n"
    told = house.python(
        "from vigilia.web.guard import rotation\nfrom vigilia.web.guard.keys.lock import KeysInUse\n"
        "try: rotation.rotate(by, wait=0.2)\nexcept KeysInUse as error: print(error)"
    )
    assert "stop it and run this again" in told.stdout
    other.communicate("\n", timeout=60)
    house.run("keys", "rotate")


def test_a_column_that_nobody_recomputes_keeps_the_old_keys(
    administrator: Actor, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    """An app that forgot its hook must not lose its index: the rotation stops and names the column."""
    member(administrator, "Marta").save()
    # A folder of its own: other tests of this process must not find keys of a generation that their ring does not have.
    shutil.copytree(settings.VIGILIA_KEYS, tmp_path / "keys")
    settings.VIGILIA_KEYS = tmp_path / "keys"
    unit.forget_cache()
    monkeypatch.setattr(rotation, "_is_due", lambda *parts: False)
    with pytest.raises(rotation.RotationUnfinished, match=r"guard_member\.label"):
        rotation.rotate(administrator)
    assert unit.ring().rotating


@pytest.mark.nightly
def test_ten_thousand_people_under_a_minute(house: House) -> None:
    house.python(many(10_000))
    start = time.monotonic()
    house.run("keys", "rotate")
    assert time.monotonic() - start < 60
