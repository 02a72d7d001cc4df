"""S1: a wrong card, a frozen one, one that ran out and nonsense are answered alike: status, headers, bytes, queries, cost."""

import hashlib
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.waiting import WRONG, Holder, Waiting, hold

from vigilia.web.cards import digits as card_digits
from vigilia.web.cards import turning
from vigilia.web.cards.models import Card, Prepared, Stop
from vigilia.web.guard.actors import Actor
from vigilia.web.people.actions import give_card, kill_cards, make_blank
from vigilia.web.waiting import views

SIZE = 16_384


def refused(by: Actor) -> dict[str, str]:
    """Digits that open nothing, each for another reason."""
    now = datetime.now(UTC)
    frozen, over, stopped, old, bare, left = (hold(by, number=f"00011122{n}") for n in range(6))
    kill_cards(by, person_id=frozen.id, at=now)
    Card.objects.filter(id=over.card_id).update(expires_on=(now - timedelta(days=1)).date())
    Stop.objects.create(card_id=stopped.card_id, at=now)
    give_card(by, person_id=old.id, at=now)
    Prepared.objects.filter(card_id=bare.card_id).delete()
    Card.objects.filter(id=left.card_id).update(state=Card.State.DEAD)
    unknown = card_digits.new()
    return {
        "unknown": unknown,
        "mistyped": unknown[:-1] + str((int(unknown[-1]) + 1) % 10),
        "frozen": frozen.digits,
        "ran out": over.digits,
        "stopped a moment ago": stopped.digits,
        "replaced": old.digits,
        "without a notice": bare.digits,
        "dead, with its notice left behind": left.digits,
        "blank": make_blank(by, count=1, at=now)[0].digits,
        "empty": "",
        "too short": "1234",
        "too long": "1" * 5000,
        "letters": "mi tarjeta",
        "null": "\0\0\0\0",
        "markup": "<script>1234</script>",
    }


def test_every_refusal_is_the_same_to_the_byte(
    waiting: Waiting, coordinator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned: list[int] = []
    real = hashlib.scrypt
    monkeypatch.setattr(turning.hashlib, "scrypt", lambda *a, **k: (turned.append(1), real(*a, **k))[1])
    cards = refused(coordinator)
    waiting.open(WRONG)  # the first of a day makes the key of the day
    answers, queries = {}, {}
    for number, (why, digits) in enumerate(cards.items()):
        waiting.address = f"198.51.{number}.7"  # each its own limits, so that no answer is a later one
        turned.clear()
        with CaptureQueriesContext(connection) as seen:
            answers[why] = waiting.open(digits)
        assert len(turned) == 1, why
        queries[why] = [_shape(query["sql"]) for query in seen.captured_queries]
    model = answers["unknown"]
    assert model.status_code == 200
    assert len(model.content) == SIZE
    for why, answer in answers.items():
        assert answer.status_code == 200, why
        assert dict(answer.headers) == dict(model.headers), why
        assert answer.content == model.content, why
        assert queries[why] == queries["unknown"], why
        assert not answer.cookies, why


@pytest.mark.parametrize(("days", "opens"), [(0, True), (-1, False)])
def test_a_card_opens_on_its_last_day_and_not_after_it(
    waiting: Waiting, holder: Holder, days: int, opens: bool
) -> None:
    today = views.timezone.now().date()
    Card.objects.filter(id=holder.card_id).update(expires_on=today + timedelta(days=days))
    assert (b"13:00" in waiting.open(holder.digits).content) is opens


def test_a_right_card_has_the_same_size_and_headers(waiting: Waiting, holder: Holder) -> None:
    right, wrong = waiting.open(holder.digits), waiting.open(WRONG)
    assert len(right.content) == len(wrong.content) == SIZE
    assert dict(right.headers) == dict(wrong.headers)
    assert right.content != wrong.content


def test_a_body_that_cannot_be_read_is_a_wrong_card(waiting: Waiting) -> None:
    model = waiting.open(WRONG)
    bodies = [
        (b"x" * 100_000, "application/x-www-form-urlencoded"),
        (b"&".join(b"a%d=1" % n for n in range(500)), "application/x-www-form-urlencoded"),
        (b"--x\r\nnonsense", "multipart/form-data; boundary=x"),
        (b"--", "multipart/form-data"),
        (b"g1=\xff\xfe&do=open", "application/x-www-form-urlencoded; charset=utf-8"),
        (b"g1=1234&do=open", "application/x-www-form-urlencoded; charset=iso-8859-1"),
        (b"g1=1234&do=open", "application/x-www-form-urlencoded; charset=unicode_escape"),
        (_part("do", "open"), "multipart/form-data; boundary=x; charset=rot13"),
        (
            _part("do", "lost_send") + _part("number", "\\ud800"),
            "multipart/form-data; boundary=x; charset=unicode_escape",
        ),
    ]
    for body, kind in bodies:
        answer = waiting.client.generic("POST", "/", body, kind, headers={"Accept-Language": "en"})
        assert answer.status_code == 200, kind
        assert len(answer.content) == len(model.content), kind
        assert not answer.cookies


def _part(name: str, value: str) -> bytes:
    return f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()


def test_nothing_that_was_typed_comes_back(waiting: Waiting) -> None:
    for do in ("open", "lost_send", "language", "received", "freeze_yes", "nonsense"):
        answer = waiting.open(
            "4242 4343 4444 4545", do=do, number="000111222", phone="8685550199", ticket="<b>planted</b>"
        )
        page = answer.content.decode()
        assert not [one for one in ("4242", "4343", "000111222", "8685550199", "planted") if one in page], do


def test_no_cookie_and_no_address_that_changes(waiting: Waiting, holder: Holder) -> None:
    for answer in (waiting.client.get("/"), waiting.open(holder.digits), waiting.open(WRONG), waiting.post(do="exit")):
        assert answer.status_code == 200
        assert "Location" not in answer.headers
        assert "Set-Cookie" not in answer.headers
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}])
def test_a_form_sent_by_another_site_opens_nothing(waiting: Waiting, holder: Holder, headers: dict[str, str]) -> None:
    answer = waiting.client.post("/", {"do": "open", "g1": holder.digits}, headers=headers)
    assert answer.content == waiting.client.get("/", headers={}).content


@pytest.mark.parametrize(
    "headers", [{"Origin": "null"}, {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}]
)
def test_our_own_forms_open(waiting: Waiting, holder: Holder, headers: dict[str, str]) -> None:
    answer = waiting.client.post("/", {"do": "open", "g1": holder.digits}, headers={**headers, "Accept-Language": "en"})
    assert b"13:00" in answer.content


def test_a_ticket_stands_for_the_card_and_says_nothing(waiting: Waiting, holder: Holder) -> None:
    page = waiting.open(holder.digits).content.decode()
    ticket = page.split('name="ticket" value="')[1].split('"')[0]
    assert holder.digits not in page
    assert holder.digits[:8] not in ticket
    assert b"13:00" in waiting.post(do="language", to="fr", ticket=ticket).content
    altered = ("A" if ticket[20] != "A" else "B").join([ticket[:20], ticket[21:]])
    assert waiting.post(do="language", to="en", ticket=altered).content == waiting.open(WRONG, chosen="1").content


def _shape(sql: str) -> str:
    """A query without its values and without the running number of a savepoint."""
    values = "".join(part if number % 2 == 0 else "?" for number, part in enumerate(sql.split("'")))
    return values.split(" ")[0] if "SAVEPOINT" in values else re.sub(r"\b\d+(\.\d+)?\b", "#", values)


def test_a_ticket_that_is_handed_on_is_only_ever_our_own(waiting: Waiting, holder: Holder) -> None:
    ticket = waiting.open(holder.digits).content.decode().split('name="ticket" value="')[1].split('"')[0]
    assert ticket in waiting.post(do="other", ticket=ticket).content.decode()
    assert "planted" not in waiting.post(do="other", ticket='"><b>planted</b>').content.decode()
