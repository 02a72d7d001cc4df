"""Cards on paper: PDF in memory, grey, no name and no date in it. What the caller writes to disk is the caller's."""

from vigilia.web.cards.printing.card import NoRoom, card_pdf
from vigilia.web.cards.printing.sheet import sheet_pdf

__all__ = ["NoRoom", "card_pdf", "sheet_pdf"]
