"""Cells against their file and row; never against today."""

from datetime import date
from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import HEADINGS, book, doubts, marta, reading

from vigilia.web.caseload.workbook import read
from vigilia.web.caseload.workbook.as_of import plausible


@pytest.mark.parametrize(
    ("changes", "column", "reason"),
    [
        ({"born": "4/3/2031"}, "Fecha nac.", "birth_in_future"),
        ({"born": "4/3/1890"}, "Fecha nac.", "birth_implausible"),
        ({"enrolled": "10/01/2012"}, "Fecha de retorno", "enrolment_implausible"),
        ({"hearing": "19/03/2022"}, "Próx. audiencia", "hearing_on_weekend"),
        ({"hearing": "05/01/2022"}, "Próx. audiencia", "hearing_before_enrolment"),
        ({"hearing": "16/03/2122"}, "Próx. audiencia", "hearing_implausible"),
        ({"hearing": "16/03/2012"}, "Próx. audiencia", "hearing_implausible"),
        ({"language": "Klingon"}, "Idioma", "language_unknown"),
        ({"language": "español / mam"}, "Idioma", "two_languages"),
        ({"port": "Mars"}, "Puerto", "port_unknown"),
        ({"country": "Narnia"}, "País", "country_unknown"),
        ({"given": "???", "surnames": 93}, "Apellidos", "name_unreadable"),
    ],
)
def test_one_doubtful_cell(tmp_path: Path, changes: dict[str, object], column: str, reason: str) -> None:
    found = reading(tmp_path, marta(no=1, surnames="Ek", a="000100008", family=None), marta(**changes))
    assert doubts(found) == [(3, column, reason)]
    assert found.counts.people == 2


def test_the_rest_of_the_row_is_imported(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(hearing="19/03/2022"))
    said = found.people[0].fields
    assert (said["hearing_date"].value, said["hearing_date"].understood) == (None, date(2022, 3, 19))
    assert (said["hearing_date"].words, said["born"].value) == ("19/03/2022", date(1990, 5, 4))
    assert found.counts.hearings == 0


def test_a_holiday_asks_and_does_not_stop(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(hearing="4 de julio de 2022"))
    assert (found.review, found.counts.hearings) == ((), 1)
    assert [(one.row, one.reason.value) for one in found.check] == [(2, "hearing_on_holiday")]


def test_an_old_file_is_not_judged_by_today(tmp_path: Path) -> None:
    old = marta(enrolled="10/02/2019", hearing="20/03/2019", born="1/1/2019")
    assert reading(tmp_path, old).review == ()
    born_later = reading(tmp_path, old, marta(given="Eva", a="000100001", enrolled='"', hearing='"', born="1/1/2021"))
    assert doubts(born_later) == [(3, "Fecha nac.", "birth_in_future")]


def test_a_typed_year_does_not_move_the_file(tmp_path: Path) -> None:
    rows = [marta(a=f"0001000{n:02}", given=f"Ana {'ab'[n % 2]}{chr(97 + n)}") for n in range(10)]
    found = reading(tmp_path, *rows, marta(enrolled="10/01/2052", hearing=None))
    assert (found.as_of, doubts(found)) == (date(2022, 1, 10), [(12, "Fecha de retorno", "enrolment_implausible")])


def test_the_title_dates_the_file(tmp_path: Path) -> None:
    found = read(book(tmp_path, {"x": [["actualizado 3/5/22"], HEADINGS, marta(born="2/5/2022")]}))
    assert (found.as_of, found.review) == (date(2022, 5, 3), ())


def test_a_second_wave_of_returns_is_plausible() -> None:
    first, later = [date(2019, 8, 1)] * 90, [date(2025, 3, 1)] * 10
    assert plausible([], first + later)[-1] == date(2025, 3, 1)
    assert plausible([], [*first, date(2052, 1, 1)])[-1] == date(2019, 8, 1)
    assert plausible([date(2202, 5, 3)], first)[-1] == date(2019, 8, 1)


def test_the_facility_follows_the_port(tmp_path: Path) -> None:
    assert reading(tmp_path, marta()).people[0].facility == "MPB"
    assert reading(tmp_path, marta(port="ENP")).people[0].fields["port"].value == "el_paso"
