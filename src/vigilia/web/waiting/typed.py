"""What came with a request, read without trust: every field may be missing, doubled, enormous or nonsense."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError

from vigilia.programme.calendar_words import LANGUAGES
from vigilia.web.cards import digits

GROUPS = ("g1", "g2", "g3", "g4")
HOME_LANGUAGE = "es"  # what most people on that side of the bridge read
UNREADABLE = QueryDict("do=open")
LONGEST = 120
"""Characters of a field that are looked at; nobody types more."""


@dataclass(frozen=True)
class Typed:
    """One request. `do` is the button; `card` the digits as they were read, whatever they are."""

    do: str
    lang: str
    chosen: bool
    ticket: str
    card: str
    number: str
    phone: str


def read(request: HttpRequest) -> Typed:
    """Read a POST. A body that cannot be read is an empty form, and is answered like any wrong card."""
    request.encoding = "utf-8"  # whatever the body says of itself: our forms have no other, and Python knows odd ones
    try:
        said = request.POST
    except (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent, MultiPartParserError, UnreadablePostError):
        said = UNREADABLE
    tapped = _field(said, "to")
    chosen = tapped in LANGUAGES or _field(said, "chosen") == "1"
    asked = tapped if tapped in LANGUAGES else _field(said, "lang")
    lang = asked if asked in LANGUAGES else language_of(request)
    return Typed(
        do="language" if tapped in LANGUAGES else _field(said, "do"),
        lang=lang,
        chosen=chosen,
        ticket=said.get("ticket", "")[:400],
        card=digits.read("".join(_field(said, name) for name in GROUPS)),
        number=_field(said, "number"),
        phone=_field(said, "phone"),
    )


def nothing(request: HttpRequest) -> Typed:
    """An empty form in the phone's language."""
    return Typed("", language_of(request), chosen=False, ticket="", card="", number="", phone="")


def language_of(request: HttpRequest) -> str:
    """The first of our languages that the phone asks for; Spanish if it asks for none of them."""
    for part in request.headers.get("Accept-Language", "")[:200].split(","):
        code = part.split(";")[0].strip().lower().split("-")[0]
        if code in LANGUAGES:
            return code
    return HOME_LANGUAGE


def from_elsewhere(request: HttpRequest) -> bool:
    """Whether another site sent this form. There is no cookie to misuse, but a page elsewhere must not type for her.

    Under our own no-referrer policy browsers say `Origin: null` for our own forms, so that alone proves nothing.
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = request.headers.get("Origin", "null")
    return origin != "null" and urlsplit(origin).netloc != request.get_host()


def address_of(request: HttpRequest, proxies: int) -> str:
    """The address that asks: of the connection, or what the outermost of our own proxies saw. For the limits alone."""
    if proxies > 0:
        hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
        return hops[-proxies] if len(hops) >= proxies else "unknown"
    return str(request.META.get("REMOTE_ADDR") or "unknown")


def _field(said: QueryDict, name: str) -> str:
    return said.get(name, "")[:LONGEST]
