"""`vigilia recordings`: what is missing, said to a person and to a program."""

import json
from pathlib import Path

from tests.unit.waiting.recordings import record
from typer.testing import CliRunner, Result

from vigilia.cli.main import app
from vigilia.web.waiting.audio.recordings import NAMES


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(app, ["recordings", *arguments], env=environment)


def test_a_complete_language_needs_nobody(tmp_path: Path) -> None:
    record(tmp_path, "mam")
    ended = run(str(tmp_path))
    assert (ended.exit_code, ended.stdout) == (0, "Mam (mam): complete\n")
    assert run(VIGILIA_RECORDINGS=str(tmp_path)).stdout == ended.stdout


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    record(tmp_path, "quc", [name for name in NAMES if name not in {"day-7", "hour-4"}])
    (tmp_path / "quc/month-3.mp3").write_bytes(b"nothing")
    (tmp_path / "quiche").mkdir()
    ended = run(str(tmp_path))
    assert ended.exit_code == 1
    assert ended.stdout.splitlines() == [
        "K'iche' (quc): 3 to do",
        *("  day-7.mp3", "  month-3.mp3: not an MP3 from end to end", "  hour-4.mp3"),
        *("quiche: 1 to do", "  not the code of a language"),
    ]
    told = run(str(tmp_path), "--json")
    assert told.exit_code == 1
    assert set(json.loads(told.stdout)) == {"quc", "quiche"}


def test_an_empty_folder_and_none_at_all(tmp_path: Path) -> None:
    assert run(str(tmp_path)).stdout == "No language has been begun.\n"
    absent = run(str(tmp_path / "absent"))
    assert absent.exit_code == 2
    assert "no such folder" in absent.stderr
