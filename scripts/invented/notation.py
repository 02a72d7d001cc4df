"""How coordinators write what they know: the same number, day or language in many ways."""

from datetime import date
from random import Random

from invented.words import LANGUAGES, MONTHS

Cell = str | int | date | None


def a_number(rng: Random, digits: str) -> Cell:
    """Nine digits in a notation seen in real lists; one in twenty loses its leading zero or becomes a number."""
    first, second, third = digits[:3], digits[3:6], digits[6:]
    if rng.random() < 0.05:
        return digits[1:] if digits.startswith("0") else int(digits)
    return rng.choice(
        (
            digits,
            f"A{digits}",
            f"a{first}-{second}-{third}",
            f"A {first}-{second}-{third}",
            f"A#{first} {second} {third}",
            f"{first}.{second}.{third}",
        )
    )


def cut_a_number(rng: Random, digits: str) -> str:
    """The same with its last two digits left out, as when a line of a form was not copied to its end."""
    first, second, third = digits[:3], digits[3:6], digits[6:7]
    return rng.choice((digits[:7], f"A#{first} {second} {third}", f"A {first}-{second}-{third}"))


def day(rng: Random, when: date) -> Cell:
    """A day as a real date of Excel (half of them) or as text, day first, months in Spanish."""
    chance = rng.random()
    if chance < 0.5:
        return when
    if chance < 0.7:
        return f"{when:%d/%m/%Y}"
    if chance < 0.9:
        return f"{when.day}-{MONTHS[when.month - 1][:3]}-{when:%y}"
    return f"{when.day} de {MONTHS[when.month - 1]} de {when.year}"


def impossible_day(when: date) -> str:
    """A day that no calendar has."""
    return f"31/02/{when.year}"


def language(rng: Random, code: str) -> str:
    """The language in one of its usual spellings."""
    return rng.choice(LANGUAGES[code])


def name(rng: Random, given: str) -> str:
    """The given name, now and then with the two blanks that somebody's thumb left."""
    return given + "  " if rng.random() < 0.08 else given
