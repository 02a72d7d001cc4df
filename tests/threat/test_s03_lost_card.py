"""S3: the lost-card form looks nothing up. What was typed is sealed, kept, and matched by the worker; all answers are one."""

import re
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.waiting import Holder, Waiting, hold

from vigilia.web.cards.models import InboxItem
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.notices.inbox import Drained, drain
from vigilia.web.notices.models import Reply
from vigilia.web.notices.queries import open_replies
from vigilia.web.people.actions import add_contacts

VALUES = re.compile(r" WHERE| VALUES| SET|(?<=SAVEPOINT) ")
KNOWN, UNKNOWN = "000-111-222", "000-199-999"


def send(waiting: Waiting, number: str, phone: str = "868 555 0142") -> tuple[bytes, list[str], dict[str, str]]:
    """The answer, the statements it took, and its headers; each from an address of its own."""
    waiting.address = f"198.51.100.{InboxItem.objects.count() + 1}"
    with CaptureQueriesContext(connection) as seen:
        answer = waiting.post(do="lost_send", number=number, phone=phone, lang="en")
    shapes = [VALUES.split(one["sql"])[0] for one in seen]
    return answer.content, shapes, dict(answer.items())


def test_known_and_unknown_are_answered_alike(waiting: Waiting, holder: Holder) -> None:
    send(waiting, UNKNOWN)  # the first of a day makes the key of the day
    answers = [send(waiting, number) for number in (KNOWN, UNKNOWN, KNOWN.replace("-", ""))]
    assert answers[0] == answers[1] == answers[2]
    assert not [sql for sql in answers[0][1] if "people_" in sql or "cards_card" in sql], "nothing was looked up"


def test_whatever_is_left_out_or_too_much_the_answer_is_the_same_page(waiting: Waiting, holder: Holder) -> None:
    forms = [(KNOWN, ""), ("", "868 555 0142"), ("", ""), ("nonsense", "nonsense"), ("9" * 200, "+" * 200), (KNOWN, "")]
    pages = {waiting.post(do="lost_send", number=number, phone=phone, lang="en").content for number, phone in forms * 3}
    assert len(pages) == 1, "also when this address has used up its ten an hour"


def test_what_was_typed_stands_sealed(waiting: Waiting, holder: Holder) -> None:
    send(waiting, KNOWN, phone="868 555 0142")
    send(waiting, "nonsense", phone="")
    items = [bytes(one.sealed) for one in InboxItem.objects.all()]
    assert len({len(one) for one in items}) == 1, "the length says nothing"
    for typed in (b"000111222", b"000-111-222", b"0142", b"lost", b"nonsense"):
        assert not [one for one in items if typed in one], typed


def test_the_worker_matches_it_and_a_helper_is_asked(waiting: Waiting, coordinator: Actor, holder: Holder) -> None:
    send(waiting, KNOWN)
    assert open_replies(coordinator) == [], "nobody knows yet"
    assert drain(datetime.now(UTC)) == Drained(kept=1)
    (reply,) = open_replies(coordinator)
    assert (reply.person_id, reply.kind, reply.phone, reply.card_id) == (holder.id, "lost", "868 555 0142", None)
    assert waiting.open(holder.digits).content != waiting.open("0000 1111 2222 3333").content, "her card still opens"


@pytest.mark.parametrize("number", [UNKNOWN, "nonsense", "12345", "0" * 9])
def test_no_match_leaves_no_trace(waiting: Waiting, coordinator: Actor, holder: Holder, number: str) -> None:
    rows = len(entries(coordinator.org_id))
    send(waiting, number)
    assert drain(datetime.now(UTC)) == Drained(dropped=1)
    assert open_replies(coordinator) == []
    assert (InboxItem.objects.count(), len(entries(coordinator.org_id))) == (0, rows)


def test_without_an_a_number_the_phone_is_looked_for_and_proves_nothing(
    waiting: Waiting, coordinator: Actor, holder: Holder
) -> None:
    add_contacts(coordinator, words={holder.id: ["868 000 0142"]}, at=datetime.now(UTC))
    send(waiting, "", phone="+52 868 000 0142")
    assert drain(datetime.now(UTC)).kept == 1
    reply = Reply.scoped.within(coordinator).get()
    assert (reply.person_id, reply.kind, reply.phone) == (holder.id, "lost", "+52 868 000 0142")
    send(waiting, "", phone="868 000 0199")
    assert drain(datetime.now(UTC)).dropped == 1


def test_the_phone_of_a_shelter_names_nobody(waiting: Waiting, coordinator: Actor) -> None:
    many = [hold(coordinator, number=f"00011140{n}") for n in range(9)]
    add_contacts(coordinator, words={one.id: ["868 000 0143"] for one in many}, at=datetime.now(UTC))
    send(waiting, "", phone="868 000 0143")
    assert drain(datetime.now(UTC)).dropped == 1
