"""R2: cases are generally adjudicated within six months of enrolment."""

from datetime import date

from vigilia.programme.clocks import ClockState, Measure, clocks, days_180, six_months


def test_the_clock_starts_at_enrolment_and_is_shown_both_ways() -> None:
    """Six calendar months were promised to the court and 180 days are what the agencies worked with: both are shown."""
    months, days = clocks(date(2022, 3, 1), as_of=date(2022, 5, 22))
    assert (months.measure, months.due) == (Measure.SIX_MONTHS, date(2022, 9, 1))
    assert (days.measure, days.due) == (Measure.DAYS_180, date(2022, 8, 28))
    assert (days.used, days.left) == (82, 98)  # "82 of 180 days"


def test_the_two_measures_can_disagree_about_one_case() -> None:
    """A case decided between the two days kept one promise and missed the other; no figure may hide which it uses."""
    months, days = clocks(date(2022, 3, 1), as_of=date(2022, 12, 1), ended=date(2022, 8, 30))
    assert (months.state, days.state) == (ClockState.KEPT, ClockState.MISSED)


def test_the_last_day_still_keeps_the_promise() -> None:
    """A decision on the due day is within six months; one day later is not."""
    due = six_months(date(2022, 3, 1))
    assert clocks(date(2022, 3, 1), as_of=due, ended=due)[0].state is ClockState.KEPT
    late = date(due.year, due.month, due.day + 1)
    assert clocks(date(2022, 3, 1), as_of=late, ended=late)[0].state is ClockState.MISSED


def test_enrolment_at_the_end_of_a_long_month() -> None:
    """31 August and six months is the last day of February."""
    assert six_months(date(2022, 8, 31)) == date(2023, 2, 28)
    assert days_180(date(2022, 8, 31)) == date(2023, 2, 27)
