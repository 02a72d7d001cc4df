"""A list that names people already on file: what is new is said beside the old, and nothing is overwritten."""

from datetime import date
from pathlib import Path

import pytest
from tests.cast import Cast
from tests.web.caseload.lists import NOW, bring, days, hearing, listed, people, row, tables, without_audit

from vigilia.web.caseload.importing.apply import import_file
from vigilia.web.caseload.importing.result import Imported
from vigilia.web.hearings.actions import say
from vigilia.web.hearings.models import Closing, Hearing, HearingSaying
from vigilia.web.hearings.parts import BeliefState, Part
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.actions import hear
from vigilia.web.people.models import Contact, Note, Person, PersonSaying, Source, Stay
from vigilia.web.people.sayings import PersonSaid, SaidPart


def parts(done: Imported) -> list[tuple[str, str, str]]:
    """What changed, for one changed person."""
    (changed,) = done.changed
    return list(changed.parts)


def sayings(us: Cast) -> list[date | None]:
    """Every date the sources said, in the order seen."""
    return list(HearingSaying.scoped.within(us.lupe).order_by("seen_at").values_list("day", flat=True))


def test_a_new_date_shows_old_and_new_and_both_sayings_stay(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    done = bring(us.lupe, tmp_path, row(hearing="06/04/2022", hour="13:00"), day=date(2022, 3, 21), after=24)
    assert parts(done) == [("hearing", "Wed 23 Mar 2022 08:30", "Wed 06 Apr 2022 13:00")]
    assert done.as_json()["changed"] == 1
    assert sayings(us) == [date(2022, 3, 23), date(2022, 4, 6)]
    said = HearingSaying.scoped.within(us.lupe).get(day=date(2022, 4, 6))
    assert (said.source, said.by, said.said_on) == (Source.LIST, us.lupe.label, date(2022, 3, 21))
    her = hearing(us.lupe, people(us.lupe)["Marta Pérez López"])
    assert (her.day, her.previous_day, her.state) == (date(2022, 4, 6), date(2022, 3, 23), BeliefState.BELIEVED.value)


def test_another_spelling_of_her_identity_is_a_saying_and_shown(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    done = bring(us.lupe, tmp_path, row(given="Marta Elena", country="Nicaragua"), after=1)
    assert parts(done) == [("given_names", "Marta", "Marta Elena"), ("nationality", "HN", "NI")]
    assert people(us.lupe).keys() == {"Marta Elena Pérez López"}
    assert PersonSaying.scoped.within(us.lupe).count() == 2


def test_a_correction_by_hand_is_not_undone_by_the_same_words(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    her = people(us.lupe)["Marta Pérez López"]
    corrected = {"born": SaidPart(words="5 April 1991", value="1991-04-05", doubt=None)}
    hear(us.second, said={her.id: PersonSaid(Source.PERSON, NOW.replace(day=16), corrected)}, at=NOW.replace(day=16))
    done = bring(us.lupe, tmp_path, row(notes="otra nota"), day=date(2022, 3, 21), after=240)
    assert parts(done) == [("note", "", "otra nota")]
    assert people(us.lupe)["Marta Pérez López"].born == "1991-04-05"


def test_an_older_edition_does_not_move_dates_back(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row(hearing="06/04/2022"), day=date(2022, 3, 14))
    done = bring(us.lupe, tmp_path, row(hearing="23/03/2022"), day=date(2022, 3, 7), after=24)
    assert days(us.lupe) == [date(2022, 4, 6)]
    assert done.as_json()["changed"] == 0, "what an old edition says changes nothing that is believed"
    assert Hearing.scoped.within(us.lupe).count() == 1
    bring(us.lupe, tmp_path, row(hearing="23/03/2022"), day=date(2022, 3, 7), after=48)
    assert sayings(us) == [date(2022, 4, 6), date(2022, 3, 23)], "kept once however often it comes"


@pytest.mark.parametrize("words", ["", "pendiente", "por confirmar"])
def test_a_blank_where_a_date_stood_is_questioned_and_the_date_stays(us: Cast, tmp_path: Path, words: str) -> None:
    bring(us.lupe, tmp_path, row())
    done = bring(us.lupe, tmp_path, row(hearing=words, hour=""), day=date(2022, 3, 15), after=24)
    her = hearing(us.lupe, people(us.lupe)["Marta Pérez López"])
    assert (her.day, her.state, her.doubt) == (date(2022, 3, 23), BeliefState.UNSURE.value, "no_longer_given")
    assert done.as_json()["changed"] == 1
    again = bring(us.lupe, tmp_path, row(hearing=words, hour=""), day=date(2022, 3, 15), after=25)
    assert again.as_json()["changed"] == 0
    assert HearingSaying.scoped.within(us.lupe).count() == 2


def test_a_date_that_comes_back_after_a_blank_is_sure_again(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    bring(us.lupe, tmp_path, row(hearing=""), day=date(2022, 3, 15), after=24)
    bring(us.lupe, tmp_path, row(), day=date(2022, 3, 16), after=48)
    her = hearing(us.lupe, people(us.lupe)["Marta Pérez López"])
    assert (her.day, her.state) == (date(2022, 3, 23), BeliefState.BELIEVED.value)


def test_a_person_missing_from_the_list_keeps_her_date(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row(), row(given="Leo", a="A000-111-223", born="01/09/2014"))
    done = bring(us.lupe, tmp_path, row(), day=date(2022, 3, 15), after=24)
    assert done.as_json()["changed"] == 0
    assert days(us.lupe) == [date(2022, 3, 23), date(2022, 3, 23)]


@pytest.mark.parametrize("words", ["cancelada", "Cancelled", "VACATED", "suspendida"])
def test_words_of_cancelling_cancel_and_the_old_date_is_kept(us: Cast, tmp_path: Path, words: str) -> None:
    bring(us.lupe, tmp_path, row())
    done = bring(us.lupe, tmp_path, row(hearing=words, hour=""), day=date(2022, 3, 15), after=24)
    assert parts(done) == [("hearing", "Wed 23 Mar 2022 08:30", "cancelled")]
    her = hearing(us.lupe, people(us.lupe)["Marta Pérez López"])
    assert (her.state, her.day, her.previous_day) == (BeliefState.CANCELLED.value, None, date(2022, 3, 23))
    assert sayings(us) == [date(2022, 3, 23), None]


def test_a_list_cannot_cancel_what_the_court_line_says(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    her = people(us.lupe)["Marta Pérez López"]
    line = HearingSaid(Source.LINE, NOW, {Part.DATE: "2022-03-23"})
    say(us.second, person_id=her.id, said=line, at=NOW)
    bring(us.lupe, tmp_path, row(hearing="cancelada", hour=""), day=date(2022, 3, 15), after=24)
    assert hearing(us.lupe, her).state == BeliefState.DISAGREEMENT.value
    assert hearing(us.lupe, her).day == date(2022, 3, 23)


def test_a_date_that_passed_between_two_editions_opens_the_next_hearing(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    done = bring(us.lupe, tmp_path, row(hearing="04/05/2022"), day=date(2022, 3, 28), after=14 * 24)
    found = Hearing.scoped.within(us.lupe).order_by("opened_at").values_list("day", "closing")
    assert list(found) == [(date(2022, 3, 23), Closing.PASSED.value), (date(2022, 5, 4), Closing.OPEN.value)]
    assert done.as_json()["changed"] == 1


def test_the_same_file_again_changes_nothing_but_the_audit(us: Cast, tmp_path: Path) -> None:
    rows = [
        row(phone="868 123 4567", shelter="Casa Luz", notes="prefiere WhatsApp", family="F1"),
        row(given="Leo", a="pendiente", born="01/09/2014", family="F1", hearing="31/02/2022"),
        row(given="Ana", a="12345", born="24/12/2017", family="F1", hearing="26/03/2022"),
    ]
    path = listed(tmp_path, *rows)
    first = import_file(us.lupe, path=path, now=NOW)
    before = without_audit(tables())
    second = import_file(us.lupe, path=path, now=NOW.replace(hour=18))
    assert without_audit(tables()) == before
    assert second.as_json() == first.as_json() | {"changed": 0}
    assert first.as_json()["changed"] == 0
    assert second.new == 0


def test_a_preview_writes_nothing_and_tells_the_same(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row(), row(given="Leo", a="A000-111-223", born="01/09/2014"))
    path = listed(tmp_path, row(hearing="06/04/2022"), row(given="Ana", a="12345"), row(given="Zoé", a="A000-111-225"))
    before = tables()
    looked = import_file(us.lupe, path=path, now=NOW, dry_run=True)
    assert tables() == before
    done = import_file(us.lupe, path=path, now=NOW)
    assert looked.as_json() == done.as_json()
    assert [one.parts for one in looked.changed] == [one.parts for one in done.changed]


def test_phone_note_and_shelter_come_once_and_a_new_shelter_ends_the_old(us: Cast, tmp_path: Path) -> None:
    said = {"phone": "868 123 4567", "notes": "embarazada"}
    bring(us.lupe, tmp_path, row(shelter="Casa Luz", **said))
    done = bring(us.lupe, tmp_path, row(shelter="Senda", **said | {"phone": "+52 868 1234567"}), day=date(2022, 3, 21))
    assert parts(done) == [("place", "", "Senda")]
    assert Contact.scoped.within(us.lupe).count() == Note.scoped.within(us.lupe).count() == 1
    stays = Stay.scoped.within(us.lupe).order_by("since")
    assert [(one.place["shelter"], one.until) for one in stays] == [("Casa Luz", date(2022, 3, 21)), ("Senda", None)]


def test_two_lopez_without_birth_or_number_stay_two_and_are_found_again(us: Cast, tmp_path: Path) -> None:
    maria = {"surnames": "López", "given": "María", "a": "", "born": ""}
    rows = [row(**maria, hearing="23/03/2022"), row(**maria, hearing="30/03/2022")]
    first = bring(us.lupe, tmp_path, *rows)
    ids = set(Person.scoped.within(us.lupe).values_list("id", flat=True))
    assert (first.new, len(ids)) == (2, 2)
    second = bring(us.lupe, tmp_path, *rows, after=1)
    assert (second.new, second.as_json()["changed"]) == (0, 0)
    assert set(Person.scoped.within(us.lupe).values_list("id", flat=True)) == ids
    assert days(us.lupe) == [date(2022, 3, 23), date(2022, 3, 30)]


def test_of_two_lopez_the_one_who_stays_on_the_list_keeps_her_own_date(us: Cast, tmp_path: Path) -> None:
    maria = {"surnames": "López", "given": "María", "a": "", "born": ""}
    rows = [row(**maria, hearing="23/03/2022"), row(**maria, hearing="30/03/2022")]
    bring(us.lupe, tmp_path, *rows)
    for left in ([rows[1]], [rows[1], rows[0]]):
        assert bring(us.lupe, tmp_path, *left, after=24).as_json()["changed"] == 0
    assert days(us.lupe) == [date(2022, 3, 23), date(2022, 3, 30)]


def test_a_person_without_number_is_found_again_by_name_and_birth_when_her_number_comes(
    us: Cast, tmp_path: Path
) -> None:
    bring(us.lupe, tmp_path, row(a="pendiente"))
    done = bring(us.lupe, tmp_path, row(surnames="Perez Lopez", given="MARTA"), after=24)
    assert done.new == 0
    (her,) = Person.scoped.within(us.lupe)
    assert her.a_number == "000111222"
    assert ("a_number", "", "000111222") in parts(done)


def test_the_number_of_another_person_on_file_holds_the_row(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    other = row(surnames="Chub Ixcoy", given="Darwin", born="23/12/1977")
    done = bring(us.lupe, tmp_path, row(), other, after=24)
    told = done.as_json()
    assert [(one["row"], one["reason"], one["held"]) for one in told["review"]] == [
        (5, "a_number_of_another_person", True)
    ]
    assert (told["people"], told["hearings"], done.new, len(done.waiting)) == (1, 1, 0, 1)
    assert people(us.lupe).keys() == {"Marta Pérez López"}


def test_another_house_has_people_of_its_own(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    done = bring(us.carla, tmp_path, row(hearing="06/04/2022"))
    assert (done.new, done.changed) == (1, ())
    assert days(us.lupe) == [date(2022, 3, 23)]
    assert days(us.carla) == [date(2022, 4, 6)]


@pytest.mark.parametrize("words", ["pendiente", "TBD", "por confirmar"])
def test_a_pending_date_with_an_hour_is_no_news_however_often_it_comes(us: Cast, tmp_path: Path, words: str) -> None:
    bring(us.lupe, tmp_path, row(hearing=words))
    before = without_audit(tables())
    for after in (1, 2):
        assert bring(us.lupe, tmp_path, row(hearing=words), after=after).as_json()["changed"] == 0
    assert without_audit(tables()) == before


def test_a_list_read_again_in_the_right_order_of_days_replaces_the_wrong_reading(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row(born="04/05/1990", hearing="06/04/2022"), day=None)
    bring(us.lupe, tmp_path, row(born="05/04/1990", hearing="04/05/2022"), day=date(2022, 3, 7), after=1)
    her = people(us.lupe)["Marta Pérez López"]
    assert her.born == "1990-04-05"
    assert hearing(us.lupe, her).day == date(2022, 5, 4)
