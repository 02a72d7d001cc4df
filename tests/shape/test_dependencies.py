"""Every dependency is there for a reason, and the reason stands above it."""

import re
import tomllib

from tests.shape.tree import ROOT, python

PROJECT = (ROOT / "pyproject.toml").read_text()
TOLD = tomllib.loads(PROJECT)


def wanted() -> list[str]:
    groups = TOLD["dependency-groups"].values()
    return [*TOLD["project"]["dependencies"], *(one for group in groups for one in group)]


def test_every_dependency_has_its_reason() -> None:
    lines = PROJECT.splitlines()
    bare = []
    for one in wanted():
        [at] = [number for number, line in enumerate(lines) if line.strip() == f'"{one}",']
        above = lines[at - 1].strip()
        if not (above.startswith("# ") and len(above.split()) >= 4):
            bare.append(one)
    assert not bare, bare


def test_python_versions_are_those_promised() -> None:
    assert TOLD["project"]["requires-python"] == ">=3.11,<3.14"


def test_what_only_development_needs_is_not_imported_by_src() -> None:
    only_dev = {re.split(r"[<>=\[]", one)[0].replace("-", "_") for one in TOLD["dependency-groups"]["dev"]}
    found = {
        str(path.relative_to(ROOT)): names
        for path in python("src")
        if (names := only_dev & set(re.findall(r"^\s*(?:import|from) (\w+)", path.read_text(), re.MULTILINE)))
    }
    assert not found, found
