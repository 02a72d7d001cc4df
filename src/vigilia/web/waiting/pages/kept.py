"""The page of what a phone keeps, opened without a network: the words of all five languages, no day and no hour."""

from __future__ import annotations

from vigilia.web.waiting.assets import address
from vigilia.web.waiting.pages import tongues
from vigilia.web.waiting.pages.engine import rendered


def kept_page() -> bytes:
    """One page for everybody; the script shows the language in which the day was kept."""
    parts = [(one.code, rendered("kept_words.html", one.code, {})) for one in tongues.written()]
    frame = {"css": address("waiting.css"), "js": address("waiting.js"), "icon": address("icon.svg")}
    return rendered("kept.html", "en", {**frame, "parts": parts}).encode("utf-8")
