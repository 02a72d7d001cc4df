"""The notice of a card: what its holder may read, made anew in the transaction of whatever changes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID

from django.db.models import Q

from vigilia.web.cards import actions as cards
from vigilia.web.cards import queries as card_rows
from vigilia.web.cards.notice import Appearance, AppearanceState, Missed, Notice, Office, from_bytes
from vigilia.web.guard import keys
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.derive import days_said
from vigilia.web.hearings.models import Closing, Hearing, HearingSaying, MissedHearing
from vigilia.web.hearings.parts import BeliefState, SayingState
from vigilia.web.people.models import HeldCard
from vigilia.web.people.queries import all_card_holders, card_holders, opened


def prepare(by: Actor, people: Collection[UUID], at: datetime) -> None:
    """Prepare the notices of those of these people who hold a card. Inside the caller's transaction, after its writes.

    Whom to call may change while a date does: the second of the two waits here, and reads what the first has written.
    """
    held = card_holders(by, sorted(people), lock=True)
    if not held:
        return
    live = card_rows.live([one.card_id for some in held.values() for one in some])
    keys.preload({one.person_id for some in held.values() for one in some})
    told = _notices(by, held.keys(), at)
    cards.prepare(
        (live[one.card_id], _said_on(one, told[person_id]))
        for person_id, some in held.items()
        for one in some
        if one.card_id in live
    )


def prepare_all(by: Actor, at: datetime) -> None:
    """Prepare every notice of the organisation: whom to call has changed."""
    prepare(by, all_card_holders(by), at)


def _said_on(card: HeldCard, now: Notice) -> Notice:
    """The notice with its version; what is newly said is kept beside the card, sealed to her, for her helpers."""
    before = from_bytes(card.says.encode()) if card.says else None
    if before is None or not before.says_the_same(now):
        card.version += 1
    numbered = replace(now, version=card.version)
    card.says = numbered.to_bytes().decode()
    card.save(update_fields=["says", "version"])
    return numbered


def _notices(by: Actor, people: Collection[UUID], at: datetime) -> dict[UUID, Notice]:
    found = opened(by, people)
    appearances = _appearances(by, people)
    missed = _missed(by, people)
    office, readers = card_rows.office_of(by.org_id), card_rows.readers_of(by.org_id)
    made = {}
    for person_id in people:
        stay, language = found.stays.get(person_id), found.people[person_id].language
        made[person_id] = Notice(
            version=0,
            prepared_at=at,
            language=language,
            town=(stay.place["city"] or "") if stay else "",
            appearances=appearances.get(person_id, ()),
            office=office,
            reader=readers.get(language, ""),
            missed=missed.get(person_id),
        )
    return made


def _appearances(by: Actor, people: Collection[UUID]) -> dict[UUID, tuple[Appearance, ...]]:
    mine = Hearing.scoped.within(by).filter(person_id__in=list(people), joined_to__isnull=True, closing=Closing.OPEN)
    hearings = sorted(mine, key=lambda one: (one.day or date.max, one.time or time.max, str(one.id)))
    sources = _sources(by, hearings)
    found: dict[UUID, list[Appearance]] = {}
    for hearing in hearings:
        told = _appearance(hearing, sources.get(hearing.id, ()))
        found.setdefault(hearing.person_id, []).append(replace(told, also=_also(by, hearing)))
    return {person_id: tuple(some) for person_id, some in found.items()}


def _appearance(hearing: Hearing, sayings: Iterable[HearingSaying]) -> Appearance:
    said = list(sayings)
    carrying = [
        one
        for one in said
        if one.day == hearing.day and one.cancelled == (hearing.state == BeliefState.CANCELLED.value)
    ]
    plan = _earliest(hearing, carrying)
    return Appearance(
        state=AppearanceState.UNSURE
        if plan.odd and hearing.state == BeliefState.BELIEVED.value
        else AppearanceState(hearing.state),
        day=hearing.day,
        time=plan.court,
        report_time=plan.report,
        facility=plan.facility,
        source=(carrying or said)[-1].source if said else "",
        checked_at=hearing.checked_at,
        changed_at=hearing.changed_at if hearing.changed_at > hearing.opened_at else None,
        previous_day=hearing.previous_day,
        differing=(*(part for part in hearing.differing.split(",") if part), *plan.odd, *_off(hearing, said)),
    )


def _also(by: Actor, hearing: Hearing) -> tuple[date, ...]:
    """The other days that are still said: the one she plans by may pass while another lies ahead."""
    if hearing.state != BeliefState.DISAGREEMENT.value or "date" not in hearing.differing.split(","):
        return ()
    return tuple(day for day in days_said(by, hearing) if day != hearing.day)


def _off(hearing: Hearing, said: Iterable[HearingSaying]) -> tuple[str, ...]:
    """Whether one of those who differ says that there is no hearing at all: that is another question than "which day"."""
    differs = hearing.state == BeliefState.DISAGREEMENT.value
    return ("cancelled",) if differs and any(one.cancelled for one in said) else ()


@dataclass(frozen=True)
class _Plan:
    """What to plan by: what is believed; where sources differ, the earliest hour that any of them gives for that day.

    An hour to report that is no earlier than the hearing itself (two papers mixed, a slip of the pen) is told to nobody:
    `odd` names it, so that she is asked to call.
    """

    court: time | None
    report: time | None
    facility: str
    odd: tuple[str, ...] = ()


def _earliest(hearing: Hearing, carrying: Collection[HearingSaying]) -> _Plan:
    plan = _Plan(hearing.time, hearing.report_time, hearing.facility)
    if hearing.state == BeliefState.DISAGREEMENT.value:
        places = {one.facility for one in carrying if one.facility}
        plan = _Plan(
            hearing.time or min((one.time for one in carrying if one.time), default=None),
            hearing.report_time or min((one.report_time for one in carrying if one.report_time), default=None),
            hearing.facility or (places.pop() if len(places) == 1 else ""),
        )
    if plan.court and plan.report and plan.report >= plan.court:
        odd = () if "report_time" in hearing.differing.split(",") else ("report_time",)
        return replace(plan, report=None, odd=odd)
    return plan


def _sources(by: Actor, hearings: Collection[Hearing]) -> Mapping[UUID, list[HearingSaying]]:
    """What counts of each hearing and of those joined to it, the newest word last."""
    ids = {hearing.id: hearing.id for hearing in hearings}
    joined = Hearing.scoped.within(by).filter(joined_to_id__in=list(ids)).values_list("id", "joined_to_id")
    ids |= {one: home for one, home in joined if home is not None}
    sayings = HearingSaying.scoped.within(by).filter(hearing_id__in=list(ids), state=SayingState.STANDING.value)
    found: dict[UUID, list[HearingSaying]] = {}
    for saying in sayings.defer("words").order_by("seen_at", "id"):
        found.setdefault(ids[saying.hearing_id], []).append(saying)
    return found


def _missed(by: Actor, people: Collection[UUID]) -> dict[UUID, Missed]:
    """What counsel released after a missed hearing, also on a record that is read as one with hers; nothing is shown that
    counsel did not release."""
    released = MissedHearing.scoped.within(by).filter(released_at__isnull=False).select_related("person")
    hers = released.filter(Q(person_id__in=list(people)) | Q(person__merged_into_id__in=list(people)))
    return {
        one.person.merged_into_id or one.person_id: Missed(one.day, one.number or "")
        for one in hers.order_by("day", "id")
    }


def office_shown(by: Actor) -> Office:
    """Whom this organisation's people are told to call; empty when nobody has said so."""
    return card_rows.office_of(by.org_id)
