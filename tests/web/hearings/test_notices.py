"""What her card opens is what would be prepared now, after every act that can change it; and it says nothing else."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Event, Thread, current_thread
from uuid import UUID

import pytest
from django.db import connection, transaction
from tests.web.caseload.lists import bring, row
from tests.web.hearings.conftest import THEN, hear, word
from tests.web.people.conftest import said, someone

from vigilia.web.cards import lookup
from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.cards.models import Prepared
from vigilia.web.cards.notice import AppearanceState, Missed, Notice
from vigilia.web.cards.sealing import unseal
from vigilia.web.cards.turning import CardKey, turn
from vigilia.web.caseload.undo import UndoneAlready, undo
from vigilia.web.caseload.waiting import SecondPersonNeeded, decide_moves
from vigilia.web.cases.actions import hear_cases
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Role
from vigilia.web.hearings import notice
from vigilia.web.hearings.actions import (
    NotMissed,
    merge_people,
    release_next_step,
    say,
    say_many,
    say_missed,
    say_office,
    say_reader,
    separate_people,
    settle,
    withdraw,
    withdraw_origin,
)
from vigilia.web.hearings.actions.settle import NobodySaidSo
from vigilia.web.hearings.models import Hearing, HearingSaying, MissedHearing
from vigilia.web.hearings.notice import _notices
from vigilia.web.hearings.parts import Part
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.actions import CannotMerge, add_stays, give_card, kill_cards
from vigilia.web.people.actions import hear as hear_person
from vigilia.web.people.actions.stays import Place
from vigilia.web.people.models import HeldCard, MergeReason, Source
from vigilia.web.people.queries import group_of

DAYS = ("2022-05-16", "2022-05-18", "2022-05-23", "2022-05-22", "2022-05-30", "2022-07-04", "2022-04-20")
DETAILS = {
    Part.TIME: ("08:30", "13:00"),
    Part.REPORT_TIME: ("04:30", "09:00"),
    Part.FACILITY: ("MPL", "MPB"),
    Part.JUDGE: ("Juana Ruiz",),
}
NOTHING_WRONG = (Refused, NobodySaidSo, NotMissed, CannotMerge, UndoneAlready, SecondPersonNeeded)


def opened(key: CardKey, at: datetime) -> Notice | None:
    """What the waiting process would show."""
    found = lookup.find(key, desk_keys().waiting, at)
    return found.notice if found.right else None


def key_of(digits: str) -> CardKey:
    return turn(digits, desk_keys().waiting.pepper)


def given(by: Actor, person: UUID, at: datetime = THEN) -> CardKey:
    return key_of(give_card(by, person_id=person, at=at).digits)


@dataclass
class Desk:
    """Two people with cards, and everything anybody can do about them, in any order."""

    by: Actor
    folder: Path
    people: list[UUID]
    dice: random.Random
    now: datetime = THEN
    hours: int = 1200  # after the first list of the tests of the import, which is of March
    cards: dict[UUID, CardKey] = field(default_factory=dict)
    told: dict[UUID, tuple[int, Notice]] = field(default_factory=dict)

    def one(self) -> UUID:
        return self.dice.choice(self.people)

    def word(self) -> HearingSaid:
        parts: dict[Part, str] = {}
        if self.dice.random() < 0.85:
            parts[Part.DATE] = self.dice.choice(DAYS)
        for part, values in DETAILS.items():
            if self.dice.random() < 0.6:
                parts[part] = self.dice.choice(values)
        source = self.dice.choice((Source.LINE, Source.NOTICE, Source.LIST, Source.PORTAL))
        cancelled = Part.DATE not in parts and self.dice.random() < 0.5
        return HearingSaid(source, self.now, parts, {"said": "words of hers"}, cancelled=cancelled)

    def hearing(self) -> UUID:
        found = Hearing.scoped.within(self.by).filter(joined_to__isnull=True).order_by("opened_at", "id")
        return self.dice.choice(list(found.values_list("id", flat=True)) or [UUID(int=7)])

    def give(self) -> None:
        made = give_card(self.by, person_id=self.one(), at=self.now)
        self.cards[made.card_id] = key_of(made.digits)

    def say(self) -> None:
        say(self.by, person_id=self.one(), said=self.word(), at=self.now, another=self.dice.random() < 0.3)

    def say_many(self) -> None:
        say_many(self.by, said={one: self.word() for one in self.people}, at=self.now)

    def settle(self) -> None:
        hearing = self.hearing()
        values = [
            str(one.day) for one in HearingSaying.scoped.within(self.by).filter(hearing_id=hearing, day__isnull=False)
        ]
        value = self.dice.choice([*values, None])
        settle(self.by, hearing_id=hearing, part=Part.DATE, value=value, why="asked", at=self.now)

    def withdraw(self) -> None:
        some = list(HearingSaying.scoped.within(self.by).order_by("seen_at", "id").values_list("id", flat=True))
        withdraw(self.by, saying_id=self.dice.choice(some or [UUID(int=7)]), at=self.now)

    def withdraw_origin(self) -> None:
        origins = HearingSaying.scoped.within(self.by).filter(origin__isnull=False).values_list("origin", flat=True)
        if origins:
            withdraw_origin(self.by, origin=self.dice.choice(sorted(origins)), at=self.now)

    def merge(self) -> None:
        kept, other = self.dice.sample(self.people, 2)
        self.merged = merge_people(self.by, kept=kept, other=other, reason=MergeReason.PHONE, at=self.now)

    def separate(self) -> None:
        separate_people(self.by, merge_id=getattr(self, "merged", UUID(int=7)), at=self.now)

    def miss(self) -> None:
        say_missed(self.by, hearing_id=self.hearing(), at=self.now + timedelta(days=self.dice.choice((0, 40))))

    def release(self) -> None:
        some = list(MissedHearing.scoped.within(self.by).values_list("id", flat=True))
        rosa = Actor("member:rosa", self.by.org_id, frozenset({Role.LAWYER}))
        number = self.dice.choice(("+1 303 555 0100", ""))
        release_next_step(rosa, reference=self.dice.choice(some or [UUID(int=7)]), number=number, at=self.now)

    def office(self) -> None:
        number = f"+52 868 555 {self.dice.randrange(100, 200):04d}"
        say_office(self.by, number=number, town="matamoros", check_days=[self.dice.randrange(7)], at=self.now)

    def reader(self) -> None:
        number = self.dice.choice(("+52 868 555 0199", ""))
        say_reader(self.by, language=self.dice.choice(("mam", "ht")), number=number, at=self.now)

    def stay(self) -> None:
        town = self.dice.choice(("matamoros", "monterrey", "tijuana"))
        add_stays(self.by, places={self.one(): Place(town, town)}, since=self.now.date(), seen_at=self.now)

    def language(self) -> None:
        person, value = self.one(), self.dice.choice(("mam", "ht", "es"))
        hear_person(self.by, said={person: said(self.now, language=value)}, at=self.now)

    def case(self) -> None:
        port = self.dice.choice(("laredo", "brownsville"))
        word = CaseSaid(Source.PERSON, self.now, enrolled=date(2022, 1, 10), port=port, words={"port": port})
        hear_cases(self.by, said={self.one(): word}, at=self.now)

    def bring(self) -> None:
        day = date.fromisoformat(self.dice.choice(DAYS))
        hours = self.dice.choice(("8:30", "13:00"))
        language = self.dice.choice(("Español", "Mam"))
        line = row(hearing=f"{day:%d/%m/%Y}", hour=hours, language=language, shelter=self.dice.choice(("", "Casa Luz")))
        brought = bring(self.by, self.folder, line, day=self.now.date(), after=self.hours)
        self.brought = brought.import_id

    def undo(self) -> None:
        if getattr(self, "brought", None):
            undo(self.by, import_id=self.brought, now=self.now)

    def approve(self) -> None:
        second = replace(self.by, label="member:nora")
        decide_moves(second, approve=self.dice.random() < 0.7, moves=None, now=self.now)

    def freeze(self) -> None:
        kill_cards(self.by, person_id=self.one(), at=self.now)

    def check(self) -> None:
        """Each card that has not ended opens what would be prepared now; a version grew if and only if the words did."""
        for held in HeldCard.scoped.within(self.by):
            shown = opened(self.cards[held.card_id], self.now)
            if held.ended_at is not None:
                assert shown is None
                continue
            assert shown is not None
            kept = group_of(self.by, held.person_id)[0]
            fresh = _notices(self.by, {kept}, self.now)[kept]
            assert replace(shown, version=0, prepared_at=self.now) == fresh
            assert (held.says, held.version) == (shown.to_bytes().decode(), shown.version)
            version, before = self.told.get(held.card_id, (0, None))
            grown = before is None or not before.says_the_same(shown)
            assert (shown.version > version) == grown  # an import writes in steps: one act may make several versions
            self.told[held.card_id] = (shown.version, shown)


ACTS: tuple[Callable[[Desk], None], ...] = (
    Desk.give, Desk.say, Desk.say, Desk.say, Desk.say_many, Desk.settle, Desk.settle, Desk.withdraw,
    Desk.withdraw_origin, Desk.merge, Desk.separate, Desk.miss, Desk.release, Desk.release, Desk.office, Desk.reader,
    Desk.stay, Desk.language, Desk.case, Desk.bring, Desk.bring, Desk.undo, Desk.approve,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_after_every_act_her_card_opens_what_would_be_prepared_now(
    coordinator: Actor, tmp_path: Path, seed: int
) -> None:
    bring(coordinator, tmp_path, row())  # Marta, from a list, so that lists that follow speak of her
    marta = HearingSaying.scoped.within(coordinator).get().person_id
    luz = someone(coordinator, given_names="Luz", surnames="Núñez", a_number="000123411")
    desk = Desk(coordinator, tmp_path, [marta, luz], random.Random(seed))
    done: set[str] = set()
    for _ in range(2):
        desk.give()
    for _ in range(60):
        act = desk.dice.choice(ACTS if desk.dice.random() < 0.97 else (Desk.freeze,))
        desk.now += timedelta(hours=1)
        desk.hours += 1
        try:
            with transaction.atomic():
                act(desk)
            done.add(act.__name__)
        except NOTHING_WRONG:
            pass
        desk.check()
    assert len(done) > 12, done
    assert sum(version for version, _ in desk.told.values()) > 5


def test_a_record_read_as_hers_keeps_what_counsel_released(coordinator: Actor, marta: UUID, thais: UUID) -> None:
    hearing = hear(coordinator, thais, word(Source.LINE, "2022-05-16"))
    key, later = given(coordinator, thais), THEN + timedelta(days=90)
    reference = say_missed(coordinator, hearing_id=hearing.id, at=later)
    rosa = Actor("member:rosa", coordinator.org_id, frozenset({Role.LAWYER}))
    release_next_step(rosa, reference=reference, number="+1 303 555 0100", at=later)
    merged = merge_people(coordinator, kept=marta, other=thais, reason=MergeReason.PHONE, at=later)
    shown = opened(key, later)
    assert shown is not None
    assert shown.missed == Missed(date(2022, 5, 16), "+1 303 555 0100")
    release_next_step(rosa, reference=reference, number="", at=later)
    assert opened(key, later).missed is None  # type: ignore[union-attr]
    separate_people(coordinator, merge_id=merged, at=later)
    assert opened(key, later).missed is None  # type: ignore[union-attr]


@pytest.mark.django_db(transaction=True)
def test_a_date_said_while_an_office_changes_its_number_is_not_overwritten(
    coordinator: Actor, marta: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The office has read the old date, and writes when the new one has been written."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time")
    hear(coordinator, marta, word(Source.LINE, "2022-05-16"))
    key = given(coordinator, marta)
    read, go_on = Event(), Event()

    def slowly(by: Actor, people: Collection[UUID], at: datetime) -> dict[UUID, Notice]:
        made = _notices(by, people, at)
        if current_thread().name == "office":
            read.set()
            go_on.wait(20)
        return made

    def closed(act: Callable[[], object]) -> None:
        try:
            act()
        finally:
            connection.close()

    def office() -> None:
        say_office(coordinator, number="+52 868 555 0100", town="matamoros", check_days=[0], at=THEN)

    def said_meanwhile() -> None:
        hear(coordinator, marta, word(Source.LINE, "2022-05-18", after=24))

    monkeypatch.setattr(notice, "_notices", slowly)
    first = Thread(target=closed, args=[office], name="office")
    second = Thread(target=closed, args=[said_meanwhile])
    first.start()
    assert read.wait(20)
    second.start()
    second.join(1)
    go_on.set()
    first.join(20)
    second.join(20)
    shown = opened(key, THEN)
    assert shown is not None
    assert (str(shown.appearances[0].day), shown.office.number) == ("2022-05-18", "+52 868 555 0100")


def test_a_rollback_leaves_the_old_notice(coordinator: Actor, marta: UUID) -> None:
    hear(coordinator, marta, word(Source.LINE, "2022-05-16"))
    key = given(coordinator, marta)
    before = opened(key, THEN)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        hear(coordinator, marta, word(Source.LINE, "2022-05-18", after=1))
        changed = opened(key, THEN)
        assert changed is not None
        assert str(changed.appearances[0].day) == "2022-05-18"
        raise ZeroDivisionError
    assert opened(key, THEN) == before


def test_it_holds_no_name_number_judge_or_words(coordinator: Actor, marta: UUID) -> None:
    parts = {"judge": "Juana Ruiz", "report_place": "Puente Viejo", "language": "mam", "kind": "individual"}
    hear(coordinator, marta, word(Source.LINE, "2022-05-16", words={"said": "her lawyer Rosa phoned"}, **parts))
    add_stays(coordinator, places={marta: Place("Casa Luz", "matamoros", "Casa Luz")}, since=THEN.date(), seen_at=THEN)
    shown = opened(given(coordinator, marta), THEN)
    assert shown is not None
    text = shown.to_bytes().decode()
    for planted in (
        "Marta",
        "Pérez",
        "000111222",
        "1990",
        "Juana",
        "Ruiz",
        "Puente",
        "Rosa",
        "Casa",
        "individual",
        str(marta),
    ):
        assert planted not in text, planted
    assert {*json.loads(text)} == {
        "format", "version", "prepared_at", "language", "town", "appearances", "office", "reader", "missed",
    }  # fmt: skip


def test_asked_again_with_the_same_answer_is_checked_and_not_changed(coordinator: Actor, marta: UUID) -> None:
    hear(coordinator, marta, word(Source.LINE, "2022-05-16"))
    key = given(coordinator, marta)
    first = opened(key, THEN)
    hear(coordinator, marta, word(Source.LINE, "2022-05-16", after=24))
    again = opened(key, THEN)
    assert first is not None
    assert again is not None
    assert (first.version, again.version) == (1, 1)
    assert again.appearances[0].checked_at == THEN + timedelta(hours=24)
    assert again.appearances[0].changed_at is None
    hear(coordinator, marta, word(Source.LINE, "2022-05-18", after=48))
    moved = opened(key, THEN)
    assert moved is not None
    assert (moved.version, str(moved.appearances[0].previous_day)) == (2, "2022-05-16")


def test_two_hearings_on_a_day_stand_in_order_of_the_hour(coordinator: Actor, marta: UUID) -> None:
    key = given(coordinator, marta)
    hear(coordinator, marta, word(Source.LIST, "2022-05-18", time="13:00", facility="MPL"))
    hear(coordinator, marta, word(Source.LIST, "2022-05-18", time="08:30", facility="MPL", after=1), another=True)
    hear(coordinator, marta, word(Source.LIST, "2022-05-16", time="15:00", facility="MPL", after=2), another=True)
    shown = opened(key, THEN)
    assert shown is not None
    assert [(str(one.day), str(one.time)) for one in shown.appearances] == [
        ("2022-05-16", "15:00:00"),
        ("2022-05-18", "08:30:00"),
        ("2022-05-18", "13:00:00"),
    ]


def test_every_state_is_told_as_it_is(coordinator: Actor, marta: UUID) -> None:
    key = given(coordinator, marta)

    def state() -> tuple[AppearanceState, str | None]:
        shown = opened(key, THEN)
        assert shown is not None
        return shown.appearances[0].state, str(shown.appearances[0].day) if shown.appearances[0].day else None

    assert opened(key, THEN).appearances == ()  # type: ignore[union-attr]
    hear(coordinator, marta, word(Source.LINE, "2022-05-22"))  # a Sunday
    assert state() == (AppearanceState.QUESTIONED, None)
    hear(coordinator, marta, word(Source.LINE, "2022-05-18", after=1))
    assert state() == (AppearanceState.BELIEVED, "2022-05-18")
    hear(coordinator, marta, word(Source.NOTICE, "2022-05-16", after=1.1))
    assert state() == (AppearanceState.DISAGREEMENT, "2022-05-16")


def test_a_missed_hearing_is_silent_until_counsel_released_it(coordinator: Actor, marta: UUID) -> None:
    hearing = hear(coordinator, marta, word(Source.LINE, "2022-05-16"))
    key = given(coordinator, marta)
    later = THEN + timedelta(days=30)
    rosa = Actor("member:rosa", coordinator.org_id, frozenset({Role.LAWYER}))
    reference = say_missed(coordinator, hearing_id=hearing.id, at=later)
    assert opened(key, later).missed is None  # type: ignore[union-attr]
    with pytest.raises(Refused):
        release_next_step(coordinator, reference=reference, number="+1 303 555 0100", at=later)
    release_next_step(rosa, reference=reference, number="+1 303 555 0100", at=later)
    shown = opened(key, later)
    assert shown is not None
    assert shown.missed is not None
    assert (str(shown.missed.day), shown.missed.number) == ("2022-05-16", "+1 303 555 0100")
    release_next_step(rosa, reference=reference, number="", at=later)
    assert opened(key, later).missed is None  # type: ignore[union-attr]


def test_one_hearing_or_three_are_as_long_in_the_database(coordinator: Actor, marta: UUID, thais: UUID) -> None:
    keys = {one: given(coordinator, one) for one in (marta, thais)}
    for hours in range(3):
        day = DAYS[hours]
        hear(coordinator, marta, word(Source.LIST, day, time="08:30", facility="MPL", after=hours), another=hours > 0)
    lengths = {len(bytes(one.sealed)) for one in Prepared.objects.filter(card__org_id=coordinator.org_id)}
    assert len(lengths) == 1
    for one in Prepared.objects.filter(card__org_id=coordinator.org_id):
        mine = next(key for key in keys.values() if key.digest == bytes(one.card.digest))
        shared = desk_keys().waiting.notice_key
        assert unseal(bytes(one.sealed), mine.private, place=one.card_id.bytes, shared=shared)
