"""`vigilia caseload import` and `vigilia today` as processes, on homes of their own."""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.web.caseload.lists import crowd, listed, row
from tests.web.conftest import ROOT, House

SAMPLE = ROOT / "tests/data/caseload-sample.xlsx"
TRUTH = json.loads((ROOT / "tests/data/caseload-sample.truth.json").read_text("utf-8"))

ON_FILE = """
import json, sys
from vigilia.web.cases.models import Case
from vigilia.web.hearings.models import Hearing
from vigilia.web.people.models import Person
cases = {one.person_id: one for one in Case.scoped.within(by)}
hearings = {one.person_id: one for one in Hearing.scoped.within(by).filter(closing="")}
def text(value):
    return str(value) if value else None
print(json.dumps([{
    "number": one.a_number, "name": one.given_names, "surname": one.surnames, "born": one.born,
    "nationality": one.nationality, "language": one.language or None,
    "enrolled": text(cases[one.id].enrolled) if one.id in cases else None,
    "hearing": text(hearings[one.id].day) if one.id in hearings else None,
    "facility": text(cases[one.id].facility) if one.id in cases else None,
} for one in Person.scoped.within(by)]))
"""
ROWS = """
import hashlib, json
from django.apps import apps
from django.db import connection
found = {}
with connection.cursor() as cursor:
    for model in apps.get_models():
        if model._meta.label.startswith("guard.Audit"):
            continue
        cursor.execute("SELECT * FROM " + connection.ops.quote_name(model._meta.db_table))
        lines = sorted(repr([bytes(v) if isinstance(v, memoryview) else v for v in line]) for line in cursor.fetchall())
        found[model._meta.label] = [len(lines), hashlib.sha256("".join(lines).encode()).hexdigest()]
print(json.dumps(found))
"""


def brought(house: House, path: Path, *words: str, code: int = 1) -> dict[str, Any]:
    """Import with --json; standard output is JSON alone, standard error is silent."""
    done = house.run("caseload", "import", str(path), "--json", *words, code=code)
    assert done.stderr == ""
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def rows(house: House) -> dict[str, tuple[int, str]]:
    """How many rows each table has, and a digest of all they hold; the audit left out."""
    found: dict[str, tuple[int, str]] = json.loads(house.python(ROWS).stdout)
    return found


def keys(house: House) -> dict[str, str]:
    """A digest of the key store's content, whatever its journal looks like."""
    script = (
        "import hashlib, json, sqlite3, pathlib\n"
        "from vigilia.web.guard.keys import unit\n"
        "for path in sorted(pathlib.Path(unit.folder()).rglob('*')):\n"
        "    if path.is_file() and path.read_bytes()[:15] == b'SQLite format 3':\n"
        "        said = '\\n'.join(l for l in sqlite3.connect(path).iterdump() if 'witness' not in l and 'anchor' not in l)\n"
        "        print(path.name, hashlib.sha256(said.encode()).hexdigest())\n"
    )
    lines = house.python(script).stdout.split("\n")
    return dict(line.split(" ", 1) for line in lines if line)


@pytest.mark.slow
def test_the_sample_on_an_empty_home_equals_its_truth(house: House) -> None:
    house.env["PYTHONWARNINGS"] = "error"
    told = brought(house, SAMPLE)
    counts = {name: told[name] for name in TRUTH["counts"]}
    assert counts == TRUTH["counts"]
    review = {f"{one['sheet']}!{one['row']}": one["reason"] for one in told["review"]}
    assert review == {place: said["why"] for place, said in TRUTH["must_review"].items()}
    assert len(told["review"]) == len(TRUTH["must_review"])
    assert len({(one["sheet"], one["row"]) for one in told["review"] if one["held"]}) == TRUTH["held"]
    assert (told["changed"], told["held_for_approval"], told["ignored_sheets"]) == (0, 0, ["Contactos albergues"])
    on_file = json.loads(house.python(ON_FILE).stdout)
    assert len(on_file) == TRUTH["counts"]["people"]
    assert sum(one["hearing"] is not None for one in on_file) == TRUTH["counts"]["hearings"]
    by_number = {one.pop("number"): one for one in on_file}
    assert {number: by_number.get(number) for number in TRUTH["people"]} == TRUTH["people"]

    before, keys_before = rows(house), keys(house)
    assert keys_before
    assert brought(house, SAMPLE) == told
    assert rows(house) == before, "the second run added a row or changed one"
    assert keys(house) == keys_before
    house.run("audit", "verify", code=0)


@pytest.mark.slow
def test_a_preview_writes_nothing_and_prints_what_the_import_prints(house: House) -> None:
    before, keys_before = rows(house), keys(house)
    told = brought(house, SAMPLE, "--dry-run")
    assert (rows(house), keys(house)) == (before, keys_before)
    shown = house.run("caseload", "import", str(SAMPLE), "--dry-run", code=1).stdout
    assert "This was a preview: nothing was written." in shown
    assert "414 people (414 new)" in shown
    assert rows(house) == before
    assert brought(house, SAMPLE) == told


@pytest.mark.slow
def test_a_sheet_saved_as_csv_says_the_same(house: House, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(SAMPLE)["Matamoros"]
    path = tmp_path / "Matamoros.csv"
    with path.open("w", newline="", encoding="cp1252") as out:
        for line in sheet.iter_rows(values_only=True):
            csv.writer(out, delimiter=";").writerow(
                [one.strftime("%d/%m/%Y") if hasattr(one, "strftime") else one for one in line]
            )
    told = brought(house, path)
    expected = {place: said["why"] for place, said in TRUTH["must_review"].items() if place.startswith("Matamoros!")}
    assert {f"{one['sheet']}!{one['row']}": one["reason"] for one in told["review"]} == expected
    on_file = {one.pop("number"): one for one in json.loads(house.python(ON_FILE).stdout)}
    assert len(set(on_file) & set(TRUTH["people"])) > 50
    for number in set(on_file) & set(TRUTH["people"]):
        assert on_file[number] == TRUTH["people"][number]


def test_a_clean_list_exits_0_and_the_first_import_says_who_is_new(house: House, tmp_path: Path) -> None:
    path = listed(tmp_path, *crowd(3))
    done = house.run("caseload", "import", str(path), code=0)
    assert "3 people (3 new)" in done.stdout
    again = house.run("caseload", "import", str(path), code=0)
    assert "3 people (0 new)" in again.stdout


def test_old_and_new_are_shown_and_numbers_are_masked(house: House, tmp_path: Path) -> None:
    house.run("caseload", "import", str(listed(tmp_path, row(a="pendiente"))), code=1)
    path = listed(tmp_path, row(hearing="06/04/2022", country="Cuba"), day=date(2022, 3, 21))
    shown = house.run("caseload", "import", str(path), code=0).stdout
    assert "CHANGED: 1 person" in shown
    assert "hearing: Wed 23 Mar 2022 08:30 -> Wed 06 Apr 2022 08:30" in shown
    assert "nationality: HN -> CU" in shown
    assert "a number: nothing -> ••••••222" in shown
    assert "000111222" not in shown


def test_held_rows_are_let_in_with_the_file_in_one_step(house: House, tmp_path: Path) -> None:
    path = listed(tmp_path, row(), row(given="Leo", a="A000-111-2", born="01/09/2014"))
    assert "1 row is held" in house.run("caseload", "import", str(path), code=1).stdout
    shown = house.run("caseload", "held", code=1).stdout
    assert "ROWS HELD: 1" in shown
    assert "Leo Pérez López" in shown
    assert "0001112" not in shown.replace("-", "")
    assert (
        "1 held row imported without a number"
        in house.run("caseload", "import", str(path), "--without-number", code=1).stdout
    )
    assert house.run("caseload", "held", code=0).stdout == "Nothing is held.\n"
    assert "Leo" in house.run("people", "find", "leo", "perez").stdout


def test_moves_wait_for_another_member(house: House, tmp_path: Path) -> None:
    many = crowd(12)
    house.run("caseload", "import", str(listed(tmp_path, *many)))
    moved = listed(tmp_path, *(one | {"hearing": "30/03/2022"} for one in many))
    told = brought(house, moved)
    assert (told["held_for_approval"], told["changed"]) == (12, 0)
    assert brought(house, moved) == told
    done = house.run("caseload", "approve", "--all", code=2)
    assert done.stderr.count("\n") == 1
    assert "second person" in done.stderr
    house.run("member", "add", "nora", "--role", "coordinator")
    assert "12 hearings changed." in house.run("--as", "nora", "caseload", "approve", "--all").stdout
    assert house.run("caseload", "held", code=0).stdout == "Nothing is held.\n"


def test_an_import_is_listed_and_undone_by_its_id(house: House, tmp_path: Path) -> None:
    house.run("caseload", "import", str(listed(tmp_path, *crowd(3))))
    (line,) = house.run("caseload", "list").stdout.splitlines()
    undone = house.run("caseload", "undo", line.split()[0])
    assert undone.stdout == "3 people erased whom only this import had made.\n"
    again = house.run("caseload", "undo", line.split()[0], code=2)
    assert again.stderr.startswith("vigilia: This import was taken back already, on 20")
    assert "Nobody is on file yet" in house.run("today").stdout


def test_today_on_an_empty_home_says_how_to_begin(house: House) -> None:
    shown = house.run("today").stdout
    assert "NEEDS A HAND" not in shown
    assert "Nobody is on file yet. Begin with: vigilia caseload import FILE" in shown


@pytest.mark.slow
def test_today_on_a_full_home_tells_what_needs_a_hand(house: House) -> None:
    house.run("caseload", "import", str(SAMPLE), code=1)
    shown = house.run("today", "--on", "2022-05-09").stdout
    assert "TODAY  Mon 9 May 2022" in shown
    assert f"{TRUTH['held']} rows held for a wrong A-number" in shown
    due = [one for one in TRUTH["people"].values() if one["hearing"] == "2022-05-09"]
    assert due
    assert "TODAY AT THE BRIDGES" in shown
    assert all(one["name"].split()[0] in shown for one in due)
    assert "MISSING, of 414 people" in shown
    assert not any(number in shown.replace("-", "") for number in TRUTH["people"])


BAD = {
    "no such file": ("nothing.xlsx", None),
    "an image": ("lista.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 200),
    "an old xls": ("lista.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600),
    "a broken zip": ("lista.xlsx", b"PK\x03\x04" + b"\0" * 300),
    "nothing at all": ("lista.csv", b""),
    "no headings": ("lista.csv", b"uno,dos\n1,2\n3,4\n"),
    "a pdf": ("lista.pdf", b"%PDF-1.7\n" + b"\0" * 100),
}


@pytest.mark.slow
def test_a_file_that_cannot_be_read_is_one_line_and_changes_nothing(house: House, tmp_path: Path) -> None:
    before = rows(house)
    for what, (name, content) in BAD.items():
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        done = house.run("caseload", "import", str(path), "--json", code=2)
        assert (done.stdout, done.stderr.count("\n")) == ("", 1), what
        assert done.stderr.startswith("vigilia: "), what
        assert name in done.stderr, what
    assert rows(house) == before


BAD_WORDS = (
    ("caseload", "undo", "7"),
    ("caseload", "admit"),
    ("caseload", "admit", "--all", "x"),
    ("caseload", "approve", "not-an-id"),
    ("today", "--on", "tomorrow"),
    ("--as", "nobody", "caseload", "held"),
    ("--org", "Nowhere", "today"),
)


@pytest.mark.slow
def test_bad_words_are_one_line(house: House) -> None:
    for words in BAD_WORDS:
        done = house.run(*words, code=2)
        assert (done.stdout, done.stderr.count("\n")) == ("", 1), words
