"""Capacity is a range of sourced claims, a state is a dated sighting."""

from datetime import date

from vigilia.programme.capacity import CapacityClaim, CapacityUnit, span
from vigilia.programme.facilities import FACILITIES, Facility, facility, standing_on
from vigilia.programme.facility_states import Standing


def place(code: str) -> Facility:
    found = facility(code)
    assert found is not None
    return found


def test_claims_contradict_each_other_and_all_are_kept() -> None:
    assert place("MPB").capacity_span(CapacityUnit.COURTROOMS) == (64, 66)
    assert place("MPB").capacity_span(CapacityUnit.PERSONS_A_DAY) == (300, 720)
    assert place("MPL").capacity_span(CapacityUnit.PERSONS_A_DAY) == (200, 300)


def test_at_least_twenty_has_no_upper_end() -> None:
    assert place("MPL").capacity_span(CapacityUnit.COURTROOMS) == (20, None)


def test_no_claim_is_not_zero() -> None:
    assert place("CIX").capacity_span(CapacityUnit.COURTROOMS) is None


def test_only_upper_ends_leave_the_lower_open() -> None:
    claim = CapacityClaim(CapacityUnit.COURTROOMS, None, 9, "someone", "a paper", "2019")
    assert span([claim], CapacityUnit.COURTROOMS) == (None, 9)


def test_every_claim_and_state_has_its_source_and_day() -> None:
    for one in FACILITIES:
        assert one.source
        assert all(claim.source and claim.said and (claim.low or claim.high) for claim in one.capacity)
        assert all(state.source for state in one.states)
        assert [state.seen_on for state in one.states] == sorted(state.seen_on for state in one.states)


def test_a_state_holds_from_the_day_it_was_seen() -> None:
    laredo = place("MPL")
    assert standing_on(laredo, date(2019, 9, 9)) is None
    assert standing_on(laredo, date(2019, 9, 10)) is Standing.BUILT
    assert standing_on(laredo, date(2019, 9, 16)) is Standing.OPEN
    assert standing_on(laredo, date(2022, 3, 1)) is Standing.CONTRACTED
