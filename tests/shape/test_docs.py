"""What the documents point to exists: pages, make targets, files."""

import re
from pathlib import Path

import pytest
from tests.shape.tree import ROOT, files

PAGES = [path for path in files() if path.suffix == ".md"]
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=label)
def test_every_link_leads_somewhere(page: Path) -> None:
    near = [link for link in LINK.findall(page.read_text()) if "://" not in link]
    dead = [link for link in near if not (page.parent / link).exists()]
    assert not dead, dead


@pytest.mark.parametrize("page", PAGES, ids=label)
def test_every_target_of_make_exists(page: Path) -> None:
    named = set(re.findall(r"(?:^|`)make (?:[A-Z_]+=\S+ )?([a-z-]+)", page.read_text(), re.MULTILINE))
    assert named <= TARGETS, named - TARGETS


def test_every_decision_is_one_page_with_a_number_of_its_own() -> None:
    decisions = [path for path in PAGES if path.parent == ROOT / "docs/adr" and path.stem != "README"]
    numbers = [path.name[:4] for path in decisions]
    assert decisions
    assert len(set(numbers)) == len(numbers), sorted(numbers)
    for path in decisions:
        assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name), path.name
        assert path.read_text().startswith(f"# {path.name[:4]}"), path.name
        assert path.read_text().count("\n") <= 60, path.name


def test_the_commands_that_are_promised_exist() -> None:
    assert {"demo", "test", "check", "bench", "bench-full", "nightly", "start", "clean"} <= TARGETS
