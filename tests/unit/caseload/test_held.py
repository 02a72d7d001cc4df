"""A wrong A-number holds its row; a missing one does not."""

from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import doubts, marta, reading


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("A000-111-2", "a_number_too_short"),
        ("0001112223", "a_number_too_long"),
        ("A00O111222", "a_number_unreadable"),
        ("=B9", "formula"),
    ],
)
def test_a_wrong_number_holds_the_row(tmp_path: Path, words: str, reason: str) -> None:
    found = reading(tmp_path, marta(a=words, hearing="31/02/2022"))
    assert doubts(found) == [(2, "Núm. A", reason), (2, "Próx. audiencia", "impossible_date")]
    assert all(one.held for one in found.review)
    assert (found.counts.rows, found.counts.people, found.counts.hearings) == (1, 0, 0)
    assert found.people[0].fields["a_number"].words == words


@pytest.mark.parametrize("words", [None, "pendiente", "PENDING", "s/n", "-", "en trámite", "000-000-000"])
def test_a_missing_number_is_no_doubt_about_the_person(tmp_path: Path, words: str | None) -> None:
    found = reading(tmp_path, marta(a=words))
    assert [(one.reason.value, one.held) for one in found.review] == [("a_number_missing", False)]
    assert (found.counts.people, found.counts.hearings) == (1, 1)


def test_a_held_row_can_be_repeated_by_her_family(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(a="123"), marta(given="Leo", a="000100002", hearing='"'))
    assert found.people[1].fields["hearing_date"].value is not None
    assert found.counts.families == 1
