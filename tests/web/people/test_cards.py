"""Giving cards: a new one, a printed blank, instead of another; whose they are, and that they go with her."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from tests.web.caseload.lists import NOW, bring, people, row
from tests.web.people.conftest import THEN, someone

from vigilia.web.cards import digits as card_digits
from vigilia.web.cards import lookup
from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.cards.models import Card, Prepared, Stop
from vigilia.web.cards.turning import turn
from vigilia.web.caseload.undo import undo
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Role
from vigilia.web.hearings.actions import merge_people, separate_people
from vigilia.web.people.actions import NoSuchCard, erase, give_card, kill_cards, make_blank
from vigilia.web.people.models import HeldCard, MergeReason
from vigilia.web.people.queries import cards_of, holder_of

LATER = THEN + timedelta(days=1)


def opens(digits: str) -> bool:
    """Whether these digits open something now."""
    waiting = desk_keys().waiting
    return lookup.find(turn(digits, waiting.pepper), waiting, LATER).right


def test_a_card_is_given_and_its_digits_stand_nowhere(coordinator: Actor, thais: UUID) -> None:
    made = give_card(coordinator, person_id=thais, at=THEN)
    assert card_digits.right(made.digits)
    assert opens(made.digits)
    (card,) = cards_of(coordinator, thais)
    assert (card.card_id, card.given_at, card.given_by, card.ended_at) == (made.card_id, THEN, coordinator.label, None)
    (row,) = entries(coordinator.org_id, event="cards.given")
    assert (row.people, row.detail) == ((thais,), {"card": str(made.card_id)})
    held = HeldCard.scoped.within(coordinator).get()
    stored = [*vars(held).values(), *vars(Card.objects.get()).values(), held.says]
    assert not [one for one in stored if made.digits[:8] in str(one)]


def test_a_printed_blank_is_bound_however_its_digits_were_typed(coordinator: Actor, thais: UUID) -> None:
    first, second, third = make_blank(coordinator, count=3, at=THEN)
    assert not opens(first.digits), "nobody's yet"
    typed = f"  {card_digits.grouped(first.digits).replace(' ', ' - ')} "
    assert give_card(coordinator, person_id=thais, at=LATER, digits=typed).card_id == first.card_id
    assert opens(first.digits)
    mistyped = second.digits[:-1] + str((int(second.digits[-1]) + 1) % 10)
    for bad in (first.digits, mistyped, "", "1234", card_digits.new(), second.digits + "1"):
        with pytest.raises(NoSuchCard):
            give_card(coordinator, person_id=thais, at=LATER, digits=bad)
    assert opens(first.digits), "a mistake ends no card"
    with pytest.raises(NoSuchCard):
        give_card(coordinator, person_id=thais, at=THEN + timedelta(days=91), digits=third.digits)


def test_a_new_card_ends_the_old_one_for_good(coordinator: Actor, thais: UUID) -> None:
    old, new = (give_card(coordinator, person_id=thais, at=at) for at in (THEN, LATER))
    assert (opens(old.digits), opens(new.digits)) == (False, True)
    assert [(one.card_id, one.ended_at) for one in cards_of(coordinator, thais)] == [
        (new.card_id, None),
        (old.card_id, LATER),
    ]
    assert holder_of(old.card_id) is None
    assert holder_of(new.card_id).person_id == thais  # type: ignore[union-attr]
    with pytest.raises(NoSuchCard):
        give_card(coordinator, person_id=thais, at=LATER, digits=old.digits)
    assert kill_cards(coordinator, person_id=thais, at=LATER) == 1
    assert kill_cards(coordinator, person_id=thais, at=LATER) == 0
    assert not opens(new.digits)
    assert Prepared.objects.count() == 0


def test_the_blank_and_the_person_of_another_organisation_are_not_ours(
    coordinator: Actor, carla: Actor, thais: UUID
) -> None:
    (blank,) = make_blank(carla, count=1, at=THEN)
    with pytest.raises(NoSuchCard):
        give_card(coordinator, person_id=thais, at=THEN, digits=blank.digits)
    made = give_card(coordinator, person_id=thais, at=THEN)
    for refused in (
        lambda: give_card(carla, person_id=thais, at=THEN, digits=blank.digits),
        lambda: kill_cards(carla, person_id=thais, at=THEN),
        lambda: cards_of(carla, thais),
    ):
        with pytest.raises(Refused):
            refused()
    assert opens(made.digits)
    assert Card.objects.get(id=blank.card_id).state == Card.State.BLANK, "refused, and the blank is still good"


def test_who_may_not_write_people_gives_no_card(coordinator: Actor, thais: UUID) -> None:
    for role in (Role.LAWYER, Role.PLANNER, Role.MONITOR, Role.ADMINISTRATOR, Role.DRIVER):
        by = Actor("member:x", coordinator.org_id, frozenset({role}))
        with pytest.raises(Refused):
            give_card(by, person_id=thais, at=THEN)
        with pytest.raises(Refused):
            make_blank(by, count=1, at=THEN)
    assert Card.objects.filter(org_id=coordinator.org_id).count() == 0


@pytest.mark.parametrize("count", [0, 201, -1])
def test_a_sheet_has_its_bounds(coordinator: Actor, count: int) -> None:
    with pytest.raises(ValueError, match="between 1 and 200"):
        make_blank(coordinator, count=count, at=THEN)


def test_of_two_who_are_one_both_cards_open_the_same_and_a_new_one_ends_both(coordinator: Actor, thais: UUID) -> None:
    luz = someone(coordinator, given_names="Luz")
    hers, other = (give_card(coordinator, person_id=one, at=THEN) for one in (thais, luz))
    merged = merge_people(coordinator, kept=thais, other=luz, reason=MergeReason.PHONE, at=LATER)
    assert opens(hers.digits)
    assert opens(other.digits)
    assert holder_of(other.card_id).person_id == thais  # type: ignore[union-attr]
    assert {one.card_id for one in cards_of(coordinator, luz)} == {hers.card_id, other.card_id}
    new = give_card(coordinator, person_id=luz, at=LATER)
    assert [opens(one.digits) for one in (hers, other, new)] == [False, False, True]
    separate_people(coordinator, merge_id=merged, at=LATER)
    assert holder_of(new.card_id).person_id == thais  # type: ignore[union-attr]
    assert opens(new.digits)


def test_the_cards_of_an_erased_person_are_gone(coordinator: Actor, thais: UUID) -> None:
    luz = someone(coordinator, given_names="Luz")
    kept = give_card(coordinator, person_id=luz, at=THEN)
    old, new = (give_card(coordinator, person_id=thais, at=at) for at in (THEN, LATER))
    Stop.objects.create(card_id=new.card_id, at=LATER)
    erase(coordinator, people=[thais], reason="asked")
    assert list(Card.objects.filter(org_id=coordinator.org_id).values_list("id", flat=True)) == [kept.card_id]
    assert list(Prepared.objects.values_list("card_id", flat=True)) == [kept.card_id]
    assert not Stop.objects.filter(card_id__in=(old.card_id, new.card_id)).exists()
    assert (opens(new.digits), opens(kept.digits)) == (False, True)


def test_undoing_the_import_leaves_whoever_got_a_card_meanwhile(coordinator: Actor, tmp_path: Path) -> None:
    brought = bring(coordinator, tmp_path, row(), row(given="Leo", a="A000-111-223"))
    marta = people(coordinator)["Marta Pérez López"].id
    made = give_card(coordinator, person_id=marta, at=NOW)
    assert brought.import_id is not None
    undone = undo(coordinator, import_id=brought.import_id, now=NOW + timedelta(hours=1))
    assert (undone.erased, undone.kept) == (1, (marta,))
    waiting = desk_keys().waiting
    found = lookup.find(turn(made.digits, waiting.pepper), waiting, NOW)
    assert found.right
    assert found.notice.appearances == (), "what only that list said of her is not told any more"
