"""Finding one person among sealed names: ours against opening every name. What is found is judged before how fast."""

import os
import random
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import measure

PACKAGES = ("django", "cryptography")
GIVEN = ("María", "José", "Jean", "Guerline", "Yesenia", "Thaís", "Hernán", "Luz", "Xwan", "Ana Sofía", "Zulma")
SURNAMES = ("Pérez", "Núñez", "Vásquez", "Pierre", "dos Santos", "Quiñónez", "Ixtahuacán", "Baptiste", "Yáñez", "Ruiz")
QUERIES = ("maria perez", "nunez thais", "jean 411", "basques", "9411", "guerline pierre", "nadie nunca")


def run(full: bool) -> dict[str, Any]:
    """The table of one run: seven searches among 5,000 people, or among 70,000 at full size; keys cold in each."""
    people, rounds = (70_000, 3) if full else (5_000, 3)
    with TemporaryDirectory() as folder:
        os.environ |= {"VIGILIA_HOME": str(Path(folder) / "home"), "VIGILIA_KEYS": str(Path(folder) / "keys")}
        os.environ.pop("DATABASE_URL", None)
        from vigilia.web.site import start

        start.open_house()
        by = start.actor_for_cli()
        plain = taken_in(by, people)
        contenders = {"vigilia": lambda: ours(by), "open every name": lambda: every_name(by)}
        right = [in_clear(plain, query) for query in QUERIES]
        values = {name: judged(search(), right) for name, search in contenders.items()}
        took = measure.cpu_seconds(contenders, rounds)
    return {
        "what": f"{len(QUERIES)} searches among sealed names",
        "rows": people,
        "rounds": rounds,
        "values": values,
        "speeds": measure.ratios(took, "vigilia"),
    }


def taken_in(by: Any, people: int) -> list[tuple[str, str]]:
    """Invented people on file; their names and numbers."""
    from datetime import UTC, datetime

    from vigilia.web.people.actions import take_in
    from vigilia.web.people.actions.identity import Newcomer
    from vigilia.web.people.models import Source
    from vigilia.web.people.sayings import PersonSaid, SaidPart

    chance, then, plain = random.Random(1), datetime(2026, 11, 23, tzinfo=UTC), []
    newcomers = []
    for _ in range(people):
        given, number = chance.choice(GIVEN), f"{chance.randrange(200_000):09}"
        surnames = f"{chance.choice(SURNAMES)} {chance.choice(SURNAMES)}"
        parts = {"given_names": given, "surnames": surnames, "a_number": number}
        said = {part: SaidPart(words=value, value=value, doubt=None) for part, value in parts.items()}
        newcomers.append(Newcomer(PersonSaid(Source.LIST, then, said)))
        plain.append((f"{given} {surnames}", number))
    for first in range(0, people, 5000):
        take_in(by, newcomers=newcomers[first : first + 5000], at=then)
    return plain


def asked(query: str) -> tuple[set[str], str]:
    """A query as sounds of words and digits."""
    from vigilia.programme.names import name_tokens, sound

    digits = "".join(char for char in query if char.isdigit())
    return {sound(word) for word in name_tokens("".join(char for char in query if not char.isdigit()))}, digits


def matches(name: str, number: str, words: set[str], digits: str) -> bool:
    """Whether a name in clear answers a query."""
    from vigilia.programme.names import name_tokens, sound

    return number.endswith(digits) and words <= {sound(word) for word in name_tokens(name)}


def in_clear(plain: list[tuple[str, str]], query: str) -> int:
    """How many there are, counted on the names as they were invented."""
    words, digits = asked(query)
    return sum(matches(name, number, words, digits) for name, number in plain)


def ours(by: Any) -> tuple[list[int], int]:
    """Vigilia's sealed index: how many each query finds, and the most names that one search opens."""
    from vigilia.web.guard import keys
    from vigilia.web.people.search import OPENED, find

    totals = []
    for query in QUERIES:
        keys.forget_cache()
        totals.append(find(by, query).total)
    return totals, min(OPENED, max(totals))


def every_name(by: Any) -> tuple[list[int], int]:
    """Without an index: every name and number is opened for every search, and compared."""
    from vigilia.web.guard import keys
    from vigilia.web.people.models import Person

    totals, opened = [], 0
    for query in QUERIES:
        keys.forget_cache()
        words, digits = asked(query)
        people = list(Person.scoped.within(by).filter(merged_into__isnull=True))
        keys.preload([person.id for person in people])
        totals.append(sum(matches(one.full_name, one.a_number or "", words, digits) for one in people))
        opened = len(people)
    return totals, opened


def judged(found: tuple[list[int], int], right: list[int]) -> Mapping[str, str]:
    """How many of the answers are those counted in clear, and what had to be opened for one."""
    totals, opened = found
    same = sum(mine == theirs for mine, theirs in zip(totals, right, strict=True))
    return {"answers right": f"{same} of {len(right)}", "names opened in a search": str(opened)}
