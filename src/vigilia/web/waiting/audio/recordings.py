"""The folder of recordings: one folder per language, one file per word of a date, and what is still to be recorded.

No name here comes from a request: languages are those of the programme, names are made from numbers.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from vigilia.programme.languages import LANGUAGES
from vigilia.web.waiting.audio.frames import Fragment, Shape, fragment, joined

CODES = frozenset(one.code for one in LANGUAGES)
HEARING, REPORT, CHECKING = "hearing", "report", "checking"
MINUTES = range(5, 60, 5)
LARGEST = 300_000  # bytes; a word takes some 10,000

NAMES: tuple[str, ...] = (
    HEARING,
    REPORT,
    *(f"weekday-{one}" for one in range(7)),
    *(f"day-{one}" for one in range(1, 32)),
    *(f"month-{one}" for one in range(1, 13)),
    *(f"hour-{one}" for one in range(24)),
    *(f"minute-{one:02}" for one in MINUTES),
    CHECKING,
)
"""Every fragment of a language; weekday 0 is Monday. There is no minute-00: nothing is said."""

_KNOWN = frozenset(NAMES)


def together(language: str, names: tuple[str, ...]) -> bytes | None:
    """These fragments as one MP3; None unless every one is there and all have one shape."""
    folder = home()
    if folder is None or language not in CODES or not names or not _KNOWN.issuperset(names):
        return None
    found = [recorded(folder / language / f"{name}.mp3") for name in names]
    there = [one for one in found if one is not None]
    if len(there) < len(found) or len({one.shape for one in there}) > 1:
        return None
    return joined(there)


def missing(folder: Path) -> dict[str, list[str]]:
    """For each language that has a folder: the files still to be recorded, and those that cannot be used, with why."""
    if not folder.is_dir():
        return {}
    begun = sorted(one for one in folder.iterdir() if one.is_dir())
    return {one.name: _lacks(one) if one.name in CODES else ["not the code of a language"] for one in begun}


def _lacks(folder: Path) -> list[str]:
    there = {name: recorded(folder / f"{name}.mp3") for name in NAMES}
    shapes = Counter(one.shape for one in there.values() if one is not None)
    usual = shapes.most_common(1)[0][0] if shapes else None
    return [
        f"{name}.mp3{why}"
        for name, one in there.items()
        if (why := _why_not(folder / f"{name}.mp3", one, usual)) is not None
    ]


def _why_not(path: Path, one: Fragment | None, usual: Shape | None) -> str | None:
    if one is None:
        return ": not an MP3 from end to end" if path.exists() else ""
    return None if one.shape == usual else f": {one.shape}, the others are {usual}"


def home() -> Path | None:
    """The folder of recordings of this installation, if it has one."""
    chosen = getattr(settings, "VIGILIA_RECORDINGS", None)
    return Path(chosen) if chosen else None


def recorded(path: Path) -> Fragment | None:
    """One fragment as it stands on disk now; None when it is not there or is no MP3."""
    try:
        told = path.stat()
    except OSError:
        return None
    return _read(path, told.st_mtime_ns, told.st_size) if 0 < told.st_size <= LARGEST else None


@lru_cache(maxsize=4096)
def _read(path: Path, *of: int) -> Fragment | None:  # noqa: ARG001 -- hour and size tell one recording from the next
    try:
        return fragment(path.read_bytes())
    except OSError:
        return None
