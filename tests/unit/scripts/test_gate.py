"""The gate: what `make test` runs, in which order, and that nothing is left out in silence."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.shape.tree import ROOT

PRETENDED = '#!/bin/sh\necho "{name} $*" >> "$LOG"\nexit ${{{code}:-0}}\n'


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The gate among programs that only say that they were called."""
    (tmp_path / "scripts").mkdir()
    (tmp_path / ".venv/bin").mkdir(parents=True)
    shutil.copy(ROOT / "scripts/test", tmp_path / "scripts/test")
    for name, code in (("scripts/check", "CHECK"), (".venv/bin/python", "BESIDE"), (".venv/bin/pytest", "SQLITE")):
        (tmp_path / name).write_text(PRETENDED.format(name=name, code=code))
        (tmp_path / name).chmod(0o755)
    return tmp_path


def gate(tree: Path, **environment: str) -> tuple[int, list[str], str]:
    """Exit code, what was called, what was printed."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("VIGILIA")}
    log = {"LOG": str(tree / "log")}
    ended = subprocess.run(
        [tree / "scripts/test"], env={**kept, **log, **environment}, capture_output=True, text=True, check=False
    )
    return ended.returncode, (tree / "log").read_text().splitlines(), ended.stdout


def test_check_then_postgresql_then_chromium_then_the_rest_on_sqlite(tree: Path) -> None:
    code, called, _ = gate(tree)
    assert code == 0
    check, postgres, chromium, sqlite = called
    assert check.startswith("scripts/check")
    assert "with_postgres.py" in postgres
    assert "tests/web tests/threat" in postgres
    assert "with_chromium.py" in chromium
    assert "tests/browser" in chromium
    assert sqlite.count("tests/") == 1
    assert "--ignore=tests/browser" in sqlite


@pytest.mark.parametrize("broken", ["CHECK", "BESIDE", "SQLITE"])
def test_each_failure_fails_it_and_hides_no_other(tree: Path, broken: str) -> None:
    code, called, _ = gate(tree, **{broken: "3"})
    assert code == 1
    assert len(called) == 4


@pytest.mark.parametrize("left_out", [("postgres",), ("chromium",), ("postgres", "chromium")])
def test_what_is_left_out_is_the_last_word(tree: Path, left_out: tuple[str, ...]) -> None:
    code, called, printed = gate(tree, VIGILIA_WITHOUT=",".join(left_out))
    assert code == 0
    assert len(called) == 4 - len(left_out)
    assert not [call for call in called for one in left_out if f"with_{one}" in call]
    assert printed.splitlines()[-1] == f"NOT RUN: {' '.join(left_out)}"


def test_what_is_left_out_is_named_in_one_order(tree: Path) -> None:
    assert gate(tree, VIGILIA_WITHOUT="chromium,postgres")[2].splitlines()[-1] == "NOT RUN: postgres chromium"


def test_nothing_is_left_out_by_default(tree: Path) -> None:
    assert "NOT RUN" not in gate(tree)[2]
    assert "VIGILIA_WITHOUT" not in (ROOT / ".ci/run").read_text()
