"""From digits to keys: slow, the same every time, and of no use without the pepper."""

import hashlib

import pytest

from vigilia.web.cards import turning

PEPPER = bytes(range(32))


def test_the_same_digits_give_the_same_keys_and_no_others_do() -> None:
    one, again = turning.turn("1234567890123456", PEPPER), turning.turn("1234567890123456", PEPPER)
    assert (one.digest, one.public) == (again.digest, again.public)
    others = [turning.turn("1234567890123457", PEPPER), turning.turn("1234567890123456", bytes(32))]
    assert all(one.digest != other.digest and one.public != other.public for other in others)


def test_the_cost_is_that_of_the_threat_model() -> None:
    assert (turning.COST, turning.BLOCK, turning.LANES) == (2**14, 8, 1)


@pytest.mark.parametrize("typed", ["", "1", "x" * 5000])
def test_nonsense_costs_one_derivation_as_well(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[dict[str, object]] = []
    real = hashlib.scrypt

    def counted(said: bytes, **how: object) -> bytes:
        calls.append(how)
        return real(said, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(turning.hashlib, "scrypt", counted)
    turning.turn(typed, PEPPER)
    assert len(calls) == 1
    assert calls[0]["n"] == 2**14
