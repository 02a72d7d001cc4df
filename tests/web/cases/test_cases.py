"""Cases from enrolment to decision: what sources say of them, stages, and undoing an import's words."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from tests.web.people.conftest import THEN

from vigilia.web.cases.actions import hear_cases, reach_stage, withdraw_origin
from vigilia.web.cases.models import Case, CaseSaying, StageEntry
from vigilia.web.cases.queries import files_of, open_cases, represented
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.people.models import Source

NTA = CaseSaid(Source.NTA, THEN, enrolled=date(2022, 3, 1), port="laredo", words={"port": "Laredo"})


@pytest.fixture
def case(coordinator: Actor, thais: UUID) -> Case:
    hear_cases(coordinator, said={thais: NTA}, at=THEN)
    return open_cases(coordinator)[0]


def test_the_first_word_opens_a_case_and_the_same_again_is_no_news(coordinator: Actor, case: Case, thais: UUID) -> None:
    assert (case.enrolled, case.port, case.facility, case.counsel) == (date(2022, 3, 1), "laredo", "MPL", "unknown")
    assert hear_cases(coordinator, said={thais: NTA}, at=THEN) == []
    assert CaseSaying.scoped.within(coordinator).count() == 1
    assert files_of(coordinator, [thais])[thais].facility == "MPL"


def test_a_later_word_shows_and_an_undone_import_gives_the_earlier_back(
    coordinator: Actor, case: Case, thais: UUID
) -> None:
    origin = uuid4()
    later = CaseSaid(
        Source.LIST,
        THEN + timedelta(days=1),
        enrolled=date(2022, 3, 4),
        port="brownsville",
        counsel="has",
        origin=origin,
    )
    assert hear_cases(coordinator, said={thais: later}, at=THEN) == [thais]
    assert (open_cases(coordinator)[0].facility, represented(coordinator)) == ("MPB", {thais})
    assert withdraw_origin(coordinator, origin=origin, at=THEN) == [thais]
    shown = open_cases(coordinator)[0]
    assert (shown.enrolled, shown.facility, represented(coordinator)) == (date(2022, 3, 1), "MPL", set())
    assert CaseSaying.scoped.within(coordinator).filter(state="withdrawn").count() == 1


@pytest.mark.parametrize(("on", "closed"), [(date(2022, 6, 1), date(2022, 6, 1)), (None, THEN.date())])
def test_a_decision_closes_the_case_known_day_or_not(
    coordinator: Actor, case: Case, on: date | None, closed: date
) -> None:
    ending = next(one.code for one in _stages() if one.ends)
    reach_stage(coordinator, case_id=case.id, stage=ending, on=on, source=Source.COUNSEL, at=THEN)
    assert Case.scoped.within(coordinator).get(id=case.id).closed_on == closed
    assert open_cases(coordinator) == []
    entry = StageEntry.scoped.within(coordinator).get()
    assert (entry.stage, entry.on, entry.source, entry.by) == (ending, on, "counsel", coordinator.label)


def _stages() -> tuple:  # type: ignore[type-arg]
    from vigilia.programme.stages import STAGES

    return STAGES


def test_strangers_open_and_close_nothing(coordinator: Actor, carla: Actor, case: Case, thais: UUID) -> None:
    with pytest.raises(Refused):
        hear_cases(carla, said={thais: NTA}, at=THEN)
    with pytest.raises(Refused):
        reach_stage(carla, case_id=case.id, stage="returned", on=None, source=Source.NTA, at=THEN)
    assert Case.scoped.within(carla).count() == 0
    assert {one.event for one in entries(carla.org_id)} == {"refused:cases.heard", "refused:cases.stage_reached"}
    assert open_cases(carla) == []
