"""One card and, cut off below it, the slip that says where the digits are typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict

import phonenumbers

from vigilia.programme.banned_words import banned_in
from vigilia.programme.cities import city
from vigilia.web.cards.digits import grouped, right
from vigilia.web.cards.notice import Office
from vigilia.web.cards.printing.slip_words import pair
from vigilia.web.cards.printing.typesetting import paper_called, pdf

MOST_OFFICES = 4  # numbers that stand on the slip under each other without pushing its last sentence off the sheet
HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?")
LONGEST_HOST = 44  # characters that still stand on one line in letters of 9 points


class NoRoom(ValueError):
    """More telephone numbers than a slip holds."""


def card_pdf(
    digits: str, *, languages: Sequence[str] = (), page: str, offices: Sequence[Office] = (), paper: str = "a4"
) -> bytes:
    """One sheet: the card of these sixteen digits above, the slip below in her language and a second one.

    `languages` are codes she speaks, best first; `page` is the host of the waiting page alone, as she will type it;
    `paper` "a4" or "letter". ValueError for digits that are no card's and for an address that cannot be printed (more
    than a host, too long, telling what it is for), `NoRoom` for more than four offices.
    """
    _check_page(page)
    if len(offices) > MOST_OFFICES:
        raise NoRoom(f"a slip has room for {MOST_OFFICES} telephone numbers, not {len(offices)}")
    reached = [one for one in offices if one.number]
    slip = [{**asdict(words), "call": words.call if reached else words.ask} for words in pair(languages)]
    return pdf(
        "card.typ",
        {
            "title": slip[0]["title"],
            "paper": paper_called(paper),
            "groups": groups(digits),
            "page": page,
            "offices": [{"number": dialled(one.number), "town": town(one.town)} for one in reached],
            "slip": slip,
        },
    )


def _check_page(page: str) -> None:
    if not HOST.fullmatch(page):
        raise ValueError(f"the page is a host alone, as people type it, not {page!r}")
    if len(page) > LONGEST_HOST:
        raise ValueError(
            f"an address of {len(page)} characters is not typed without a fault; {LONGEST_HOST} is the most"
        )
    if said := banned_in(page):
        raise ValueError(f"the address of the page says {said[0]!r}, and the slip is read by others")


def groups(digits: str) -> list[str]:
    """The four groups; ValueError if these digits are no card's (a wrong card printed is a date nobody can read)."""
    if not right(digits):
        raise ValueError("not the sixteen digits of a card")
    return grouped(digits).split()


def dialled(number: str) -> str:
    """The number with its country, in groups; as it was written when it cannot be read as a number."""
    try:
        return phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    except phonenumbers.NumberParseException:
        return number


def town(code: str) -> str:
    """The town as its people write it; nothing for a code we do not know."""
    found = city(code) if code else None
    return found.name if found else ""
