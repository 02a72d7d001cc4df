"""S34: what is installed is pinned by hash and comes from one place; the bandit rules of ruff are on."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.shape.tree import ROOT

LOCK = tomllib.loads((ROOT / "uv.lock").read_text())
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PACKAGES = [package for package in LOCK["package"] if package["source"] != {"editable": "."}]


def test_the_lock_is_of_this_project() -> None:
    locked = {package["name"] for package in PACKAGES}
    groups = PROJECT["dependency-groups"].values()
    wanted = [*PROJECT["project"]["dependencies"], *(one for group in groups for one in group)]
    assert {re.split(r"[<>=\[]", one)[0] for one in wanted} <= locked


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["name"])
def test_every_file_is_pinned_by_hash_and_from_pypi(package: dict) -> None:
    assert package["source"] == {"registry": "https://pypi.org/simple"}
    kept = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
    assert kept
    for one in kept:
        assert re.fullmatch(r"sha256:[0-9a-f]{64}", one["hash"])
        assert one["url"].startswith("https://files.pythonhosted.org/")


def test_the_tool_that_installs_is_pinned_by_hash_too() -> None:
    lines = (ROOT / "scripts/uv.txt").read_text()
    assert re.search(r"^uv==\d+\.\d+\.\d+ ", lines, re.MULTILINE)
    assert "--hash=sha256:" in lines
    assert "--require-hashes" in (ROOT / "scripts/prepare").read_text()


def test_young_packages_are_not_taken() -> None:
    assert PROJECT["tool"]["uv"]["exclude-newer"] == "7 days"


def test_the_bandit_rules_are_on() -> None:
    lint = PROJECT["tool"]["ruff"]["lint"]
    assert "S" in lint["select"]
    assert not [rule for rule in lint["ignore"] if re.fullmatch(r"S\d*", rule)]
    for pattern in lint["per-file-ignores"]:
        assert not pattern.startswith("src"), "what is shipped is held to every rule"


def test_ruff_refuses_what_bandit_refuses(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text(
        '"""Bad."""\n\nimport subprocess\n\nsubprocess.run("ls", shell=True, check=True)\n'
    )
    ruff = [Path(sys.executable).parent / "ruff", "check", "--config", ROOT / "pyproject.toml", "--no-cache", "."]
    ended = subprocess.run(ruff, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "S602" in ended.stdout or "S607" in ended.stdout
