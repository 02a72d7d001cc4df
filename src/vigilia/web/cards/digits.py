"""The sixteen digits of a card: fifteen random and a check digit, in four groups of four."""

from __future__ import annotations

import re
import secrets
import unicodedata

from stdnum import damm

RANDOM = 15
LENGTH = RANDOM + 1


def new() -> str:
    """Fresh digits from the system's randomness: 10^15 possibilities."""
    body = "".join(secrets.choice("0123456789") for _ in range(RANDOM))
    return body + check_digit(body)


def check_digit(body: str) -> str:
    """The sixteenth digit (Damm): finds every single wrong digit and every swap of two neighbours."""
    return str(damm.calc_check_digit(body))


def read(typed: str) -> str:
    """The digits in what somebody typed: spaces, hyphens and letters fall away, Arabic or full-width digits are read."""
    return "".join(str(unicodedata.digit(one)) for one in re.findall(r"\d", typed))


def right(digits: str) -> bool:
    """Whether these are sixteen digits whose check digit fits: one mistyped, or two neighbours swapped, does not."""
    return len(digits) == LENGTH and digits.isdecimal() and check_digit(digits[:RANDOM]) == digits[RANDOM:]


def grouped(digits: str) -> str:
    """ "0123 4567 8901 2345", as a card shows them and a telephone says them."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
