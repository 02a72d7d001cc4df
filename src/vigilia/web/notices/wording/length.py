"""How long a text is on the way to a phone: one SMS holds 160 characters of GSM 03.38, or 70 of anything else.

A longer text goes in parts that arrive apart, in the wrong order or not at all, and costs her credit to answer.
"""

from __future__ import annotations

import unicodedata

ALPHABET = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet (3GPP TS 23.038, 6.2.1), without its escape. It has è é ù ì ò à ñ ü, but not á í ó ú ç ã õ ê."""

EXTENSION = frozenset("\f^{}\\[~]|€")
"""Reached by an escape, so each counts two (the extension table of the same section)."""

SEPTETS, UNITS = 160, 70

_SIGNS = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})


def septets(text: str) -> int | None:
    """The length in GSM 03.38; None when a character is in neither table and the whole text goes as UCS-2."""
    if not set(text) <= ALPHABET | EXTENSION:
        return None
    return sum(2 if sign in EXTENSION else 1 for sign in text)


def fits_one(text: str) -> bool:
    """Whether `text` goes as one SMS."""
    length = septets(text)
    return len(text.encode("utf-16-be")) // 2 <= UNITS if length is None else length <= SEPTETS


def plain(text: str) -> str:
    """`text` with an accent dropped only where the alphabet lacks the letter: "miércoles" stays, "março" is "marco".

    As people write on their phones. What has no plain form stays, and makes the text UCS-2.
    """
    return "".join(_plain(sign) for sign in unicodedata.normalize("NFC", text.translate(_SIGNS)))


def _plain(sign: str) -> str:
    if sign in ALPHABET or sign in EXTENSION:
        return sign
    bare = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    return bare if bare and septets(bare) is not None else sign
