"""The append-only log of dead cards beside the keys: a restored older database brings none of them back (S13).

One line per card: its id and the UTC second. An id says nothing of whose it was, and opens nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

from vigilia.web.guard.keys.durable import append_durably

FILE = "dead-cards.log"
STAMP = "%Y-%m-%dT%H:%M:%SZ"
_LINE = re.compile(r"^([0-9a-f-]{36}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$", re.MULTILINE)


def read(folder: Path | None = None) -> dict[UUID, datetime]:
    """Every card that died here, and when; a line that a kill cut short is none."""
    path = (folder or Path(settings.VIGILIA_KEYS)) / FILE
    if not path.is_file():
        return {}
    lines = _LINE.findall(path.read_text("ascii"))
    return {UUID(card): datetime.strptime(at, STAMP).replace(tzinfo=UTC) for card, at in lines}


def append(dead: Mapping[UUID, datetime], folder: Path | None = None) -> None:
    """Add those that are not in it, and wait for the disk; called once what killed them is committed."""
    place = folder or Path(settings.VIGILIA_KEYS)
    known = read(place)
    new = {card: at for card, at in dead.items() if card not in known}
    if not new:
        return
    path = place / FILE
    torn = path.is_file() and path.stat().st_size > 0 and not path.read_bytes().endswith(b"\n")
    lines = "".join(f"{card} {at.astimezone(UTC).strftime(STAMP)}\n" for card, at in new.items())
    append_durably(path, (("\n" if torn else "") + lines).encode("ascii"))
