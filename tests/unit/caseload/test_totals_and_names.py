"""A line that begins with a total is none of a person's; a person whose name is that word keeps her line."""

from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import doubts, marta, reading


def test_somebody_called_suma_without_a_number_is_a_person(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(surnames="Suma", given="Rosa", a=None))
    assert (found.counts.rows, found.counts.people, found.counts.hearings) == (1, 1, 1)


@pytest.mark.parametrize("surnames", ["TOTAL", "Total de personas: 93", "SUMA"])
def test_a_total_at_the_foot_is_none(tmp_path: Path, surnames: str) -> None:
    foot = (None, surnames, 93, *[None] * (len(marta()) - 3))
    found = reading(tmp_path, marta(), foot)
    assert (found.counts.rows, [line.why for line in found.left_out if line.row]) == (1, ["a total"])


@pytest.mark.parametrize(("surnames", "given"), [("李", "小"), ("Иванов", "Пётр"), ("ተስፋዬ", "ሰላም")])
def test_names_of_every_script_are_names(tmp_path: Path, surnames: str, given: str) -> None:
    found = reading(tmp_path, marta(surnames=surnames, given=given))
    assert doubts(found) == []
    assert (found.people[0].fields["surnames"].value, found.people[0].fields["given_names"].value) == (surnames, given)
