"""Words that no message and no printed page for a person waiting may hold: they tell a kidnapper whom he has (S26).

Asylum, immigration, court, border, MPP and their translations in the five languages. Names of people and places are
another matter: templates have no field for them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from vigilia.programme.names import APOSTROPHES, fold

BANNED: Mapping[str, tuple[str, ...]] = {
    "asylum": ("asyl*", "asil*", "azil*"),
    "immigration": ("immigr*", "imigr*", "inmigr*", "emigr*", "migra*"),
    "court": (
        *("court", "courts", "courtroom*", "courthouse*"),
        *("corte", "cortes", "tribunal*", "tribunai*", "tribunau*", "juzgado*", "cour", "palais de justice"),
        *("tribinal*",),
    ),
    "border": (
        *("border*", "frontier*", "fronter*", "fronteir*", "transfronter*", "transfronteir*", "transfrontal*"),
        *("frontali*", "fwontye*", "fontye*", "fwontalye*"),
    ),
    "MPP": (
        *("mpp", "m p p", "remain in mexico", "quedate en mexico", "permanecer en mexico"),
        *("permanezca en mexico", "fique no mexico", "permaneca no mexico", "permanecer no mexico"),
        *("rete nan meksik", "rete meksik", "rester au mexique", "restez au mexique"),
    ),
}
"""By what they mean, folded as `names.fold` does; a star stands for any ending, and words apart are a phrase.

"corte" also means a cut and stays banned: a person over her shoulder reads "court". French "cours" is left out: "en cours"
is no court.
"""

_WORD = re.compile(r"[^\W_]+")
_APART = str.maketrans(dict.fromkeys(APOSTROPHES, " ") | {"\u00ad": "", "\u200b": ""})
"""An apostrophe parts words here ("d'asile"); signs that are not seen fall away."""


def _pattern(entries: Sequence[str]) -> re.Pattern[str]:
    written = "|".join(re.escape(entry).replace(r"\*", r"[^\W_]*") for entry in entries)
    return re.compile(rf"(?<![^\W_])(?:{written})(?![^\W_])")


_BANNED = _pattern([entry for entries in BANNED.values() for entry in entries])


def banned_in(text: str) -> list[str]:
    """The banned words in `text`, folded (no accents or capitals), in order; [] when it may be shown.

    Whole words with their inflections; markup must be taken off before, since a tag inside a word hides it.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text.translate(_APART)))
    return _BANNED.findall(" ".join(fold(word) for word in words))
