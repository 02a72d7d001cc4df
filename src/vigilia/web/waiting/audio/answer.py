"""The view: one sentence as MP3, whole or the part that a browser asks for."""

from __future__ import annotations

import asyncio
import re

from django.http import HttpRequest, HttpResponse

from vigilia.web.waiting.audio.recordings import together
from vigilia.web.waiting.audio.spoken import asked

_RANGE = re.compile(r"bytes=([0-9]{0,12})-([0-9]{0,12})")


async def audio(request: HttpRequest, language: str, spoken: str) -> HttpResponse:
    """`/audio/<language>/<spoken>`: a day and hours in a language. Anything not wholly recorded is a plain 404."""
    names = asked(spoken) if request.method in {"GET", "HEAD"} else ()
    sentence = await asyncio.to_thread(together, language, names) if names else None
    answer = _nothing() if sentence is None else _part(sentence, request.headers.get("Range", ""))
    if request.method == "HEAD":
        answer.headers["Content-Length"] = str(len(answer.content))
        answer.content = b""
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _nothing() -> HttpResponse:
    return HttpResponse(b"", status=404, content_type="text/plain")


def _part(sentence: bytes, wanted: str) -> HttpResponse:
    whole = len(sentence)
    asked_for = _RANGE.fullmatch(wanted)
    if asked_for is None or _senseless(
        asked_for[1], asked_for[2]
    ):  # none, several, or something we do not read: all of it
        answer = HttpResponse(sentence, content_type="audio/mpeg")
    else:
        first, last = _bounds(asked_for[1], asked_for[2], whole)
        if first > last:
            answer = HttpResponse(b"", status=416, content_type="audio/mpeg")
            answer.headers["Content-Range"] = f"bytes */{whole}"
        else:
            answer = HttpResponse(sentence[first : last + 1], status=206, content_type="audio/mpeg")
            answer.headers["Content-Range"] = f"bytes {first}-{last}/{whole}"
    answer.headers["Accept-Ranges"] = "bytes"
    answer.headers["Content-Length"] = str(len(answer.content))
    return answer


def _senseless(start: str, end: str) -> bool:
    return not (start or end) or bool(start and end and int(start) > int(end))


def _bounds(start: str, end: str, whole: int) -> tuple[int, int]:
    """First and last byte, last included; first beyond last when there is no such part (RFC 9110, 14.1.2)."""
    if not start:
        return (max(whole - int(end), 0), whole - 1) if int(end) else (whole, whole - 1)
    return int(start), min(int(end), whole - 1) if end else whole - 1
