"""Dates as people type them."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import marta, one, reading

from vigilia.web.caseload.workbook.date_words import dates_in, read_date

TWELFTH = date(2022, 3, 12)
TWELFTHS = """12 de marzo de 2022|12 marzo 2022|March 12, 2022|12-Mar-22|2022-03-12|12.3.22|12/03/22|12/03/2022|12-mar-'22
12 de Marzo del 2022|12/mar/2022|12MARZO2022|20220312|12032022|12 03 2022|44632|12 / 03 / 2022|12th of March 2022
sábado 12 de marzo de 2022|sáb. 12-mar-22|Sat, March 12, 2022|12 mars 2022|12 março 2022|12 mas 2022|2022-03-12T08:30:00
12/03/2022 (confirmada)|12/03/2022 a las 8:30 am|12-03-2022.""".replace("\n", "|").split("|")
DOUBTS = {
    "impossible_date": "31/02/2022|03/25/2022|31 de junio de 2022|29/02/2022",
    "date_unreadable": "12/03/202|12/03/20222|lunes|12 foo 2022|abc|00/00/0000",
    "date_uncertain": "12/03/2022 ?|antes 12/03/2022|14 y 15 de marzo de 2022|5 out 2022|12/03/2022 por confirmar|~12/03/2022",
    "year_missing": "12 de marzo|12/03|Mayo 5",
    "day_missing": "mayo 2022|05/2022|2022",
    "two_dates": "12/03/2022 y 15/04/2022|12/3/22 - 15/4/22",
    "weekday_does_not_match": "lunes 12 de marzo de 2022|Mon 12-Mar-22",
}


@pytest.mark.parametrize("words", TWELFTHS)
def test_one_day_in_many_ways(tmp_path: Path, words: str) -> None:
    # As a birth: a hearing on this Saturday would be questioned.
    assert one(tmp_path, born=words, enrolled="10/04/2022").fields["born"].value == TWELFTH


MONTHS = {"4-ene-22": 1, "3 sept. 22": 9, "3 set 22": 9, "3 fév. 22": 2, "3 jen 22": 6, "1º de mayo de 2022": 5}


@pytest.mark.parametrize(("words", "month"), [*MONTHS.items(), ("3 dez 22", 12), ("3 desanm 22", 12)])
def test_months_of_five_languages(words: str, month: int) -> None:
    found = read_date(words, day_first=True).day
    assert found is not None
    assert (found.year, found.month) == (2022, month)


@pytest.mark.parametrize(("reason", "words"), [(why, one) for why, many in DOUBTS.items() for one in many.split("|")])
def test_doubts(tmp_path: Path, reason: str, words: str) -> None:
    said = one(tmp_path, born=words).fields["born"]
    assert (said.value, said.doubt, said.words) == (None, reason, words)


@pytest.mark.parametrize("words", ["pendiente", "por confirmar", "TBD", "-", "—", "s/f", "N/A", "?", "sin fecha"])
def test_no_date_and_no_doubt(tmp_path: Path, words: str) -> None:
    found = reading(tmp_path, marta(hearing=words))
    assert (found.review, found.counts.hearings) == ((), 0)


@pytest.mark.parametrize("words", ["cancelada", "CANCELLED", "vacated 3/4/22", "audiencia cancelada"])
def test_cancelled(tmp_path: Path, words: str) -> None:
    found = reading(tmp_path, marta(hearing=words))
    assert (found.people[0].cancelled, found.review, found.counts.hearings) == (True, (), 0)


def test_the_switch_is_for_the_whole_file(tmp_path: Path) -> None:
    row = marta(born="04/05/1990", hearing="03/16/2022", enrolled="01/10/2022")
    found = reading(tmp_path, row, day_first=False)
    assert (found.people[0].fields["born"].value, found.review) == (date(1990, 4, 5), ())
    wrong = reading(tmp_path, row)
    assert [one.reason for one in wrong.review] == ["impossible_date"]
    assert "--month-first" in wrong.hints[0]


def test_a_month_in_letters_needs_no_switch() -> None:
    assert read_date("12-mar-22", day_first=False).day == TWELFTH


def test_excel_dates_and_bare_serials(tmp_path: Path) -> None:
    person = one(tmp_path, born=33000, enrolled=datetime(2022, 1, 10), hearing=datetime(2022, 3, 16, 8, 30), hour=None)
    assert person.fields["born"].value == date(1990, 5, 7)
    assert person.fields["hearing_date"].value == date(2022, 3, 16)
    assert person.fields["hearing_time"].value == time(8, 30)


@pytest.mark.parametrize(("words", "year"), [("6-may-71", 1971), ("6-may-21", 2021), ("6-may-23", 1923)])
def test_two_digit_births_are_never_after_the_file(tmp_path: Path, words: str, year: int) -> None:
    assert one(tmp_path, born=words).fields["born"].value == date(year, 5, 6)


def test_dates_in_titles() -> None:
    assert dates_in("LISTA MPP – actualizado 3/5/22", day_first=True) == [date(2022, 5, 3)]
