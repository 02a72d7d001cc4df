"""Opening the house on an empty machine, twice, by two at once, and when it cannot be opened."""

import subprocess
from pathlib import Path

import pytest
from tests.web.conftest import House, _environment


@pytest.fixture
def bare(tmp_path: Path) -> House:
    """Nothing at all, on SQLite."""
    env = {name: value for name, value in _environment(tmp_path).items() if name != "DATABASE_URL"}
    return House(tmp_path / "home", tmp_path / "keys", env)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.slow
def test_an_empty_machine(bare: House) -> None:
    told = bare.run("audit", "verify")
    assert told.stdout == "0 rows checked, 0 faults.\n"
    assert told.stderr == ""
    assert (mode(bare.home), mode(bare.keys)) == (0o700, 0o700)
    kept = [path for folder in (bare.home, bare.keys) for path in folder.rglob("*") if path.is_file()]
    assert {mode(path) for path in kept} == {0o600}


@pytest.mark.slow
def test_keys_inside_the_home_are_warned_of_once(bare: House) -> None:
    del bare.env["VIGILIA_KEYS"]
    first, second = bare.run("audit", "verify"), bare.run("audit", "verify")
    assert first.stderr.startswith("vigilia: the keys are kept inside the home")
    assert len(first.stderr.splitlines()) == 1
    assert second.stderr == ""
    assert (bare.home / "keys" / "ring.json").exists()


@pytest.mark.slow
def test_two_first_starts_at_once(bare: House) -> None:
    both = [subprocess.Popen(bare.command("audit", "verify"), env=bare.env, stdout=subprocess.PIPE) for _ in range(2)]
    assert [one.communicate(timeout=120)[0] for one in both] == [b"0 rows checked, 0 faults.\n"] * 2
    bare.run("member", "add", "Carla", "--role", "coordinator")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("url", "part"),
    [
        ("mysql://host/name", "DATABASE_URL must look like"),
        ("postgres://nobody@127.0.0.1:1/none", "the database does not open"),
    ],
)
def test_a_database_that_is_none(bare: House, url: str, part: str) -> None:
    bare.env["DATABASE_URL"] = url
    told = bare.run("audit", "verify", code=2)
    assert part in told.stderr
    assert len(told.stderr.splitlines()) == 1


@pytest.mark.slow
def test_a_home_that_cannot_be_made(bare: House, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    bare.env["VIGILIA_HOME"] = str(tmp_path / "file")
    assert "choose another folder with VIGILIA_HOME" in bare.run("audit", "verify", code=2).stderr


@pytest.mark.slow
def test_who_acts_at_the_shell(house: House) -> None:
    house.run("member", "add", "Dora", "--role", "planner")
    house.run("org", "add", "Puente Norte")
    assert "no organisation" in house.run("--org", "Nowhere", "audit", "verify", code=2).stderr
    assert "no member" in house.run("--org", "puente norte", "--as", "Dora", "audit", "verify", code=2).stderr
    assert "Not here, or not for you." in house.run("--as", "dora", "audit", "verify", code=2).stderr
    assert "already" in house.run("member", "add", "DORA", "--role", "driver", code=2).stderr
    assert "already" in house.run("org", "add", "puente NORTE", code=2).stderr
    said = house.python(
        "from vigilia.web.guard import audit\nfor one in audit.entries(by.org_id): print(one.actor, one.event, dict(one.detail))"
    ).stdout.splitlines()
    assert said[0].startswith("member:")
    assert "refused:read_audit" in said[0]
    assert "'through': 'cli:" in said[0]
    assert said[-1].startswith("cli:")
