"""The reader against workbooks that somebody else invented: counts, doubts and every accepted person, row by row."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from invented.truth import Truth
from invented.words import REGIONS
from invented.workbook import invent
from vigilia.programme.a_number import ANumber
from vigilia.web.caseload.workbook import PersonRow, Reading, read

AROUND = date(2026, 11, 23)
TOLD = {"born": "born", "nationality": "nationality", "language": "language", "enrolled": "enrolled"}


def read_as(row: PersonRow) -> dict[str, str | None]:
    """One person in the words of the truth file."""
    values = {name: said.value for name, said in row.fields.items()}
    told = {name: str(values[field]) for name, field in TOLD.items()}
    names = {"name": str(values["given_names"]).strip(), "surname": str(values["surnames"])}
    return {**told, **names, "hearing": str(values.get("hearing_date")), "facility": row.facility}


def by_number(reading: Reading) -> dict[str, dict[str, str | None]]:
    """Every person of the first rows, by her number."""
    rows = [row for row in reading.people if row.duplicate_of is None and not row.held]
    said = [(row, row.fields["a_number"].value) for row in rows if "a_number" in row.fields]
    return {number.digits: read_as(row) for row, number in said if isinstance(number, ANumber)}


def agrees(reading: Reading, truth: Truth) -> None:
    """Fails where the reading and the truth part."""
    counts = reading.counts
    read_counts = {name: getattr(counts, name) for name in truth["counts"]}
    assert read_counts == truth["counts"]
    reviewed = {f"{doubt.sheet}!{doubt.row}": str(doubt.reason) for doubt in reading.review}
    assert reviewed == {place: doubt["why"] for place, doubt in truth["must_review"].items()}
    found = by_number(reading)
    wrong = {number: (found.get(number), told) for number, told in truth["people"].items() if found.get(number) != told}
    assert not wrong, list(wrong.items())[:3]


@pytest.mark.parametrize("seed", range(1, 6))
def test_six_hundred_people(seed: int, tmp_path: Path) -> None:
    made = invent(600, seed, AROUND, REGIONS)
    (tmp_path / "invented.xlsx").write_bytes(made.content)
    agrees(read(tmp_path / "invented.xlsx"), made.truth)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), people=st.integers(1, 60), first=st.sampled_from([0, 100_000_000, 203_000_000]))
def test_any_small_workbook(seed: int, people: int, first: int, tmp_path: Path) -> None:
    made = invent(people, seed, AROUND, REGIONS, first)
    (tmp_path / "invented.xlsx").write_bytes(made.content)
    agrees(read(tmp_path / "invented.xlsx"), made.truth)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), people=st.integers(1, 120))
def test_habits_that_no_sample_showed(seed: int, people: int, tmp_path: Path) -> None:
    made = invent(people, seed, AROUND, REGIONS, wilder=True)
    (tmp_path / "wilder.xlsx").write_bytes(made.content)
    agrees(read(tmp_path / "wilder.xlsx"), made.truth)


@pytest.mark.nightly
def test_seventy_thousand_people(tmp_path: Path) -> None:
    made = invent(70_000, 1, AROUND, REGIONS)
    (tmp_path / "invented.xlsx").write_bytes(made.content)
    agrees(read(tmp_path / "invented.xlsx"), made.truth)
