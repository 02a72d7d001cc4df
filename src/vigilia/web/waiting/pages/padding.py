"""Every answer has one length, so that whoever watches the line cannot tell a known card from an unknown one (S1)."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

SIZE = 16_384
_OPEN, _CLOSE = b"<!--", b"-->"


class TooLong(ValueError):
    """A page has outgrown its length: a defect, which the tests find before she does."""


def padded(page: str) -> bytes:
    """The page as exactly `SIZE` bytes, filled up by a comment at its end; TooLong when it does not fit."""
    content = page.encode("utf-8")
    room = SIZE - len(content) - len(_OPEN) - len(_CLOSE)
    if room < 0:
        raise TooLong(f"{len(content)} bytes, and {SIZE} with a comment must do")
    return content + _OPEN + b"." * room + _CLOSE


def first_that_fits(pages: Iterable[str]) -> bytes:
    """The first of `pages`, fullest first, that fits. Under test the first must fit; in service she gets an answer."""
    trouble: TooLong | None = None
    for page in pages:
        try:
            return padded(page)
        except TooLong as why:
            if getattr(settings, "PAGES_MUST_FIT", settings.DEBUG):
                raise
            trouble = why
    raise trouble or TooLong("no page was given")
