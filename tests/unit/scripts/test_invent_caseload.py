"""The inventor of workbooks: same seed, same bytes; a truth that agrees with the cells; only numbers of nobody."""

import io
import json
import re
import subprocess
import sys
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from invented.defects import DEFECTS
from invented.words import REGIONS
from invented.workbook import Invention, invent

ROOT = Path(__file__).parents[3]
AROUND = date(2026, 11, 23)
SAMPLE = json.loads((ROOT / "tests/data/caseload-sample.truth.json").read_text())


@pytest.fixture(scope="module")
def made() -> Invention:
    return invent(600, 1, AROUND, REGIONS)


@pytest.fixture(scope="module")
def book(made: Invention) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(made.content))


def test_same_seed_same_bytes(made: Invention) -> None:
    assert invent(600, 1, AROUND, REGIONS) == made
    assert invent(600, 2, AROUND, REGIONS).content != made.content


def test_the_command_writes_the_same_bytes_as_the_door(made: Invention, tmp_path: Path) -> None:
    out, told = tmp_path / "a.xlsx", tmp_path / "a.json"
    command = [sys.executable, ROOT / "scripts/invent_caseload.py", out, "--around", "2026-11-23", "--truth", told]
    subprocess.run(command, check=True, capture_output=True)
    assert out.read_bytes() == made.content
    assert json.loads(told.read_text()) == made.truth


def test_truth_has_the_shape_of_the_sample(made: Invention) -> None:
    assert made.truth.keys() == SAMPLE.keys()
    assert made.truth["counts"].keys() == SAMPLE["counts"].keys()
    fields = set(next(iter(SAMPLE["people"].values())))
    assert all(set(person) == fields for person in made.truth["people"].values())
    assert {doubt["why"] for doubt in made.truth["must_review"].values()} == {
        doubt["why"] for doubt in SAMPLE["must_review"].values()
    }


def test_counts_agree_with_each_other(made: Invention) -> None:
    told = made.truth
    counts = told["counts"]
    assert counts["rows"] == counts["people"] + told["held"] + told["duplicates"] == told["rows_with_a_person"]
    assert counts["people"] + told["held"] == 600
    assert counts["hearings"] == counts["people"] - told["without_hearing"]
    assert len(told["people"]) == 600 - len(told["must_review"])


def test_every_doubt_stands_where_the_truth_says(made: Invention, book: openpyxl.Workbook) -> None:
    columns = {"a_number": 4, "born": 5, "hearing": 10}
    by_reason = {defect.reason: defect for defect in DEFECTS}
    for place, doubt in made.truth["must_review"].items():
        sheet, row = place.rsplit("!", 1)
        value = book[sheet].cell(int(row), columns[by_reason[doubt["why"]].column]).value
        wrong = {
            "a_number_too_short": lambda value: len(re.sub(r"\D", "", str(value))) == 7,
            "a_number_missing": lambda value: str(value).lower() == "pendiente",
            "birth_in_future": lambda value: value.date() > AROUND,
            "impossible_date": lambda value: str(value).startswith("31/02/"),
            "hearing_on_weekend": lambda value: isinstance(value, datetime) and value.weekday() > 4,
        }[doubt["why"]]
        assert wrong(value), (place, value)


def test_rows_and_families_as_a_second_count_finds_them(made: Invention, book: openpyxl.Workbook) -> None:
    rows, codes = 0, Counter[tuple[str, object]]()
    for region in REGIONS:
        for line in book[region.name].iter_rows(min_row=5, values_only=True):
            if line[2] is not None and line[1] != "TOTAL":
                rows += 1
                codes[region.name, line[13]] += line[13] is not None
    assert rows == made.truth["rows_with_a_person"]
    assert sum(members > 1 for members in codes.values()) == made.truth["families"]


def test_numbers_are_nobodys(made: Invention) -> None:
    assert all(int(number) < 200_000 for number in made.truth["people"])
    with pytest.raises(ValueError, match="do not fit"):
        invent(190_000, 1, AROUND, REGIONS)


def test_no_number_twice(made: Invention) -> None:
    told = made.truth
    reviewed = [doubt["a_number"] for doubt in told["must_review"].values()]
    assert len(set(told["people"]) | set(reviewed)) == 600


def test_hearings_stand_around_the_day(made: Invention) -> None:
    days = Counter(person["hearing"] for person in made.truth["people"].values())
    assert days[AROUND.isoformat()] >= 15
    assert all(date.fromisoformat(day).weekday() < 5 for day in days)
    assert min(days) < AROUND.isoformat() < max(days)


def test_regions_can_be_chosen() -> None:
    some = openpyxl.load_workbook(io.BytesIO(invent(40, 3, AROUND, REGIONS[:2]).content))
    assert some.sheetnames == ["Matamoros", "Nuevo Laredo", "Contactos albergues"]
