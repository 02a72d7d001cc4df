"""The sealed envelope: version (1 byte), key generation (2 bytes, big-endian), nonce (12), AES-256-GCM ciphertext and tag."""

import os
import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = 1
KEY_BYTES = 32
NONCE_BYTES = 12
_HEAD = struct.Struct(">BH")
SHORTEST = _HEAD.size + NONCE_BYTES + 16


class SealBroken(Exception):
    """A sealed value that does not open: wrong key, moved between rows, columns or models, or altered."""


class KeyMissing(SealBroken):
    """No key of this generation is in the key store: lost, or of another installation."""


class Erased(KeyMissing):
    """The subject was erased: her key was destroyed and nothing of hers opens any more."""


def head(generation: int) -> bytes:
    """How every value sealed under a generation begins."""
    return _HEAD.pack(VERSION, generation)


def seal(cipher: AESGCM, generation: int, bound_to: bytes, plain: bytes) -> bytes:
    """Seal under one key; `bound_to` names the place, and the head is bound too so that a generation cannot be swapped."""
    start = head(generation)
    nonce = os.urandom(NONCE_BYTES)
    return start + nonce + cipher.encrypt(nonce, plain, start + bound_to)


def unseal(cipher: AESGCM, bound_to: bytes, sealed: bytes) -> bytes:
    """Open what `seal` made for the same place, or raise SealBroken."""
    start, nonce, rest = (
        sealed[: _HEAD.size],
        sealed[_HEAD.size : _HEAD.size + NONCE_BYTES],
        sealed[_HEAD.size + NONCE_BYTES :],
    )
    try:
        return cipher.decrypt(nonce, rest, start + bound_to)
    except InvalidTag:
        raise SealBroken("a sealed value does not open in this place with this key") from None


def generation_of(sealed: bytes) -> int:
    """The key generation a sealed value names in its head."""
    if len(sealed) < SHORTEST:
        raise SealBroken("a sealed value is cut short")
    version, generation = _HEAD.unpack_from(sealed)
    if version != VERSION:
        raise SealBroken(f"a sealed value has the unknown version {version}")
    return int(generation)
