"""A coordinator's workbook imported without loss, and undone (R1)."""
