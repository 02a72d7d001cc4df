"""Reading a coordinator's workbook: pure functions, no Django, no database, no clock.

The one door is `read(path, *, day_first=True, progress=None) -> Reading`.
"""

from __future__ import annotations

from vigilia.web.caseload.workbook.door import read
from vigilia.web.caseload.workbook.fault import BadWorkbook
from vigilia.web.caseload.workbook.reading import (
    FIELDS,
    Counts,
    Doubtful,
    IgnoredSheet,
    LeftOut,
    PersonRow,
    Reading,
    Said,
    SheetReading,
    Value,
)
from vigilia.web.caseload.workbook.reasons import ReviewReason
from vigilia.web.caseload.workbook.sentences import SENTENCES

__all__ = [
    "FIELDS",
    "SENTENCES",
    "BadWorkbook",
    "Counts",
    "Doubtful",
    "IgnoredSheet",
    "LeftOut",
    "PersonRow",
    "Reading",
    "ReviewReason",
    "Said",
    "SheetReading",
    "Value",
    "read",
]
