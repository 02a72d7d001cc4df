"""Where keys are derived: few at a time, so that memory and both cores stay whole; those in no hurry have a lane of
their own, so that somebody who guesses by the thousand does not stand before Marta: neither one after the other, which
the limits know, nor all in one instant, which only this process can see."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from vigilia.web.cards.turning import CardKey, turn

_QUICK = ThreadPoolExecutor(max_workers=max(2, os.cpu_count() or 1), thread_name_prefix="card")
_PATIENT = ThreadPoolExecutor(max_workers=1, thread_name_prefix="card-patient")


AT_ONCE = 8
"""Derivations of one network that may stand in the quick lane: 0.2 s of two cores. A shelter that asks more at once is
answered too, 20 a second."""
_standing: Counter[bytes] = Counter()


async def turned(digits: str, pepper: bytes, *, network: bytes, patient: bool) -> CardKey:
    """One derivation (16 MiB, 40-90 ms of a core) in its lane; it holds no lock while it computes. `network` is a digest
    of who asks; b"" where the limits could not be read."""
    if patient or _standing[network] >= AT_ONCE:
        return await _derived(_PATIENT, digits, pepper)
    _standing[network] += 1
    try:
        return await _derived(_QUICK, digits, pepper)
    finally:
        _standing[network] -= 1
        if not _standing[network]:
            del _standing[network]


async def _derived(lane: ThreadPoolExecutor, digits: str, pepper: bytes) -> CardKey:
    return await asyncio.get_running_loop().run_in_executor(lane, turn, digits, pepper)
