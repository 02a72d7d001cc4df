"""The same person twice in a file, and two people under one number."""

from datetime import date
from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import doubts, marta, reading


@pytest.mark.parametrize(
    "again",
    [
        {"surnames": "PEREZ LOPEZ"},
        {"surnames": "Marta", "given": "Pérez López"},
        {"surnames": "Péres López"},
        {"given": "Martha"},
        {"surnames": None, "given": None},
        {"given": "Marta Elena", "surnames": "Pérez"},
    ],
)
def test_one_person_written_twice(tmp_path: Path, again: dict[str, object]) -> None:
    found = reading(tmp_path, marta(), marta(no=2, **again))
    assert (found.counts.rows, found.counts.people, found.counts.duplicates) == (2, 1, 1)
    assert found.people[1].duplicate_of == ("Lista", 2)


def test_what_only_the_later_row_says_is_filled_in(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(hearing="pendiente", language=None), marta(hearing="16/03/2022"))
    said = found.people[0].fields
    assert (said["hearing_date"].value, said["hearing_date"].row, said["language"].value) == (
        date(2022, 3, 16),
        3,
        "es",
    )
    assert (found.counts.hearings, found.review) == (1, ())


def test_a_different_hearing_is_put_before_a_person(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(), marta(hearing="17/03/2022"))
    assert doubts(found) == [(3, "Próx. audiencia", "differs_from_earlier_row")]
    assert (found.review[0].value, found.review[0].earlier) == ("17/03/2022", "16/03/2022")
    assert found.people[0].fields["hearing_date"].value == date(2022, 3, 16)
    assert found.people[1].fields["hearing_date"].understood == date(2022, 3, 17)


@pytest.mark.parametrize(("first", "later"), [("cancelada", "16/03/2022"), ("16/03/2022", "cancelada")])
def test_cancelled_in_one_row_and_a_day_in_the_other(tmp_path: Path, first: str, later: str) -> None:
    found = reading(tmp_path, marta(hearing=first), marta(hearing=later))
    assert doubts(found) == [(3, "Próx. audiencia", "differs_from_earlier_row")]
    assert found.people[0].fields["hearing_date"].words == first


@pytest.mark.parametrize("born", ["04/04/1950", None, "04/05/1990"])
def test_another_person_under_her_number_is_held(tmp_path: Path, born: str | None) -> None:
    found = reading(tmp_path, marta(), marta(surnames="Cruz", given="Tomás", born=born))
    assert doubts(found) == [(3, "Núm. A", "a_number_of_another_person")]
    assert (found.people[1].held, found.counts.people) == (True, 1)


def test_twins_under_one_number_are_two_people(tmp_path: Path) -> None:
    assert reading(tmp_path, marta(given="Kener"), marta(given="Jader")).people[1].held


@pytest.mark.parametrize("first", ["pendiente", "000-111-222"])
def test_the_same_name_and_birth_where_one_has_no_number(tmp_path: Path, first: str) -> None:
    second = "pendiente" if first != "pendiente" else "000-111-222"
    found = reading(tmp_path, marta(a=first), marta(a=second, surnames="LOPEZ PEREZ"))
    assert (found.counts.people, found.counts.duplicates, found.review) == (1, 1, ())
    assert found.people[0].fields["a_number"].value is not None


def test_namesakes_are_not_merged(tmp_path: Path) -> None:
    two_numbers = reading(tmp_path, marta(), marta(a="000-111-223"))
    assert two_numbers.counts.people == 2
    no_birth = reading(tmp_path, marta(a=None, born=None), marta(born=None))
    assert no_birth.counts.people == 2


def test_a_filler_shared_by_strangers_is_no_number(tmp_path: Path) -> None:
    filler = "1" * 9
    found = reading(tmp_path, marta(a=filler), marta(a=filler, surnames="Cruz", given="Tomás"))
    assert [one.reason.value for one in found.review] == ["a_number_missing"] * 2
    assert found.counts.people == 2
    assert reading(tmp_path, marta(a=filler)).review == ()


def test_a_ditto_under_a_date_that_differs_is_in_doubt_too(tmp_path: Path) -> None:
    fay = marta(surnames="Pérez López", given="Fay", a="A000-111-333", born="01/01/2001", hearing='"', family="F1")
    found = reading(tmp_path, marta(family="F1"), marta(hearing="17/03/2022", family="F1"), fay)
    assert doubts(found) == [
        (3, "Próx. audiencia", "differs_from_earlier_row"),
        (4, "Próx. audiencia", "ditto_of_doubt"),
    ]
    assert found.people[2].fields["hearing_date"].value is None
