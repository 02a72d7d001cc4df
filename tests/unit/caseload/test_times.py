"""Times of day as people type them."""

from datetime import time
from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import doubts, marta, one, reading

from vigilia.web.caseload.workbook.time_words import read_time

READ = {
    time(8, 30): "08:30 AM|8.30 a.m.|8:30|8h30|0830|830|8:30 hrs|8:30am|8:30 a. m.|a las 8:30 am|8:30:00|08:30h",
    time(13): "13:00|1:00 PM|1 de la tarde|13 hrs|13h|1pm|1 p.m.",
    time(12): "mediodía|12 m|12:00 m.|12 md|noon|12 del mediodía|12:00",
    time(12, 30): "12:30 pm|12:30",
}
DOUBTS = {
    "impossible_time": "25:00|8:75|13:00 AM|0:30 pm",
    "time_unreadable": "8:30 AM CST|8:30?|8 y media|temprano|8:30-9:00",
    "two_times": "8:30 y 13:00",
    "time_morning_or_afternoon": "1:00|3:30|01:00",
}


@pytest.mark.parametrize(("hour", "words"), [(hour, one) for hour, many in READ.items() for one in many.split("|")])
def test_read(hour: time, words: str) -> None:
    assert read_time(words).hour == hour


@pytest.mark.parametrize(("reason", "words"), [(why, one) for why, many in DOUBTS.items() for one in many.split("|")])
def test_doubts(tmp_path: Path, reason: str, words: str) -> None:
    assert doubts(reading(tmp_path, marta(hour=words))) == [(2, "Hora", reason)]


@pytest.mark.parametrize("cell", [time(8, 30), 0.354166666667, 830, 8.3])
def test_excel_times(tmp_path: Path, cell: object) -> None:
    assert one(tmp_path, hour=cell).fields["hearing_time"].value == time(8, 30)


@pytest.mark.parametrize("cell", [1.7976931348623155e308, -3, 8.7, 99999.5])
def test_numbers_that_are_no_time(tmp_path: Path, cell: float) -> None:
    assert doubts(reading(tmp_path, marta(hour=cell))) == [(2, "Hora", "time_unreadable")]


def test_one_o_clock_of_excel_may_be_the_afternoon(tmp_path: Path) -> None:
    assert doubts(reading(tmp_path, marta(hour=time(1)))) == [(2, "Hora", "time_morning_or_afternoon")]


def test_an_hour_in_the_hearing_that_differs_from_the_column(tmp_path: Path) -> None:
    assert doubts(reading(tmp_path, marta(hearing="16/03/2022 a las 13:00"))) == [(2, "Hora", "two_times")]
    assert doubts(reading(tmp_path, marta(hearing="16/03/2022 8:30 am"))) == []


def test_people_report_before_dawn(tmp_path: Path) -> None:
    headings = ["Apellidos", "Nombre", "A#", "Hora de presentación", "Lugar de presentación"]
    found = reading(tmp_path, ["Paz", "Ana", "000100001", "4:30", "Puente"], headings=headings)
    assert found.people[0].fields["report_time"].value == time(4, 30)
    assert found.people[0].fields["report_place"].value == "Puente"
