"""Search over sealed names: what it forgives, what it finds, whom it never shows, and what it costs."""

from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.people.conftest import THEN, someone

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.hearings.actions import merge_people
from vigilia.web.people.models import MergeReason
from vigilia.web.people.search import OPENED, SHOWN, find


def ids(by: Actor, query: str) -> list[UUID]:
    return [person.id for person in find(by, query).people]


@pytest.mark.parametrize(
    "query",
    [
        "Thaís Núñez", "nunez thais", "NUÑEZ", "núñes tais", "de la Cruz, Thaís", "cruz", "411", "3411", "000-123-411",
        "A000123411", "A# 000 123 411", "Alien No. 000.123.411", "00123411", "nunez 411",
        "T. Núñez", "thais n 411", "A 000 123 411",
    ],
)  # fmt: skip
def test_she_is_found(coordinator: Actor, thais: UUID, query: str) -> None:
    someone(coordinator, given_names="Pierre", surnames="Baptiste", a_number="000100412")
    assert ids(coordinator, query) == [thais]


@pytest.mark.parametrize(
    "query",
    ["", "   ", "#", "nadie", "thais perez", "11", "12345", "412 thais", "000-123-412", "9", "thais 999", "0001234110"],
)
def test_nobody_is_found(coordinator: Actor, thais: UUID, query: str) -> None:
    found = find(coordinator, query)
    assert (found.people, found.total) == ((), 0)


@pytest.mark.parametrize(
    ("given", "surnames", "query"),
    [
        ("Xwan", "Q'anil", "qanil"), ("K'ab'il", "Ixtahuacán", "kabil ixtahuacan"), ("Jean-Baptiste", "Pierre-Louis", "louis jean"),
        ("María José", "dos Santos e Silva", "silva santos"), ("Guerline", "Desrosiers", "guerline"),
        ("Yesenia", "Vásquez", "basques"), ("Hernán", "Quiñónez", "ernan kinones"), ("", "Saint-Fleur", "saint fleur"),
        ("Nuria", "", "nuria"),
    ],
)  # fmt: skip
def test_names_of_many_languages(coordinator: Actor, given: str, surnames: str, query: str) -> None:
    person = someone(coordinator, given_names=given, surnames=surnames)
    assert ids(coordinator, query) == [person]


def test_mixed_words_and_digits(coordinator: Actor) -> None:
    one = someone(coordinator, given_names="Jean", surnames="Pierre", a_number="000100411")
    someone(coordinator, given_names="Luc", surnames="Pierre", a_number="000100412")
    someone(coordinator, given_names="Ana", surnames="Sosa", a_number="000199411")
    assert ids(coordinator, "pierre 411") == [one]
    assert len(ids(coordinator, "411")) == 2


def test_the_same_spelling_comes_before_one_that_only_sounds_alike(coordinator: Actor) -> None:
    exact = someone(coordinator, given_names="Sara", surnames="Vega")
    alike = someone(coordinator, given_names="Zara", surnames="Bega")
    assert ids(coordinator, "sara vega") == [exact, alike]
    assert ids(coordinator, "zara bega") == [alike, exact]


def test_another_organisation_is_never_shown(coordinator: Actor, carla: Actor, thais: UUID) -> None:
    for query in ("thais nunez", "411", "000123411"):
        assert ids(carla, query) == []
    hers = someone(carla, given_names="Thaís", surnames="Núñez", a_number="000123411")
    assert ids(carla, "000123411") == [hers]
    assert ids(coordinator, "000123411") == [thais]


def test_one_audit_row_names_exactly_whom_the_answer_shows(coordinator: Actor, thais: UUID) -> None:
    before = len(entries(coordinator.org_id))
    find(coordinator, "nunez")
    rows = entries(coordinator.org_id)
    assert len(rows) == before + 1
    assert (rows[0].event, rows[0].people) == ("people.searched", (thais,))


def test_a_merged_person_is_found_by_either_name_and_number(coordinator: Actor, thais: UUID) -> None:
    other = someone(coordinator, given_names="Taiana", surnames="Cruzeiro", a_number="000177888")
    merge_people(coordinator, kept=thais, other=other, reason=MergeReason.SAID_BY_HER, at=THEN)
    for query in ("cruzeiro", "888", "000177888", "taiana"):
        found = find(coordinator, query)
        assert [person.id for person in found.people] == [thais]
        assert found.total == 1
        assert found.through[thais].full_name == "Taiana Cruzeiro"
        assert set(entries(coordinator.org_id)[0].people) == {thais, other}
    found = find(coordinator, "nunez")
    assert [person.id for person in found.people] == [thais]
    assert not found.through


def test_both_records_of_one_person_count_once(coordinator: Actor, thais: UUID) -> None:
    other = someone(coordinator, given_names="Thais", surnames="Nuñez")
    merge_people(coordinator, kept=thais, other=other, reason=MergeReason.SWAPPED_NAMES, at=THEN)
    found = find(coordinator, "thais nunez")
    assert ([person.id for person in found.people], found.total) == ([thais], 1)


def test_a_search_costs_the_same_queries_however_many_match(coordinator: Actor, thais: UUID) -> None:
    def queries(query: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            find(coordinator, query)
        return len([one for one in seen if "people_" in one["sql"]])

    few = queries("nunez")
    for _ in range(30):
        someone(coordinator, given_names="Eva", surnames="Núñez")
    assert queries("nunez") == few == 2
    assert queries("eva nunez 411") == 2


def test_a_long_answer_says_how_many_more_there_are(coordinator: Actor) -> None:
    from tests.web.people.conftest import said

    from vigilia.web.people.actions import take_in
    from vigilia.web.people.actions.identity import Newcomer

    crowd = [
        Newcomer(said(given_names="María", surnames=f"Sosa {uuid4().hex[:8]}"), uuid4()) for _ in range(OPENED + 20)
    ]
    take_in(coordinator, newcomers=crowd, at=THEN)
    found = find(coordinator, "maria sosa")
    assert (len(found.people), found.total) == (SHOWN, OPENED + 20)
    assert len(entries(coordinator.org_id)[0].people) == SHOWN


def test_nothing_of_a_name_stands_in_the_index(coordinator: Actor, thais: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM people_name_token")
        tokens = [bytes(row[0]) for row in cursor.fetchall()]
    assert len(tokens) == 5  # three words, two lengths of last digits
    for plain in (b"nunez", b"thais", b"cruz", b"411", b"tais"):
        assert not [token for token in tokens if plain in token]
