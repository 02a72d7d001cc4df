"""S22: nothing under src names another host in what a browser is given: no template, no static file, no page in Python."""

import ast
import re
from pathlib import Path

import pytest
from tests.shape.tree import ROOT, files

# The command line speaks to a terminal (it says at which address of this machine a page stands), never to a browser.
TERMINAL = ROOT / "src/vigilia/cli"
SOURCES = [path for path in files() if path.is_relative_to(ROOT / "src") and not path.is_relative_to(TERMINAL)]
# Names, not addresses: an XML vocabulary is called by one, and no browser goes there.
NAMES = frozenset({"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/1999/xhtml"})
# The licence that goes with a font: printed on no page, served at no URL.
NEVER_SERVED = frozenset({"OFL.txt"})
SCHEME = re.compile(r"(?i)\b(?:https?|wss?|ftps?):/{2}[^\s\"'<>)\\]*")
HOST = re.compile(r"(?i)(?:[=(,\"'`]|url\(|@import)\s*(/{2}[a-z0-9\[][^\s\"'<>)]*)")


def foreign(text: str) -> list[str]:
    """The absolute addresses in a text: with a scheme, or beginning with two slashes where an address can stand."""
    found = [*SCHEME.findall(text), *HOST.findall(text)]
    return [one for one in found if one.rstrip("/;,.") not in NAMES]


def spoken(path: Path) -> str:
    """What of a file can reach a page: the texts in Python, everything in the rest (catalogues and pictures as bytes)."""
    if path.suffix != ".py":
        return path.read_bytes().decode("utf-8", errors="replace")
    tree = ast.parse(path.read_text())
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return "\n".join(f'"{text}"' for text in texts)


def test_no_other_host_is_named_under_src() -> None:
    assert len(SOURCES) > 100
    told = {
        path.relative_to(ROOT).as_posix(): found
        for path in SOURCES
        if path.name not in NEVER_SERVED and (found := foreign(spoken(path)))
    }
    assert not told, told


def test_there_are_templates_and_static_files_to_look_at() -> None:
    kinds = {path.suffix for path in SOURCES if {"static", "templates"} & set(path.parts)}
    assert {".html", ".css"} <= kinds


@pytest.mark.parametrize(
    "text",
    [
        '<img src="https://tiles.example/1.png">',
        "<script src=//cdn.example/x.js></script>",
        '<a href = "//elsewhere.example">',
        "@import '//fonts.example/a.css'",
        "background: url(//elsewhere.example/a.png)",
        "fetch(`//elsewhere.example`)",
        '<form action="HTTP://elsewhere.example/">',
        "new WebSocket('wss://elsewhere.example')",
        'xmlns="http://www.w3.org/2000/svg.example"',
        "img srcset='a.png 1x,//elsewhere.example/b.png 2x'",
    ],
)
def test_the_search_finds_what_it_is_for(text: str) -> None:
    assert foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        '<svg xmlns="http://www.w3.org/2000/svg">',
        "// a comment in a script",
        '<a href="/">',
        "postgres://user@host:5432/name",
        "7 // 2",
        '<link href="/static/waiting.css">',
    ],
)
def test_and_nothing_else(text: str) -> None:
    assert not foreign(text)
