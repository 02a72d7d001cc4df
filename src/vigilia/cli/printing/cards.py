"""Cards in the terminal and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from vigilia.cli.fault import Fault
from vigilia.cli.printing.words import CONFIRMED, day
from vigilia.programme.cities import city
from vigilia.web.cards import digits
from vigilia.web.cards.notice import Appearance, AppearanceState, Notice, Office
from vigilia.web.cards.printing import card_pdf, sheet_pdf
from vigilia.web.desk.her_cards import HerCard
from vigilia.web.site.settings import places

STATES = {
    AppearanceState.BELIEVED: "",
    AppearanceState.UNSURE: " (to be asked first)",
    AppearanceState.DISAGREEMENT: " (being checked: sources differ)",
    AppearanceState.QUESTIONED: "a date is being checked",
    AppearanceState.NONE: "no date yet",
}


def card_to_print(language: str, office: Office, paper: str) -> Callable[[str], bytes]:
    """What makes the PDF of a card once its digits are known."""
    page = places.page()
    if not page:
        raise Fault(
            "VIGILIA_PAGE is not set: name the host of the waiting page as people type it, it stands on the slip."
        )
    languages = [language] if language else []
    return lambda typed: card_pdf(typed, languages=languages, page=page, offices=[office], paper=paper)


def sheet_to_print(paper: str) -> Callable[[Sequence[str]], bytes]:
    """What makes the PDF of blank cards."""
    return lambda many: sheet_pdf(many, paper=paper)


def tried(out: Path, printing: Callable[[str], bytes]) -> None:
    """Print a card of nobody, so that what cannot be printed is said before a card is made."""
    try:
        printing(digits.new())
    except ValueError as error:
        raise Fault(f"--out {out}: {error}") from None


def cards_told(cards: Sequence[HerCard], now: datetime) -> str:
    """Each card on a line, the newest first, and below it what it opens."""
    return "\n".join(line for card in cards for line in _lines(card, now)) or "She never had a card."


def _lines(card: HerCard, now: datetime) -> Iterator[str]:
    given = f"given {card.given_at:%Y-%m-%d %H:%M} UTC by {card.given_by}"
    if card.ended_at is not None:
        yield f"ended  {given}, ended {card.ended_at:%Y-%m-%d %H:%M} UTC by {card.ended_by}"
        return
    yield f"opens  {given}"
    if card.says is None:
        yield "  Nothing was prepared for it."
        return
    received = f"{CONFIRMED} received {card.confirmed_at:%Y-%m-%d %H:%M} UTC" if card.confirmed_at else "not confirmed"
    yield f"  Her page says, version {card.says.version}, {received}:"
    yield from (f"  {line}" for line in _says(card.says, now.date()))


def _says(notice: Notice, today: date) -> Iterator[str]:
    for one in notice.appearances:
        yield _appearance(one, today)
    if not notice.appearances:
        yield "no date yet"
    if notice.missed:
        yield f"missed {day(notice.missed.day, today)}; call {notice.missed.number}"
    office = notice.office
    town = city(office.town) if office.town else None
    yield f"call {office.number}{f', {town.name}' if town else ''}" if office.number else "nobody to call is named"
    if notice.reader:
        yield f"read aloud on {notice.reader}"


def _appearance(one: Appearance, today: date) -> str:
    if one.state is AppearanceState.CANCELLED:
        return f"cancelled: {day(one.previous_day, today)}"
    when = " ".join(
        part
        for part in (
            day(one.day, today) if one.day else "",
            f"court {one.time:%H:%M}" if one.time else "",
            f"report {one.report_time:%H:%M}" if one.report_time else "",
            one.facility,
        )
        if part
    )
    return f"{when if one.day else ''}{STATES[one.state]}".strip()
