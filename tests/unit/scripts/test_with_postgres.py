"""Where the PostgreSQL of a test run comes from, and that its absence is named and fails."""

from collections.abc import Callable
from pathlib import Path

import pytest

import with_postgres

NAMED = "postgres://somebody@127.0.0.1:1/somewhere"


@pytest.fixture(autouse=True)
def nothing_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without PostgreSQL on which nothing can be installed."""
    monkeypatch.delenv("VIGILIA_TEST_DATABASE_URL", raising=False)
    monkeypatch.setattr(with_postgres, "answers", lambda url: False)
    monkeypatch.setattr(with_postgres, "programs", lambda: None)
    monkeypatch.setattr(with_postgres, "install", lambda: None)


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the command was run with."""
    addresses: list[str] = []

    def run(command: list[str], url: str) -> int:
        addresses.append(url)
        return 7

    monkeypatch.setattr(with_postgres, "run", run)
    return addresses


def only(url: str) -> Callable[[str], bool]:
    return lambda asked: asked == url


def test_without_any_it_is_named_and_fails(ran: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert with_postgres.main(["true"]) == 3
    assert capsys.readouterr().err.startswith("MISSING: PostgreSQL.")
    assert ran == []


def test_a_server_that_was_named_but_is_silent_fails(
    ran: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VIGILIA_TEST_DATABASE_URL", NAMED)
    monkeypatch.setattr(with_postgres, "answers", only(with_postgres.LOCAL))
    assert with_postgres.main(["true"]) == 3
    assert "VIGILIA_TEST_DATABASE_URL" in capsys.readouterr().err
    assert ran == []


def test_the_named_server_comes_first(ran: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIGILIA_TEST_DATABASE_URL", NAMED)
    monkeypatch.setattr(with_postgres, "answers", lambda url: True)
    assert with_postgres.main(["true"]) == 7
    assert ran == [NAMED]


def test_one_that_answers_here_is_used(ran: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_postgres, "answers", only(with_postgres.LOCAL))
    assert with_postgres.main(["true"]) == 7
    assert ran == [with_postgres.LOCAL]


def test_what_was_just_installed_is_used(ran: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    installed: list[Path] = []
    monkeypatch.setattr(with_postgres, "install", lambda: installed.append(tmp_path))
    monkeypatch.setattr(with_postgres, "programs", lambda: installed[0] if installed else None)

    class Passing:
        def __init__(self, programs: Path) -> None:
            assert programs == tmp_path

        def __enter__(self) -> str:
            return NAMED

        def __exit__(self, *_: object) -> None:
            installed.clear()

    monkeypatch.setattr(with_postgres, "PassingServer", Passing)
    assert with_postgres.main(["true"]) == 7
    assert ran == [NAMED]
    assert installed == []


def test_the_exit_code_is_the_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_postgres, "answers", lambda url: True)
    assert with_postgres.main(["sh", "-c", 'test "$DATABASE_URL" = "' + with_postgres.LOCAL + '"']) == 0
    assert with_postgres.main(["sh", "-c", "exit 5"]) == 5
