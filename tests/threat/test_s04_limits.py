"""S4: wrong cards grow slow, by address, by network and over all; right ones never; nobody is refused, nothing tells who asked."""

import asyncio
import threading
from datetime import UTC, datetime, timedelta

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from django.test import RequestFactory
from tests.waiting import WRONG, Holder, Waiting

from vigilia.web.cards.models import InboxItem
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.limits.models import Bucket
from vigilia.web.notices.inbox import drain
from vigilia.web.notices.queries import open_replies
from vigilia.web.waiting import lanes, patience, typed, views


def test_five_wrong_tries_cost_no_time_and_later_ones_ever_more(waiting: Waiting) -> None:
    for _ in range(12):
        assert waiting.open(WRONG).status_code == 200
    assert waiting.paused[:5] == [0.0] * 5
    slow = waiting.paused[5:]
    assert all(0 < one < patience.LONGEST for one in slow)
    assert slow == sorted(slow)


def test_after_thirty_in_ten_minutes_an_address_waits_the_longest_and_is_still_answered(waiting: Waiting) -> None:
    for _ in range(31):
        answer = waiting.open(WRONG)
    assert waiting.paused[-1] == patience.LONGEST == 5.0
    assert answer.status_code == 200
    assert len(answer.content) == 16_384


def test_a_network_shares_one_limit(waiting: Waiting) -> None:
    for last in range(31):
        waiting.address = f"203.0.113.{last + 1}"
        waiting.open(WRONG)
    assert waiting.paused[0] == 0.0
    assert waiting.paused[-1] == 5.0


def test_over_all_sixty_a_minute_and_then_everybody_who_is_wrong_waits(waiting: Waiting) -> None:
    for number in range(61):
        waiting.address = f"10.{number}.0.1"
        waiting.open(WRONG)
    assert waiting.paused[0] == 0.0
    assert waiting.paused[-1] == 5.0


def test_a_right_card_never_waits_never_counts_and_is_never_refused(waiting: Waiting, holder: Holder) -> None:
    for _ in range(31):
        waiting.open(WRONG)
    waits, before = len(waiting.paused), _tokens()
    for _ in range(40):
        assert b"13:00" in waiting.open(holder.digits).content
    assert len(waiting.paused) == waits
    assert all(now >= then for now, then in zip(_tokens(), before, strict=True))


def test_a_stale_page_is_no_wrong_card(waiting: Waiting, holder: Holder, monkeypatch: pytest.MonkeyPatch) -> None:
    page = waiting.open(holder.digits).content.decode()
    ticket = page.split('name="ticket" value="')[1].split('"')[0]
    monkeypatch.setattr("vigilia.web.waiting.ticket.LASTS", timedelta(seconds=-1))
    again = waiting.post(do="received", ticket=ticket)
    assert again.content != waiting.open(WRONG).content
    assert b'name="g1"' in again.content
    assert InboxItem.objects.count() == 0


def test_the_form_for_a_lost_card_is_kept_ten_times_an_hour_of_an_address_and_three_a_day_of_a_number(
    waiting: Waiting,
) -> None:
    first = waiting.post(do="lost_send", number="000-111-222")
    for _ in range(5):
        assert waiting.post(do="lost_send", number="A 000 111 222").content == first.content
    assert InboxItem.objects.count() == 3
    for other in range(10):
        assert waiting.post(do="lost_send", number=f"00011130{other}").content == first.content
    assert InboxItem.objects.count() == 10 - 3 + 0


def test_whoever_hangs_up_while_a_wrong_answer_waits_is_counted(
    waiting: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A right card is answered at once: whoever waits a moment and leaves has learnt what the answer would have said."""

    async def gone(seconds: float) -> None:
        if seconds > 0:
            raise asyncio.CancelledError

    monkeypatch.setattr("vigilia.web.waiting.views.asyncio.sleep", gone)
    for _ in range(5):
        waiting.open(WRONG)
    before = _tokens()
    for _ in range(3):
        asked = RequestFactory().post("/", {"do": "open", "g1": WRONG}, REMOTE_ADDR=waiting.address)
        with pytest.raises(asyncio.CancelledError):
            async_to_sync(views.page)(asked)
    assert [then - now for then, now in zip(before, _tokens(), strict=True)] == pytest.approx([3.0] * 3)


def test_one_button_uses_up_no_other(waiting: Waiting, coordinator: Actor, holder: Holder) -> None:
    for _ in range(21):
        waiting.open(holder.digits, do="received")
    assert InboxItem.objects.count() == 20
    waiting.open(holder.digits, do="cannot")
    drain(datetime.now(UTC))
    assert [reply.kind for reply in open_replies(coordinator)] == ["cannot"]


def test_no_address_stands_anywhere_in_the_database(waiting: Waiting) -> None:
    waiting.open(WRONG)
    waiting.post(do="lost_send", number="000111222")
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                told = repr([bytes(one) if isinstance(one, memoryview) else one for one in row])
                assert "203.0.113" not in told, table


def test_behind_a_proxy_the_last_hop_counts_and_not_what_the_guesser_wrote(waiting: Waiting, settings: object) -> None:
    settings.VIGILIA_PROXIES = 1  # type: ignore[attr-defined]
    for number in range(31):
        forged = {"X-Forwarded-For": f"10.{number}.1.1, 198.51.100.9"}
        waiting.client.post("/", {"do": "open", "g1": WRONG}, headers=forged)
    assert waiting.paused[-1] == 5.0


def test_without_proxies_of_our_own_the_header_counts_for_nothing() -> None:
    asked = RequestFactory().post(
        "/", headers={"X-Forwarded-For": "192.0.2.1, 198.51.100.2"}, REMOTE_ADDR="203.0.113.7"
    )
    assert [typed.address_of(asked, proxies) for proxies in (0, -1, -2)] == ["203.0.113.7"] * 3
    assert [typed.address_of(asked, proxies) for proxies in (1, 2, 3)] == ["198.51.100.2", "192.0.2.1", "unknown"]


@pytest.mark.parametrize(
    ("address", "network", "everybody", "seconds"),
    [
        (30, 30, 60, 0.0),
        (26, 30, 60, 0.0),
        (25, 30, 60, 0.2),
        (20, 30, 60, 1.2),
        (0.5, 30, 60, 5.0),
        (30, 0, 60, 5.0),
        (30, 30, 0.9, 5.0),
    ],
)
def test_how_long_a_wrong_answer_waits(address: float, network: float, everybody: float, seconds: float) -> None:
    assert patience.seconds(address, network, everybody) == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("address", "network", "everybody", "behind"),
    [
        (30, 30, 60, False),
        (1, 1, 1, False),
        (0.9, 30, 60, True),
        (30, 0.9, 60, True),
        (30, 30, 0, False),  # others guess from everywhere; nobody of this network does
        (30, 29, 0, True),
    ],
)
def test_who_stands_behind_others(address: float, network: float, everybody: float, behind: bool) -> None:
    assert patience.behind(address, network, everybody) is behind


def test_a_thousand_guesses_in_one_instant_do_not_stand_before_another_network(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[tuple[str, str]] = []
    monkeypatch.setattr(lanes, "turn", lambda digits, _: ran.append((digits, threading.current_thread().name)))

    async def many() -> None:
        guesses = [lanes.turned("guess", b"", network=b"a", patient=False) for _ in range(1000)]
        hers = [lanes.turned("hers", b"", network=b"b", patient=False)]
        await asyncio.gather(*guesses, *hers)

    asyncio.run(many())
    quick = [digits for digits, thread in ran if not thread.startswith("card-patient")]
    assert (quick.count("guess"), quick.count("hers"), len(ran)) == (lanes.AT_ONCE, 1, 1001)
    assert not lanes._standing


def test_the_limits_are_those_of_the_threat_model() -> None:
    assert (patience.ADDRESS.capacity, patience.ADDRESS.refill_per_second) == (30, 30 / 600)
    assert (patience.EVERYBODY.capacity, patience.EVERYBODY.refill_per_second) == (60, 1.0)
    assert (patience.LOST_ADDRESS.capacity, patience.LOST_NUMBER.capacity) == (10, 3)


def _tokens() -> list[float]:
    return list(Bucket.objects.order_by("limit", "key").values_list("tokens", flat=True))
