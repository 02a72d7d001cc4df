"""The list of reasons is documented whole, in the code and in the manual."""

import re
from pathlib import Path

from vigilia.web.caseload.workbook import SENTENCES, ReviewReason

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "caseload-import.md"


def test_every_reason_has_its_sentences() -> None:
    assert set(SENTENCES) == set(ReviewReason)
    assert all(part.endswith(".") for said in SENTENCES.values() for part in said)


def test_the_manual_lists_every_reason_with_its_sentences() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name: (what, do) for name, what, do in rows} == {one.value: SENTENCES[one] for one in ReviewReason}
