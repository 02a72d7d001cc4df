"""The one error of this package."""

from __future__ import annotations


class BadWorkbook(Exception):
    """The file cannot be read at all. `line` says what, where and what to do, in one line."""

    def __init__(self, line: str) -> None:
        self.line = " ".join(line.split())
        super().__init__(self.line)
