"""Pure packages: `programme` needs the standard library alone, the reader of workbooks and the words of messages work without Django."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from tests.shape.tree import ROOT, python


def imported(source: str) -> set[str]:
    """Every module that a source imports, by its full name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
    return found


def foreign(path: Path) -> set[str]:
    """What a file of `programme` imports beyond the standard library and `programme` itself."""
    return {
        module
        for module in imported(path.read_text())
        if module.split(".")[0] not in sys.stdlib_module_names and not f"{module}.".startswith("vigilia.programme.")
    }


def test_programme_imports_only_the_standard_library() -> None:
    files = python("src/vigilia/programme")
    assert files
    found = {str(path.relative_to(ROOT)): names for path in files if (names := foreign(path))}
    assert not found, found


@pytest.mark.parametrize(
    "module", ["vigilia.programme", "vigilia.web.caseload.workbook", "vigilia.web.notices.wording"]
)
def test_no_django_is_loaded_with_it(module: str) -> None:
    program = (
        "import importlib, pkgutil, sys\n"
        f"door = importlib.import_module({module!r})\n"
        "for found in pkgutil.walk_packages(door.__path__, door.__name__ + '.'): importlib.import_module(found.name)\n"
        "sys.exit('django' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
