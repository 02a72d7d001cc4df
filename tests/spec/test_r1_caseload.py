"""R1: the coordinators' own spreadsheets are imported without loss. Each test is a promise of the manual."""

from datetime import date
from pathlib import Path

import pytest
from tests.cast import Cast, cast
from tests.web.caseload.lists import NOW, bring, hearing, listed, people, row

from vigilia.web.caseload.importing.apply import import_file
from vigilia.web.caseload.waiting import admit
from vigilia.web.cases.models import CaseSaying
from vigilia.web.hearings.models import HearingSaying
from vigilia.web.people.models import FamilyMember, Note, Person, PersonSaying


@pytest.fixture
def us(db: None) -> Cast:
    return cast()


def test_nothing_is_lost_every_cell_of_a_row_stands_somewhere_in_its_own_words(us: Cast, tmp_path: Path) -> None:
    said = row(phone="868 123 4567 (tía)", shelter="Casa Luz", notes="prefiere WhatsApp", hour="8.30 a.m.")
    bring(us.lupe, tmp_path, said)
    (her,) = Person.scoped.within(us.lupe)
    kept = [
        *PersonSaying.scoped.within(us.lupe).get().words["parts"].values(),
        *CaseSaying.scoped.within(us.lupe).get().words["parts"].values(),
        *HearingSaying.scoped.within(us.lupe).get().words["parts"].values(),
        *(one.words for one in her.contacts.all()),
        *(one.place["words"] for one in her.stays.all()),
        *(one.words for one in her.notes.all()),
    ]
    assert sorted(said.values()) == sorted(kept)


def test_a_person_is_taken_in_without_a_number_and_without_a_date(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row(a="pendiente", hearing="", hour=""))
    assert people(us.lupe)["Marta Pérez López"].a_number is None


@pytest.mark.parametrize("words", ["31/02/2022", "26/03/2022", "marzo"])
def test_a_doubtful_date_makes_no_belief_and_its_words_are_kept(us: Cast, tmp_path: Path, words: str) -> None:
    done = bring(us.lupe, tmp_path, row(hearing=words))
    her = hearing(us.lupe, people(us.lupe)["Marta Pérez López"])
    assert (her.day, her.state) == (None, "questioned")
    assert HearingSaying.scoped.within(us.lupe).get().words["parts"]["date"] == words
    assert [(one.column, one.value, one.held) for one in done.review] == [("Próx. audiencia", words, False)]


def test_a_family_comes_together_and_leads_with_its_first_row(us: Cast, tmp_path: Path) -> None:
    bring(
        us.lupe,
        tmp_path,
        row(family="F1"),
        row(given="Leo", a="A000-111-223", family="F1"),
        row(given="Ana", a="A000-111-224"),
    )
    members = FamilyMember.scoped.within(us.lupe)
    names = {one.id: one.given_names for one in Person.scoped.within(us.lupe)}
    assert {(names[one.person_id], one.lead) for one in members} == {("Marta", True), ("Leo", False)}


def test_the_same_person_twice_in_a_file_is_one_and_her_second_remark_is_kept(us: Cast, tmp_path: Path) -> None:
    done = bring(us.lupe, tmp_path, row(notes="uno"), row(notes="dos"))
    assert (done.as_json()["people"], done.as_json()["duplicates"]) == (1, 1)
    assert {one.words for one in Note.scoped.within(us.lupe)} == {"uno", "dos"}


def test_one_switch_reads_the_whole_file_month_first(us: Cast, tmp_path: Path) -> None:
    path = listed(tmp_path, row(hearing="04/06/2022", born="05/04/1990", enrolled="01/10/2022"))
    import_file(us.lupe, path=path, now=NOW, day_first=False)
    her = people(us.lupe)["Marta Pérez López"]
    assert (her.born, hearing(us.lupe, her).day) == ("1990-05-04", date(2022, 4, 6))


def test_a_row_with_a_wrong_number_is_held_and_let_in_without_it_in_one_step(us: Cast, tmp_path: Path) -> None:
    done = bring(us.lupe, tmp_path, row(a="A000-111-2"))
    assert (people(us.lupe), len(done.waiting)) == ({}, 1)
    admit(us.lupe, rows=done.waiting, now=NOW)
    assert people(us.lupe)["Marta Pérez López"].a_number is None


def test_a_formula_does_not_run(us: Cast, tmp_path: Path) -> None:
    done = bring(us.lupe, tmp_path, row(notes='=HYPERLINK("http://example.invalid","x")'))
    assert [one.words for one in Note.scoped.within(us.lupe)] in ([], ['=HYPERLINK("http://example.invalid","x")'])
    assert done.new == 1
