"""The append-only log of erased subjects beside the key store: what was forgotten stays forgotten after a key restore.

One line per subject: its UUID and the UTC second. No name stands in it; a UUID alone opens nothing.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from vigilia.web.guard.keys.durable import append_durably

FILE = "erasures.log"
_LINE = re.compile(r"^([0-9a-f-]{36}) \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", re.MULTILINE)


def read(folder: Path) -> set[UUID]:
    """Every subject ever erased here; a line that a kill cut short is no subject."""
    path = folder / FILE
    if not path.is_file():
        return set()
    return {UUID(one) for one in _LINE.findall(path.read_text("ascii"))}


def append(folder: Path, subjects: Iterable[UUID], at: datetime) -> None:
    """Add subjects and wait for the disk."""
    stamp = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = "".join(f"{subject} {stamp}\n" for subject in subjects)
    path = folder / FILE
    torn = path.is_file() and path.stat().st_size > 0 and not path.read_bytes().endswith(b"\n")
    append_durably(path, (("\n" if torn else "") + lines).encode("ascii"))
