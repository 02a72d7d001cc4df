"""Hearings at the shell: words kept with every part, photos sealed, new keys, and a history a lawyer can hand to a judge."""

import os
import re
from pathlib import Path

import pytest
from tests.web.conftest import House

MAKE = """
from datetime import UTC, date, datetime
from vigilia.web.people.actions import take_in
from vigilia.web.people.actions.identity import Newcomer
from vigilia.web.people.models import Source
from vigilia.web.people.sayings import PersonSaid, SaidPart
then = datetime(2022, 5, 3, 15, tzinfo=UTC)
def part(words): return SaidPart(words=words, value=words, doubt=None)
parts = {"given_names": part("Thaís"), "surnames": part("Núñez de la Cruz"), "a_number": part("000123411")}
made = Newcomer(PersonSaid(Source.PERSON, then, parts))
take_in(by, newcomers=[made], at=then)
print(made.id)
"""
SAY = ("--source", "line", "--date", "2022-05-16", "--words", "A 000-123-411, May 16, 1 pm")

pytestmark = pytest.mark.slow


@pytest.fixture
def thais(house: House) -> str:
    return house.python(MAKE).stdout.strip()


def test_the_print_is_evidence(house: House, thais: str) -> None:
    more = (
        "--time",
        "13:00",
        "--report",
        "09:00",
        "--court",
        "Laredo",
        "--judge",
        "Juana Ruiz",
        "--dated",
        "2022-05-02",
    )
    house.run("hearings", "say", thais, *SAY, *more, "--kind", "master", "--mode", "video", "--language", "Mam")
    house.run("hearings", "say", thais, "--source", "notice", "--date", "2022-05-15", "--words", "domingo 15 de mayo")
    house.run("hearings", "say", thais, "--source", "portal", "--cancelled", "--words", "no future hearings")
    house.run("hearings", "settle", thais, "--value", "2022-05-16", "--why", "the clerk of 000123411 said so")
    told = house.run("hearings", "history", thais).stdout
    assert max(len(line) for line in told.splitlines()) <= 80
    for words in (
        "Thaís Núñez de la Cruz, A-number …411", "Mon 16 May 2022, court 13:00, report 09:00, MPP Laredo",
        "1. Court information line, dated Mon 2 May 2022", "2. Notice of hearing, without a date of its own",
        'words   said "A …411, May 16, 1 pm"', 'said "domingo 15 de mayo"', "Sun 15 May 2022 [in question: hearing on weekend]",
        "there is no hearing [stands]", "judge Juana Ruiz", "language mam", "= Settled", "because the clerk of …411 said so",
        "entered by cli:", "not a paper of the court",
    ):  # fmt: skip
        assert words in re.sub(r"\s+", " ", told) or words in told, words
    assert "000123411" not in told
    assert "000-123" not in told
    assert "0 faults" in house.run("audit", "verify").stdout


def test_bad_words_are_one_clear_line_and_nothing_is_kept(house: House, thais: str, tmp_path: Path) -> None:
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    (tmp_path / "empty.jpg").touch()
    for bad, words in (
        (("--photo", str(tmp_path / "none.jpg")), "there is no such file"),
        (("--photo", str(tmp_path)), "is not a file"),
        (("--photo", str(huge)), "larger than 64 MB"),
        (("--photo", str(tmp_path / "empty.jpg")), "is empty"),
        (("--time", "25:00"), "--time"),
        (("--court", "Atlantis"), "--court"),
        (("--cancelled",), "--cancelled"),
        (("--kind", "zzz"), "--kind"),
    ):
        done = house.run("hearings", "say", thais, *SAY, *bad, code=2)
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
        assert words in done.stderr
    assert "Nobody has said anything" in house.run("hearings", "history", thais).stdout
    house.run("hearings", "say", "not-an-id", *SAY, code=2)
    house.run("hearings", "say", "00000000-0000-0000-0000-000000000007", *SAY, code=2)


def test_a_photo_is_sealed_kept_once_and_erased_with_her(house: House, thais: str, tmp_path: Path) -> None:
    photo, content = tmp_path / "sheet.jpg", b"\xff\xd8 Thais Nunez 000-123-411 " + os.urandom(64)
    photo.write_bytes(content)
    house.run("hearings", "say", thais, *SAY, "--photo", str(photo))
    house.run("hearings", "say", thais, *SAY, "--photo", str(photo))
    told = house.run("hearings", "history", thais).stdout
    assert told.count("photo kept") == 1
    paper = re.search(r"photo kept, ([0-9a-f-]{36})", told)
    assert paper is not None
    blobs = [path for path in (house.home / "files").rglob("*") if path.is_file()]
    assert len(blobs) == 1
    assert all(b"Thais" not in path.read_bytes() for path in house.home.rglob("*") if path.is_file())
    opened = "from uuid import UUID; import sys\nfrom vigilia.web.files.queries import open_file\n"
    read = house.python(opened + "print(open_file(by, UUID(sys.argv[1])).hex())", paper.group(1)).stdout.strip()
    assert bytes.fromhex(read) == content
    house.run("people", "erase", thais, "--reason", "asked")
    assert [path for path in (house.home / "files").rglob("*") if path.is_file()] == []
    house.run("hearings", "history", thais, code=2)


def test_new_keys_change_nothing_anybody_reads(house: House, thais: str) -> None:
    house.run("hearings", "say", thais, *SAY, "--judge", "Juana Ruiz")
    before = house.run("hearings", "history", thais).stdout.split("\n", 1)[1]
    house.run("keys", "rotate")
    assert house.run("hearings", "history", thais).stdout.split("\n", 1)[1] == before
    assert thais in house.run("people", "find", "nunes tais 411").stdout
    house.run("hearings", "say", thais, "--source", "portal", "--date", "2022-05-18", "--words", "May 18")
    assert "sources disagree" in house.run("hearings", "history", thais).stdout.lower()
