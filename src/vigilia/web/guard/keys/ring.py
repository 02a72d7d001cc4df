"""The key ring: `ring.json` (0600) with the master keys, the index keys and the audit keys, each by generation.

Everything else hangs from it: organisation keys are wrapped under a master key, a person's key under her organisation's.
"""

import base64
import json
import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from vigilia.web.guard.keys.durable import write_durably
from vigilia.web.guard.keys.envelope import KEY_BYTES

FILE = "ring.json"
LAST_GENERATION = 255  # the generation is one byte in a blind index


class RingMissing(Exception):
    """There is no ring where the keys should be."""


class RingUnreadable(Exception):
    """`ring.json` is there and is not a ring."""


@dataclass(frozen=True)
class Ring:
    """All generations of the keys at the top; `current` seals, older ones open while a rotation runs.

    The audit keys of all generations stay: a row's seal covers the seal before it, so whoever holds an old ring
    cannot rewrite old rows without the newest key.
    """

    id: str
    current: int
    masters: Mapping[int, bytes]
    indexes: Mapping[int, bytes]
    audits: Mapping[int, bytes]

    @property
    def rotating(self) -> bool:
        """True while keys of an older generation are still needed."""
        return len(self.masters) > 1


def new_ring() -> Ring:
    """A first ring with fresh random keys."""
    first = {1: os.urandom(KEY_BYTES)}
    return Ring(str(uuid.uuid4()), 1, first, {1: os.urandom(KEY_BYTES)}, {1: os.urandom(KEY_BYTES)})


def with_next_generation(ring: Ring) -> Ring:
    """The ring with one more generation of every key, which seals from now on."""
    number = ring.current + 1
    if number > LAST_GENERATION:
        raise RingUnreadable(f"the ring has used all its {LAST_GENERATION} generations")
    return replace(
        ring,
        current=number,
        masters={**ring.masters, number: os.urandom(KEY_BYTES)},
        indexes={**ring.indexes, number: os.urandom(KEY_BYTES)},
        audits={**ring.audits, number: os.urandom(KEY_BYTES)},
    )


def without_old_generations(ring: Ring) -> Ring:
    """The ring when nothing is sealed under an older key any more."""
    now = ring.current
    return replace(ring, masters={now: ring.masters[now]}, indexes={now: ring.indexes[now]})


def _shown(keys: Mapping[int, bytes]) -> dict[str, str]:
    return {str(number): base64.b64encode(key).decode("ascii") for number, key in keys.items()}


def _read(keys: Mapping[str, str]) -> dict[int, bytes]:
    return {int(number): base64.b64decode(key) for number, key in keys.items()}


def save(folder: Path, ring: Ring) -> None:
    """Replace `ring.json` in one step, readable by its owner only."""
    said = {
        "id": ring.id,
        "current": ring.current,
        "masters": _shown(ring.masters),
        "indexes": _shown(ring.indexes),
        "audits": _shown(ring.audits),
    }
    write_durably(folder / FILE, json.dumps(said, indent=1).encode("ascii"))


def read(folder: Path) -> Ring:
    """Read `ring.json`; RingMissing or RingUnreadable if it cannot serve."""
    try:
        said = json.loads((folder / FILE).read_bytes())
    except FileNotFoundError:
        raise RingMissing(f"there is no {FILE} in {folder}") from None
    except ValueError:
        raise RingUnreadable(f"{folder / FILE} is not a key ring") from None
    try:
        return Ring(
            str(said["id"]), int(said["current"]), *(_read(said[part]) for part in ("masters", "indexes", "audits"))
        )
    except (KeyError, TypeError, ValueError):
        raise RingUnreadable(f"{folder / FILE} is not a key ring") from None
