"""The words of the pages in five languages: takes them out of code and templates, keeps the catalogues, compiles them.

`python scripts/catalogues.py` adds what is new (untranslated), drops what nothing says any more, and compiles.
`python scripts/catalogues.py --check` changes nothing and fails when a catalogue is incomplete, fuzzy or stale, when a
translation lost a named field, or when its compiled form is another. Babel reads and writes; gettext's own programs
are not needed.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).parents[1]
WEB = ROOT / "src/vigilia/web"
LANGUAGES = ("en", "es", "ht", "pt", "fr")
SOURCE = "en"
KEYWORDS = {"_": None, "gettext": None, "gettext_noop": None}
FIELD = re.compile(r"%\((\w+)\)s")
# The day the catalogues began: a date that moved with each run would make every catalogue look changed.
SINCE = datetime(2026, 11, 24, tzinfo=UTC)


def homes() -> list[Path]:
    """The apps that keep words of their own."""
    return sorted(folder.parent for folder in WEB.glob("*/locale"))


def said_in(home: Path) -> set[str]:
    """Every text that the code and the templates of one app hand to gettext."""
    return {text for source in _sources(home) for text in _texts(source)}


def _sources(home: Path) -> Iterator[bytes]:
    for path in sorted(home.rglob("*.py")):
        yield path.read_bytes()
    for path in sorted((home / "templates").rglob("*.*")):
        code = templatize(path.read_text("utf-8"), origin=str(path))
        # Indentation means something to Python and nothing to a template.
        yield "\n".join(line.strip() for line in code.splitlines()).encode("utf-8")


def _texts(source: bytes) -> Iterator[str]:
    for _line, found, _comments, _context in extract("python", io.BytesIO(source), keywords=KEYWORDS):
        yield from [found] if isinstance(found, str) else found


def path_of(home: Path, lang: str, suffix: str = "po") -> Path:
    """Where a catalogue stands."""
    return home / "locale" / lang / "LC_MESSAGES" / f"django.{suffix}"


def kept(home: Path, lang: str) -> Catalog:
    """The catalogue as it is; empty when there is none yet."""
    path = path_of(home, lang)
    if not path.exists():
        return _empty(lang)
    with path.open("rb") as file:
        return read_po(file, locale=lang)


def _empty(lang: str) -> Catalog:
    return Catalog(
        lang,
        project="Vigilia",
        version=" ",
        msgid_bugs_address=" ",
        last_translator=" ",
        language_team=" ",
        header_comment="# What Vigilia says in this language. Kept complete by scripts/catalogues.py; write only what follows msgstr.",
        charset="utf-8",
        creation_date=SINCE,
        revision_date=SINCE,
        fuzzy=False,
    )


def renewed(home: Path, lang: str) -> Catalog:
    """The catalogue with what is said today and nothing else. English says itself."""
    before, after = kept(home, lang), _empty(lang)
    for text in sorted(said_in(home)):
        old = before.get(text)
        after.add(text, text if lang == SOURCE else str(old.string) if old else "")
    return after


def compiled(catalogue: Catalog) -> bytes:
    """The form that Django reads."""
    written = io.BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def faults(home: Path, lang: str) -> Iterator[str]:
    """What is wrong with one catalogue, in words."""
    catalogue, said = kept(home, lang), said_in(home)
    name = f"{home.name} {lang}"
    have = {str(one.id): one for one in catalogue if one.id}
    yield from (f"{name}: not in the catalogue: {text!r}" for text in sorted(said - have.keys()))
    yield from (f"{name}: no longer said: {text!r}" for text in sorted(have.keys() - said))
    for text, one in have.items():
        translated = str(one.string)
        if one.fuzzy:
            yield f"{name}: fuzzy: {text!r}"
        if not translated.strip():
            yield f"{name}: untranslated: {text!r}"
        elif sorted(FIELD.findall(text)) != sorted(FIELD.findall(translated)):
            yield f"{name}: other fields: {text!r}"
    binary = path_of(home, lang, "mo")
    if not binary.exists() or binary.read_bytes() != compiled(catalogue):
        yield f"{name}: the compiled catalogue is another: run scripts/catalogues.py"


def write(home: Path, lang: str) -> None:
    """Renew and compile one catalogue."""
    path = path_of(home, lang)
    path.parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    write_po(written, renewed(home, lang), width=0, no_location=True, sort_output=True)
    path.write_bytes(written.getvalue())
    path_of(home, lang, "mo").write_bytes(compiled(kept(home, lang)))


def main(arguments: list[str]) -> int:
    """0 when all is well, 1 with what is not."""
    if "--check" not in arguments:
        for home in homes():
            for lang in LANGUAGES:
                write(home, lang)
    wrong = [fault for home in homes() for lang in LANGUAGES for fault in faults(home, lang)]
    for fault in wrong:
        print(fault, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
