"""What a phone keeps when its owner chose so: the page /kept and the worker that opens it without a network."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from vigilia.web.waiting.assets import FOLDER, TYPES
from vigilia.web.waiting.pages.kept import kept_page


async def worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- Django hands it
    """The service worker; a phone asks for it only after the choice to keep."""
    return _unkept((FOLDER / "sw.js").read_bytes(), TYPES["js"])


async def kept(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- Django hands it
    """The page of what a phone keeps; it holds nothing but words, the day stands on the phone alone."""
    return _unkept(kept_page(), "text/html; charset=utf-8")


def _unkept(content: bytes, kind: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer.headers["Cache-Control"] = "no-store"
    return answer


urls: list[URLPattern] = [path("sw.js", worker, name="worker"), path("kept", kept, name="kept")]
