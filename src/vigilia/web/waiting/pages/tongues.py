"""The languages of the pages, by their own names, and the road for those without text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vigilia.programme.calendar_words import LANGUAGES as WRITTEN
from vigilia.programme.languages import LANGUAGES
from vigilia.web.waiting.pages.calling import Call, call

_BY_CODE = {one.code: one for one in LANGUAGES}
SIGNED = frozenset({"ase", "mfs"})  # nobody reads them aloud over a telephone
ORDER = ("es", "ht", "pt", "fr", "en")  # the first two are most of those who wait; a test holds it to WRITTEN


@dataclass(frozen=True)
class Tongue:
    """A language as its speakers write it, and where somebody reads the date aloud in it."""

    code: str
    own_name: str
    reader: Call | None = None


def own_name(code: str) -> str:
    """ "Kreyòl ayisyen"; a code that nobody knows stays as it is."""
    known = _BY_CODE.get(code)
    name = known.own_name if known else code
    return name[:1].upper() + name[1:]


def written() -> tuple[Tongue, ...]:
    """The five languages that have text."""
    return tuple(Tongue(code, own_name(code)) for code in ORDER)


def has_text(code: str) -> bool:
    """Whether these pages can speak it. No language said counts as one: she chose by reading."""
    return not code or code in WRITTEN


def spoken(readers: Iterable[tuple[str, str]]) -> tuple[Tongue, ...]:
    """Languages without text here: those with a reader first, then those that are seldom written."""
    numbers = dict(readers)
    with_reader = [code for code in numbers if not has_text(code) and code not in SIGNED]
    others = [one.code for one in LANGUAGES if not one.written and one.code not in numbers and one.code not in SIGNED]
    return tuple(Tongue(code, own_name(code), call(numbers.get(code, ""))) for code in (*with_reader, *others))


def reader_of(code: str, number: str, readers: Sequence[tuple[str, str]]) -> Call | None:
    """Where her language is read aloud: the number in her notice, else the one the readers name for it."""
    return call(number or dict(readers).get(code, ""))
