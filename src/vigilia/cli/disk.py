"""A disk that is full or may not be written: one line, and nothing was changed."""

from __future__ import annotations

import errno

WORDS = (
    "database or disk is full",
    "disk i/o error",
    "attempt to write a readonly database",
    "unable to open database file",
)
ERRORS = {errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EFBIG}


def said(error: BaseException) -> str:
    """What to tell of an error that a disk gave, or nothing if it was another kind."""
    text = str(error).lower()
    if not (any(words in text for words in WORDS) or (isinstance(error, OSError) and error.errno in ERRORS)):
        return ""
    return "the disk of VIGILIA_HOME or VIGILIA_KEYS is full or may not be written: make room, then run this again; nothing was changed"
