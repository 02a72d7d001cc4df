"""Ditto marks: the nearest cell above, in the same family, that is no ditto."""

from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import HEADINGS, doubts, marta, reading

from vigilia.web.caseload.workbook.dittos import is_ditto

MARKS = [
    '"',
    "”",
    "“",
    "〃",
    "''",
    ",,",
    '-"-',
    '- " -',
    "ídem",
    "Idem.",
    "id.",
    "same",
    "mismo",
    "igual",
    "lo mismo",
    "do.",
]


@pytest.mark.parametrize("mark", MARKS)
def test_marks(mark: str) -> None:
    assert is_ditto(mark)


@pytest.mark.parametrize("words", ["-", "—", "", "Idania", "no", "sí", "mismo juez que Ana", "'", "."])
def test_what_is_no_mark(words: str) -> None:
    assert not is_ditto(words)


def test_nearest_of_the_same_family(tmp_path: Path) -> None:
    rows = [
        marta(hearing="16/03/2022"),
        marta(given="Eva", a="000100001", family="F2", hearing="17/03/2022"),
        marta(given="Leo", a="000100002", family="F1", hearing='"'),
        marta(given="Rut", a="000100003", family='"', hearing='"'),
    ]
    found = reading(tmp_path, *rows).people
    assert [str(one.fields["hearing_date"].value) for one in found] == [
        "2022-03-16",
        "2022-03-17",
        "2022-03-16",
        "2022-03-16",
    ]
    assert (found[2].fields["hearing_date"].ditto_of, found[2].fields["hearing_date"].words) == (2, '"')


def test_of_a_doubt_is_a_doubt_once_per_cell(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(hearing="31/02/2022"), marta(given="Leo", a="000100002", hearing='"'))
    column = "Próx. audiencia"
    assert doubts(found) == [(2, column, "impossible_date"), (3, column, "ditto_of_doubt")]
    assert found.people[1].fields["hearing_date"].value is None


def test_of_a_blank_is_blank(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(hour=None), marta(given="Leo", a="000100002", hour='"'))
    assert ("hearing_time" in found.people[1].fields, found.review) == (False, ())


def test_without_a_family_there_is_nothing_to_repeat(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(), marta(given="Leo", a="000100002", family=None, hearing='"'))
    assert doubts(found) == [(3, "Próx. audiencia", "ditto_without_source")]


def test_in_the_a_number_column_the_row_is_held(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(), marta(given="Leo", a='"'))
    assert [(one.reason.value, one.held) for one in found.review] == [("a_number_unreadable", True)]


def test_without_a_family_column_the_unbroken_block(tmp_path: Path) -> None:
    headings = ["Apellidos", "Nombre", "A#", "Próx. audiencia"]
    rows = [
        ["Paz", "Ana", "000100001", "16/03/2022"],
        ['"', "Leo", "000100002", '"'],
        [],
        ["Ruiz", "Eva", "000100003", '"'],
    ]
    found = reading(tmp_path, *rows, headings=headings)
    assert found.people[1].fields["surnames"].value == "Paz"
    assert doubts(found) == [(5, "Próx. audiencia", "ditto_without_source")]


def test_a_repeated_hearing_is_judged_in_its_own_row(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(), marta(given="Leo", a="000100002", enrolled="1/4/2022", hearing='"'))
    assert doubts(found) == [(3, "Próx. audiencia", "hearing_before_enrolment")]


def test_families_hold_within_their_sheet_and_count_from_two_rows(tmp_path: Path) -> None:
    rows = [marta(), marta(given="Leo", a="000100002", family="f1 "), marta(given="Eva", a="000100003", family="F2")]
    found = reading(tmp_path, *rows, headings=HEADINGS)
    assert found.counts.families == 1
    assert [one.family_code for one in found.people] == ["F1", "F1", "F2"]
