"""`kill -9` at any moment of an import leaves all of it or nothing, an unbroken audit, and a house that works."""

import json
import random
import signal
import subprocess
import time
from datetime import date
from pathlib import Path

import pytest
from tests.web.caseload.lists import listed, row
from tests.web.conftest import House

from invented.words import REGIONS
from invented.workbook import invent, write

PEOPLE = 1000
KILLS = 8
IMPORT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from vigilia.web.caseload.importing.apply import import_file
print("ready", flush=True)
sys.stdin.readline()
done = import_file(by, path=Path(sys.argv[1]), now=datetime.now(UTC))
print(done.new, flush=True)
"""
COUNTS = """
import json
from django.apps import apps
from django.db import connection
from vigilia.web.guard import audit
counts = {}
with connection.cursor() as cursor:
    for model in apps.get_models():
        if model._meta.app_label in ("people", "cases", "hearings", "caseload"):
            cursor.execute("SELECT count(*) FROM " + connection.ops.quote_name(model._meta.db_table))
            counts[model._meta.label] = cursor.fetchone()[0]
assert audit.verify() == []
print(json.dumps(counts))
"""


def counts(house: House) -> dict[str, int]:
    """Rows by model of everything an import writes; the audit is verified on the way."""
    found: dict[str, int] = json.loads(house.python(COUNTS).stdout)
    return found


def start(house: House, path: Path) -> subprocess.Popen[str]:
    """An import that stands ready and begins at the first line it is sent."""
    boot = "from vigilia.web.site import start; start.open_house(); by = start.actor_for_cli()\n"
    words = [*house.command()[:1], "-c", boot + IMPORT, str(path)]
    run = subprocess.Popen(words, env=house.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    assert run.stdout.readline() == "ready\n"
    return run


def go(run: subprocess.Popen[str]) -> None:
    assert run.stdin is not None
    run.stdin.write("\n")
    run.stdin.flush()


def whole(house: House, path: Path) -> float:
    """Import to the end; how long it took."""
    run = start(house, path)
    began = time.monotonic()
    go(run)
    said, _ = run.communicate(timeout=120)
    assert run.returncode == 0
    assert int(said) > 0
    return time.monotonic() - began


@pytest.mark.slow
def test_killed_at_any_moment(build: "object", tmp_path: Path) -> None:
    assert callable(build)
    rng = random.Random(31)
    path = tmp_path / "lista.xlsx"
    write(invent(PEOPLE, 31, date(2022, 5, 10), REGIONS), path, None)
    model: House = build()
    took = whole(model, path)
    everything, house = counts(model), build()
    nothing = counts(house)
    seen = set()
    for turn in range(KILLS):
        run = start(house, path)
        go(run)
        time.sleep(took * (turn + rng.random()) / KILLS)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        found = counts(house)
        assert found in (nothing, everything), f"killed in part {turn + 1} of {KILLS}"
        seen.add(found == everything)
        if found == everything:
            house = build()
    assert False in seen, "no kill fell into the import"
    told = house.run("caseload", "import", str(path), "--json", code=1)
    assert json.loads(told.stdout)["changed"] == 0
    assert counts(house) == everything
    house.run("audit", "verify")


@pytest.mark.slow
def test_an_undo_that_is_killed_is_whole_or_not_at_all(house: House, tmp_path: Path) -> None:
    """The people's keys go after the commit: what a kill left of that is finished when the house opens again."""
    house.run("caseload", "import", str(listed(tmp_path, row())))
    (line,) = house.run("caseload", "list").stdout.splitlines()
    killed = house.python(
        "import os, sys\nfrom datetime import UTC, datetime\nfrom uuid import UUID\n"
        "from vigilia.web.caseload.undo import undo\nfrom vigilia.web.guard import shred\n"
        "shred.destroy_keys = lambda *a, **k: os.kill(os.getpid(), 9)\n"
        "undo(by, import_id=UUID(sys.argv[1]), now=datetime.now(UTC))",
        line.split()[0],
        code=-9,
    )
    assert killed.stdout == ""
    assert counts(house)["people.Person"] == 0
    house.run("caseload", "import", str(listed(tmp_path, row())))
    assert counts(house)["people.Person"] == 1
