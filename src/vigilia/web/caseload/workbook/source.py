"""From a path to grids."""

from __future__ import annotations

import hashlib
from pathlib import Path

from vigilia.web.caseload.workbook import csv_grid, xlsx
from vigilia.web.caseload.workbook.grid import Grid
from vigilia.web.caseload.workbook.kinds import Kind, kind, load


def opened(path: Path) -> tuple[list[Grid], str]:
    """The sheets of a file and the SHA-256 of its bytes; BadWorkbook if there are none."""
    content = load(path)
    reader = xlsx.grids if kind(path.name, content) is Kind.XLSX else csv_grid.grids
    return reader(path.name, content), hashlib.sha256(content).hexdigest()
