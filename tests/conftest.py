"""What holds for every test: its own home and keys, a shut network, nightly tests only when asked for."""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import Phase
from hypothesis import settings as hypothesis_settings

TESTS = Path(__file__).parent
sys.path.insert(0, str(TESTS / "network"))

import shut  # noqa: E402

shut.shut()
# Processes that a test starts (the command line, a worker to be killed) read sitecustomize.py there: theirs is shut.
os.environ["PYTHONPATH"] = os.pathsep.join(
    part for part in (str(TESTS / "network"), os.environ.get("PYTHONPATH", "")) if part
)

SESSION = Path(tempfile.mkdtemp(prefix="vigilia-tests-"))
atexit.register(shutil.rmtree, SESSION, ignore_errors=True)
os.environ["VIGILIA_HOME"] = str(SESSION / "home")
os.environ["VIGILIA_KEYS"] = str(SESSION / "keys")
for folder in ("home", "keys"):
    (SESSION / folder).mkdir(mode=0o700)
os.environ["DJANGO_SETTINGS_MODULE"] = "vigilia.web.site.settings.test"

import django  # noqa: E402

# Here and not by pytest-django's own option: that one reads the settings before this file, and so before the folders.
django.setup()

# A timed test in the gate would fail on a busy machine; speed is shown by benchmarks/ and by `make nightly`.
hypothesis_settings.register_profile("house", deadline=None, print_blob=True)
# The gate only says that there is a case: making it small can take five minutes each, and is for whoever mends it.
hypothesis_settings.register_profile(
    "gate", deadline=None, print_blob=True, phases=set(Phase) - {Phase.shrink, Phase.explain}
)
hypothesis_settings.load_profile("house")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what is marked nightly unless the expression of -m speaks of it."""
    if "nightly" in (config.option.markexpr or ""):
        return
    nightly = [item for item in items if item.get_closest_marker("nightly")]
    if nightly:
        config.hook.pytest_deselected(items=nightly)
        items[:] = [item for item in items if not item.get_closest_marker("nightly")]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for a test that starts `vigilia` as a process; always on SQLite, keys beside the home."""
    place = tmp_path / "home"
    monkeypatch.setenv("VIGILIA_HOME", str(place))
    monkeypatch.setenv("VIGILIA_KEYS", str(tmp_path / "keys"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("DJANGO_SETTINGS_MODULE", raising=False)
    return place
