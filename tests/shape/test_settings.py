"""Every settings module can be loaded, each in a process of its own as in life."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.shape.tree import ROOT

FOLDER = ROOT / "src/vigilia/web/site/settings"
MODULES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")


def load(module: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    program = f"import importlib; importlib.import_module('vigilia.web.site.settings.{module}')"
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program], env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("module", MODULES)
def test_it_loads(module: str, tmp_path: Path) -> None:
    ours = ("VIGILIA", "DATABASE", "DJANGO")
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    places = {"VIGILIA_HOME": str(tmp_path / "home"), "VIGILIA_KEYS": str(tmp_path / "keys")}
    # The waiting face has no folder of keys: three secrets in its environment instead.
    secrets = dict.fromkeys(("VIGILIA_CARD_PEPPER", "VIGILIA_NOTICE_KEY", "VIGILIA_INBOX_KEY"), "A" * 43 + "=")
    ended = load(module, {**inherited, **places, **secrets, "VIGILIA_HOSTS": "desk.example.org"})
    assert ended.returncode == 0, ended.stderr


def test_there_are_settings() -> None:
    assert {"base", "test"} <= set(MODULES)
