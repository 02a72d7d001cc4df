"""Which process carries a run, so that the next boot can tell a dead one from a slow one."""

import os
import socket
from pathlib import Path


def mark(pid: int | None = None) -> str:
    """Host, process id and its start: a process id that was given out again is not the same process."""
    number = os.getpid() if pid is None else pid
    return f"{socket.gethostname()[:60]}:{number}:{_started(number)}"


def is_alive(marked: str) -> bool:
    """Whether the process behind a mark still runs; one of another machine counts as alive, we cannot know."""
    host, pid, _ = marked.rsplit(":", 2)
    return host != socket.gethostname()[:60] or (mark(int(pid)) == marked and _exists(int(pid)))


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _started(pid: int) -> str:
    """The kernel's start time of a process since boot, with the boot's id; without /proc the id alone must do."""
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text("ascii", errors="replace").rsplit(")", 1)[1]
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return "unknown"
    return f"{boot[:8]}-{after_name.split()[19]}"
