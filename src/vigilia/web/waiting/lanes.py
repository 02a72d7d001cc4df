"""Where keys are derived: few at a time, so that memory and both cores stay whole; those in no hurry have a lane of
their own, so that somebody who guesses by the thousand does not stand before Marta."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

from vigilia.web.cards.turning import CardKey, turn

_QUICK = ThreadPoolExecutor(max_workers=max(2, os.cpu_count() or 1), thread_name_prefix="card")
_PATIENT = ThreadPoolExecutor(max_workers=1, thread_name_prefix="card-patient")


async def turned(digits: str, pepper: bytes, *, patient: bool) -> CardKey:
    """One derivation (16 MiB, 40-90 ms of a core) in its lane; it holds no lock while it computes."""
    lane = _PATIENT if patient else _QUICK
    return await asyncio.get_running_loop().run_in_executor(lane, turn, digits, pepper)
