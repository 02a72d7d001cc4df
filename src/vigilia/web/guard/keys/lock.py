"""Who is using the keys: every process shares them, a rotation or a restore wants them alone.

A process that had read an old key could seal with it after the rotation had destroyed it; so rotation and restore run
only when no other process has the keys open. The kernel drops the lock of a killed process.
"""

import fcntl
import os
import time
from pathlib import Path

FILE = "in-use.lock"
SECONDS_TO_WAIT = 20.0
_STEP = 0.05


class KeysInUse(Exception):
    """Another process has the keys, and this one cannot wait any longer."""


_held: dict[tuple[int, str], int] = {}


def share(folder: Path, wait: float = SECONDS_TO_WAIT) -> None:
    """Hold the keys of `folder` together with others until this process ends."""
    _take(folder, fcntl.LOCK_SH, wait)


def alone(folder: Path, wait: float = SECONDS_TO_WAIT) -> None:
    """Hold the keys alone, until `share` is called again or the process ends."""
    _take(folder, fcntl.LOCK_EX, wait)


def _take(folder: Path, how: int, wait: float) -> None:
    mine = (os.getpid(), str(folder))
    if mine not in _held:
        _held[mine] = os.open(folder / FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    until = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(_held[mine], how | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= until:
                raise KeysInUse("another Vigilia process is using the keys; stop it and run this again") from None
            time.sleep(_STEP)
