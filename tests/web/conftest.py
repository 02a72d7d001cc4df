"""What every web test may use: an organisation of its own, its people, and a house run as a process."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys import unit
from vigilia.web.guard.models import Organisation
from vigilia.web.guard.roles import Role

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def new_organisation(name: str) -> Organisation:
    made = Organisation.objects.create(name=f"{name} {uuid4().hex[:6]}", made_at=NOW)
    unit.org_ciphers(made.pk.bytes)
    return made


@pytest.fixture
def org(db: None) -> Organisation:
    return new_organisation("Casa Matamoros")


@pytest.fixture
def coordinator(org: Organisation) -> Actor:
    return Actor("member:coordinator", org.pk, frozenset({Role.COORDINATOR}), uuid4())


@pytest.fixture
def administrator(org: Organisation) -> Actor:
    return Actor("cli:admin", org.pk, frozenset({Role.COORDINATOR, Role.ADMINISTRATOR}))


@pytest.fixture
def carla(db: None) -> Actor:
    """She coordinates another organisation and must see nothing of ours."""
    return Actor("member:carla", new_organisation("Puente Norte").pk, frozenset({Role.COORDINATOR}), uuid4())


@pytest.fixture(autouse=True)
def fresh_keys() -> Iterator[None]:
    """No test leans on keys that another one opened."""
    unit.forget_cache()
    yield
    unit.forget_cache()


@dataclass(frozen=True)
class House:
    """A home of its own, run as processes; on PostgreSQL with a database of its own when the suite runs there."""

    home: Path
    keys: Path
    env: dict[str, str]

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "vigilia.cli.main", *words]

    def run(self, *words: str, stdin: str = "", code: int | None = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            self.command(*words), env=self.env, input=stdin, capture_output=True, text=True, timeout=120, check=False
        )
        assert code is None or done.returncode == code, done.stdout + done.stderr
        return done

    def python(self, script: str, *words: str, code: int | None = 0) -> subprocess.CompletedProcess[str]:
        """Run Python in the opened house; the script sees `by`, a coordinator and administrator of "Local"."""
        start = "from vigilia.web.site import start; start.open_house(); by = start.actor_for_cli()\n"
        line = [sys.executable, "-c", start + script, *words]
        done = subprocess.run(line, env=self.env, capture_output=True, text=True, timeout=120, check=False)
        assert code is None or done.returncode == code, done.stdout + done.stderr
        return done

    def elsewhere(self, home: Path) -> "House":
        """The same keys and, on PostgreSQL, the same database, with another home."""
        return House(home, self.keys, {**self.env, "VIGILIA_HOME": str(home)})


Build = Callable[[], House]


def _environment(place: Path) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return env | {"VIGILIA_HOME": str(place / "home"), "VIGILIA_KEYS": str(place / "keys"), "PYTHONPATH": _path()}


def _with_database(env: dict[str, str], name: str) -> dict[str, str]:
    if "DATABASE_URL" not in env:
        return env
    return {**env, "DATABASE_URL": urlsplit(env["DATABASE_URL"])._replace(path=f"/{name}").geturl()}


@pytest.fixture(scope="session")
def first_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A house opened once; the others start as its copies, so that each test does not pay for all migrations."""
    place, name = tmp_path_factory.mktemp("first-house"), f"vigilia_house_{uuid4().hex[:12]}"
    if url := os.environ.get("DATABASE_URL"):
        _on_server(url, f'CREATE DATABASE "{name}"')
    try:
        House(place / "home", place / "keys", _with_database(_environment(place), name)).run("audit", "verify")
        yield place, name
    finally:
        if url:
            _on_server(url, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture
def build(tmp_path: Path, first_house: tuple[Path, str]) -> Iterator[Build]:
    """Makes houses, each with home, keys and database of its own; PostgreSQL databases go away afterwards."""
    made: list[str] = []
    first, template = first_house

    def one() -> House:
        place, name = tmp_path / f"house-{uuid4().hex[:8]}", f"vigilia_house_{uuid4().hex[:12]}"
        shutil.copytree(first, place)
        if url := os.environ.get("DATABASE_URL"):
            made.append(name)
            _on_server(url, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return House(place / "home", place / "keys", _with_database(_environment(place), name))

    yield one
    for name in made:
        _on_server(os.environ["DATABASE_URL"], f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture
def house(build: Build) -> House:
    return build()


def _path() -> str:
    return os.pathsep.join(part for part in (str(ROOT / "src"), os.environ.get("PYTHONPATH", "")) if part)


def _on_server(url: str, statement: str) -> None:
    with psycopg.connect(urlsplit(url)._replace(path="/postgres").geturl(), autocommit=True) as server:
        server.execute(statement)
