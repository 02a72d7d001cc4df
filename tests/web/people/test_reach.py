"""Contacts: whose phone, whether word may be left, the best hour, how much may be told (S25). Nothing is overwritten."""

from uuid import UUID

import pytest
from tests.web.people.conftest import THEN

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.people.actions import add_contacts, agree_reach, end_contact
from vigilia.web.people.actions.contacts import OnlyHerWord, Reach
from vigilia.web.people.changed import ChangedMeanwhile
from vigilia.web.people.models import Contact, DetailLevel, Person, WhosePhone

OWN = Reach(WhosePhone.OWN, True, "after 19:00", DetailLevel.DATE_HOUR_PLACE)


@pytest.fixture
def phone(coordinator: Actor, thais: UUID) -> Contact:
    add_contacts(coordinator, words={thais: ["868 123 4567", "la vecina, 868 765 4321"]}, at=THEN)
    return next(one for one in Contact.scoped.within(coordinator) if one.number == "+528681234567")


def open_ones(by: Actor) -> dict[str, Contact]:
    return {one.words: one for one in Contact.scoped.within(by).filter(until__isnull=True)}


def test_a_contact_begins_saying_nothing(phone: Contact) -> None:
    assert (phone.whose, phone.safe_to_leave_word, phone.best_hour) == (WhosePhone.UNKNOWN, None, None)
    assert phone.detail == DetailLevel.NEWS_ONLY


def test_each_contact_has_terms_of_its_own_and_the_old_ones_stay_on_file(coordinator: Actor, phone: Contact) -> None:
    agree_reach(coordinator, contact_id=phone.id, reach=OWN, her_word=True, at=THEN)
    both = open_ones(coordinator)
    hers, neighbour = both["868 123 4567"], both["la vecina, 868 765 4321"]
    assert (hers.whose, hers.safe_to_leave_word, hers.best_hour, hers.detail) == ("own", True, "after 19:00", 3)
    assert (neighbour.whose, neighbour.detail) == ("unknown", 1)
    assert hers.number == phone.number
    old = Contact.scoped.within(coordinator).get(id=phone.id)
    assert (old.until, old.detail) == (THEN, 1)


@pytest.mark.parametrize("reach", [Reach(detail=DetailLevel.DATE), Reach(safe_to_leave_word=True)])
def test_only_her_word_allows_more(coordinator: Actor, phone: Contact, reach: Reach) -> None:
    with pytest.raises(OnlyHerWord):
        agree_reach(coordinator, contact_id=phone.id, reach=reach, her_word=False, at=THEN)
    assert open_ones(coordinator)["868 123 4567"].id == phone.id
    agree_reach(coordinator, contact_id=phone.id, reach=reach, her_word=True, at=THEN)
    less = Reach(whose=WhosePhone.SHARED, safe_to_leave_word=False)
    current = open_ones(coordinator)["868 123 4567"].id
    agree_reach(coordinator, contact_id=current, reach=less, her_word=False, at=THEN)
    assert open_ones(coordinator)["868 123 4567"].detail == DetailLevel.NEWS_ONLY


def test_a_double_click_changes_nothing_more(coordinator: Actor, phone: Contact, thais: UUID) -> None:
    made = agree_reach(coordinator, contact_id=phone.id, reach=OWN, her_word=True, at=THEN)
    version = Person.scoped.within(coordinator).get(id=thais).version
    assert agree_reach(coordinator, contact_id=made.id, reach=OWN, her_word=True, at=THEN).id == made.id
    assert Contact.scoped.within(coordinator).count() == 3
    assert Person.scoped.within(coordinator).get(id=thais).version == version


def test_the_second_editor_is_told(coordinator: Actor, phone: Contact, thais: UUID) -> None:
    seen = Person.scoped.within(coordinator).get(id=thais).version
    add_contacts(coordinator, words={thais: ["899 111 2222"]}, at=THEN)
    with pytest.raises(ChangedMeanwhile, match="member:coordinator"):
        agree_reach(coordinator, contact_id=phone.id, reach=OWN, her_word=True, at=THEN, seen_version=seen)
    assert open_ones(coordinator)["868 123 4567"].id == phone.id


def test_a_phone_that_is_hers_no_more_stays_on_file(coordinator: Actor, phone: Contact) -> None:
    end_contact(coordinator, contact_id=phone.id, at=THEN)
    assert list(open_ones(coordinator)) == ["la vecina, 868 765 4321"]
    assert Contact.scoped.within(coordinator).count() == 2
    with pytest.raises(Refused):
        end_contact(coordinator, contact_id=phone.id, at=THEN)


def test_strangers_change_nothing(carla: Actor, coordinator: Actor, phone: Contact, thais: UUID) -> None:
    with pytest.raises(Refused):
        agree_reach(carla, contact_id=phone.id, reach=OWN, her_word=True, at=THEN)
    with pytest.raises(Refused):
        end_contact(carla, contact_id=phone.id, at=THEN)
    with pytest.raises(Refused):
        add_contacts(carla, words={thais: ["868 000 0000"]}, at=THEN)
    assert Contact.scoped.within(coordinator).filter(until__isnull=True).count() == 2
    assert Contact.scoped.within(carla).count() == 0
    assert len(entries(carla.org_id)) == 3
    assert all(one.event.startswith("refused:") for one in entries(carla.org_id))
