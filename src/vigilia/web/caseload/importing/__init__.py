"""From a reading of a workbook to people, cases and hearings."""
