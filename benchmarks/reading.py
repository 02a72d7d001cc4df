"""Reading an invented workbook to typed rows: ours against the usual ways. What is read is judged before how fast."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import measure
import rivals
from rivals import Typed

from invented.truth import Truth
from invented.words import REGIONS
from invented.workbook import invent, write
from vigilia.web.caseload.workbook import read

PACKAGES = ("openpyxl", "pandas", "python-calamine", "python-dateutil", "dateparser")
AROUND = date(2026, 11, 23)
DATED = {"impossible_date", "hearing_on_weekend"}


def ours(path: Path) -> list[Typed]:
    """Vigilia's reader: finds the headings, the columns and the dittos by itself."""
    rows = []
    for person in read(path).people:
        said = person.fields
        values = {name: said[name].value if name in said else None for name in ("a_number", "born", "hearing_date")}
        number = getattr(values["a_number"], "digits", None)
        rows.append(Typed(person.sheet, person.row, number, values["born"], values["hearing_date"]))
    return rows


CONTENDERS: dict[str, Callable[[Path], list[Typed]]] = {
    "vigilia": ours,
    "openpyxl+dateutil": rivals.with_openpyxl_and_dateutil,
    "openpyxl+dateparser": rivals.with_openpyxl_and_dateparser,
    "pandas+calamine+dateutil": rivals.with_pandas_and_dateutil,
}


def judged(rows: list[Typed], truth: Truth) -> dict[str, Any]:
    """Against the truth: sound hearing dates found; days accepted that are wrong or that a person has to look at."""
    people = truth["people"]
    read_as = {row.a_number: row.hearing.isoformat() for row in reversed(rows) if row.a_number and row.hearing}
    right = sum(read_as.get(number) == told["hearing"] for number, told in people.items())
    sound = [row for row in rows if row.a_number in people and row.hearing]
    wrong = sum(str(row.hearing) != people[str(row.a_number)]["hearing"] for row in sound)
    by_place = {f"{row.sheet}!{row.row}": row for row in rows}
    doubtful = [(place, doubt["why"]) for place, doubt in truth["must_review"].items() if place in by_place]
    accepted = sum(by_place[place].hearing is not None for place, why in doubtful if why in DATED)
    unborn = sum(by_place[place].born is not None for place, why in doubtful if why == "birth_in_future")
    return {
        "rows": len(rows),
        "hearing_dates_right": round(right / len(people), 4),
        "wrong_hearing_dates": wrong,
        "doubtful_hearings_accepted": accepted,
        "births_in_future_accepted": unborn,
    }


def run(full: bool) -> dict[str, Any]:
    """The table of one run: 20,000 people, or 70,000 at full size."""
    people, rounds = (70_000, 5) if full else (20_000, 3)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "invented.xlsx"
        made = invent(people, 1, AROUND, REGIONS)
        write(made, path, None)
        values = {name: judged(reader(path), made.truth) for name, reader in CONTENDERS.items()}
        took = measure.cpu_seconds(
            {name: lambda reader=reader: reader(path) for name, reader in CONTENDERS.items()},  # type: ignore[misc]
            rounds,
        )
    speeds = measure.ratios(took, "vigilia")
    return {
        "what": "an invented workbook to typed rows",
        "rows": made.truth["counts"]["rows"],
        "rounds": rounds,
        "values": values,
        "speeds": speeds,
    }
