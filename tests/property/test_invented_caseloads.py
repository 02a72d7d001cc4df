"""Whole invented caseloads against their truth, as .xlsx and as .csv."""

import csv
import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from invented.words import REGIONS
from invented.workbook import Invention, invent
from vigilia.web.caseload.workbook import Reading, read

NAMES = {
    "name": "given_names",
    "surname": "surnames",
    "born": "born",
    "nationality": "nationality",
    "language": "language",
}
FIELDS = {**NAMES, "enrolled": "enrolled", "hearing": "hearing_date"}


def _people(found: Reading) -> dict[str, dict[str, str | None]]:
    people = {}
    for one in found.people:
        number = one.fields.get("a_number")
        if one.held or one.duplicate_of or number is None or number.value is None:
            continue
        said = {key: one.fields.get(name) for key, name in FIELDS.items()}
        values = {key: None if cell is None or cell.value is None else str(cell.value) for key, cell in said.items()}
        people[number.value.digits] = {**values, "facility": one.facility}
    return people


def _invented(seed: int) -> Invention:
    return invent(200, seed, date(2021 + seed % 6, 1 + seed % 12, 15), REGIONS)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20, 30))
def test_equal_to_the_truth(seed: int, tmp_path: Path) -> None:
    made = _invented(seed)
    (tmp_path / "lista.xlsx").write_bytes(made.content)
    found = read(tmp_path / "lista.xlsx")
    assert {name: getattr(found.counts, name) for name in made.truth["counts"]} == made.truth["counts"]
    people = _people(found)
    assert {number: people.get(number) for number in made.truth["people"]} == made.truth["people"]
    doubts = {f"{one.sheet}!{one.row}": one.reason.value for one in found.review}
    assert doubts == {place: said["why"] for place, said in made.truth["must_review"].items()}


@pytest.mark.slow
@pytest.mark.parametrize(("separator", "encoding"), [(";", "cp1252"), (",", "utf-8-sig"), ("\t", "utf-16")])
def test_each_sheet_saved_as_csv_says_the_same(separator: str, encoding: str, tmp_path: Path) -> None:
    made = _invented(7)
    (tmp_path / "lista.xlsx").write_bytes(made.content)
    whole = read(tmp_path / "lista.xlsx")
    for sheet in openpyxl.load_workbook(io.BytesIO(made.content)):
        if sheet.title not in {one.name for one in whole.sheets}:
            continue
        path = tmp_path / f"{sheet.title}.csv"
        with path.open("w", newline="", encoding=encoding, errors="replace") as out:
            csv.writer(out, delimiter=separator).writerows(sheet.iter_rows(values_only=True))
        found = read(path)
        assert [one.row for one in found.people] == [one.row for one in whole.people if one.sheet == sheet.title]
        expected = {(one.row, one.reason) for one in whole.review if one.sheet == sheet.title}
        assert {(one.row, one.reason) for one in found.review} == expected, sheet.title
