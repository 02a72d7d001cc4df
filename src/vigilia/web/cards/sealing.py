"""Sealing to a public key: X25519 with a fresh pair each time, HKDF, AES-256-GCM, padded so that lengths say nothing.

A notice is sealed to its card's key, with the notice key in the derivation: only the digits open it, and only who has
the notice key can have made it. An inbox item is sealed to the desk's key: only the desk opens it.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PUBLIC_BYTES = 32
_ONCE = bytes(12)  # each key seals one message
_LENGTH = 4


class DoesNotOpen(Exception):
    """Sealed to another key, made without the notice key, or altered."""


def seal(content: bytes, public: bytes, *, place: bytes, shared: bytes = b"", block: int = 512) -> bytes:
    """Seal `content`, padded to a multiple of `block`, to the holder of the private half of `public`.

    `place` binds it to where it stands; `shared` is a secret both ends have, or nothing.
    """
    pair = X25519PrivateKey.generate()
    head = pair.public_key().public_bytes_raw()
    cipher = _cipher(pair.exchange(X25519PublicKey.from_public_bytes(public)), head + public, shared)
    whole = len(content).to_bytes(_LENGTH, "big") + content
    return head + cipher.encrypt(_ONCE, whole + bytes(-len(whole) % block), place)


def unseal(sealed: bytes, private: X25519PrivateKey, *, place: bytes, shared: bytes = b"") -> bytes:
    """Open what `seal` made for this key and place; DoesNotOpen."""
    head, rest = sealed[:PUBLIC_BYTES], sealed[PUBLIC_BYTES:]
    public = private.public_key().public_bytes_raw()
    try:
        cipher = _cipher(private.exchange(X25519PublicKey.from_public_bytes(head)), head + public, shared)
        whole = cipher.decrypt(_ONCE, rest, place)
    except (InvalidTag, ValueError):
        raise DoesNotOpen from None
    return whole[_LENGTH : _LENGTH + int.from_bytes(whole[:_LENGTH], "big")]


def _cipher(agreed: bytes, between: bytes, shared: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt=shared, info=b"vigilia sealed 1|" + between).derive(agreed))
