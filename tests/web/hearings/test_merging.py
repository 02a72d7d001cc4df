"""Two who are one: hearings read as one, and parted again with every row as it was."""

from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from tests.web.hearings.conftest import THEN, at, hear, standing, word
from tests.web.people.conftest import someone

from vigilia.web.cases.actions import hear_cases
from vigilia.web.cases.queries import open_cases
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.desk.lines import lines
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.sealed import Ciphertext, SealedField
from vigilia.web.hearings.actions import merge_people, say, separate_people, withdraw
from vigilia.web.hearings.history import history_of
from vigilia.web.hearings.models import Hearing, HearingSaying
from vigilia.web.hearings.parts import BeliefState
from vigilia.web.hearings.queries import next_hearing_of, next_hearings
from vigilia.web.people.actions import CannotMerge, add_contacts
from vigilia.web.people.models import MergeReason, Person, Source
from vigilia.web.people.queries import everyone, group_of, with_phone, without_number

MOVING = {"version", "touched_at", "touched_by", "changed_at", "previous_day"}
"""Marks of when something was last written: they move on, as they must."""


def dump(by: Actor) -> dict[str, list[dict[str, Any]]]:
    """Every row of people, cases and hearings, opened, but for the marks of time and the merge itself."""
    tables = {}
    for model in [
        model for label in ("people", "cases", "hearings") for model in apps.get_app_config(label).get_models()
    ]:
        if model.__name__ != "Merge":
            rows = [row(one) for one in model.scoped.within(by).order_by("pk")]  # type: ignore[attr-defined]
            tables[model.__name__] = rows
    return tables


def row(one: Any) -> dict[str, Any]:
    fields = [field for field in one._meta.concrete_fields if field.name not in MOVING]
    return {field.attname: getattr(one, field.attname) for field in fields}


def sealed_sayings(by: Actor) -> dict[UUID, dict[str, bytes]]:
    """The very bytes that stand in the database for what was said."""
    return {
        one.id: {
            field.attname: one.__dict__[field.attname].sealed
            for field in one._meta.concrete_fields
            if isinstance(field, SealedField) and isinstance(one.__dict__[field.attname], Ciphertext)
        }
        for one in HearingSaying.scoped.within(by)
    }


@pytest.mark.parametrize("reason", list(MergeReason))
def test_parted_again_every_row_is_as_it_was(coordinator: Actor, thais: UUID, marta: UUID, reason: MergeReason) -> None:
    hear(
        coordinator, thais, word(Source.LIST, "2022-05-16", time="13:00", judge="Juana Ruiz", report_place="Puente II")
    )
    hear(coordinator, marta, word(Source.LINE, "2022-05-23", facility="MPL"))
    hear_cases(coordinator, said={marta: CaseSaid(Source.NTA, THEN, port="laredo")}, at=THEN)
    add_contacts(coordinator, words={marta: ["868 123 4567"]}, at=THEN)
    before, sealed = dump(coordinator), sealed_sayings(coordinator)
    made = merge_people(coordinator, kept=thais, other=marta, reason=reason, at=at(1))
    assert dump(coordinator) != before
    separate_people(coordinator, merge_id=made, at=at(2))
    assert dump(coordinator) == before
    assert sealed_sayings(coordinator) == sealed
    assert [one.event for one in entries(coordinator.org_id)][:2] == ["people.separated", "people.merged"]
    assert entries(coordinator.org_id)[1].detail == {"reason": reason.value}


def test_dates_that_differ_become_a_disagreement_and_agreeing_ones_do_not(
    coordinator: Actor, thais: UUID, marta: UUID
) -> None:
    home = hear(coordinator, thais, word(Source.LIST, "2022-05-16"))
    other = hear(coordinator, marta, word(Source.LINE, "2022-05-23"))
    made = merge_people(coordinator, kept=thais, other=marta, reason=MergeReason.NUMBER, at=at(1))
    both = standing(coordinator, home.id)
    assert (both.state, both.day.isoformat()) == (BeliefState.DISAGREEMENT, "2022-05-16")
    assert list(next_hearings(coordinator).values_list("id", flat=True)) == [home.id]
    saying = HearingSaying.scoped.within(coordinator).get(hearing=other)
    withdraw(coordinator, saying_id=saying.id, at=at(2))  # said of the record that is read as hers
    assert standing(coordinator, home.id).state == BeliefState.BELIEVED
    separate_people(coordinator, merge_id=made, at=at(3))
    assert standing(coordinator, home.id).day.isoformat() == "2022-05-16"


def test_a_date_only_the_other_has_stays_in_sight_under_the_kept_name(
    coordinator: Actor, thais: UUID, marta: UUID
) -> None:
    hear(coordinator, marta, word(Source.LINE, "2022-05-23", time="13:00", facility="MPL"))
    hear(coordinator, marta, word(Source.NOTICE, "2022-06-06", after=1), another=True)
    before = dump(coordinator)
    made = merge_people(coordinator, kept=thais, other=marta, reason=MergeReason.NUMBER, at=at(2))
    shown = list(next_hearings(coordinator).order_by("day"))
    assert [(one.person_id, one.day.isoformat()) for one in shown] == [(thais, "2022-05-23"), (thais, "2022-06-06")]
    assert {line.who for line in lines(coordinator, shown)} == {"Thaís N. …411"}
    separate_people(coordinator, merge_id=made, at=at(3))
    assert dump(coordinator) == before


def test_a_word_for_the_merged_id_is_kept_on_the_one_she_is_read_under(
    coordinator: Actor, thais: UUID, marta: UUID
) -> None:
    merge_people(coordinator, kept=thais, other=marta, reason=MergeReason.NUMBER, at=at(1))
    hearing = hear(coordinator, marta, word(Source.LINE, "2022-05-23", after=2))
    assert hearing.person_id == thais
    assert next_hearing_of(coordinator, marta).id == next_hearing_of(coordinator, thais).id == hearing.id


def test_history_of_either_is_that_of_both_in_one_audited_read(coordinator: Actor, thais: UUID, marta: UUID) -> None:
    hear(coordinator, thais, word(Source.LIST, "2022-05-16"))
    hear(coordinator, marta, word(Source.LINE, "2022-05-23"))
    merge_people(coordinator, kept=thais, other=marta, reason=MergeReason.PHONE, at=at(1))
    for asked in (thais, marta):
        rows = len(entries(coordinator.org_id))
        read = history_of(coordinator, asked)
        assert (read.person.id, [one.id for one in read.also]) == (thais, [marta])
        assert [{one.source for one in history.sayings} for history in read.histories] == [{"list", "line"}]
        assert len(entries(coordinator.org_id)) == rows + 1
        assert set(entries(coordinator.org_id)[0].people) == {thais, marta}


def test_no_chain_no_cycle_nobody_with_herself(coordinator: Actor, carla: Actor, thais: UUID, marta: UUID) -> None:
    luz = someone(coordinator, given_names="Luz")
    merge_people(coordinator, kept=thais, other=marta, reason=MergeReason.NUMBER, at=THEN)
    before = dump(coordinator)
    for kept, other in ((marta, thais), (marta, luz), (luz, marta), (luz, thais), (thais, marta), (luz, luz)):
        with pytest.raises(CannotMerge):
            merge_people(coordinator, kept=kept, other=other, reason=MergeReason.NUMBER, at=THEN)
    with pytest.raises(Refused):
        merge_people(carla, kept=thais, other=luz, reason=MergeReason.NUMBER, at=THEN)
    assert dump(coordinator) == before
    merge_people(coordinator, kept=thais, other=luz, reason=MergeReason.NUMBER, at=THEN)
    assert set(group_of(coordinator, luz)) == {thais, marta, luz}


def test_parted_once_only_and_by_nobody_else(coordinator: Actor, carla: Actor, thais: UUID, marta: UUID) -> None:
    made = merge_people(coordinator, kept=thais, other=marta, reason=MergeReason.NUMBER, at=THEN)
    with pytest.raises(Refused):
        separate_people(carla, merge_id=made, at=THEN)
    separate_people(coordinator, merge_id=made, at=THEN)
    with pytest.raises(Refused):
        separate_people(coordinator, merge_id=made, at=THEN)
    assert not Person.scoped.within(coordinator).filter(merged_into__isnull=False).exists()


def test_what_the_other_record_holds_counts_for_her(coordinator: Actor, marta: UUID) -> None:
    kept = someone(coordinator, given_names="Martha", surnames="Peres")
    add_contacts(coordinator, words={marta: ["868 123 4567"]}, at=THEN)
    hear_cases(coordinator, said={marta: CaseSaid(Source.NTA, THEN, port="laredo")}, at=THEN)
    assert without_number(coordinator) == 1
    merge_people(coordinator, kept=kept, other=marta, reason=MergeReason.SAID_BY_HER, at=THEN)
    assert everyone(coordinator) == with_phone(coordinator) == {kept}
    assert without_number(coordinator) == 0
    assert [case.read_as for case in open_cases(coordinator)] == [kept]
    sunday = hear(coordinator, kept, word(Source.LINE, "2022-05-15", after=3))
    assert sunday.state == BeliefState.QUESTIONED
    assert Hearing.scoped.within(coordinator).count() == 1


def test_both_cases_of_one_person_are_one(coordinator: Actor, thais: UUID, marta: UUID) -> None:
    said = {one: CaseSaid(Source.NTA, THEN, port="laredo") for one in (thais, marta)}
    hear_cases(coordinator, said=said, at=THEN)
    merge_people(coordinator, kept=thais, other=marta, reason=MergeReason.NUMBER, at=THEN)
    assert [case.person_id for case in open_cases(coordinator)] == [thais]
    assert [case.person_id for case in open_cases(coordinator, [thais])] == [thais]
    with pytest.raises(Refused):
        say(coordinator, person_id=someone_else(), said=word(Source.LINE, "2022-05-16"), at=THEN)


def someone_else() -> UUID:
    return UUID(int=7)
