"""Who said it, in words. On paper no word may tell a stranger what the paper is about (S26), so each has two."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

ON_SCREEN = {
    "list": gettext_noop("the list of the people who gave you the card"),
    "nta": gettext_noop("your Notice to Appear"),
    "tear_sheet": gettext_noop("the sheet they gave you at the bridge"),
    "notice": gettext_noop("a notice from the court"),
    "line": gettext_noop("the court’s phone line"),
    "portal": gettext_noop("the court’s website"),
    "counsel": gettext_noop("your lawyer"),
    "person": gettext_noop("you"),
    "volunteer": gettext_noop("one of the people who gave you the card"),
    "coordinator": gettext_noop("the people who gave you the card"),
    "plan": gettext_noop("the court’s published calendar"),
}
ON_PAPER = {
    "list": gettext_noop("list"),
    "nta": gettext_noop("letter"),
    "tear_sheet": gettext_noop("sheet"),
    "notice": gettext_noop("letter"),
    "line": gettext_noop("phone line"),
    "portal": gettext_noop("website"),
    "counsel": gettext_noop("people you know"),
    "person": gettext_noop("you"),
    "volunteer": gettext_noop("people you know"),
    "coordinator": gettext_noop("people you know"),
    "plan": gettext_noop("calendar"),
}
"""Keys are the sources of a saying (`people.models.Source`); a test compares them."""


def source_in_words(code: str, *, paper: bool = False) -> str:
    """Who said it, in the language of the moment; "" when nobody is named."""
    words = (ON_PAPER if paper else ON_SCREEN).get(code, "")
    return _(words) if words else ""
