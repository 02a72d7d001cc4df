"""Cards, replies, the worker and the waiting process at the shell, on homes of their own."""

import re
import signal
import socket
import stat
import subprocess
import time
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from pypdf import PdfReader
from tests.web.conftest import ROOT, House

from vigilia.web.site import serving, working
from vigilia.web.site.serving import CannotServe

MAKE = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from datetime import UTC, datetime
from tests.cast import marta
print(marta(by, datetime.now(UTC)).id)
"""
TAP = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from uuid import UUID
from tests.web.notices.conftest import tap
from vigilia.web.cards.saying import Kind
from vigilia.web.people.queries import cards_of
card = cards_of(by, UUID(sys.argv[1]))[0].card_id
for kind in sys.argv[2:]:
    tap(Kind(kind), card, version=1, number="000111222", phone="868 000 0101")
"""
GROUPS = re.compile(r"^(\d{4} ){3}\d{4}$", re.MULTILINE)


@pytest.fixture
def marta(house: House) -> str:
    house.env["VIGILIA_PAGE"] = "espera.example.org"
    return house.python(MAKE).stdout.strip()


@pytest.mark.slow
def test_a_card_is_given_printed_listed_and_frozen(house: House, marta: str, tmp_path: Path) -> None:
    house.run("org", "office", "--phone", "+528685550100", "--town", "Matamoros", "--check", "thu, Mon")
    house.run("org", "reader", "--language", "mam", "--phone", "+52 868 555 0101")
    out = tmp_path / "card.pdf"
    done = house.run("cards", "give", "marta", "--out", str(out), "--paper", "letter")
    digits = done.stdout.strip()
    assert GROUPS.fullmatch(digits)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    page = PdfReader(out).pages[0]
    text = page.extract_text()
    assert "espera.example.org" in text
    assert "+52 868 555 0100" in text
    assert "Marta" not in text
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (612, 792)
    told = house.run("cards", "list", "222").stdout
    says = ("version 1, not confirmed:", "Wed 23 March 2022 court 08:30 MPB", "call +52 868 555 0100, Matamoros")
    for words in ("opens  given 20", "by cli:", *says):
        assert words in told, words
    assert not GROUPS.search(told)
    assert house.run("cards", "freeze", "marta").stdout == "Her card opens nothing any more.\n"
    assert house.run("cards", "freeze", "marta").stdout == "She holds no card that opens anything.\n"
    assert house.run("cards", "list", marta).stdout.startswith("ended  given 20")
    assert "Leo" not in house.run("cards", "list", "leo").stdout


@pytest.mark.slow
def test_blanks_are_printed_and_one_is_bound(house: House, marta: str, tmp_path: Path) -> None:
    out = tmp_path / "cards.pdf"
    house.run("cards", "sheet", "--cards", "11", "--out", str(out))
    pages = PdfReader(out).pages
    assert len(pages) == 2
    groups = re.findall(r"\d{4}", pages[0].extract_text())
    assert len(groups) == 40
    first = " ".join(groups[:4])
    assert house.run("cards", "give", "marta", "--card", first.replace(" ", "-")).stdout.strip() == first
    assert house.run("cards", "give", "marta", "--card", first, code=2).stderr.startswith("vigilia: --card: No blank")


@pytest.mark.slow
def test_what_is_tapped_waits_until_somebody_took_care(house: House, marta: str) -> None:
    house.run("cards", "give", "marta")
    house.python(TAP, marta, "cannot", "lost", "received")
    house.run("worker", "--once")
    told = house.run("cards", "replies", code=1).stdout
    assert "Marta P. …222" in told
    assert "cannot come safely; no hearing to come is known" in told
    assert "number typed on the form, which proves nothing: 868 000 0101" in told
    assert "not confirmed" in house.run("cards", "list", "marta").stdout, "who cannot come is not shown as coming"
    assert "! 1 person cannot come safely: vigilia cards replies" in house.run("today").stdout
    for reference in re.findall(r"handled ([0-9a-f-]{36})", told):
        house.run("cards", "handled", reference)
    assert house.run("cards", "replies").stdout == "Nothing waits for you.\n"
    assert "● received 20" in house.run("cards", "list", "marta").stdout
    assert "0 faults" in house.run("audit", "verify").stdout


@pytest.mark.slow
def test_a_missed_hearing_is_released_by_her_lawyer_alone(house: House, marta: str) -> None:
    house.run("cards", "give", "marta")
    told = house.run("hearings", "missed", "marta").stdout
    reference = re.search(r"release ([0-9a-f-]{36})", told)
    assert reference is not None
    words = ("hearings", "release", reference.group(1), "--phone", "+13035550100")
    house.run(*words, code=2)
    house.run("member", "add", "rosa", "--role", "lawyer")
    assert "missed" not in house.run("cards", "list", "marta").stdout
    house.run("--as", "rosa", *words)
    assert "missed Wed 23 March 2022; call +1 303-555-0100" in house.run("cards", "list", "marta").stdout
    house.run("--as", "rosa", *words[:-1], "")
    assert "missed" not in house.run("cards", "list", "marta").stdout


def bad(folder: Path) -> list[tuple[tuple[str, ...], str]]:
    out = str(folder / "card.pdf")
    return [
        (("cards", "give", "nobody"), "nobody of that id"),
        (("cards", "give", "marta", "--card", "1234"), "--card"),
        (("cards", "give", "marta", "--out", str(folder / "no" / "card.pdf")), "--out"),
        (("cards", "give", "marta", "--out", str(folder)), "--out"),
        (("cards", "sheet", "--cards", "0", "--out", out), "--cards 0"),
        (("cards", "sheet", "--cards", "201", "--out", out), "--cards 201"),
        (("cards", "handled", "7"), "is no id"),
        (("cards", "handled", "00000000-0000-0000-0000-000000000007"), "Not here"),
        (("org", "office", "--phone", "868 555 0100", "--town", "matamoros"), "--phone"),
        (("org", "office", "--phone", "+52 868", "--town", "matamoros"), "--phone"),
        (("org", "office", "--phone", "+52 868 555 0100", "--town", "Atlantis"), "--town"),
        (("org", "office", "--phone", "+52 868 555 0100", "--town", "matamoros", "--check", "lunes"), "--check"),
        (("org", "reader", "--language", "Klingon", "--phone", "+52 868 555 0100"), "--language"),
        (("hearings", "missed", "leo"), "Not here"),
        (("hearings", "release", "7", "--phone", "+13035550100"), "is no id"),
        (("waiting", "--port", "99999999"), "99999999"),
    ]


@pytest.mark.slow
def test_bad_words_are_one_line_and_give_no_card(house: House, marta: str, tmp_path: Path) -> None:
    for words, part in bad(tmp_path):
        done = house.run(*words, code=2)
        assert (done.stdout, done.stderr.count("\n")) == ("", 1), words
        assert part in done.stderr, done.stderr
    for page in ("", "https://espera.example.org/", "asylum.example.org"):
        house.env["VIGILIA_PAGE"] = page
        done = house.run("cards", "give", "marta", "--out", str(tmp_path / "card.pdf"), code=2)
        assert (done.stdout, done.stderr.count("\n")) == ("", 1), done.stderr
    assert house.run("cards", "list", "marta").stdout == "She never had a card.\n"
    assert not (tmp_path / "card.pdf").exists()


@pytest.mark.slow
def test_the_three_secrets_and_the_warning(house: House) -> None:
    done = house.run("cards", "environment")
    names = [line.split("=", 1)[0] for line in done.stdout.splitlines()]
    assert names == ["VIGILIA_CARD_PEPPER", "VIGILIA_NOTICE_KEY", "VIGILIA_INBOX_KEY"]
    assert "these are secrets" in done.stderr
    house.run("member", "add", "nora", "--role", "coordinator")
    assert house.run("--as", "nora", "cards", "environment", code=2).stdout == ""
    told = house.run("cards", "role", "nobody_of_that_name", code=2)
    assert told.stderr.count("\n") == 1


def test_what_the_waiting_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = {
        "PATH": "/bin",
        "HOME": "/root",
        "VIGILIA_KEYS": "/k",
        "DATABASE_URL": "",
        "SSH_AUTH_SOCK": "/s",
        "LANG": "C",
    }
    told = serving.environment(ours)
    secrets = {"VIGILIA_CARD_PEPPER", "VIGILIA_NOTICE_KEY", "VIGILIA_INBOX_KEY"}
    assert set(told) == {"PATH", "LANG", "DJANGO_SETTINGS_MODULE", "VIGILIA_HOME", *secrets}
    with pytest.raises(CannotServe, match="VIGILIA_WAITING_DATABASE_URL"):
        serving.environment(ours | {"DATABASE_URL": "postgres://desk@h/v"})
    for nonsense in ("-1", "one", "1.5", " 1"):  # -1 would count by what the guesser himself wrote into the header
        with pytest.raises(CannotServe, match="VIGILIA_PROXIES"):
            serving.environment(ours | {"VIGILIA_PROXIES": nonsense})
    both = {"DATABASE_URL": "postgres://desk@h/v", "VIGILIA_WAITING_DATABASE_URL": "postgres://waits@h/v"}
    told = serving.environment(ours | both | {"VIGILIA_HOSTS": "espera.example.org"})
    assert told["DATABASE_URL"] == "postgres://waits@h/v"
    assert told["DJANGO_SETTINGS_MODULE"] == "vigilia.web.site.settings.waiting_production"
    assert "VIGILIA_HOME" not in told
    assert not [value for value in told.values() if "desk@" in value]


def started(house: House, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        house.command(*words), env=house.env, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.slow
@pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGINT])
def test_the_worker_hears_what_comes_and_stops_when_it_is_told(house: House, marta: str, which: signal.Signals) -> None:
    house.run("cards", "give", "marta")
    worker = started(house, "worker")
    house.python(TAP, marta, "cannot")
    for _ in range(40):
        if house.run("cards", "replies", code=None).returncode == 1:
            break
        time.sleep(0.3)
    assert house.run("cards", "replies", code=1).stdout
    worker.send_signal(which)
    out, error = worker.communicate(timeout=20)
    assert (worker.returncode, out, error) == (0, "", "")


def test_a_database_that_fails_is_waited_for(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from threading import Event

    from django.db import OperationalError

    rounds: list[str] = []
    stop = Event()

    def drained(now: object) -> object:
        rounds.append("round")
        if len(rounds) == 1:
            raise OperationalError("database is locked: Marta 000111222")
        stop.set()
        return working.Drained(faults=("ZeroDivisionError at take:1",), dropped=2)

    monkeypatch.setattr(working, "drain", drained)
    monkeypatch.setattr(working, "SECONDS_BETWEEN", 0.01)
    monkeypatch.setattr(working.connection, "close", lambda: rounds.append("closed"))
    said: list[str] = []
    assert working.work(stop, say=said.append) == 1
    assert rounds == ["round", "closed", "round"]
    assert len(said) == 3
    assert not [line for line in said if "Marta" in line or "\n" in line]


@pytest.mark.slow
def test_the_page_is_served_by_a_process_without_the_keys(house: House, marta: str) -> None:
    if "DATABASE_URL" in house.env:
        house.env["VIGILIA_WAITING_DATABASE_URL"] = house.env["DATABASE_URL"]
    groups = house.run("cards", "give", "marta").stdout.split()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    serves = started(house, "waiting", "--port", port)
    try:
        assert b'name="ticket"' in asked(port, groups)
        environment = Path(f"/proc/{serves.pid}/environ").read_bytes().decode()
        assert str(house.keys) not in environment
        assert "VIGILIA_KEYS" not in environment
        told = house.run("waiting", "--port", port, code=2).stderr
        assert told.count("\n") == 1
        assert f"127.0.0.1:{port}" in told
    finally:
        serves.terminate()
        _, error = serves.communicate(timeout=20)
    assert error.splitlines() == [f"The waiting page is at http://127.0.0.1:{port}/ (Ctrl-C ends it)."]
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", int(port)), timeout=5)


def asked(port: str, groups: list[str]) -> bytes:
    """What the page answers to these digits; it is waited for."""
    form = urlencode({"do": "open", "lang": "en", "chosen": "1"} | {f"g{at}": one for at, one in enumerate(groups, 1)})
    for _ in range(100):
        try:
            with urlopen(f"http://127.0.0.1:{port}/", form.encode(), timeout=20) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.2)
    return b""
