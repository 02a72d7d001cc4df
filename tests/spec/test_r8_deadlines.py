"""R8: missed hearings. What the law still allows, until when, and on what authority."""

from datetime import date

from vigilia.programme.deadline import Event, Kind
from vigilia.programme.deadline_rules import RULES
from vigilia.programme.deadlines import deadlines_for, dues


def test_taken_on_the_way_to_laredo() -> None:
    """26 Feb 2020, mother and daughter held for ransom on the way; the case was closed in absentia.

    180 days for exceptional circumstances, any time for lack of notice (Washington Post, 24 Apr 2021).
    """
    found = {due.rule.id: due for due in dues(Event.IN_ABSENTIA_ORDER, date(2020, 2, 26))}
    assert found["reopen_exceptional_circumstances"].day == date(2020, 8, 24)
    assert found["reopen_no_notice"].day is None
    assert found["reopen_no_notice"].rule.kind is Kind.JUDGEMENT
    assert "at any time" in found["reopen_no_notice"].words


def test_the_appeal_whose_length_is_in_dispute() -> None:
    """30 days until 8 Mar 2026; from 9 Mar 2026 a vacated rule says 10: both are shown and the 10 days lead."""
    assert [due.day for due in dues(Event.DECISION, date(2026, 3, 6))] == [date(2026, 4, 6)]  # 5 April is a Sunday
    assert [(due.day, due.leading) for due in dues(Event.DECISION, date(2026, 3, 9))] == [
        (date(2026, 3, 19), True),
        (date(2026, 4, 8), False),
    ]


def test_a_rule_is_that_of_its_day() -> None:
    """Papers before an individual hearing: 15 days in 2019, 30 from 23 Dec 2020, 15 or 30 in 2022, 30 as last read."""
    amounts = {
        hearing: [rule.amount for rule in deadlines_for(Event.INDIVIDUAL_HEARING, hearing)]
        for hearing in (date(2019, 9, 3), date(2020, 12, 28), date(2022, 6, 1), date(2026, 6, 1))
    }
    assert list(amounts.values()) == [[15], [30], [30, 15], [30]]


def test_the_one_year_for_asylum_moves_off_a_holiday() -> None:
    """A year after 4 Jul 2021 is a federal holiday: the day after it is the last."""
    (due,) = dues(Event.LAST_ARRIVAL, date(2021, 7, 4))
    assert due.day == date(2022, 7, 5)


def test_no_rule_is_shown_without_authority_and_a_lawyer() -> None:
    """Every line carries its citation and ends with the advice to check; what was not checked says so."""
    for rule in RULES:
        (due,) = [one for one in dues(rule.event, date(2026, 3, 9)) if one.rule == rule] or [None]
        if due is None:
            assert not rule.valid_on(date(2026, 3, 9))
            continue
        assert rule.citation in due.words
        assert due.words.endswith("Check with a lawyer.")
        assert ("not checked against its source" in due.words) is (rule.checked_on is None)
