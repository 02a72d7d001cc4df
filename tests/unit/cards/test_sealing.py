"""Sealed boxes: one key opens them, in one place, and their length says nothing."""

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from vigilia.web.cards.sealing import DoesNotOpen, seal, unseal

PAIR = X25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PAIR.public_key().public_bytes_raw()


def test_the_holder_opens_it() -> None:
    sealed = seal(b"16 March", PUBLIC, place=b"card 1", shared=b"desk")
    assert unseal(sealed, PAIR, place=b"card 1", shared=b"desk") == b"16 March"


@pytest.mark.parametrize(
    ("key", "place", "shared"),
    [
        (X25519PrivateKey.from_private_bytes(bytes(32)), b"card 1", b"desk"),
        (PAIR, b"card 2", b"desk"),
        (PAIR, b"card 1", b"a forger"),
        (PAIR, b"card 1", b""),
    ],
)
def test_nobody_else_does_and_not_elsewhere_and_not_without_the_shared_secret(
    key: X25519PrivateKey, place: bytes, shared: bytes
) -> None:
    sealed = seal(b"16 March", PUBLIC, place=b"card 1", shared=b"desk")
    with pytest.raises(DoesNotOpen):
        unseal(sealed, key, place=place, shared=shared)


@pytest.mark.parametrize("at", [0, 31, 32, 80, -1])
def test_an_altered_byte_closes_it(at: int) -> None:
    sealed = bytearray(seal(b"16 March", PUBLIC, place=b"card 1"))
    sealed[at] ^= 1
    with pytest.raises(DoesNotOpen):
        unseal(bytes(sealed), PAIR, place=b"card 1")


@pytest.mark.parametrize("cut", [0, 10, 32, 47])
def test_what_is_cut_short_does_not_open(cut: int) -> None:
    with pytest.raises(DoesNotOpen):
        unseal(seal(b"16 March", PUBLIC, place=b"card 1")[:cut], PAIR, place=b"card 1")


def test_lengths_say_nothing() -> None:
    lengths = {len(seal(b"x" * size, PUBLIC, place=b"", block=2048)) for size in (0, 1, 900, 2044)}
    assert len(lengths) == 1
