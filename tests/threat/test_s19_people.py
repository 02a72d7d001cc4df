"""S19 for people: with a moved clock a record is gone the night after its term, and not a night before."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from tests.web.conftest import NOW
from tests.web.hearings.conftest import hear, marta, word
from tests.web.people.conftest import THEN, someone, thais

from vigilia.web.caseload.models import HeldMove, HeldRow, HeldState, Import
from vigilia.web.cases.actions import hear_cases, reach_stage
from vigilia.web.cases.models import Case
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.guard import keys
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.models import Erasure
from vigilia.web.guard.retention import Term
from vigilia.web.hearings.actions import merge_people
from vigilia.web.people.actions import agree_consent
from vigilia.web.people.models import MergeReason, Person, Source
from vigilia.web.people.retention import consent_ending
from vigilia.web.site import nightly

__all__ = ["marta", "thais"]
CLOSED = date(2022, 6, 1)


def night(by: Actor, day: date) -> set[UUID]:
    """Who is on file after the sweep of that night."""
    nightly.sweep(by, datetime.combine(day, time(3), NOW.tzinfo))
    return set(Person.scoped.within(by).values_list("id", flat=True))


def close(by: Actor, person: UUID, on: date | None = CLOSED) -> None:
    hear_cases(by, said={person: CaseSaid(Source.NTA, THEN, port="laredo")}, at=THEN)
    case = Case.scoped.within(by).get(person_id=person, closed_on__isnull=True)
    reach_stage(by, case_id=case.id, stage=_ending(), on=on, source=Source.COUNSEL, at=THEN)


def _ending() -> str:
    from vigilia.programme.stages import STAGES

    return next(one.code for one in STAGES if one.ends)


@pytest.mark.parametrize("label", ["people", "cases", "hearings", "caseload"])
def test_every_model_declares_its_term(label: str) -> None:
    for model in apps.get_app_config(label).get_models():
        term = model.__dict__.get("retention")
        assert isinstance(term, Term), model
        assert len(term.reason) > 10, model


def test_240_days_after_the_case_closed(administrator: Actor, thais: UUID, marta: UUID) -> None:
    close(administrator, thais)
    hear(administrator, thais, word(Source.LINE, "2022-05-16"))
    assert night(administrator, CLOSED + timedelta(days=240)) == {thais, marta}
    assert night(administrator, CLOSED + timedelta(days=241)) == {marta}
    assert Erasure.objects.filter(subject=thais).exists()
    assert entries(administrator.org_id, event="people.erase")[0].people == (thais,)


def test_a_day_nobody_gave_counts_from_the_day_it_was_heard(administrator: Actor, thais: UUID) -> None:
    close(administrator, thais, on=None)
    assert night(administrator, THEN.date() + timedelta(days=240)) == {thais}
    assert night(administrator, THEN.date() + timedelta(days=241)) == set()


def test_another_open_case_keeps_her(administrator: Actor, thais: UUID) -> None:
    close(administrator, thais)
    hear_cases(administrator, said={thais: CaseSaid(Source.NTA, THEN, port="brownsville")}, at=THEN)
    assert night(administrator, CLOSED + timedelta(days=5000)) == {thais}


def test_without_a_case_as_long_as_consent_lasts(administrator: Actor, thais: UUID, marta: UUID) -> None:
    agree_consent(administrator, person_id=thais, until=CLOSED, at=THEN)
    assert night(administrator, CLOSED) == {thais, marta}
    assert night(administrator, CLOSED + timedelta(days=1)) == {marta}
    assert night(administrator, CLOSED + timedelta(days=9000)) == {marta}  # who named no day stays until she does


def test_a_case_keeps_her_beyond_her_consent_and_consent_can_be_renewed(
    administrator: Actor, thais: UUID, marta: UUID
) -> None:
    for person in (thais, marta):
        agree_consent(administrator, person_id=person, until=CLOSED, at=THEN)
    hear_cases(administrator, said={thais: CaseSaid(Source.NTA, THEN, port="laredo")}, at=THEN)
    agree_consent(administrator, person_id=marta, until=CLOSED + timedelta(days=365), at=THEN)
    assert night(administrator, CLOSED + timedelta(days=10)) == {thais, marta}


@pytest.mark.parametrize("way", ["case", "consent"])
def test_of_a_person_joined_of_two_records_none_goes_before_the_other(
    administrator: Actor, thais: UUID, marta: UUID, way: str
) -> None:
    if way == "case":
        close(administrator, marta)
    else:
        agree_consent(administrator, person_id=marta, until=CLOSED, at=THEN)
    merge_people(administrator, kept=thais, other=marta, reason=MergeReason.NUMBER, at=THEN)
    assert night(administrator, CLOSED + timedelta(days=241)) == {thais, marta}
    if way == "case":
        close(administrator, thais, on=CLOSED + timedelta(days=30))
    else:
        agree_consent(administrator, person_id=thais, until=CLOSED + timedelta(days=250), at=THEN)
    assert night(administrator, CLOSED + timedelta(days=271)) == set()


def test_a_helper_is_told_before(coordinator: Actor, carla: Actor, thais: UUID, marta: UUID) -> None:
    agree_consent(coordinator, person_id=thais, until=CLOSED, at=THEN)
    hear_cases(coordinator, said={marta: CaseSaid(Source.NTA, THEN)}, at=THEN)
    agree_consent(coordinator, person_id=marta, until=CLOSED, at=THEN)  # her case keeps her
    for days, told in ((15, []), (14, [thais]), (0, [thais]), (-1, [])):
        assert [one.id for one in consent_ending(coordinator, CLOSED - timedelta(days=days))] == told
    assert consent_ending(carla, CLOSED) == []


def test_another_organisation_loses_nobody(administrator: Actor, carla: Actor, thais: UUID) -> None:
    theirs = someone(carla, given_names="Eva")
    agree_consent(administrator, person_id=thais, until=CLOSED, at=THEN)
    assert night(administrator, CLOSED + timedelta(days=9)) == set()
    assert Person.scoped.within(carla).get().id == theirs


def held(by: Actor, person: UUID, then: datetime) -> Import:
    made = Import(
        id=uuid4(), org_id=by.org_id, file_name="lista.xlsx", at=then, by=by.label, rows=1, people=1, hearings=1
    )
    keys.new_subjects(by.org_id, [made.id])
    made.day_first = True
    made.save()
    row: dict[str, Any] = {"person": {"parts": {}}, "family": None}
    HeldRow(org_id=by.org_id, imported=made, place=0, reason="a_number_too_short", row=row).save()
    HeldMove(org_id=by.org_id, imported=made, person_id=person, said={}, state=HeldState.WAITING).save()
    return made


def test_held_rows_and_moves_go_after_240_days_and_the_import_after_five_years(
    administrator: Actor, thais: UUID
) -> None:
    made = held(administrator, thais, datetime.combine(CLOSED, time(2), NOW.tzinfo))
    night(administrator, CLOSED + timedelta(days=240) - timedelta(days=1))
    assert (HeldRow.scoped.within(administrator).count(), HeldMove.scoped.within(administrator).count()) == (1, 1)
    night(administrator, CLOSED + timedelta(days=241))
    assert (HeldRow.scoped.within(administrator).count(), HeldMove.scoped.within(administrator).count()) == (0, 0)
    assert Import.scoped.within(administrator).count() == 1
    night(administrator, CLOSED + timedelta(days=(Import.retention.days or 0) + 1))
    assert Import.scoped.within(administrator).count() == 0
    assert Erasure.objects.filter(subject=made.id).exists()
    assert Person.scoped.within(administrator).count() == 1
