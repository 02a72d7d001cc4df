"""Progress on standard error, once something takes over two seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

QUIET = 2.0
"""Seconds before the first word: a quick command says nothing but its result."""


@contextmanager
def on_stderr() -> Iterator[Callable[[str, int, int], None]]:
    """Gives a function to call with what is being done, how many are done, of how many. One line, rewritten on a
    terminal; at most one line every two seconds elsewhere."""
    started = time.monotonic()
    terminal = sys.stderr.isatty()
    last = [started]

    def say(what: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now - started < QUIET or now - last[0] < (0.2 if terminal else QUIET):
            return
        last[0] = now
        line = f"{what} {done:,} of {total:,}"
        sys.stderr.write(f"\r{line}\033[K" if terminal else f"{line}\n")
        sys.stderr.flush()

    yield say
    if terminal and last[0] != started:
        sys.stderr.write("\r\033[K")
