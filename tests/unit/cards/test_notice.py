"""A notice keeps what it says on its way into a sealed box and out again."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from vigilia.web.cards.notice import Appearance, AppearanceState, Missed, Notice, Office, from_bytes

MOMENT = datetime(2026, 3, 9, 16, 4, tzinfo=UTC)
FULL = Notice(
    version=3,
    prepared_at=MOMENT,
    language="mam",
    town="monterrey",
    appearances=(
        Appearance(
            AppearanceState.DISAGREEMENT,
            date(2026, 3, 16),
            time(8, 30),
            time(4, 30),
            "MPL",
            "line",
            MOMENT,
            MOMENT,
            date(2026, 3, 23),
            ("date", "time"),
        ),
        Appearance(AppearanceState.NONE),
    ),
    office=Office("+52 868 555 0100", "matamoros", (0, 3)),
    reader="+52 81 5555 0100",
    missed=Missed(date(2026, 2, 1), "+1 303 555 0100"),
)


@pytest.mark.parametrize("notice", [FULL, Notice(0, MOMENT), replace(FULL, missed=None, appearances=())])
def test_there_and_back(notice: Notice) -> None:
    assert from_bytes(notice.to_bytes()) == notice


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="another format"):
        from_bytes(FULL.to_bytes().replace(b'"format": 1', b'"format": 2'))


def test_a_new_check_or_version_says_the_same() -> None:
    later = replace(FULL.appearances[0], checked_at=datetime(2026, 3, 10, tzinfo=UTC))
    again = replace(FULL, version=4, prepared_at=later.checked_at or MOMENT, appearances=(later, FULL.appearances[1]))
    assert FULL.says_the_same(again)


@pytest.mark.parametrize(
    "other",
    [
        replace(FULL, town="matamoros"),
        replace(FULL, missed=None),
        replace(FULL, appearances=FULL.appearances[:1]),
        replace(FULL, appearances=(replace(FULL.appearances[0], report_time=time(5)), FULL.appearances[1])),
    ],
)
def test_another_hour_or_town_says_something_else(other: Notice) -> None:
    assert not FULL.says_the_same(other)


def test_another_number_to_call_says_the_same_of_her_hearings() -> None:
    assert FULL.says_the_same(replace(FULL, office=Office("+52 868 555 0109"), reader=""))
