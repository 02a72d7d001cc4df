"""Keys of another house are refused, a lost witness is told for ever, and the machine is run from its shell alone."""

from pathlib import Path

import pytest
from tests.web.caseload.lists import crowd, listed
from tests.web.conftest import Build, House

pytestmark = pytest.mark.slow

FORGED = """
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("DELETE FROM guard_auditrow")
    cursor.execute("DELETE FROM guard_audithead")
from vigilia.web.guard.keys import unit
import pathlib
for path in pathlib.Path(unit.folder()).glob("witness*"):
    path.unlink()
"""


def test_the_keys_of_another_house_open_nothing_and_begin_no_second_one(build: Build, tmp_path: Path) -> None:
    mine = build()
    apart = {"VIGILIA_HOME": str(tmp_path / "home"), "VIGILIA_KEYS": str(tmp_path / "keys")}  # not of the same template
    other = House(
        tmp_path / "home", tmp_path / "keys", {k: v for k, v in mine.env.items() if k != "DATABASE_URL"} | apart
    )
    path = str(listed(tmp_path, *crowd(3)))
    mine.run("caseload", "import", path, code=None)
    other.run("today")
    mixed = House(mine.home, other.keys, mine.env | {"VIGILIA_KEYS": str(other.keys)})
    for words in (("people", "find", "silva"), ("caseload", "import", path), ("today",)):
        done = mixed.run(*words, code=2)
        assert "are not those of the data" in done.stderr
        assert done.stdout == ""
    assert mine.run("caseload", "import", path, code=None).stdout.splitlines()[1].strip().startswith("3 people (0 new)")


def test_an_emptied_chain_without_its_witness_is_told_and_stays_told(house: House, tmp_path: Path) -> None:
    house.run("caseload", "import", str(listed(tmp_path, *crowd(3))), code=None)
    assert "0 faults" in house.run("audit", "verify").stdout
    house.python(FORGED)
    for _ in range(2):
        told = house.run("audit", "verify", code=1)
        assert "had no witness of this chain" in told.stdout
        house.run("today")


def test_no_member_runs_the_machine_and_verifies_only_her_own_chain(house: House, tmp_path: Path) -> None:
    house.run("caseload", "import", str(listed(tmp_path, *crowd(3))), code=None)
    house.run("org", "add", "Otra")
    house.run("--org", "Otra", "member", "add", "oa", "--role", "administrator")
    for words in (("sweep", "--on", "2040-01-01"), ("keys", "rotate"), ("backup",)):
        assert house.run("--org", "Otra", "--as", "oa", *words, code=2).stdout == ""
    whole = int(house.run("audit", "verify").stdout.split()[0])
    hers = int(house.run("--org", "Otra", "--as", "oa", "audit", "verify").stdout.split()[0])
    assert 0 < hers < whole
