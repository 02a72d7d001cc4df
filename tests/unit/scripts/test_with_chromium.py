"""Where the Chromium of a test run comes from, and that its absence is named and fails; so is that of its rules."""

import base64
import hashlib
from pathlib import Path

import pytest

import axe
import with_chromium


@pytest.fixture(autouse=True)
def nothing_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without Chromium, on which nothing can be installed or fetched."""
    monkeypatch.delenv("VIGILIA_CHROMIUM", raising=False)
    monkeypatch.setattr(with_chromium, "program", lambda: None)
    monkeypatch.setattr(with_chromium, "install", lambda: None)
    monkeypatch.setattr(axe, "ARCHIVE", tmp_path / ".cache/axe.tgz")
    monkeypatch.setattr(axe, "fetched", lambda: (_ for _ in ()).throw(OSError("shut")))


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The programs that the command was run with."""
    programs: list[str] = []

    def run(command: list[str], chromium: str) -> int:
        programs.append(chromium)
        return 7

    monkeypatch.setattr(with_chromium, "run", run)
    return programs


def have_rules(monkeypatch: pytest.MonkeyPatch, content: bytes = b"rules") -> None:
    """An archive that the registry gives, whose hash is the one we know."""
    monkeypatch.setattr(axe, "INTEGRITY", base64.b64encode(hashlib.sha512(b"rules").digest()).decode())
    monkeypatch.setattr(axe, "fetched", lambda: content)


def test_without_any_it_is_named_and_fails(ran: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert with_chromium.main(["true"]) == 3
    assert capsys.readouterr().err.startswith("MISSING: Chromium.")
    assert ran == []


def test_a_program_that_was_named_but_is_not_there_fails(
    ran: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VIGILIA_CHROMIUM", "/nowhere/chromium")
    monkeypatch.setattr(with_chromium, "program", lambda: "/usr/bin/chromium")
    assert with_chromium.main(["true"]) == 3
    assert "VIGILIA_CHROMIUM" in capsys.readouterr().err
    assert ran == []


def test_what_is_installed_is_used(ran: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    have_rules(monkeypatch)
    installed: list[str] = []
    monkeypatch.setattr(with_chromium, "install", lambda: installed.append("/usr/bin/chromium"))
    monkeypatch.setattr(with_chromium, "program", lambda: next(iter(installed), None))
    assert with_chromium.main(["true"]) == 7
    assert ran == ["/usr/bin/chromium"]


def test_missing_rules_are_named_and_fail(
    ran: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(with_chromium, "program", lambda: "/usr/bin/chromium")
    assert with_chromium.main(["true"]) == 3
    assert capsys.readouterr().err.startswith("MISSING: axe-core")
    assert ran == []


def test_rules_with_another_hash_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    have_rules(monkeypatch, b"poisoned")
    assert axe.main() == 3
    assert not axe.ARCHIVE.exists()


def test_right_rules_are_fetched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    have_rules(monkeypatch)
    assert axe.main() == 0
    monkeypatch.setattr(axe, "fetched", lambda: pytest.fail("fetched again"))
    assert axe.main() == 0
