"""Many blank cards at once, to be cut apart and handed out by a coordinator who binds each when she gives it."""

from __future__ import annotations

from collections.abc import Sequence

from vigilia.web.cards.printing.card import groups
from vigilia.web.cards.printing.typesetting import Paper, paper_called, pdf

ROWS = {Paper.A4: 5, Paper.LETTER: 4}
"""Of two cards each. Five rows (270 mm) on Letter would leave 4.7 mm: many printers do not reach that far."""


def sheet_pdf(list_of_digits: Sequence[str], *, paper: str = "a4") -> bytes:
    """Ten cards on a page of A4, eight on one of Letter, and as many pages as it takes; ValueError for no cards."""
    size = paper_called(paper)
    if not list_of_digits:
        raise ValueError("no cards to print")
    on_one = 2 * ROWS[size]
    cards = [groups(digits) for digits in list_of_digits]
    sheets = [cards[at : at + on_one] for at in range(0, len(cards), on_one)]
    return pdf("sheet.typ", {"title": "Cards", "paper": size, "rows": ROWS[size], "sheets": sheets})
