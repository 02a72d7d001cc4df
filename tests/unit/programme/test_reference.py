"""The reference page says what the tables say."""

import programme_reference
from vigilia.programme.hearing_doubts import Reason


def test_the_page_is_current() -> None:
    written = programme_reference.PAGE.read_text(encoding="utf-8")
    assert written == programme_reference.page(), "run: python scripts/programme_reference.py"


def test_the_page_names_every_reason_for_doubt() -> None:
    assert all(f"| {reason} |" in programme_reference.page() for reason in Reason)
