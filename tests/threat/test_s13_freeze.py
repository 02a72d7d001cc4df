"""S13: whoever holds a card, or a helper, freezes it; it counts at once, for good, and a helper is told. A stranger cannot."""

from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse
from tests.waiting import WRONG, Holder, Waiting, hold, said

from vigilia.web.cards import digits as card_digits
from vigilia.web.cards.digits import grouped
from vigilia.web.cards.models import Card, InboxItem, Prepared, Stop
from vigilia.web.desk.replies import waiting_replies
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import say
from vigilia.web.notices.inbox import drain
from vigilia.web.notices.models import Reply
from vigilia.web.notices.queries import open_replies
from vigilia.web.people.actions import give_card, kill_cards
from vigilia.web.people.queries import cards_of


def same(one: HttpResponse, other: HttpResponse) -> bool:
    """Whether two answers are the same to whoever reads them."""
    return (one.status_code, one.content, dict(one.items())) == (other.status_code, other.content, dict(other.items()))


def unknown() -> str:
    return grouped(card_digits.new())


def test_a_tap_counts_at_once_and_the_worker_makes_it_last(
    waiting: Waiting, coordinator: Actor, holder: Holder
) -> None:
    digits = grouped(holder.digits)
    refused = waiting.open(unknown())
    asked = waiting.open(digits, do="freeze")
    assert Stop.objects.count() == 0, "the first tap only asks"
    assert not same(asked, refused)
    waiting.open(digits, do="freeze_yes")
    assert same(waiting.open(digits), refused), "before any worker: as if the card had never been"
    assert Card.objects.get(id=holder.card_id).state == Card.State.LIVE
    drain(datetime.now(UTC))
    Stop.objects.all().delete()  # the stop was the bridge; what the worker did holds without it
    assert same(waiting.open(digits), refused)
    assert Card.objects.get(id=holder.card_id).state == Card.State.DEAD
    assert not Prepared.objects.filter(card_id=holder.card_id).exists()
    (alert,) = waiting_replies(coordinator, now=datetime.now(UTC), on=datetime.now(UTC).date())
    assert (alert.person_id, alert.kind) == (holder.id, "freeze")
    assert alert.heard_next is not None
    assert alert.heard_next.day == holder.day


def test_what_is_said_of_her_later_brings_no_frozen_card_back(
    waiting: Waiting, coordinator: Actor, holder: Holder
) -> None:
    digits, now = grouped(holder.digits), datetime.now(UTC)
    waiting.open(digits, do="freeze_yes")
    moved = now + timedelta(minutes=20)
    say(coordinator, person_id=holder.id, said=said(holder.day + timedelta(days=7), moved), at=moved)
    assert same(waiting.open(digits), waiting.open(unknown())), "also between the tap and the worker"
    drain(now)
    say(coordinator, person_id=holder.id, said=said(holder.day, moved + timedelta(hours=1)), at=moved)
    assert same(waiting.open(digits), waiting.open(unknown()))
    assert not Prepared.objects.exists()


def test_a_stranger_freezes_nothing(waiting: Waiting, coordinator: Actor, holder: Holder) -> None:
    digits = grouped(holder.digits)
    swapped = digits[1] + digits[0] + digits[2:]
    for typed in (WRONG, unknown(), "", "1234", swapped if swapped != digits else unknown()):
        for do in ("freeze", "freeze_yes", "cannot", "received"):
            waiting.open(typed, do=do)
    for ticket in ("", "x" * 60, "MTIzNA=="):
        waiting.post(do="freeze_yes", ticket=ticket)
    assert (Stop.objects.count(), InboxItem.objects.count()) == (0, 0)
    drain(datetime.now(UTC))
    assert open_replies(coordinator) == []
    assert waiting.open(digits).content != waiting.open(unknown()).content


def test_a_helper_freezes_and_gives_a_new_one_and_the_old_stays_dead(
    waiting: Waiting, coordinator: Actor, holder: Holder
) -> None:
    old, now = grouped(holder.digits), datetime.now(UTC)
    assert kill_cards(coordinator, person_id=holder.id, at=now) == 1
    refused = waiting.open(unknown())
    assert same(waiting.open(old), refused)
    new = grouped(give_card(coordinator, person_id=holder.id, at=now).digits)
    assert not same(waiting.open(new), refused)
    assert same(waiting.open(old), refused)
    waiting.open(old, do="freeze_yes")
    drain(now)
    assert not same(waiting.open(new), refused), "whoever has the old card cannot reach the new one"
    assert [card.ended_at is None for card in cards_of(coordinator, holder.id)] == [True, False]


@pytest.mark.parametrize("late", [False, True])
def test_a_tap_on_the_old_card_never_ends_the_new_one(
    waiting: Waiting, coordinator: Actor, holder: Holder, late: bool
) -> None:
    """The worker was away: she froze her card, came in, and got a new one before anybody heard the tap."""
    now = datetime.now(UTC)
    waiting.open(grouped(holder.digits), do="freeze_yes")
    if not late:
        drain(now)
    new = grouped(give_card(coordinator, person_id=holder.id, at=now).digits)
    drain(now)
    assert waiting.open(new).content != waiting.open(unknown()).content
    assert [reply.kind for reply in open_replies(coordinator)] == ["freeze"]


def test_freezing_hers_leaves_her_husbands(waiting: Waiting, coordinator: Actor, holder: Holder) -> None:
    other = hold(coordinator, number="000111229")
    waiting.open(grouped(holder.digits), do="freeze_yes")
    drain(datetime.now(UTC))
    assert waiting.open(grouped(other.digits)).content != waiting.open(unknown()).content
    assert list(Reply.scoped.within(coordinator).values_list("person_id", flat=True)) == [holder.id]
