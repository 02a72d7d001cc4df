"""Which lines name a person, and what becomes of the others."""

from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import HEADINGS, book, doubts, marta, reading

from vigilia.web.caseload.workbook import BadWorkbook, read


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ([None, "TOTAL", 8], "a total"),
        ([None, "Total de personas:", None, 8], "a total"),
        ([None, "SUBTOTAL", "=SUM(A1:A9)"], "a total"),
        ([None, "sin tel. = no phone"], "a note"),
        ([None, "ALBERGUE SENDA DE VIDA"], "a note"),
        ([None, "Elaboró:", "Carla"], "a note"),
        (["Vo. Bo."], "a note"),
        ([None, "Nota: ver la hoja dos", None, None, None, "Cuba"], "a note"),
        ([None, "Amarillo", "audiencia esta semana"], "a note"),
        ([91], "a numbered line with nothing in it"),
        ([None, None, None, "=COUNTA(D2:D9)"], "no name and no A-number"),
        ([None, None, None, None, None, "Cuba", "Mam"], "no name and no A-number"),
    ],
)
def test_lines_that_name_nobody(tmp_path: Path, line: list[object], why: str) -> None:
    found = reading(tmp_path, marta(), line)
    assert found.counts.rows == 1
    assert [(one.row, one.why) for one in found.left_out] == [(3, why)]


def test_a_person_with_a_name_and_nothing_else(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(), [None, "Gómez Díaz", "Rita"], [None, '"', "Wesley"], [4, "niña sin nombre"])
    assert (found.counts.rows, found.counts.people) == (4, 4)
    assert [row for row, _, why in doubts(found) if why == "a_number_missing"] == [3, 4, 5]


def test_a_number_without_a_name_is_a_person(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(surnames=None, given="-"))
    assert found.counts.people == 1
    assert doubts(found) == [(2, "Apellidos", "name_missing")]


def test_a_list_of_contacts_is_something_else(tmp_path: Path) -> None:
    contacts = [["Nombre", "Tel", "Ciudad", "Correo"], ["Juan", "1", "Reynosa", "x@y"]]
    found = read(book(tmp_path, {"Lista": [HEADINGS, marta()], "Abogados": contacts, "Nada": []}))
    assert [one.name for one in found.ignored_sheets] == ["Abogados", "Nada"]
    assert found.counts.rows == 1


def test_a_camp_list_without_numbers(tmp_path: Path) -> None:
    rows = [["Ana Paz", 30, "Reynosa"], ["Eva Ruiz", 4, "Reynosa"]]
    found = reading(tmp_path, *rows, headings=["Nombre", "Edad", "Ciudad", "Albergue"])
    assert (found.counts.people, found.review) == (2, ())
    assert any("no column of A-numbers" in hint for hint in found.hints)
    assert found.people[0].fields["city"].value == "reynosa"


def test_no_list_at_all(tmp_path: Path) -> None:
    with pytest.raises(BadWorkbook, match="no sheet holds a list of people"):
        read(book(tmp_path, {"Resumen": [["País", "n"], ["HN", 3]]}))


def test_the_city_comes_from_the_sheet_or_its_title(tmp_path: Path) -> None:
    title = ["LISTA MPP NUEVO LAREDO"]
    found = read(
        book(tmp_path, {"Cd. Juárez mayo": [HEADINGS, marta()], "Hoja2": [title, HEADINGS, marta(a="000100001")]})
    )
    assert [one.city for one in found.sheets] == ["juarez", "nuevo_laredo"]
    assert found.sheets[0].city_from == "sheet name: Cd. Juárez mayo"
