"""Settings: the database from its address, production that refuses keys beside the data, nobody else asked for anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vigilia.web.site.settings import base, database


def test_an_address_of_postgresql() -> None:
    said = database.postgres("postgres://ana:p%40ss@db.example:5433/vigilia%20x?sslmode=require")
    assert (said["NAME"], said["USER"], said["PASSWORD"]) == ("vigilia x", "ana", "p@ss")
    assert (said["HOST"], said["PORT"], said["OPTIONS"]) == ("db.example", "5433", {"sslmode": "require"})


@pytest.mark.parametrize("url", ["mysql://x/y", "postgres://host", "postgres://host/", "nonsense"])
def test_an_address_of_nothing_is_refused(url: str) -> None:
    with pytest.raises(database.BadDatabaseUrl):
        database.postgres(url)


def test_nothing_foreign_and_nothing_remembered() -> None:
    assert all(app.startswith("vigilia.") for app in base.INSTALLED_APPS)
    assert "dummy" in base.CACHES["default"]["BACKEND"]
    assert "TemporaryFile" not in "".join(base.FILE_UPLOAD_HANDLERS)
    assert base.DEBUG is False


def in_production(home: Path, keys: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {
        "VIGILIA_HOME": str(home),
        "VIGILIA_KEYS": str(keys),
        "VIGILIA_HOSTS": "desk.example.org",
        "DJANGO_SETTINGS_MODULE": "vigilia.web.site.settings.production",
    }
    line = [sys.executable, "-m", "django", *words]
    return subprocess.run(line, env=env, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.slow
def test_production_refuses_keys_inside_the_home(tmp_path: Path) -> None:
    told = in_production(tmp_path / "home", tmp_path / "home" / "keys", "check")
    assert told.returncode != 0
    assert "VIGILIA_KEYS must lie outside VIGILIA_HOME" in told.stderr


@pytest.mark.slow
def test_production_passes_djangos_own_check(tmp_path: Path) -> None:
    told = in_production(tmp_path / "home", tmp_path / "keys", "check", "--deploy", "--fail-level", "WARNING")
    assert told.returncode == 0, told.stderr


@pytest.mark.slow
def test_no_migration_is_missing(tmp_path: Path) -> None:
    told = in_production(tmp_path / "home", tmp_path / "keys", "makemigrations", "--check", "--dry-run")
    assert told.returncode == 0, told.stdout
