"""The words of a name as the sealed index sees them, and the digests that stand for them."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from vigilia.programme.names import name_tokens, sound
from vigilia.web.guard.blind import blind, lookups

SOUND = "people.sound"
DIGITS = "people.last_digits"
NUMBER = "people.a_number"
PHONE = "people.phone"
NAME_AND_BIRTH = "people.name_and_birth"


def digests(org_id: UUID, *, surnames: str | None, given_names: str | None, a_number: str | None) -> set[bytes]:
    """Every digest under which this person is found: the sound of each word, the last three and four digits. Spelling
    is compared once a match is opened, so the sound alone is enough, and the index tells less."""
    return {blind(org_id, domain, value) for domain, value in _entries(surnames, given_names, a_number)}


def name_and_birth(surnames: str | None, given_names: str | None, born: str | None) -> str | None:
    """The words of a name in one order whatever order they were given in, with the birth date; None without a name."""
    words = sorted(name_tokens(f"{surnames or ''} {given_names or ''}"))
    return f"{' '.join(words)}|{born or 'unknown'}" if words else None


def word_lookups(org_id: UUID, word: str) -> list[bytes]:
    """Digests that match one word of a query by its sound, one per live index key."""
    return lookups(org_id, SOUND, sound(word))


def _entries(surnames: str | None, given_names: str | None, a_number: str | None) -> Iterator[tuple[str, str]]:
    for word in name_tokens(f"{surnames or ''} {given_names or ''}"):
        yield SOUND, sound(word)
    if a_number:
        yield DIGITS, a_number[-3:]
        yield DIGITS, a_number[-4:]
