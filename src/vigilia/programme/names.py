"""Names as people write them: accents, capitals, two surnames, hyphens, particles, and spelling by ear.

Three strengths of forgiveness, each a step weaker than the one before: `fold` (the same letters), `name_tokens` and
`same_words` (the same words in any order), `sound` (the same word by ear, for searching only, never for merging).
"""

from __future__ import annotations

import re
import unicodedata

APOSTROPHES = "'\u2018\u2019\u02bc\u02bb\u02c8\u00b4`\u2032\ua78c"
"""Every sign that stands for the glottal stop of K'iche' or Q'anjob'al, or for the apostrophe of D'Souza."""

PARTICLES = frozenset(("de", "la", "las", "los", "el", "del", "dos", "da", "das", "do", "e", "y", "i", "du", "des"))
"""Small words that one paper prints and the next leaves out. "San" and "Saint" are part of the name and stay."""

_NO_APOSTROPHES = str.maketrans("", "", APOSTROPHES)
_WHOLE_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"})  # no NFKD form
_WORD = re.compile(r"[^\W_]+")
_VOWELS = "aeiou"


def fold(word: str) -> str:
    """`word` without accents, capitals and apostrophes; "Núñez" and "NUNEZ" both give "nunez". Other signs stay."""
    plain = word.translate(_NO_APOSTROPHES).casefold()  # before NFKD, which would make a space of an acute accent
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return bare.translate(_NO_APOSTROPHES).translate(_WHOLE_LETTERS)


def name_tokens(text: str) -> tuple[str, ...]:
    """The folded words of a name in the order given, hyphens split, particles left out.

    "de la Cruz Ramírez" gives ("cruz", "ramirez"); "Jean-Baptiste" gives ("jean", "baptiste"). A name made only of
    particles keeps them, so that no name is empty.
    """
    words = tuple(_WORD.findall(fold(text)))
    return tuple(word for word in words if word not in PARTICLES) or words


def same_words(a: str, b: str) -> bool:
    """Whether two names hold the same words in any order, as often; two empty names are not the same."""
    words = sorted(name_tokens(a))
    return bool(words) and words == sorted(name_tokens(b))


def sound(word: str) -> str:
    """One word by ear in Spanish, Portuguese or Creole spelling: "Vásquez" and "Basques" both give "baskes".

    Forgives b/v, s/z/soft c/ç, silent h, ll/y, doubled letters, ñ/n, qu/k/hard c, soft g/j, y/i, ch/sh/x. For searching
    only: two people can sound alike. `sound(sound(w)) == sound(w)`.
    """
    heard = fold(word.casefold().replace("ç", "s").replace("c\u0327", "s"))
    for pattern, letters in _BY_EAR:
        heard = pattern.sub(letters, heard)
    return heard


_BY_EAR = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("[cs]h", "x"),
        ("ph", "f"),
        ("h", ""),
        ("ll", "y"),
        (f"y(?![{_VOWELS}])", "i"),
        ("qu(?=[ei])|q", "k"),
        ("c(?=[ei])|z", "s"),
        ("c", "k"),
        ("g(?=[ei])", "j"),
        ("v", "b"),
        (r"(.)\1+", r"\1"),
    )
)
"""In this order: a silent h is gone before letters are compared, and doubled letters fall together last."""
