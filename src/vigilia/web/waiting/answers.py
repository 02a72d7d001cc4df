"""Answers whose bytes, status and headers are the same whatever was asked; what is counted is counted after they are sent."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpResponse

log = logging.getLogger(__name__)


def counted(afterwards: Callable[[], None]) -> None:
    """Count one try, or let it go uncounted."""
    try:
        afterwards()
    except DatabaseError:  # a long import holds the file
        log.warning("a wrong card was not counted")


class Answer(HttpResponse):
    """One page. `afterwards` runs when its last byte has left, so that a wrong card takes no longer than a right one."""

    def __init__(self, page: bytes, afterwards: Callable[[], None] | None = None) -> None:
        super().__init__(page)
        self.headers["Content-Length"] = str(len(page))
        self._afterwards = afterwards

    def close(self) -> None:
        """Called by the server once the answer is sent."""
        afterwards, self._afterwards = self._afterwards, None
        if afterwards is not None:
            counted(afterwards)
        super().close()
