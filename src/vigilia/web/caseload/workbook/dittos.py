"""Marks that mean "the same as above"."""

from __future__ import annotations

import re
from functools import lru_cache

from vigilia.programme.names import fold

_MARK = re.compile(r"""[-–—\s.]*(?:["”“„‟〃″＂«»]|''|’’|‘’|´´|``|,,|′′|ˮ|״)+(?:[\s-]*(?:["”“„〃″]|''|´´))*[-–—\s.]*""")
_SPELLED_WORDS = """
    idem id ibid ibidem same the_same same_as_above as_above ditto do mismo misma mismos mismas lo_mismo
    el_mismo la_misma igual igual_que_arriba igual_al_anterior igual_anterior mismo_que_arriba ver_arriba mesmo
    mesma o_mesmo a_mesma pareil meme le_meme menm menm_bagay idem_anterior same_above see_above
"""
_WORDS = frozenset(_SPELLED_WORDS.split())


@lru_cache(maxsize=20_000)
def is_ditto(words: str) -> bool:
    """True when the cell only repeats the one above; a lone dash means nothing and is no ditto."""
    if len(words) > 24 or not words or words.isdigit():
        return False
    if _MARK.fullmatch(words):
        return True
    return re.sub(r"[^a-z]+", "_", fold(words)).strip("_") in _WORDS
