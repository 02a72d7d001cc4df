"""What each tap comes to: the reply, its audit row, and nothing for a card or a number that is nobody's."""

from uuid import UUID, uuid4

import pytest
from tests.web.hearings.conftest import hear, word
from tests.web.notices.conftest import given, left, minutes, replies, tap
from tests.web.people.conftest import someone

from vigilia.web.cards.models import Card, InboxItem
from vigilia.web.cards.notice import from_bytes
from vigilia.web.cards.saying import Kind
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.hearings.actions import merge_people
from vigilia.web.notices.actions import handle
from vigilia.web.notices.inbox import Drained, drain
from vigilia.web.notices.models import Reply
from vigilia.web.notices.queries import confirmed, open_replies
from vigilia.web.people.actions import erase, give_card
from vigilia.web.people.models import MergeReason, Source
from vigilia.web.people.queries import cards_of

LATER = minutes(60)


def test_received_keeps_what_she_had_before_her_and_confirms_it(coordinator: Actor, marta: UUID) -> None:
    hear(coordinator, marta, word(Source.LINE, "2022-05-16"))
    card = given(coordinator, marta)
    tap(Kind.RECEIVED, card, version=1, language="ht", after=3)
    assert drain(LATER) == Drained(kept=1)
    (reply,) = Reply.scoped.within(coordinator)
    assert (reply.at, reply.language, reply.handled_at, reply.handled_by) == (minutes(3), "ht", LATER, "worker")
    assert str(from_bytes(reply.says.encode()).appearances[0].day) == "2022-05-16"
    assert confirmed(coordinator, [marta]) == {marta: minutes(3)}
    assert open_replies(coordinator) == []
    hear(coordinator, marta, word(Source.LINE, "2022-05-18", after=2))
    assert confirmed(coordinator, [marta]) == {}, "what she confirmed is not what is believed now"
    tap(Kind.RECEIVED, card, version=1, after=130)
    drain(LATER)
    assert Reply.scoped.within(coordinator).order_by("-at")[0].says is None, "she had an older notice before her"
    assert confirmed(coordinator, [marta]) == {}
    tap(Kind.RECEIVED, card, version=2, after=140)
    drain(LATER)
    assert confirmed(coordinator, [marta]) == {marta: minutes(140)}


def test_many_taps_on_an_older_notice_do_not_leave_the_new_date_unconfirmed(coordinator: Actor, marta: UUID) -> None:
    hear(coordinator, marta, word(Source.LINE, "2022-05-16"))
    card = given(coordinator, marta)
    for after in range(12):
        tap(Kind.RECEIVED, card, version=1, after=after)
    assert drain(LATER) == Drained(kept=10, repeated=2)
    hear(coordinator, marta, word(Source.LINE, "2022-05-18", after=2))
    assert confirmed(coordinator, [marta]) == {}
    for after in range(130, 142):
        tap(Kind.RECEIVED, card, version=2, after=after)
    assert drain(minutes(150)) == Drained(kept=10, repeated=2)
    assert confirmed(coordinator, [marta]) == {marta: minutes(139)}


def test_cannot_come_waits_for_a_hand_until_somebody_took_care(coordinator: Actor, carla: Actor, marta: UUID) -> None:
    card = given(coordinator, marta)
    tap(Kind.CANNOT, card, version=1)
    assert drain(LATER) == Drained(kept=1)
    (reply,) = open_replies(coordinator)
    assert (reply.person_id, reply.kind, reply.card_id) == (marta, "cannot", card)
    (row,) = entries(coordinator.org_id, event="notices.heard")
    assert (row.actor, row.people, row.detail["kind"]) == ("worker", (marta,), "cannot")
    with pytest.raises(Refused):
        handle(carla, reply_id=reply.id, at=LATER)
    handle(coordinator, reply_id=reply.id, at=LATER)
    handle(coordinator, reply_id=reply.id, at=minutes(99))
    assert open_replies(coordinator) == []
    assert Reply.scoped.within(coordinator).get().handled_at == LATER
    assert len(entries(coordinator.org_id, event="notices.handled")) == 1
    tap(Kind.CANNOT, card, after=70)
    drain(LATER)
    assert len(open_replies(coordinator)) == 1, "she says it again after somebody took care: again it waits"


def test_freeze_ends_her_card_and_alerts(coordinator: Actor, marta: UUID, thais: UUID) -> None:
    card, other = given(coordinator, marta), given(coordinator, thais)
    tap(Kind.FREEZE, card)
    assert drain(LATER) == Drained(kept=1)
    assert Card.objects.get(id=card).state == Card.State.DEAD
    assert Card.objects.get(id=other).state == Card.State.LIVE
    assert [one.ended_by for one in cards_of(coordinator, marta)] == ["worker"]
    assert [reply.kind for reply in open_replies(coordinator)] == ["freeze"]


def test_a_freeze_of_an_older_card_leaves_the_new_one_alone(coordinator: Actor, marta: UUID) -> None:
    old = given(coordinator, marta)
    tap(Kind.FREEZE, old)
    new = given(coordinator, marta)
    assert drain(LATER) == Drained(kept=1)
    assert Card.objects.get(id=new).state == Card.State.LIVE
    assert [reply.card_id for reply in open_replies(coordinator)] == [old]


def test_cannot_come_is_heard_although_the_card_was_ended_meanwhile(coordinator: Actor, marta: UUID) -> None:
    card = given(coordinator, marta)
    tap(Kind.FREEZE, card)
    tap(Kind.CANNOT, card, after=0.1)
    assert drain(LATER) == Drained(kept=2)
    assert [reply.kind for reply in open_replies(coordinator)] == ["cannot", "freeze"], "the worst first"


@pytest.mark.parametrize("typed", ["000-111-222", "A000111222", "A# 000 111 222", "٠٠٠١١١٢٢٢", "00111222"])
def test_lost_is_matched_however_the_number_was_typed(coordinator: Actor, marta: UUID, typed: str) -> None:
    tap(Kind.LOST, number=typed, phone="868 000 0101", language="es")
    assert drain(LATER) == Drained(kept=1)
    (reply,) = open_replies(coordinator)
    assert (reply.person_id, reply.kind, reply.phone, reply.card_id) == (marta, "lost", "868 000 0101", None)


def test_lost_reaches_every_organisation_that_knows_her(coordinator: Actor, carla: Actor, marta: UUID) -> None:
    theirs = someone(carla, given_names="Marta", a_number="000111222")
    tap(Kind.LOST, number="000111222")
    assert drain(LATER) == Drained(kept=1)
    assert replies(coordinator) == [(marta, "lost")]
    assert replies(carla) == [(theirs, "lost")]


def test_lost_of_one_read_as_part_of_another_is_hers(coordinator: Actor, marta: UUID, thais: UUID) -> None:
    merge_people(coordinator, kept=thais, other=marta, reason=MergeReason.SAID_BY_HER, at=minutes(1))
    tap(Kind.LOST, number="000111222")
    drain(LATER)
    assert replies(coordinator) == [(thais, "lost")]


@pytest.mark.parametrize("number", ["000199999", "", "hello", "1" * 500, "000-111-22"])
def test_a_number_of_nobody_leaves_no_trace(coordinator: Actor, marta: UUID, number: str) -> None:
    rows = len(entries(coordinator.org_id))
    tap(Kind.LOST, number=number, phone="x" * 500)
    assert drain(LATER) == Drained(dropped=1)
    assert (left(), replies(coordinator), len(entries(coordinator.org_id))) == (0, [], rows)


def test_what_names_no_card_on_file_is_dropped_and_holds_nobody_up(coordinator: Actor, marta: UUID) -> None:
    card = given(coordinator, marta)
    gone = given(coordinator, someone(coordinator, given_names="Luz"))
    erase(coordinator, people=[p for p in _people(coordinator) if p != marta], reason="asked")
    for kind in (Kind.RECEIVED, Kind.CANNOT, Kind.FREEZE):
        for card_id in (uuid4(), None, gone):
            tap(kind, card_id, after=-1)
    InboxItem(at=minutes(-2), sealed=b"\0" * 1100).save()
    moved = InboxItem.objects.get(id=tap(Kind.CANNOT, card))
    InboxItem(at=minutes(-2), sealed=moved.sealed).save()  # a copy of hers under another id does not open
    tap(Kind.RECEIVED, card, version=-4)
    tap(Kind.RECEIVED, card, language="x" * 400)
    assert drain(LATER) == Drained(kept=1, dropped=13)
    assert (left(), replies(coordinator)) == (0, [(marta, "cannot")])


def _people(by: Actor) -> list[UUID]:
    from vigilia.web.people.queries import everyone

    return sorted(everyone(by))


def test_a_double_tap_is_one_reply_and_a_thumb_on_the_button_ten(coordinator: Actor, marta: UUID) -> None:
    card = given(coordinator, marta)
    for after in range(3):
        tap(Kind.CANNOT, card, after=after)
        tap(Kind.LOST, number="000111222", phone=f"868 000 {100 + after:04d}", after=after)
    assert drain(LATER) == Drained(kept=2, repeated=4)
    assert [(one.kind, one.at, one.phone) for one in open_replies(coordinator)] == [
        ("cannot", minutes(0), None),
        ("lost", minutes(0), "868 000 0100"),
    ], "the first is kept"
    for after in range(15):
        tap(Kind.RECEIVED, card, version=1, after=after)
    tap(Kind.RECEIVED, card, version=1, after=60 * 25)
    assert drain(LATER) == Drained(kept=11, repeated=5)
    assert left() == 0


def test_the_card_of_another_organisation_is_not_ours(coordinator: Actor, carla: Actor, marta: UUID) -> None:
    theirs = someone(carla, given_names="Eva")
    tap(Kind.CANNOT, given(carla, theirs))
    drain(LATER)
    assert (open_replies(coordinator), replies(coordinator)) == ([], [])
    assert replies(carla) == [(theirs, "cannot")]
    assert confirmed(coordinator, [theirs]) == {}


def test_her_replies_go_with_her(coordinator: Actor, marta: UUID) -> None:
    tap(Kind.CANNOT, give_card(coordinator, person_id=marta, at=minutes(0)).card_id)
    drain(LATER)
    erase(coordinator, people=[marta], reason="asked")
    assert Reply.scoped.within(coordinator).count() == 0
    assert Card.objects.filter(org_id=coordinator.org_id).count() == 0
