"""Numbers hidden, days and counts in words."""

from datetime import date

import pytest

from vigilia.cli.printing.words import count, day, masked


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("000111222", "••••••222"),
        ("A000-111-222", "A•••-•••-222"),
        ("A000-111-2 (pendiente)", "A•••-•11-2 (pendiente)"),
        ("22", "22"),
        ("", ""),
    ],
)
def test_all_but_the_last_three_digits_are_hidden(words: str, shown: str) -> None:
    assert masked(words) == shown


@pytest.mark.parametrize("number", ["000111222", "A000-111-222", "000.111.222", "A# 000 111 222"])
def test_no_notation_shows_more_than_three_digits(number: str) -> None:
    assert sum(one.isdigit() for one in masked(number)) == 3


def test_a_day_has_its_month_in_letters_and_the_year_only_when_it_is_another() -> None:
    today = date(2022, 3, 14)
    assert day(date(2022, 3, 5), today) == "Sat 5 March"
    assert day(date(2023, 3, 5), today) == "Sun 5 March 2023"
    assert day(None, today) == "no date"


def test_counts_are_said_in_the_right_number() -> None:
    assert count(1, "row is", "rows are") == "1 row is"
    assert count(0, "row", "rows") == "0 rows"
    assert count(20146, "row", "rows") == "20,146 rows"
