"""A cell as it came out of a file, and its words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that holds a formula. It is never evaluated; only its text is known."""

    text: str


Raw = str | int | float | bool | date | datetime | time | timedelta | Formula | None

_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad\ud800-\udfff]"
)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def words(raw: Raw) -> str:
    """What stands in the cell on one line: trimmed, spaces collapsed, NFC; dates and times in ISO."""
    return _one_line(raw) if isinstance(raw, str) else _other_words(raw)


@lru_cache(maxsize=100_000)
def _one_line(text: str) -> str:
    return " ".join(kept(text).split())


def kept(text: str) -> str:
    """Text with its line breaks, without what cannot be seen."""
    if text.isascii() and text.isprintable() and "_x" not in text:
        return text.strip()
    plain = _ESCAPED.sub(_unescaped, text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", _UNSEEN.sub("", plain)).strip()


def _unescaped(found: re.Match[str]) -> str:
    code = int(found.group(1), 16)
    return "\n" if code in (10, 13) else " " if code < 32 else found.group(0)


def _other_words(raw: Raw) -> str:
    if raw is None:
        return ""
    if isinstance(raw, Formula):
        return _one_line(raw.text)
    if isinstance(raw, date | time):
        return _iso(raw)
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    return str(raw)


def _iso(raw: date | time) -> str:
    if isinstance(raw, time):
        return raw.isoformat("minutes")
    if isinstance(raw, datetime) and raw.time() != time(0):
        return raw.isoformat(" ", "minutes")
    return (raw.date() if isinstance(raw, datetime) else raw).isoformat()


@lru_cache(maxsize=2_000)
def letters(column: int) -> str:
    """Excel's letters of a column counted from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
