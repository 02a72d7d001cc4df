"""The desk's half: `waiting.json` (0600) in the key folder, with the private key of the inbox. Never in a database backup."""

from __future__ import annotations

import base64
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from django.conf import settings

from vigilia.web.cards.keys import KEY_BYTES, WaitingKeys

FILE = "waiting.json"


class WaitingKeysUnreadable(Exception):
    """`waiting.json` is there and is none."""


@dataclass(frozen=True, repr=False)
class DeskKeys:
    """All of it: what waiting is given, and the half that opens the inbox."""

    waiting: WaitingKeys
    inbox_private: X25519PrivateKey


def desk_keys(folder: Path | None = None) -> DeskKeys:
    """The keys of this installation, made at first use. They are not rotated: a new pepper would end every card."""
    path = (folder or Path(settings.VIGILIA_KEYS)) / FILE
    if not path.exists():
        _make(path)
    try:
        said = {name: base64.b64decode(key) for name, key in json.loads(path.read_bytes()).items()}
        private = X25519PrivateKey.from_private_bytes(said["inbox_private"])
        public = private.public_key().public_bytes_raw()
        return DeskKeys(WaitingKeys(said["pepper"], said["notice_key"], public), private)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise WaitingKeysUnreadable(f"{path} does not hold the keys of the waiting page") from None


def _make(path: Path) -> None:
    """Two processes that come first at once agree: a link never replaces what stands."""
    fresh = {
        name: base64.b64encode(os.urandom(KEY_BYTES)).decode() for name in ("pepper", "notice_key", "inbox_private")
    }
    beside = path.with_name(f".{FILE}.{os.getpid()}.part")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(fresh, file)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        path.hardlink_to(beside)
    beside.unlink()
