"""The waiting face in the process of a test, and a person who holds a card."""

import importlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client

from vigilia.programme.holidays import next_business_day
from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.actions import say
from vigilia.web.hearings.parts import Part
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.actions import give_card, take_in
from vigilia.web.people.actions.identity import Newcomer
from vigilia.web.people.models import Source
from vigilia.web.people.sayings import PersonSaid, SaidPart
from vigilia.web.waiting import views

FACE = (
    "ROOT_URLCONF", "MIDDLEWARE", "TEMPLATES", "WAITING_KEYS", "VIGILIA_RECORDINGS", "VIGILIA_PROXIES", "LANGUAGES",
    "CONTENT_SECURITY_POLICY", "DATA_UPLOAD_MAX_MEMORY_SIZE", "DATA_UPLOAD_MAX_NUMBER_FIELDS",
    "DATA_UPLOAD_MAX_NUMBER_FILES", "LANGUAGE_CODE", "LOCALE_PATHS",
)  # fmt: skip
WRONG = "0000 1111 2222 3333"


@dataclass
class Waiting:
    """The page, as a browser asks for it. `paused` are the seconds that answers waited."""

    client: Client
    paused: list[float]
    address: str = "203.0.113.7"

    def post(self, **fields: str) -> HttpResponse:
        headers = {"Accept-Language": fields.pop("accept", "en")}
        return self.client.post("/", fields, REMOTE_ADDR=self.address, headers=headers)  # type: ignore[return-value]

    def open(self, digits: str, do: str = "open", **fields: str) -> HttpResponse:
        typed = dict(zip(("g1", "g2", "g3", "g4"), [*digits.split(" "), "", "", ""], strict=False))
        return self.post(do=do, **typed, **fields)


@pytest.fixture
def waiting(db: None, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Waiting:
    """The settings of the waiting face over the test's database; nothing really waits, it is written down."""
    for name, value in desk_keys().waiting.as_environment().items():
        monkeypatch.setenv(name, value)
    face = importlib.reload(importlib.import_module("vigilia.web.site.settings.waiting"))
    for name in FACE:
        setattr(settings, name, getattr(face, name))
    paused: list[float] = []

    async def written_down(seconds: float) -> None:
        paused.append(seconds)

    now = datetime.now(UTC)
    monkeypatch.setattr(views.asyncio, "sleep", written_down)
    monkeypatch.setattr(views.timezone, "now", lambda: now)  # no bucket refills while a test runs
    return Waiting(Client(), paused)


@dataclass(frozen=True)
class Holder:
    """Somebody with a card and a date."""

    id: UUID
    digits: str
    card_id: UUID
    hearing: UUID
    day: date


@pytest.fixture
def holder(coordinator: Actor) -> Holder:
    """Marta, heard in three weeks at Laredo, with a card in her hand."""
    return hold(coordinator)


def hold(by: Actor, *, surnames: str = "Pérez López", number: str = "000111222", day: date | None = None) -> Holder:
    """A person with a card and a hearing, through the doors a helper uses."""
    now = datetime.now(UTC)
    when = day or next_business_day((now + timedelta(days=21)).date())  # a Sunday would be questioned
    values = {"surnames": surnames, "given_names": "Marta", "a_number": number}
    parts = {name: SaidPart(words=value, value=value, doubt=None) for name, value in values.items()}
    newcomer = Newcomer(PersonSaid(Source.COORDINATOR, now, parts))
    take_in(by, newcomers=[newcomer], at=now)
    hearing = say(by, person_id=newcomer.id, said=said(when, now), at=now)
    made = give_card(by, person_id=newcomer.id, at=now)
    return Holder(newcomer.id, made.digits, made.card_id, hearing, when)


def said(day: date, now: datetime, **parts: str) -> HearingSaid:
    """A word of the court's line: heard at 13:00 at Laredo, report at 9:00, unless `parts` say otherwise."""
    told = {Part.DATE: day.isoformat(), Part.TIME: "13:00", Part.REPORT_TIME: "09:00", Part.FACILITY: "MPL"}
    return HearingSaid(
        source=Source.LINE, seen_at=now, parts=told | {Part(name): value for name, value in parts.items()}
    )
