"""What the documents tell a newcomer to type works as it stands, in a folder of its own."""

import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from tests.shape.tree import ROOT

ONCE = {"VIGILIA_DEMO_ONCE": "1"}
BLOCK = re.compile(r"^( *)```\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tree as a newcomer has it after `make demo` has installed."""
    for name in (".venv", "scripts"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def typed(folder: Path, commands: str, also: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs what a reader would paste into her shell; stops at the first command that breaks."""
    kept = environment()
    # 1 is no fault: something needs a person.
    script = "set -e\ntrap 'test $? -le 1' EXIT\n" + commands
    return subprocess.run(
        ["bash", "-c", script], cwd=folder, env={**kept, **(also or {})}, capture_output=True, text=True, check=False
    )


def environment() -> dict[str, str]:
    """Ours without anything that leads to another home."""
    return {key: value for key, value in os.environ.items() if not key.startswith(("VIGILIA", "DATABASE", "DJANGO"))}


def blocks(page: str) -> list[str]:
    """The indented or plain blocks of commands of a page."""
    return [found.group(2) for found in BLOCK.finditer((ROOT / page).read_text())]


def said(printed: str) -> list[str]:
    """The lines that name nobody, but for the clock of the first: people who tie are sorted by ids, new each time."""
    return sorted(line for line in printed.splitlines() if not re.search(r"^TODAY|…\d{3}| [A-Z]\. ·|\d{4} \d{4}", line))


@pytest.mark.slow
def test_the_demo_invents_imports_and_prints_the_morning(folder: Path) -> None:
    ended = typed(folder, "scripts/demo", ONCE)
    assert ended.returncode == 0, ended.stderr
    assert "All of these people are invented" in ended.stdout
    assert "Next" in ended.stdout or "NEXT" in ended.stdout
    assert "broke inside" not in ended.stderr
    assert "Matamoros" in ended.stdout
    assert sorted(path.name for path in (folder / "var").iterdir()) == ["demo", "demo-caseload.xlsx", "demo-keys"]
    again = typed(folder, "scripts/demo", ONCE)
    assert again.returncode == 0, again.stderr
    assert said(again.stdout) == said(ended.stdout)


@pytest.mark.slow
def test_the_demo_serves_the_page_until_it_is_ended(folder: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    words, env = [str(folder / "scripts/demo")], environment() | {"VIGILIA_DEMO_PORT": port}
    with subprocess.Popen(
        words, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as demo:
        assert demo.stdout is not None
        printed = []
        for line in demo.stdout:
            printed.append(line)
            if line.startswith("Ctrl-C"):
                break
        cards = [re.sub(r"\s+", " ", line).strip() for line in printed if re.match(r"  (\d{4} ){4}", line)]
        assert len(cards) == 3, printed
        assert digits_open(port, cards[0].split(" ")[:4])
        second = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, check=False)
        assert (second.returncode, second.stdout, second.stderr.count("\n")) == (2, "", 1)
        assert f"127.0.0.1:{port}" in second.stderr
        demo.send_signal(signal.SIGINT)
        assert demo.wait(timeout=20) == 0, demo.stderr.read() if demo.stderr else ""
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", int(port)), timeout=5)


def digits_open(port: str, groups: list[str]) -> bool:
    """Whether these four groups open a notice on the page; it is waited for."""
    form = urlencode({"do": "open", "lang": "en", "chosen": "1"} | {f"g{at}": one for at, one in enumerate(groups, 1)})
    for _ in range(100):
        try:
            with urlopen(f"http://127.0.0.1:{port}/", form.encode(), timeout=20) as answer:
                return b'name="ticket"' in answer.read()
        except OSError:
            time.sleep(0.2)
    return False


@pytest.mark.slow
def test_beginning_with_a_list(folder: Path) -> None:
    commands = "".join(blocks("docs/how-to/begin.md")).replace("/srv/", f"{folder}/srv-")
    assert "caseload import FILE.xlsx" in commands
    invent = ".venv/bin/python scripts/invent_caseload.py FILE.xlsx --people 40 --around 2026-11-23\n"
    ended = typed(folder, invent + commands)
    assert ended.returncode in (0, 1), ended.stderr
    assert "broke inside" not in ended.stderr, ended.stderr
    assert (folder / "srv-vigilia" / "vigilia.sqlite3").exists()
    assert (folder / "srv-vigilia-keys").exists()
    assert not (folder / "var").exists(), "nothing is written elsewhere"


@pytest.mark.slow
def test_inventing_a_caseload(folder: Path) -> None:
    ended = typed(folder, "".join(blocks("docs/how-to/invent-a-caseload.md")))
    assert ended.returncode == 0, ended.stderr
    assert (folder / "invented.xlsx").exists()
    assert (folder / "invented.truth.json").exists()


@pytest.mark.slow
def test_the_tutorial_after_its_demo(folder: Path) -> None:
    [again] = blocks("docs/tutorial/README.md")
    first = typed(folder, "scripts/demo", ONCE)
    assert first.returncode == 0, first.stderr
    ended = typed(folder, again.replace("   ", ""))
    assert ended.returncode in (0, 1), ended.stderr
    assert "broke inside" not in ended.stderr, ended.stderr
