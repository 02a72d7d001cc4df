"""Who she is: with or without a number, in the words that were said, never overwritten."""

from datetime import timedelta
from uuid import UUID

import pytest
from tests.web.people.conftest import THEN, said, someone

from vigilia.programme.languages import language
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.people.actions import hear
from vigilia.web.people.changed import ChangedMeanwhile
from vigilia.web.people.models import Person, PersonSaying, Source
from vigilia.web.people.queries import show

LATER = THEN + timedelta(days=1)


def record(by: Actor, person: UUID) -> Person:
    return Person.scoped.within(by).get(id=person)


def test_no_number_and_no_case(coordinator: Actor) -> None:
    person = record(coordinator, someone(coordinator, given_names="Nuria"))
    assert (person.a_number, person.a_number_index, person.masked_number) == (None, None, "")
    assert person.cases.count() == 0


@pytest.mark.parametrize("spoken", ["K'iche'", "Mam", "Q'anjob'al", "Kreyòl"])
def test_languages(coordinator: Actor, spoken: str) -> None:
    known = language(spoken)
    assert known is not None
    person = someone(coordinator, given_names="Xwan", language=known.code)
    assert record(coordinator, person).language == known.code


def test_a_later_word_shows_and_the_earlier_stays(coordinator: Actor, thais: UUID) -> None:
    hear(coordinator, said={thais: said(LATER, Source.NTA, surnames="Núñez Cruz")}, at=LATER)
    assert record(coordinator, thais).full_name == "Thaís Núñez Cruz"
    kept = PersonSaying.scoped.within(coordinator).filter(person_id=thais).order_by("seen_at")
    assert [one.words["parts"]["surnames"] for one in kept] == ["Núñez de la Cruz", "Núñez Cruz"]


def test_an_older_paper_does_not_replace_a_newer_word(coordinator: Actor, thais: UUID) -> None:
    older = said(THEN - timedelta(days=30), Source.NTA, surnames="Nunes")
    hear(coordinator, said={thais: older}, at=LATER)
    assert record(coordinator, thais).surnames == "Núñez de la Cruz"


def test_a_double_click_makes_no_second_word(coordinator: Actor, thais: UUID) -> None:
    word = said(LATER, Source.NTA, surnames="Núñez Cruz")
    hear(coordinator, said={thais: word}, at=LATER)
    version = record(coordinator, thais).version
    hear(coordinator, said={thais: word}, at=LATER, seen_version={thais: version - 1})
    assert PersonSaying.scoped.within(coordinator).filter(person_id=thais).count() == 2
    assert record(coordinator, thais).version == version


def test_the_second_editor_is_told_and_nothing_of_either_is_lost(coordinator: Actor, thais: UUID) -> None:
    seen = {thais: record(coordinator, thais).version}
    hear(coordinator, said={thais: said(LATER, Source.NTA, born="1993-06-07")}, at=LATER, seen_version=seen)
    with pytest.raises(ChangedMeanwhile) as told:
        hear(coordinator, said={thais: said(LATER, surnames="Núñez")}, at=LATER, seen_version=seen)
    assert (told.value.person_id, told.value.by, told.value.at) == (thais, coordinator.label, LATER)
    person = record(coordinator, thais)
    assert (person.born, person.surnames) == ("1993-06-07", "Núñez de la Cruz")
    now = {thais: person.version}
    hear(coordinator, said={thais: said(LATER, surnames="Núñez")}, at=LATER, seen_version=now)
    assert record(coordinator, thais).surnames == "Núñez"


def test_a_stranger_says_nothing_and_sees_nothing(carla: Actor, coordinator: Actor, thais: UUID) -> None:
    with pytest.raises(Refused):
        hear(carla, said={thais: said(surnames="X")}, at=LATER)
    with pytest.raises(Refused):
        show(carla, [thais], why="people.read")
    assert [one.event for one in entries(carla.org_id)] == ["refused:people.read", "refused:people.heard"]
    assert all(one.people == (thais,) for one in entries(carla.org_id))
    assert record(coordinator, thais).surnames == "Núñez de la Cruz"
