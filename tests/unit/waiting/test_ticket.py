"""A ticket is good from the very moment it was written, for twenty minutes, under its own pepper."""

from datetime import UTC, datetime, timedelta

import pytest

from vigilia.web.waiting import ticket

PEPPER, CARD = bytes(range(32)), "4012743931717671"
NOW = datetime(2026, 3, 9, 16, 4, tzinfo=UTC)


@pytest.mark.parametrize("micro", [0, 1, 499, 500, 501, 999, 1000, 499_999, 500_500, 999_999])
def test_it_is_good_at_once_whatever_the_fraction_of_the_second(micro: int) -> None:
    now = NOW + timedelta(microseconds=micro)
    read = ticket.read(ticket.write(CARD, PEPPER, now), PEPPER, now)
    assert (read.digits, read.stale) == (CARD, False)


@pytest.mark.parametrize(("minutes", "stale"), [(20, False), (21, True), (-1, True)])
def test_it_lasts_twenty_minutes(minutes: int, stale: bool) -> None:
    assert ticket.read(ticket.write(CARD, PEPPER, NOW), PEPPER, NOW + timedelta(minutes=minutes)).stale is stale


@pytest.mark.parametrize("said", ["", "nonsense", "ñ", "A" * 400])
def test_what_is_none_of_ours_says_nothing(said: str) -> None:
    assert ticket.read(said, PEPPER, NOW) == ticket.Ticket()


def test_another_pepper_reads_nothing() -> None:
    assert ticket.read(ticket.write(CARD, PEPPER, NOW), bytes(32), NOW) == ticket.Ticket()
