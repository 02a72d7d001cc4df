"""Only models, queries and actions may touch a manager (S7): a view or a command that does forgets the scope."""

import ast
from pathlib import Path

import pytest
from tests.shape.tree import ROOT, python

MANAGERS = frozenset({"objects", "_default_manager", "_base_manager"})
SCOPED = frozenset({"scoped"})
# retention: the nightly sweep forgets for every organisation at once, and only by the day a row has reached.
ALLOWED = frozenset({"models", "queries", "actions", "migrations", "retention"})
# The ground below people: guard makes the managers, files and runs sweep for everybody and hold no identity in clear.
GROUND = ("src/vigilia/web/guard", "src/vigilia/web/files", "src/vigilia/web/runs")
# What operators do to the whole installation, for no organisation: copies of it and its trail, neither with identity.
OPERATORS = ("src/vigilia/web/site/backups", "src/vigilia/web/site/trail.py")


def touched(source: str, names: frozenset[str]) -> list[int]:
    """The lines of a source that take an attribute of one of these names."""
    attributes = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute))
    return [node.lineno for node in attributes if node.attr in names]


def may_touch(path: Path) -> bool:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return bool(ALLOWED.intersection(parts)) or path.relative_to(ROOT).as_posix().startswith(GROUND + OPERATORS)


def test_no_manager_outside_models_queries_and_actions() -> None:
    found = {
        str(path.relative_to(ROOT)): lines
        for path in python("src")
        if not may_touch(path) and (lines := touched(path.read_text(), MANAGERS))
    }
    assert not found, found


def test_no_manager_at_all_in_the_command_line_and_in_views() -> None:
    faces = [path for path in python("src") if "cli" in path.parts or path.stem in {"views", "pages", "access"}]
    thin = [path for path in faces if "guard" not in path.parts]
    found = {
        str(path.relative_to(ROOT)): lines for path in thin if (lines := touched(path.read_text(), MANAGERS | SCOPED))
    }
    assert not found, found


@pytest.mark.parametrize(
    ("source", "lines"),
    [("Person.objects.all()", [1]), ("x = 1\nPerson._default_manager.get()", [2]), ("objects = Person.scoped", [])],
)
def test_the_lint_sees_what_it_is_for(source: str, lines: list[int]) -> None:
    assert touched(source, MANAGERS) == lines
