"""The worker: takes care of what people tapped on the waiting page, round after round."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event

from django.db import DatabaseError, InterfaceError, connection

from vigilia.web.guard import keys
from vigilia.web.guard.reports import places
from vigilia.web.notices.inbox import Drained, drain

SECONDS_BETWEEN = 5.0
"""A freeze counts at once by its stop; this is how long a helper's alert takes (S13 leaves 60 seconds)."""


def work(stop: Event, *, once: bool = False, say: Callable[[str], None] | None = None) -> int:
    """Drain the inbox until `stop` is set, or once. Returns how many faults the last round had.

    A database that is locked or away is waited for. What goes wrong is one line each, without a word of what was said.
    """
    tell = say or _on_stderr
    while True:
        faults = _round(tell)
        if once or stop.wait(SECONDS_BETWEEN):
            return faults


def _round(tell: Callable[[str], None]) -> int:
    try:
        done = drain(datetime.now(UTC))
    except (DatabaseError, InterfaceError) as error:
        tell(f"the database did not answer, the next round tries again ({places(error)})")
        connection.close()  # a connection that broke once stays broken
        return 1
    finally:
        keys.forget_cache()
    for fault in done.faults:
        tell(f"one item of the inbox waits for a later round ({fault})")
    _say_dropped(done, tell)
    return len(done.faults)


def _say_dropped(done: Drained, tell: Callable[[str], None]) -> None:
    if done.dropped:
        tell(f"{done.dropped} of the inbox named nobody on file, or did not open, and went")


def _on_stderr(line: str) -> None:
    sys.stderr.write(f"vigilia worker: {line}\n")
    sys.stderr.flush()
