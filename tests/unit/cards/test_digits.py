"""Sixteen digits: random, checked, read however they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilia.web.cards import digits

FIFTEEN = st.text("0123456789", min_size=15, max_size=15)


def test_fresh_digits_are_sixteen_and_right() -> None:
    made = {digits.new() for _ in range(200)}
    assert len(made) == 200
    assert all(len(one) == 16 and digits.right(one) for one in made)


@given(FIFTEEN, st.integers(0, 15), st.sampled_from("0123456789"))
def test_one_mistyped_digit_is_found(body: str, at: int, typed: str) -> None:
    card = body + digits.check_digit(body)
    wrong = card[:at] + typed + card[at + 1 :]
    assert digits.right(card)
    assert digits.right(wrong) is (wrong == card)


@given(FIFTEEN, st.integers(0, 14))
def test_two_neighbours_swapped_are_found(body: str, at: int) -> None:
    card = body + digits.check_digit(body)
    swapped = card[:at] + card[at + 1] + card[at] + card[at + 2 :]
    assert digits.right(swapped) is (swapped == card)


@pytest.mark.parametrize(
    "typed",
    [
        "1234 5678 9012 3456",
        "1234-5678-9012-3456",
        " 1234567890123456\n",
        "１２３４ 5678 9012 3456",
        "tel. 1234 5678 9012 3456",
    ],
)
def test_digits_are_read_however_they_are_typed(typed: str) -> None:
    assert digits.read(typed) == "1234567890123456"


def test_arabic_digits_are_digits() -> None:
    assert digits.read("١٢٣٤") == "1234"


@pytest.mark.parametrize("wrong", ["", "123", "12345678901234567", "abcd", "²³"])
def test_what_is_no_card_is_not_right(wrong: str) -> None:
    assert not digits.right(wrong)


def test_four_groups() -> None:
    assert digits.grouped("1234567890123456") == "1234 5678 9012 3456"
