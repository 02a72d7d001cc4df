"""Canaries (S14): plants that must not be found, as bytes, in anything that is written, containers unpacked.

`find(words, places)` searches whole folders: databases and their WAL, logs, temporary files, exports, calendars, mails.
Zip containers (xlsx, docx, zip) are opened member by member, tar and gzip too, PDF streams are inflated. An age file is searched as the
bytes it is: nothing of it opens without the private key.
"""

import base64
import gzip
import io
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
DEEPEST = 5


@dataclass(frozen=True)
class Hit:
    """A plant that was found: which, in which file, in which part of it."""

    word: str
    path: str
    part: str


def find(words: Iterable[str], places: Iterable[Path]) -> list[Hit]:
    """Every hit of every plant in every file under these places; a place that is not there is an error of the test."""
    wanted = {word: forms(word) for word in words}
    return [
        Hit(word, str(path), part)
        for place in places
        for path in files(place)
        for part, content in parts(path.read_bytes(), path.name)
        for word, shapes in wanted.items()
        if any(shape in content for shape in shapes)
    ]


def files(place: Path) -> list[Path]:
    """The files of a place; sockets and other things without bytes are none."""
    if not place.exists():
        raise FileNotFoundError(place)
    return [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())


def forms(word: str) -> set[bytes]:
    """How a plant may be written: in four encodings, escaped for JSON or HTML, in hex, in base64."""
    plain = {word, word.upper(), word.lower(), word.encode("ascii", "xmlcharrefreplace").decode(), _json(word)}
    encoded = {one.encode(code, "ignore") for one in plain for code in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")}
    whole = word.encode("utf-8")
    return {one for one in encoded | {whole.hex().encode()} | _base64(whole) if len(one) >= 4}


def _json(word: str) -> str:
    return word.encode("ascii", "backslashreplace").decode().replace("\\x", "\\u00")


def _base64(whole: bytes) -> set[bytes]:
    """Base64 of a word depends on where it starts: its middle, at each of the three offsets."""
    return {base64.b64encode(b"\0" * lead + whole)[4 if lead else 0 : -4] for lead in range(3)}


def parts(content: bytes, name: str, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """The content itself and whatever it contains."""
    yield name, content
    if depth == DEEPEST:
        return
    for inner, inside in _contained(content):
        yield from parts(inside, f"{name}!{inner}", depth + 1)


def _contained(content: bytes) -> Iterator[tuple[str, bytes]]:
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as box:
            yield from ((one.filename, box.read(one)) for one in box.infolist())
    elif content.startswith(b"\x1f\x8b"):
        yield "gzip", gzip.decompress(content)
    elif content.startswith(b"%PDF"):
        yield from ((f"stream {n}", _inflated(one)) for n, one in enumerate(STREAM.findall(content)))
    elif content[257:262] == b"ustar":
        with tarfile.open(fileobj=io.BytesIO(content)) as box:
            for one in box.getmembers():
                if file := box.extractfile(one):
                    yield one.name, file.read()


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream
