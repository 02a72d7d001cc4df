"""A whole import into an empty house: ours, sealed and with its sources, against the usual script of plain text.

Each contender runs in processes of its own, on a new SQLite file each time; start-up is not counted. What stands on file
is judged before how fast it came there.
"""

import json
import os
import statistics
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import measure

from invented.truth import Truth
from invented.words import REGIONS
from invented.workbook import invent, write

PACKAGES = ("django", "openpyxl", "python-calamine", "python-dateutil", "cryptography")
AROUND = date(2026, 11, 23)
HERE = Path(__file__).parent
CONTENDERS = {"vigilia": "import_ours.py", "openpyxl+bulk_create": "import_plainly.py"}
BAR = 30.0  # seconds of wall for 20,000 rows on SQLite


def once(script: str, workbook: Path) -> dict[str, Any]:
    """One import in a process of its own: CPU seconds, wall, and the hearing dates on file by A-number."""
    with TemporaryDirectory() as home:
        env = os.environ | {
            "VIGILIA_HOME": f"{home}/home",
            "VIGILIA_KEYS": f"{home}/keys",
            "PLAIN": f"{home}/plain.sqlite3",
        }
        env["PYTHONPATH"] = os.pathsep.join([str(HERE.parent / "src"), str(HERE)])
        env.pop("DATABASE_URL", None)
        done = subprocess.run(
            [sys.executable, str(HERE / script), str(workbook)], env=env, check=True, stdout=subprocess.PIPE
        )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def judged(told: dict[str, Any], truth: Truth) -> dict[str, Any]:
    """Against the truth: people on file, hearing dates that are right, and wrong ones."""
    people, on_file = truth["people"], told["hearings"]
    return {
        "people": told["people"],
        "hearing_dates_right": round(
            sum(on_file.get(one) == said["hearing"] for one, said in people.items()) / len(people), 4
        ),
        "wrong_hearing_dates": sum(
            one in people and day != people[one]["hearing"] for one, day in on_file.items() if day
        ),
        "doubts_kept_for_a_person": told["doubts"],
        "names_readable_in_the_file": told["readable"],
    }


def run(full: bool) -> dict[str, Any]:
    """The table of one run: 20,000 people, three rounds in turns, or five at full size."""
    rounds = 5 if full else 3
    with TemporaryDirectory() as folder:
        path = Path(folder) / "invented.xlsx"
        made = invent(20_000, 1, AROUND, REGIONS)
        write(made, path, None)
        told = [{name: once(script, path) for name, script in CONTENDERS.items()} for _ in range(rounds)]
    took = {name: [round(turn[name]["cpu"], 3) for turn in told] for name in CONTENDERS}
    values = {name: judged(told[0][name], made.truth) for name in CONTENDERS}
    for name, value in values.items():
        value["median_wall_seconds"] = round(statistics.median(turn[name]["wall"] for turn in told), 2)
    return {
        "what": "an invented workbook to people, cases and hearings on SQLite",
        "rows": made.truth["counts"]["rows"],
        "rounds": rounds,
        "bar_wall_seconds": BAR,
        "values": values,
        "speeds": measure.ratios(took, "vigilia"),
    }
