"""The few files beside the pages: read once, named by their content, kept by the phone for a year. No database."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path

FOLDER = Path(__file__).parent / "static" / "waiting"
PREFIX = "/static/waiting/"
TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


@dataclass(frozen=True)
class Asset:
    """One file: its name with the hash in it, its type, its bytes."""

    name: str
    kind: str
    content: bytes


@cache
def assets() -> dict[str, Asset]:
    """Every file by its plain name; the worker has a fixed address (`keeping`) and is not among them."""
    found = {}
    for file in sorted(FOLDER.iterdir()):
        content = file.read_bytes()
        mark = hashlib.sha256(content).hexdigest()[:12]
        if file.name != "sw.js":
            name = f"{file.stem}.{mark}{file.suffix}"
            found[file.name] = Asset(name, TYPES[file.suffix.removeprefix(".")], content)
    return found


def address(name: str) -> str:
    """The path of a file as pages name it."""
    return PREFIX + assets()[name].name


async def asset(request: HttpRequest, name: str) -> HttpResponse:  # noqa: ARG001 -- Django hands it
    """A file by the name with its hash; an older name is missing, since its content is gone."""
    one = next((one for one in assets().values() if one.name == name), None)
    if one is None:
        raise Http404
    answer = HttpResponse(one.content, content_type=one.kind)
    answer.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return answer


urls: list[URLPattern] = [path("static/waiting/<str:name>", asset, name="asset")]
