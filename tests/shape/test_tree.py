"""The tree as design.md wants it: short files, nouns for names, nothing of the workplace it was written in."""

import ast
import re
from pathlib import Path

import pytest
from tests.shape.tree import ROOT, files, python, texts

STOP = 500  # lines; look twice at 300
NO_NOUNS = re.compile(r"(?i)(^|_)(utils?|helpers?|common|core|misc|stuff)(_|$)")
LONG_BY_NATURE = ("uv.lock", "LICENSE", "tests/data/caseload-sample.truth.json")
CODE = (".py", ".sh", ".toml", ".md", ".html", ".css", ".js", ".yaml", ".yml", "")
# Written apart so that this file does not hold what it forbids.
WORKPLACE = re.compile(
    "|".join((r"\.\./" + "shared", r"(?<![\w.])/" + r"work/(main|shared|team)", "contract" + r"\.md"))
)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_is_longer_than_500_lines() -> None:
    long = {
        name(path): lines
        for path, text in texts().items()
        if path.suffix in CODE and name(path) not in LONG_BY_NATURE and (lines := text.count("\n")) > STOP
    }
    assert not long, long


def test_no_name_that_says_nothing() -> None:
    vague = [name(path) for path in files() if any(NO_NOUNS.search(Path(part).stem) for part in Path(name(path)).parts)]
    assert not vague, vague


@pytest.mark.parametrize(("word", "vague"), [("utils", True), ("date_helpers", True), ("score", False), ("core", True)])
def test_what_counts_as_vague(word: str, vague: bool) -> None:
    assert bool(NO_NOUNS.search(word)) is vague


def test_nothing_speaks_of_the_workplace() -> None:
    told = {name(path): found.group() for path, text in texts().items() if (found := WORKPLACE.search(text))}
    assert not told, told


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    left = [
        name(path) for path in python("src") + python("tests") + python("scripts") if later.search(path.read_text())
    ]
    assert not left, left


def test_every_package_says_what_it_is_for() -> None:
    packages = [path for path in python("src") if path.stem == "__init__" and "migrations" not in path.parts]
    silent = [name(path) for path in packages if not ast.get_docstring(ast.parse(path.read_text()))]
    assert not silent, silent
