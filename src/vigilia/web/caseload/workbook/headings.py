"""From a heading's words to the field it names."""

from __future__ import annotations

import re
from functools import lru_cache

from vigilia.programme.names import fold
from vigilia.web.caseload.workbook import heading_hearings, heading_people
from vigilia.web.caseload.workbook.heading_words import SOMETHING_ELSE, WEAK

# Earlier rows win: "Fecha de retorno" must not be asked of the hearings first.
_PATTERNS = (*heading_people.PATTERNS, *heading_hearings.PATTERNS)
_COMPILED = tuple((field, re.compile("|".join(f"(?:{one})" for one in patterns))) for field, patterns in _PATTERNS)
_WEAK = tuple((field, re.compile(pattern)) for field, pattern in WEAK)
_ELSE = re.compile(SOMETHING_ELSE)
_LONGEST = 60
_NAMES = frozenset({"given_names", "full_name", "surnames"})
_NUMBER = re.compile(r"\b(?:n o|nro|num|numo|nos|nu?m ero)\b")
_HINT = re.compile(r"\b(?:d{1,2} m{1,3} (?:a{2,4}|y{2,4})|m{1,2} d{1,2} (?:a{2,4}|y{2,4})|(?:a{4}|y{4}) m{2} d{2})\b")


@lru_cache(maxsize=20_000)
def folded(heading: str) -> str:
    """The heading as the patterns expect it."""
    text = heading.replace("@", "o").replace("º", "o").replace("°", "o").replace("#", " no ").replace("№", " no ")
    plain = " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())
    plain = _NUMBER.sub("no", plain)
    return " ".join(_HINT.sub(" ", plain).split())


@lru_cache(maxsize=20_000)
def named(heading: str) -> str | None:
    """The field that a heading names, None if it names none we know."""
    if len(heading) > _LONGEST:
        return None
    sure = surely_named(heading)
    plain = folded(heading)
    if sure or not plain:
        return sure
    if len(plain.split()) <= 6:
        for field, pattern in _WEAK:
            if pattern.search(plain):
                return field
    return None


@lru_cache(maxsize=20_000)
def surely_named(heading: str) -> str | None:
    """As `named`, whole headings only: for lines that may be a person's."""
    if len(heading) > _LONGEST:
        return None
    return _whole(folded(heading)) or _in_two_languages(heading)


@lru_cache(maxsize=20_000)
def _whole(plain: str) -> str | None:
    return next((field for field, pattern in _COMPILED if plain and pattern.fullmatch(plain)), None)


def _in_two_languages(heading: str) -> str | None:
    """ "Apellidos / Last name", "Fecha de nacimiento (DOB)", or one under the other: both halves name one field."""
    apart = [field for part in re.split(r"[/|()–—]", heading) if (field := _whole(folded(part)))]
    if len(apart) > 1:
        return _agreed(apart[0], apart[1])
    tokens = folded(heading).split()[:10]
    halves = ((" ".join(tokens[:at]), " ".join(tokens[at:])) for at in range(1, len(tokens)))
    said = ((_whole(left), _whole(right)) for left, right in halves)
    return next((both for left, right in said if left and right and (both := _agreed(left, right))), None)


def _agreed(one: str, other: str) -> str | None:
    """The field both name; a name that is only that gives way to a given name or a whole one."""
    for plain, exact in ((one, other), (other, one)):
        if plain == exact or (plain == "name" and exact in _NAMES):
            return exact
    return None


def month_first_hint(heading: str) -> bool:
    """True when a heading itself says month first: "DOB (mm/dd/yyyy)"."""
    return re.search(r"\bm{1,2}\W?d{1,2}\W?(?:a{2,4}|y{2,4})\b", fold(heading)) is not None


def something_else(words: str) -> bool:
    """True when words name a list of something else: e-mail, shift, person in charge."""
    return _ELSE.search(folded(words)) is not None
