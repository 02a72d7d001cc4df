"""Where sources differ on the day, her page names every other day that is still said, and none that nobody says any more."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from tests.web.hearings.conftest import THEN, hear, word
from tests.web.hearings.test_notices import given, opened

from vigilia.web.cards.notice import Appearance
from vigilia.web.cards.turning import CardKey
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import settle
from vigilia.web.hearings.parts import Part
from vigilia.web.people.models import Source
from vigilia.web.waiting import pages


def first(key: CardKey) -> Appearance:
    shown = opened(key, THEN)
    assert shown is not None
    return shown.appearances[0]


def days(key: CardKey) -> tuple[str, list[str]]:
    one = first(key)
    return str(one.day), [str(day) for day in one.also]


def test_the_later_of_two_days_is_named_though_it_was_never_believed(coordinator: Actor, marta: UUID) -> None:
    key = given(coordinator, marta)
    hear(coordinator, marta, word(Source.LINE, "2022-05-18"))
    assert days(key) == ("2022-05-18", [])
    hear(coordinator, marta, word(Source.NOTICE, "2022-05-23", after=1))
    assert days(key) == ("2022-05-18", ["2022-05-23"])
    hear(coordinator, marta, word(Source.PORTAL, "2022-05-16", after=2))
    assert days(key) == ("2022-05-16", ["2022-05-18", "2022-05-23"])


def test_a_day_that_its_source_has_replaced_is_said_no_more(coordinator: Actor, marta: UUID) -> None:
    key = given(coordinator, marta)
    hear(coordinator, marta, word(Source.LINE, "2022-05-16"))
    hear(coordinator, marta, word(Source.LINE, "2022-05-18", after=1))
    hear(coordinator, marta, word(Source.NOTICE, "2022-05-23", after=2))
    assert days(key) == ("2022-05-18", ["2022-05-23"]), "and not the 16th"
    hear(coordinator, marta, word(Source.NOTICE, cancelled=True, after=3))
    assert days(key) == ("2022-05-18", [])


def test_a_day_that_was_settled_away_is_said_no_more(coordinator: Actor, marta: UUID) -> None:
    key = given(coordinator, marta)
    hearing = hear(coordinator, marta, word(Source.LINE, "2022-05-18"))
    hear(coordinator, marta, word(Source.NOTICE, "2022-05-23", after=1))
    settle(
        coordinator,
        hearing_id=hearing.id,
        part=Part.DATE,
        value="2022-05-18",
        why="asked",
        at=THEN + timedelta(hours=2),
    )
    assert days(key) == ("2022-05-18", [])
    hear(coordinator, marta, word(Source.PORTAL, "2022-05-31", after=3))
    assert days(key) == ("2022-05-18", ["2022-05-31"])


def test_when_the_day_has_passed_the_other_one_still_stands_on_the_page(coordinator: Actor, marta: UUID) -> None:
    key = given(coordinator, marta)
    hear(coordinator, marta, word(Source.LINE, "2022-05-18"))
    hear(coordinator, marta, word(Source.NOTICE, "2022-05-23", after=1))
    shown = opened(key, THEN)
    assert shown is not None
    for now in (THEN, THEN + timedelta(days=18)):
        page = pages.shown("en", True, shown, now, "t")
        assert b"We were also told: Monday 23 May." in page
