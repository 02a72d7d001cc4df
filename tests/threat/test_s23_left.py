"""S23 without scripts: after the quick exit "send the form again" opens nothing, and typing the digits anew does."""

from datetime import timedelta

import pytest
from tests.waiting import WRONG, Holder, Waiting

from vigilia.web.waiting import views


def ticket_of(page: bytes) -> str:
    return page.decode().split('name="ticket" value="')[1].split('"')[0]


def later(waiting: Waiting, monkeypatch: pytest.MonkeyPatch, **how: float) -> None:
    then = views.timezone.now() + timedelta(**how)
    monkeypatch.setattr(views.timezone, "now", lambda: then)


def test_the_form_sent_again_after_the_exit_shows_no_date(
    waiting: Waiting, holder: Holder, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = ticket_of(waiting.open(holder.digits).content)
    later(waiting, monkeypatch, seconds=5)
    gone = waiting.post(do="exit", ticket=ticket)
    assert gone.headers["Clear-Site-Data"] == '"cache", "storage"'
    later(waiting, monkeypatch, seconds=5)
    again = waiting.open(holder.digits)
    assert b"13:00" not in again.content
    assert b'name="g1"' in again.content
    for do in ("received", "language", "freeze_yes"):
        assert b"13:00" not in waiting.post(do=do, to="fr" if do == "language" else "", ticket=ticket).content
    later(waiting, monkeypatch, seconds=2)
    assert b"13:00" in waiting.open(holder.digits, ticket=ticket_of(again.content)).content


def test_after_an_hour_it_is_forgotten(waiting: Waiting, holder: Holder, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting.post(do="exit", ticket=ticket_of(waiting.open(holder.digits).content))
    later(waiting, monkeypatch, minutes=61)
    assert b"13:00" in waiting.open(holder.digits).content


def test_nobody_elses_card_is_closed_by_it(waiting: Waiting, holder: Holder, monkeypatch: pytest.MonkeyPatch) -> None:
    for ticket in ("", "nonsense", ticket_of(waiting.open(holder.digits).content)[:-4]):
        waiting.post(do="exit", ticket=ticket, g1=holder.digits)
    later(waiting, monkeypatch, seconds=5)
    assert b"13:00" in waiting.open(holder.digits).content
    assert b"13:00" not in waiting.open(WRONG).content
