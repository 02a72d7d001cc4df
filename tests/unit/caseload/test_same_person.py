"""Two rows under one number: one person written twice, or clearly two people."""

from datetime import date

import pytest

from vigilia.web.caseload.workbook.header import Header
from vigilia.web.caseload.workbook.reading import Said
from vigilia.web.caseload.workbook.rows import Row
from vigilia.web.caseload.workbook.same_person import one_person, tokens

MARTA = {"surnames": "Pérez López", "given_names": "Marta", "born": date(1990, 5, 4)}


def row(**fields: object) -> Row:
    """A row in which only these cells are filled."""
    said = {name: Said(str(value), value, name, "Lista", 2, "A2") for name, value in fields.items()}  # type: ignore[arg-type]
    return Row("Lista", 2, Header((1,), {}), said)


def both_ways(other: dict[str, object], marta: dict[str, object] = MARTA) -> set[bool]:
    """The answer must not depend on which row came first."""
    return {one_person(row(**marta), row(**other)), one_person(row(**other), row(**marta))}


def test_all_words_of_a_name_wherever_they_stand() -> None:
    expected = ("lopez", "marta", "perez")
    assert tokens(row(**MARTA)) == expected
    assert tokens(row(full_name="MARTA de la Pérez-López")) == expected
    assert tokens(row(surnames="Marta", given_names="López Pérez")) == expected
    assert tokens(row(born=date(1990, 5, 4))) == ()


@pytest.mark.parametrize(
    "other",
    [
        MARTA,
        {"surnames": "PEREZ", "given_names": "MARTA"},
        {"surnames": "Marta", "given_names": "Pérez López"},  # columns swapped
        {"full_name": "López Pérez, Marta Elena"},
        {"surnames": "Péres López", "given_names": "Martha"},  # a slip in each
        {"surnames": "P.", "given_names": "M."},  # initials
        {"given_names": "Marta"},
        {"born": date(1931, 1, 1)},  # no name: contradicts nothing
        {},
        {"surnames": "Pérez López", "given_names": "Marta", "born": date(1990, 4, 5)},  # day and month swapped
    ],
)
def test_one_person_written_twice(other: dict[str, object]) -> None:
    assert both_ways(other) == {True}


@pytest.mark.parametrize(
    "other",
    [
        {"surnames": "Pérez López", "given_names": "Tomás"},  # a brother
        {"surnames": "Cruz", "given_names": "Tomás", "born": date(1990, 5, 4)},
        {"full_name": "Tomás Cruz"},
        {"surnames": "López"},  # could be anybody of the family: held, so that a person looks
        {"surnames": "Cruz", "given_names": "Marta", "born": date(1975, 5, 4)},
    ],
)
def test_clearly_two_people(other: dict[str, object]) -> None:
    assert both_ways(other) == {False}


@pytest.mark.parametrize(("born", "same"), [(date(1990, 5, 4), True), (None, True), (date(1990, 5, 5), False)])
def test_where_only_the_given_name_is_alike_the_birth_decides(born: date | None, same: bool) -> None:
    """A married name, or a namesake: another day of birth tells them apart, an unsaid one does not."""
    assert both_ways({"surnames": "Cruz", "given_names": "Marta", "born": born}) == {same}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kener", "Jader", False),  # twins
        ("Ana", "Eva", False),
        ("Ana", "Ara", False),  # in three letters one slip is another name
        ("Ana", "Anna", False),
        ("Sara", "Sera", False),  # one letter of four: 0.75
        ("Luisa", "Luiza", True),
        ("Jose", "Josue", True),
        ("J", "Josue", True),
        ("J", "Kener", False),
    ],
)
def test_how_close_two_given_names_must_be(one: str, other: str, same: bool) -> None:
    first = {"surnames": "Pérez", "given_names": one}
    assert both_ways({"surnames": "Pérez", "given_names": other}, first) == {same}
