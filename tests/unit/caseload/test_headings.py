"""Headings as people write them, and where they stand."""

from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import HEADINGS, book, marta, reading

from vigilia.web.caseload.workbook import read
from vigilia.web.caseload.workbook.headings import month_first_hint, named

SPELLED = {
    "a_number": "Núm. A|A#|A-Number|Alien No.|No. de extranjero|N° A|Nº de A|Número de Alien|Alien Registration Number",
    "surnames": "Apellidos|Last name(s)|Surname|Apellido(s)|Sobrenome|APELLIDOS ",
    "name": "Nombre|Nombre(s)|Name|Nome|Nom",
    "given_names": "First name|Prénom|Given name",
    "full_name": "Nombre completo|Full name|Nombre y apellidos|Apellido, Nombre|Nom et prénom|Client name",
    "born": "Fecha nac.|FDN|DOB|D.O.B.|Date of birth|F. Nac.|Nacimiento|Date de naissance|Data de nascimento|F/N",
    "nationality": "País|Country|Nacionalidad|País de origen|Pays|Citizenship",
    "language": "Idioma|Lengua|Best language|Idioma principal|Langue|Língua",
    "port": "Puerto|POE|Port of entry|Garita|Puerto / POE",
    "enrolled": "Fecha de retorno|Returned on|Enrolled|Ingreso MPP|Fecha de devolución|MPP enrollment date",
    "next_hearing": "Próx. audiencia|Next hearing|Next court date|Próxima corte|Prochaine audience",
    "hearing_date": "Fecha de corte|Hearing date|Court date|Audiencia|Fecha y hora de audiencia",
    "hearing_time": "Hora|Time|Hora de audiencia|Court time|Heure",
    "report_time": "Hora de presentación|Report time|Presentarse a las|Hora en el puente|Arrive by",
    "report_place": "Lugar de presentación|Report to|Punto de encuentro",
    "hearing_kind": "Tipo|Hearing type|Tipo de audiencia",
    "judge": "Juez|Judge|Juez(a)|IJ",
    "mode": "Modalidad|Mode",
    "counsel": "Abogad@|Lawyer?|¿Tiene abogado?|Attorney|Avocat",
    "phone": "Tel/WhatsApp|Phone / WhatsApp|Celular|Teléfono 2|No. de teléfono",
    "family": "Fam.|Family|Grupo familiar|Código de familia|Family #",
    "notes": "Observaciones|Notes|Comentarios|Obs.",
    "shelter": "Albergue|Shelter|Refugio",
    "city": "Ciudad|City|Ciudad de espera",
}


@pytest.mark.parametrize(("field", "spellings"), SPELLED.items())
def test_usual_headings(field: str, spellings: str) -> None:
    assert {one: named(one) for one in spellings.split("|")} == dict.fromkeys(spellings.split("|"), field)


@pytest.mark.parametrize(
    "heading", ["Edad", "Sexo", "Parentesco", "Lugar de nacimiento", "Email", "Pérez", "sí", "Total"]
)
def test_what_is_no_heading_of_ours(heading: str) -> None:
    assert named(heading) is None


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Apellidos / Last name", "surnames"),
        ("Apellidos Last name", "surnames"),
        ("Nombre/First name", "given_names"),
        ("Fecha de nacimiento (DOB)", "born"),
        ("Fecha nac. Date of birth", "born"),
        ("Núm. A / A-Number", "a_number"),
        ("Idioma/Language", "language"),
        ("Next hearing / Próx. audiencia", "next_hearing"),
        ("Tel / Phone", "phone"),
        ("Fecha y hora", "hearing_date"),
        ("Familia (Family)", "family"),
        ("Notas / Notes", "notes"),
        ("Puerto / Juez", None),
    ],
)
def test_headings_in_two_languages(heading: str, field: str | None) -> None:
    assert named(heading) == field


def test_names_and_numbers_alone_are_a_list(tmp_path: Path) -> None:
    assert reading(tmp_path, ["Ana Paz", "000100003"], headings=["Nombre", "A#"]).counts.people == 1


def test_a_heading_can_say_month_first() -> None:
    assert month_first_hint("DOB (mm/dd/yyyy)")
    assert not month_first_hint("Fecha nac. (dd/mm/aaaa)")


def test_titles_above_and_rows_as_excel_numbers_them(tmp_path: Path) -> None:
    found = read(book(tmp_path, {"Hoja1": [["LISTA MPP"], [], ["actualizado 3/5/22"], [], HEADINGS, [], marta()]}))
    assert (found.people[0].row, found.sheets[0].header_rows, found.sheets[0].title_rows) == (7, (5,), (1, 3))


def test_headings_again_with_other_columns(tmp_path: Path) -> None:
    found = reading(tmp_path, marta(), ["Nombre", "Apellidos", "A#"], ["Eva", "Ruiz", "000-100-009"])
    assert found.people[1].fields["surnames"].value == "Ruiz"
    assert found.sheets[0].header_rows == (1, 3)


def test_a_heading_over_two_lines(tmp_path: Path) -> None:
    upper = ["Apellidos", "Nombre", "Núm.", "Fecha", "País", "Próx.", "Hora"]
    lower = [None, None, "A", "nac.", None, "audiencia", None]
    row = ["Paz", "Ana", "000100003", "1/1/90", "Cuba", "16/03/2022", "8:30"]
    found = reading(tmp_path, lower, row, headings=upper)
    assert str(found.people[0].fields["hearing_date"].value) == "2022-03-16"
    assert found.sheets[0].header_rows == (1, 2)


def test_a_heading_above_a_group_of_columns(tmp_path: Path) -> None:
    lines = [["Datos", None, None, "Audiencia", None], ["Apellidos", "Nombre", "Núm. A", "Fecha", "Hora"]]
    found = read(book(tmp_path, {"x": [*lines, ["Paz", "Ana", "000100003", "16/03/2022", "8:30"]]}))
    assert str(found.people[0].fields["hearing_date"].value) == "2022-03-16"


def test_line_breaks_inside_a_heading(tmp_path: Path) -> None:
    found = reading(
        tmp_path, ["Paz", "Ana", "000100003"], headings=["Apellidos ", "Nom\nbre".replace("\n", ""), "Núm.\nA"]
    )
    assert found.people[0].fields["a_number"].value.digits == "000100003"


@pytest.mark.parametrize(("cells", "field"), [("4/5/1990", "born"), ("Honduras", "nationality")])
def test_nac_is_settled_by_the_cells_below(tmp_path: Path, cells: str, field: str) -> None:
    found = reading(tmp_path, ["Paz", "Ana", "000100003", cells], headings=["Apellidos", "Nombre", "A#", "Nac."])
    assert found.people[0].fields[field].value is not None


def test_corte_is_a_date_or_a_place_whatever_dittos_say(tmp_path: Path) -> None:
    headings = ["Apellidos", "Nombre", "A#", "Corte"]
    dates = [
        ["Paz", "Ana", "000100001", "16/03/2022"],
        ["Paz", "Leo", "000100002", '"'],
        ["Paz", "Eva", "000100003", '"'],
    ]
    assert reading(tmp_path, *dates, headings=headings).counts.hearings == 3
    assert reading(tmp_path, ["Paz", "Ana", "000100001", "Laredo"], headings=headings).people[0].facility == "MPL"


def test_the_next_hearing_is_the_hearing(tmp_path: Path) -> None:
    headings = ["Apellidos", "Nombre", "A#", "Última audiencia", "Próx. audiencia"]
    found = reading(tmp_path, ["Paz", "Ana", "000100003", "1/2/2022", "16/03/2022"], headings=headings)
    assert str(found.people[0].fields["hearing_date"].value) == "2022-03-16"
    assert found.people[0].other == (("Última audiencia", "1/2/2022"),)


def test_two_phones_and_a_column_nobody_foresaw(tmp_path: Path) -> None:
    headings = ["Apellidos", "Nombre", "A#", "Tel.", "Tel. 2", "Vulnerabilidad"]
    person = reading(tmp_path, ["Paz", "Ana", "000100003", "111", "222", "asma"], headings=headings).people[0]
    assert person.fields["phone"].words == "111"
    assert [(name, said.words) for name, said in person.also] == [("phone", "222")]
    assert person.other == (("Vulnerabilidad", "asma"),)


def test_surnames_in_two_columns(tmp_path: Path) -> None:
    headings = ["Apellido paterno", "Apellido materno", "Nombre", "A#"]
    person = reading(tmp_path, ["Paz", "Ek", "Ana", "000100003"], headings=headings).people[0]
    assert (person.fields["surnames"].value, person.fields["given_names"].value) == ("Paz Ek", "Ana")


def test_one_column_of_names(tmp_path: Path) -> None:
    rows = [["Paz Ek, Ana", "000100003", "Cuba"], ["Juan de la Cruz", "000100004", "Cuba"]]
    first, second = reading(tmp_path, *rows, headings=["Nombre completo", "A#", "País"]).people
    assert (first.fields["surnames"].value, first.fields["given_names"].value) == ("Paz Ek", "Ana")
    assert second.fields["full_name"].value == "Juan de la Cruz"
