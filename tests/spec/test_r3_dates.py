"""R3: timely and accurate information on hearing dates and times. Each test is a failure that was seen."""

from datetime import date, time

from vigilia.programme.facilities import facility
from vigilia.programme.hearing_doubts import Weight, doubts
from vigilia.programme.languages import language
from vigilia.programme.local_times import both_times
from vigilia.programme.tear_sheets import present_on


def test_a_notice_for_a_saturday_is_questioned() -> None:
    """A notice said Saturday 30 Mar 2019; the hearing was on the Wednesday before (AP, Mar 2019)."""
    (doubt,) = doubts(date(2019, 3, 30), facility=facility("SYP"))
    assert (doubt.reason, doubt.weight) == ("hearing_on_weekend", Weight.STOPS)
    assert doubts(date(2019, 3, 27), facility=facility("SYP")) == ()


def test_a_date_before_enrolment_is_questioned_whatever_today_is() -> None:
    """A date is judged against its file: a hearing of 2022 is no more doubtful in 2026 than it was then."""
    (doubt,) = doubts(date(2022, 1, 3), facility=facility("MPL"), enrolled=date(2022, 2, 28))
    assert doubt.reason == "hearing_before_enrolment"
    assert doubts(date(2022, 6, 6), facility=facility("MPL"), enrolled=date(2022, 2, 28)) == ()


def test_a_federal_holiday_is_believed_and_asked_about() -> None:
    """Memorial Day 2022: the date stands, and someone checks with the court."""
    (doubt,) = doubts(date(2022, 5, 30), facility=facility("MPB"))
    assert (doubt.reason, doubt.weight) == ("hearing_on_holiday", Weight.ASKS)
    assert "check with the court" in doubt.words


def test_the_month_in_which_every_sheet_was_wrong() -> None:
    """Notice of 10 May 2020: present one month after the printed date, on Monday when that is a weekend."""
    assert present_on(date(2020, 5, 10)) == date(2020, 6, 10)
    assert present_on(date(2020, 5, 21)) == date(2020, 6, 22)


def test_who_waits_in_monterrey_sees_her_own_clock() -> None:
    """Wednesday 23 Mar 2022, 13:00 in Laredo was noon in Monterrey; two weeks later both clocks agreed."""
    assert both_times(date(2022, 3, 23), time(13), "America/Chicago", "America/Monterrey").waiting.hour == 12
    assert both_times(date(2022, 4, 6), time(13), "America/Chicago", "America/Monterrey").waiting.hour == 13


def test_her_best_language_is_known_by_any_usual_spelling() -> None:
    """Among the most common languages of the courts are Mam, K'iche' and Q'anjob'al, written in many ways."""
    found = [language(words) for words in ("Q’anjob’al", "kanjobal", "Kreyòl", "criollo haitiano")]
    assert [one.code if one else None for one in found] == ["kjb", "kjb", "ht", "ht"]
