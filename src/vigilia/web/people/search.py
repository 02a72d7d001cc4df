"""Search over sealed names: forgives accents, order and spelling, and finds by digits of the A-number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Q, QuerySet, UUIDField
from django.db.models.functions import Coalesce

from vigilia.programme.a_number import ANumber, parse
from vigilia.programme.names import name_tokens, same_words
from vigilia.web.guard import audit, keys
from vigilia.web.guard.access import allow
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.blind import lookups
from vigilia.web.guard.roles import Act
from vigilia.web.people.models import NameToken, Person
from vigilia.web.people.names import DIGITS, NUMBER, word_lookups

SHOWN = 50
"""How many people one search shows; a longer answer says how many more there are."""
OPENED = 200
"""How many of those that match are opened to put the best first; more words narrow a longer answer."""


@dataclass(frozen=True)
class Found:
    """People who match a search, best first, and how many matched in all. `through`: who was found by the name or number
    of a record that was merged into hers, by her id: that record."""

    people: tuple[Person, ...]
    total: int
    through: Mapping[UUID, Person] = field(default_factory=dict)


def find(by: Actor, query: str) -> Found:
    """Search by name in any order and spelling, by the last three or four digits, or by the whole A-number.

    Every word of the query must match; digits and words can be mixed ("pierre 411"); a single letter beside them is an
    initial and narrows nothing. One audit row names everybody the answer shows.
    """
    allow(by, Act.READ_PEOPLE)
    asked = list(_asked(by, query))
    if not asked:
        return Found((), 0)
    with transaction.atomic():
        matches = Person.scoped.within(by).filter(*asked)
        total = matches.aggregate(people=Count(_under(), distinct=True))["people"]
        best = _best_first(matches, " ".join(_words(query)))[:SHOWN]
        people, through = _as_read(by, best)
        audit.record(by, "people.searched", people=[*people, *(one.id for one in through.values())])
    return Found(tuple(people.values()), total, through)


def _under() -> Coalesce:
    return Coalesce("merged_into_id", "id", output_field=UUIDField())


def _words(query: str) -> tuple[str, ...]:
    """The words of a name in a query; an initial counts only where nothing else is asked for."""
    words = name_tokens("".join(" " if char.isdigit() or char == "#" else char for char in query))
    longer = tuple(word for word in words if len(word) > 1)
    return longer if longer or _digits(query) else words


def _digits(query: str) -> str:
    return "".join(char for char in query if char.isdecimal())


def _asked(by: Actor, query: str) -> Iterator[Q]:
    """What must hold of a match, all of it; nothing at all when the query asks for nothing that can be found."""
    whole = parse(query)
    if isinstance(whole, ANumber):
        yield Q(a_number_index__in=lookups(by.org_id, NUMBER, whole.digits))
        return
    digits = _digits(query)
    if len(digits) in (8, 9):
        yield Q(a_number_index__in=lookups(by.org_id, NUMBER, digits.zfill(9)))
    elif len(digits) in (3, 4):
        yield _has_token(by, lookups(by.org_id, DIGITS, digits))
    elif digits:
        yield Q(pk__in=[])
        return
    for word in _words(query):
        yield _has_token(by, word_lookups(by.org_id, word))


def _has_token(by: Actor, tokens: Sequence[bytes]) -> Q:
    return Q(id__in=NameToken.scoped.within(by).filter(token__in=tokens).values("person_id"))


def _best_first(matches: QuerySet[Person], words: str) -> list[Person]:
    """Opened: the same words before words that only sound alike, and those written of last before the others."""
    found = list(matches.order_by("-touched_at", "id")[:OPENED])
    keys.preload([person.id for person in found])
    return sorted(found, key=lambda person: not same_words(person.full_name, words))


def _as_read(by: Actor, matches: Sequence[Person]) -> tuple[dict[UUID, Person], dict[UUID, Person]]:
    """Each match as the person it is read under, once, and by which other record she was found."""
    under = [person.merged_into_id for person in matches if person.merged_into_id]
    kept = {one.id: one for one in Person.scoped.within(by).filter(id__in=under)} if under else {}
    keys.preload(kept)
    people: dict[UUID, Person] = {}
    for person in matches:
        shown = kept[person.merged_into_id] if person.merged_into_id else person
        people.setdefault(shown.id, shown)
    own = {person.id for person in matches}
    through = {one.merged_into_id: one for one in matches if one.merged_into_id and one.merged_into_id not in own}
    return people, through
