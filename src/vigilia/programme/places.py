"""Words that coordinators put around the name of a border place without changing which place it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from vigilia.programme.spellings import Spellings, spelling

T = TypeVar("T")

_BEFORE = ("port of entry", "port of", "puerto de entrada", "puerto de", "puerto", "poe", "garita de", "garita", "mpp")

_US = "TX, Tex., Texas, CA, Cal., Calif., California, AZ, Ariz., Arizona, USA, US, EUA, EE.UU., POE, port of entry, MPP"
_MEXICO = (
    "Tamps., Tamaulipas, Son., Sonora, Chih., Chihuahua, BC, B.C., Baja California, Coah., Coahuila, N.L., NL, "
    "Nuevo León, Chis., Chiapas, Mex., MX, México"
)
US_STATES = tuple(spelling(word) for word in _US.split(", "))
"""What may stand behind the name of a US place. Kept apart: "Laredo, Tamps." must not become the port of Laredo."""

MEXICAN_STATES = tuple(spelling(word) for word in _MEXICO.split(", "))
"""What may stand behind the name of a Mexican city."""


def find_place(known: Spellings[T], words: str, states: Sequence[str]) -> T | None:
    """The place named by `words`, also with one of `states` behind or "puerto de" in front; None when unknown."""
    found = known.find(words)
    return found if found is not None else known.find(_bare(spelling(words), states))


def _bare(key: str, states: Sequence[str]) -> str:
    for before in _BEFORE:
        key = key.removeprefix(f"{before} ")
    shorter = True
    while shorter:
        shorter = False
        for state in states:
            if key.endswith(f" {state}"):
                key, shorter = key.removesuffix(f" {state}"), True
    return key
