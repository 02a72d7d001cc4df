"""S18: backups open only with a private key that is not here; a restore drill passes; a kill leaves all or nothing."""

import json
import os
import signal
import time
from datetime import timedelta
from pathlib import Path

import psycopg
import pyrage
import pytest
from tests.threat.canary import find
from tests.web.conftest import NOW, Build, House

from vigilia.web.site.backups import pruning

MAKE = """
import io
from vigilia.web.guard import organisations
from vigilia.web.guard.roles import Role
from vigilia.web.files import actions
import sys
made = organisations.add_member(by, label=sys.argv[1], roles=[Role.HOTLINE])
file = actions.keep(by, subject=made.pk, name="paper", content=io.BytesIO(b"paper of " + sys.argv[1].encode()), kind="photo")
"""
READ = """
import json
from vigilia.web.guard.models import Member
from vigilia.web.files.models import StoredFile
from vigilia.web.files.queries import open_file
print(json.dumps([sorted(row.label for row in Member.scoped.within(by)),
                  sorted(open_file(by, row.pk).decode() for row in StoredFile.scoped.within(by))]))
"""
KILL = """
import os, signal, sys
from pathlib import Path
from vigilia.web.site import start
from vigilia.web.site.backups import restoring
def dies(*a, **k):
    os.kill(os.getpid(), signal.SIGKILL)
step = sys.argv[3]
if step == "after":
    real = restoring._put_in_place
    def put(*a):
        real(*a)
        dies()
    restoring._put_in_place = put
else:
    module, name = {"unpacked": (restoring, "_fits"), "marked": (restoring, "_put_in_place"), "files": (restoring, "blobs"),
                    "database": (restoring, "call_command"), "telling": (restoring, "_tell"),
                    "witness": (restoring, "_witness_anew")}[step]
    if name == "blobs":
        module.blobs.write = dies
    else:
        setattr(module, name, dies)
restoring.restore("cli:test", Path(sys.argv[1]), sys.argv[2], replace=True)
"""


def backed_up(house: House, out: Path) -> str:
    """The private key that the first backup shows."""
    lines = house.run("backup", "--out", str(out)).stdout.splitlines()
    assert lines[0].startswith("# public key: age1")
    assert lines[1].startswith("AGE-SECRET-KEY-1")
    return lines[1]


def held(house: House) -> list[list[str]]:
    return json.loads(house.python(READ).stdout)  # type: ignore[no-any-return]


@pytest.mark.slow
def test_the_drill(house: House, tmp_path: Path) -> None:
    house.python(MAKE, "Marta")
    identity = backed_up(house, tmp_path / "b.age")
    assert (tmp_path / "b.age").read_bytes().startswith(b"age-encryption.org/v1")
    house.python(MAKE, "Rosa")
    empty = house.elsewhere(tmp_path / "new home")
    words = ("restore", str(tmp_path / "b.age"), "--identity", "-")
    if "DATABASE_URL" in house.env:
        assert "--replace" in empty.run(*words, stdin=identity, code=2).stderr
        words = (*words, "--replace")
    empty.run(*words, stdin=identity)
    assert held(empty) == [["Marta"], ["paper of Marta"]]
    told = json.loads(empty.run("audit", "verify", "--json").stdout)
    assert told["faults"] == []
    # Lost: the second member and her paper, and what the backup and the reading wrote themselves.
    assert "later rows were lost by it" in told["lost"][0]
    again = empty.run(*words[:4], stdin=identity, code=2).stderr
    assert "--replace" in again
    empty.python(MAKE, "Ben")
    assert "0 faults" in empty.run("audit", "verify").stdout


@pytest.mark.slow
def test_the_private_half_is_nowhere_and_the_keys_are_not_inside(house: House, tmp_path: Path) -> None:
    house.python(MAKE, "Marta")
    identity = backed_up(house, tmp_path / "b.age")
    assert find([identity, identity.removeprefix("AGE-SECRET-KEY-1")], [house.home, house.keys]) == []
    plain = pyrage.decrypt((tmp_path / "b.age").read_bytes(), [pyrage.x25519.Identity.from_str(identity)])
    (tmp_path / "plain.tar").write_bytes(plain)
    ring = json.loads((house.keys / "ring.json").read_text())
    secrets = [key for part in ("masters", "indexes", "audits") for key in ring[part].values()]
    assert find([*secrets, "people.sqlite3", "ring.json", "Marta"], [tmp_path / "plain.tar"]) == []
    second = house.run("backup").stdout
    assert "AGE-SECRET-KEY" not in second
    assert list((house.home / "backups").glob("vigilia-*.age"))


@pytest.mark.slow
def test_what_cannot_be_restored_changes_nothing(house: House, build: Build, tmp_path: Path) -> None:
    house.python(MAKE, "Marta")
    identity = backed_up(house, tmp_path / "b.age")
    stranger = str(pyrage.x25519.Identity.generate())
    damaged = bytearray((tmp_path / "b.age").read_bytes())
    damaged[len(damaged) // 2] ^= 1
    (tmp_path / "damaged.age").write_bytes(damaged)
    keys_file = tmp_path / "keys.age"
    house.run("keys", "backup", "--out", str(keys_file))
    for file, secret, part in (
        ("b.age", stranger, "does not open with this identity"),
        ("damaged.age", identity, "damaged"),
        ("b.age", "nonsense", "AGE-SECRET-KEY-1"),
        ("nothing.age", identity, "no such file"),
    ):
        told = house.run("restore", str(tmp_path / file), "--identity", "-", "--replace", stdin=secret, code=2)
        assert part in told.stderr.splitlines()[-1]
    other = build()
    other_ring = json.loads((other.keys / "ring.json").read_text())
    (other.keys / "ring.json").write_text(json.dumps({**other_ring, "id": "another"}))
    told = other.run("restore", str(tmp_path / "b.age"), "--identity", "-", "--replace", stdin=identity, code=2)
    assert "other keys" in told.stderr
    told = house.run("keys", "restore", str(tmp_path / "b.age"), "--identity", "-", "--replace", stdin=identity, code=2)
    assert "holds no keys" in told.stderr
    assert held(house) == [["Marta"], ["paper of Marta"]]
    assert not [path for path in house.home.iterdir() if path.name.startswith((".restore", ".backup"))]


@pytest.mark.slow
@pytest.mark.parametrize("step", ["unpacked", "marked", "files", "database", "telling", "witness", "after"])
def test_a_kill_leaves_all_or_nothing(house: House, tmp_path: Path, step: str) -> None:
    house.python(MAKE, "Marta")
    identity = backed_up(house, tmp_path / "b.age")
    house.python(MAKE, "Rosa")
    killed = house.python(KILL, str(tmp_path / "b.age"), identity, step, code=None)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    now = held(house)
    assert now in ([["Marta"], ["paper of Marta"]], [["Marta", "Rosa"], ["paper of Marta", "paper of Rosa"]])
    if step in ("unpacked", "marked", "files"):
        assert len(now[0]) == 2
    if step in ("witness", "after"):
        assert len(now[0]) == 1
    assert "0 faults" in house.run("audit", "verify").stdout
    assert not (house.home / "restoring.json").exists()


@pytest.mark.slow
def test_a_recipient_of_ones_own(house: House, tmp_path: Path) -> None:
    mine = pyrage.x25519.Identity.generate()
    out = house.run("backup", "--recipient", str(mine.to_public()), "--out", str(tmp_path / "b.age")).stdout
    assert "AGE-SECRET-KEY" not in out
    house.run("backup", "--out", str(tmp_path / "c.age"))
    for name in ("b.age", "c.age"):
        assert pyrage.decrypt((tmp_path / name).read_bytes(), [mine])
    assert "--recipient" in house.run("backup", "--recipient", "age1nonsense", code=2).stderr
    assert "no folder" in house.run("backup", "--out", str(tmp_path / "no" / "b.age"), code=2).stderr


def test_old_backups_go_on_their_day(tmp_path: Path) -> None:
    home, keys = tmp_path / "home", tmp_path / "keys"
    ages = {"home/backups/vigilia-a.age": 36, "home/backups/vigilia-b.age": 34, "home/backups/mine.age": 99}
    ages |= {"keys/backups/keys-a.age": 8, "keys/backups/keys-b.age": 6, "home/.restore-x": 2, "home/.backup-y": 0}
    for name, days in ages.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.startswith("home/."):
            path.mkdir()
        else:
            path.touch()
        then = (NOW - timedelta(days=days)).timestamp()
        os.utime(path, (then, then))
    assert pruning.prune(home, keys, NOW) == 3
    left = {path.name for path in tmp_path.rglob("*") if path.name not in ("home", "keys", "backups")}
    assert left == {"vigilia-b.age", "mine.age", "keys-b.age", ".backup-y"}


@pytest.mark.slow
def test_a_backup_while_another_process_writes_is_of_one_moment(house: House, tmp_path: Path) -> None:
    import subprocess
    import sys

    house.python(MAKE, "Marta")
    script = (
        "from vigilia.web.site import start; start.open_house(); by = start.actor_for_cli()\n"
        "from django.db import transaction\nfrom vigilia.web.guard.audit import record\nimport itertools\n"
        "print('writing', flush=True)\n"
        "for n in itertools.count():\n    with transaction.atomic(): record(by, 'people.read', detail={'n': n})"
    )
    writer = subprocess.Popen([sys.executable, "-c", script], env=house.env, stdout=subprocess.PIPE, text=True)
    try:
        assert writer.stdout
        assert writer.stdout.readline() == "writing\n"
        time.sleep(0.2)
        identity = backed_up(house, tmp_path / "b.age")
    finally:
        writer.kill()
        writer.communicate(timeout=30)
    house.run("restore", str(tmp_path / "b.age"), "--identity", "-", "--replace", stdin=identity)
    told = json.loads(house.run("audit", "verify", "--json").stdout)
    assert told["faults"] == []
    assert told["rows"] > 3


@pytest.mark.slow
def test_the_drill_of_the_manual_on_another_machine(house: House, build: Build, tmp_path: Path) -> None:
    """docs/how-to/back-up-and-restore.md: nothing but the two files and the private key."""
    house.python(MAKE, "Marta")
    identity = backed_up(house, tmp_path / "data.age")
    assert "AGE-SECRET-KEY" not in house.run("keys", "backup", "--out", str(tmp_path / "keys.age")).stdout
    (tmp_path / "identity.txt").write_text(identity)
    there = build()
    for path in (*there.keys.iterdir(), *there.home.rglob("vigilia.sqlite3*")):
        path.unlink()
    if "DATABASE_URL" in there.env:
        script = "DROP SCHEMA public CASCADE; CREATE SCHEMA public"
        with psycopg.connect(there.env["DATABASE_URL"], autocommit=True) as server:
            server.execute(script)
    for words in (("keys", "restore", "keys.age"), ("restore", "data.age")):
        there.run(*words[:-1], str(tmp_path / words[-1]), "--identity", str(tmp_path / "identity.txt"))
    assert held(there) == [["Marta"], ["paper of Marta"]]
    assert json.loads(there.run("audit", "verify", "--json").stdout)["faults"] == []
