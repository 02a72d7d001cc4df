"""How large a workbook may be. A caseload of 20,000 lines is some 3 MB; beyond these it is no caseload."""

from __future__ import annotations

FILE_BYTES = 50_000_000
UNPACKED_BYTES = 400_000_000
ZIP_ENTRIES = 2_000
SHEETS = 200
CELLS = 6_000_000
ROWS = 250_000
COLUMNS = 1_000
# Excel's own limit for the text of one cell; a longer csv field is a quote that was never closed.
CELL_CHARACTERS = 32_767
