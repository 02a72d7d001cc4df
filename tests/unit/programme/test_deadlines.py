"""Deadlines are data; the day each gives, and what is said when rules dispute."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilia.programme.deadline import CHECKED, Counting, Deadline, Event, Kind, Sense
from vigilia.programme.deadline_rules import RULES
from vigilia.programme.deadlines import CHECK, deadlines_for, due_day, dues
from vigilia.programme.holidays import is_business_day

BY_ID = {rule.id: rule for rule in RULES}


def test_every_rule_has_its_citation_source_and_check() -> None:
    assert max(Counter(rule.id for rule in RULES).values()) == 1
    for rule in RULES:
        assert rule.citation
        assert rule.source
        assert rule.verified is (rule.source != "general knowledge")
        assert (rule.amount is None) is (rule.kind is Kind.JUDGEMENT) is (rule.counting is Counting.NONE)
        assert rule.checked_on in {None, CHECKED}


def test_every_event_has_a_rule() -> None:
    assert {rule.event for rule in RULES} == set(Event)


@pytest.mark.parametrize(
    ("id", "on", "day"),
    [
        ("reopen_exceptional_circumstances", date(2022, 3, 1), date(2022, 8, 28)),
        ("reopen_other", date(2022, 3, 1), date(2022, 5, 30)),  # Memorial Day: this rule does not say that it moves
        ("appeal_30", date(2022, 3, 1), date(2022, 3, 31)),
        ("appeal_30", date(2022, 4, 30), date(2022, 5, 31)),  # 30 May was Memorial Day
        ("appeal_30", date(2022, 3, 3), date(2022, 4, 4)),  # 2 April was a Saturday
        ("asylum_one_year", date(2021, 7, 11), date(2022, 7, 11)),
        ("asylum_one_year", date(2021, 7, 4), date(2022, 7, 5)),  # 4 July is a holiday
        ("asylum_one_year", date(2020, 2, 29), date(2021, 3, 1)),  # 28 February 2021 was a Sunday
        ("master_filing", date(2022, 5, 16), date(2022, 5, 1)),
        ("merits_filing_30", date(2022, 5, 16), date(2022, 4, 16)),
        ("change_of_address", date(2022, 5, 27), date(2022, 6, 1)),
        ("change_of_address_working_days", date(2022, 5, 27), date(2022, 6, 6)),  # a weekend and Memorial Day between
        ("first_hearing", date(2022, 3, 1), date(2022, 3, 11)),
    ],
)
def test_the_day_a_rule_gives(id: str, on: date, day: date) -> None:  # noqa: A002
    assert due_day(BY_ID[id], on) == day


def test_two_periods_for_one_appeal_are_both_given_and_the_earlier_leads() -> None:
    first, second = dues(Event.DECISION, date(2026, 3, 20))
    assert [(first.rule.id, first.day), (second.rule.id, second.day)] == [
        ("appeal_10", date(2026, 3, 30)),
        ("appeal_30", date(2026, 4, 20)),
    ]
    assert (first.leading, second.leading) == (True, False)
    assert first.disputed
    assert second.disputed
    assert "vacated" in first.words


@pytest.mark.parametrize(
    ("hearing", "ids"),
    [
        (date(2019, 9, 3), ["merits_filing_15_of_2008"]),
        (date(2020, 12, 22), ["merits_filing_15_of_2008"]),
        (date(2020, 12, 23), ["merits_filing_30_of_2020"]),
        (date(2022, 6, 1), ["merits_filing_30", "merits_filing_15_from_2021"]),
        (CHECKED, ["merits_filing_30"]),
    ],
)
def test_the_filing_deadline_of_the_day(hearing: date, ids: list[str]) -> None:
    assert [rule.id for rule in deadlines_for(Event.INDIVIDUAL_HEARING, hearing)] == ids


def test_an_in_absentia_order_gives_one_day_and_four_rules_to_judge() -> None:
    found = dues(Event.IN_ABSENTIA_ORDER, date(2022, 3, 1))
    assert [due.day for due in found] == [date(2022, 8, 28), None, None, None, None]
    assert found[0].act_by == date(2022, 8, 26)  # the 28th is a Sunday


def test_a_rule_nobody_checked_says_so() -> None:
    (due,) = dues(Event.NOTICE_TO_APPEAR, date(2022, 3, 1))
    assert "not checked against its source" in due.words
    assert due.act_by is None


@given(st.sampled_from(Event), st.dates(date(2019, 1, 1), date(2030, 1, 1)))
def test_every_line_sends_to_a_lawyer_and_each_matter_has_one_lead(event: Event, on: date) -> None:
    found = dues(event, on)
    assert all(due.words.endswith(CHECK) for due in found)
    matters = {due.rule.matter for due in found}
    for matter in matters:
        same = [due for due in found if due.rule.matter == matter]
        assert same[0].leading
        assert len({due.day for due in same if due.leading}) == 1
        assert all(due.disputed is (len({other.day for other in same}) > 1) for due in same)


@given(
    st.sampled_from([rule for rule in RULES if rule.kind is Kind.COMPUTED]),
    st.dates(date(2019, 1, 1), date(2030, 1, 1)),
)
def test_days_lie_on_the_right_side_and_roll_to_a_business_day(rule: Deadline, on: date) -> None:
    day = due_day(rule, on)
    assert day is not None
    assert (day < on) is (rule.sense is Sense.BEFORE)
    assert not rule.rolls or is_business_day(day)
