"""The sample workbook: the reading equals its truth, row by row."""

import json
from pathlib import Path

import pytest

from vigilia.web.caseload.workbook import PersonRow, Reading, read

DATA = Path(__file__).parents[2] / "data"
TRUTH = json.loads((DATA / "caseload-sample.truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sample() -> Reading:
    return read(DATA / "caseload-sample.xlsx")


def _as_truth(person: PersonRow) -> dict[str, str | None]:
    names = {
        "name": "given_names",
        "surname": "surnames",
        "born": "born",
        "nationality": "nationality",
        "language": "language",
        "enrolled": "enrolled",
        "hearing": "hearing_date",
    }
    said = {key: person.fields.get(name) for key, name in names.items()}
    values = {key: str(one.value) if one and one.value is not None else None for key, one in said.items()}
    return {**values, "facility": person.facility}


def test_counts(sample: Reading) -> None:
    assert {name: getattr(sample.counts, name) for name in TRUTH["counts"]} == TRUTH["counts"]


def test_every_person(sample: Reading) -> None:
    numbered = {
        person.fields["a_number"].value.digits: _as_truth(person)
        for person in sample.people
        if not person.held and person.duplicate_of is None and person.fields["a_number"].value is not None
    }
    assert {number: numbered.get(number) for number in TRUTH["people"]} == TRUTH["people"]


def test_review(sample: Reading) -> None:
    found = {f"{one.sheet}!{one.row}": one.reason.value for one in sample.review}
    assert found == {place: said["why"] for place, said in TRUTH["must_review"].items()}
    assert len(sample.review) == len(TRUTH["must_review"])


def test_held_rows(sample: Reading) -> None:
    held = [person for person in sample.people if person.held]
    assert len(held) == TRUTH["held"]
    assert {(one.sheet, one.row) for one in sample.review if one.held} == {(one.sheet, one.row) for one in held}


def test_without_hearing(sample: Reading) -> None:
    people = [one for one in sample.people if not one.held and one.duplicate_of is None]
    without = [one for one in people if one.fields["hearing_date"].value is None]
    assert len(without) == TRUTH["without_hearing"]


def test_holidays_are_believed_and_checked(sample: Reading) -> None:
    assert {one.reason.value for one in sample.check} == {"hearing_on_holiday"}
    believed = {(one.sheet, one.row): one.fields["hearing_date"].value for one in sample.people}
    assert all(believed[one.sheet, one.row] is not None for one in sample.check)


def test_the_sheet_that_is_something_else(sample: Reading) -> None:
    assert [one.name for one in sample.ignored_sheets] == ["Contactos albergues"]


def test_colours_and_totals_are_named(sample: Reading) -> None:
    said = {(one.sheet, one.why) for one in sample.left_out}
    assert ("Matamoros", "colours are not imported") in said
    assert ("Tijuana", "a total") in said


def test_same_bytes_same_reading(sample: Reading) -> None:
    again = read(DATA / "caseload-sample.xlsx")
    assert (again.people, again.review, again.sha256) == (sample.people, sample.review, sample.sha256)
