"""S13: a dead card stays dead, also when an older backup of the database or of the keys comes back, and after a kill."""

import signal
import stat
from pathlib import Path

import pytest
from tests.web.conftest import ROOT, House

HERS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from datetime import UTC, datetime
from uuid import UUID
from tests.web.people.conftest import someone
from vigilia.web.cards import lookup
from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.cards.turning import turn
from vigilia.web.people.actions import give_card, kill_cards
from vigilia.web.people.queries import cards_of
now = datetime.now(UTC)
def opens(digits):
    waiting = desk_keys().waiting
    return lookup.find(turn(digits, waiting.pepper), waiting, now).right
"""
GIVE = HERS + "person = someone(by, given_names='Marta')\nprint(person, give_card(by, person_id=person, at=now).digits)"
AGAIN = HERS + "print(give_card(by, person_id=UUID(sys.argv[1]), at=now).digits)"
OPENS = HERS + "print(*[opens(digits) for digits in sys.argv[1:]])"
ENDED = HERS + "print(*[card.ended_by or 'held' for card in cards_of(by, UUID(sys.argv[1]))])"
KILL = HERS + (
    "from vigilia.web.cards import dead_log\n"
    "import os\n"
    "dead_log.append = lambda *a: os.kill(os.getpid(), 9)\n"
    "kill_cards(by, person_id=UUID(sys.argv[1]), at=now)"
)

pytestmark = pytest.mark.slow


def given(house: House) -> tuple[str, str]:
    """A person's id and the digits of her card."""
    person, digits = house.python(GIVE).stdout.split()
    return person, digits


def opens(house: House, *digits: str) -> list[bool]:
    return [word == "True" for word in house.python(OPENS, *digits).stdout.split()]


def backed_up(house: House, out: Path, *words: str) -> str:
    lines = house.run(*words, "backup", "--out", str(out)).stdout.splitlines()
    return next((line for line in lines if line.startswith("AGE-SECRET-KEY-1")), "")


def test_an_older_database_brings_no_dead_card_back(house: House, tmp_path: Path) -> None:
    marta, lost = given(house)
    luz, hers = given(house)
    identity = backed_up(house, tmp_path / "old.age")
    house.run("cards", "freeze", marta)
    assert opens(house, lost, hers) == [False, True]
    log = house.keys / "dead-cards.log"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    for secret in (marta, lost, lost[-4:] + " ", "Marta"):
        assert secret not in log.read_text()
    house.run("restore", str(tmp_path / "old.age"), "--identity", "-", "--replace", stdin=identity)
    assert opens(house, lost, hers) == [False, True]
    assert house.python(ENDED, marta).stdout == "restore\n"
    assert house.python(ENDED, luz).stdout == "held\n"
    assert "0 faults" in house.run("audit", "verify").stdout
    new = house.python(AGAIN, marta).stdout.strip()
    assert opens(house, lost, new) == [False, True]


def test_an_older_backup_of_the_keys_forgets_no_dead_card(house: House, tmp_path: Path) -> None:
    marta, lost = given(house)
    identity = backed_up(house, tmp_path / "old.age")
    backed_up(house, tmp_path / "keys.age", "keys")
    before = (house.keys / "waiting.json").read_bytes()
    house.run("cards", "freeze", marta)
    for words in (("keys", "restore", "keys.age"), ("restore", "old.age")):
        house.run(*words[:-1], str(tmp_path / words[-1]), "--identity", "-", "--replace", stdin=identity)
    assert (house.keys / "waiting.json").read_bytes() == before
    assert opens(house, lost) == [False]


def test_on_another_machine_the_keys_bring_the_page_and_its_dead(house: House, tmp_path: Path) -> None:
    marta, lost = given(house)
    _, hers = given(house)
    identity = backed_up(house, tmp_path / "old.age")
    house.run("cards", "freeze", marta)
    backed_up(house, tmp_path / "keys.age", "keys")
    there = House(tmp_path / "home", tmp_path / "keys", house.env | {"VIGILIA_KEYS": str(tmp_path / "keys")})
    there = there.elsewhere(tmp_path / "home")
    replaces = ("--replace",) if "DATABASE_URL" in house.env else ()
    if replaces:  # the same database: the keys of the page come first, as they do on a machine that was lost
        there.env["DATABASE_URL"] = house.env["DATABASE_URL"]
    there.run("keys", "restore", str(tmp_path / "keys.age"), "--identity", "-", stdin=identity)
    there.run("restore", str(tmp_path / "old.age"), "--identity", "-", *replaces, stdin=identity)
    assert opens(there, lost, hers) == [False, True]


def test_a_kill_between_the_death_and_its_log_is_made_good(house: House, tmp_path: Path) -> None:
    marta, lost = given(house)
    identity = backed_up(house, tmp_path / "old.age")
    killed = house.python(KILL, marta, code=None)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert not (house.keys / "dead-cards.log").exists()
    assert opens(house, lost) == [False]
    house.run("restore", str(tmp_path / "old.age"), "--identity", "-", "--replace", stdin=identity)
    assert opens(house, lost) == [False]


def test_without_the_keys_of_the_page_a_house_with_cards_does_not_open(house: House) -> None:
    assert (house.keys / "waiting.json").exists()
    _, digits = given(house)
    kept = house.keys / "waiting.json"
    kept.rename(house.keys / "elsewhere.json")
    told = house.run("today", code=2).stderr
    assert told.startswith("vigilia: there are cards but no waiting.json in ")
    assert (told.count("\n"), kept.exists()) == (1, False)
    kept.write_text("{}")
    told = house.run("today", code=2).stderr
    assert (told.count("\n"), "does not hold the keys of the waiting page" in told) == (1, True)
    (house.keys / "elsewhere.json").replace(kept)
    assert opens(house, digits) == [True]
