"""csv files: encodings, separators, quotes, rows as Excel numbers them."""

from pathlib import Path

import pytest

from vigilia.web.caseload.workbook import BadWorkbook, Reading, read

TEXT = """Apellidos,Nombre,Núm. A,Fecha nac.,Próx. audiencia,Observaciones
Núñez,Ana,000-100-001,01/02/1990,16/03/2022,"dos
líneas"

Paz,Eva,="000100002",,pendiente,
"""


def _read(tmp_path: Path, content: bytes, name: str = "Tijuana.csv") -> Reading:
    (tmp_path / name).write_bytes(content)
    return read(tmp_path / name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_as_saved_by_anyone(tmp_path: Path, encoding: str, separator: str, ends: str) -> None:
    found = _read(tmp_path, TEXT.replace(",", separator).replace("\n", ends).encode(encoding))
    assert [(one.row, one.fields["surnames"].value) for one in found.people] == [(2, "Núñez"), (4, "Paz")]
    assert found.people[0].fields["notes"].words == "dos\nlíneas"
    assert found.people[1].fields["a_number"].value.digits == "000100002"


def test_the_sheet_is_called_like_the_file(tmp_path: Path) -> None:
    sheet = _read(tmp_path, TEXT.encode()).sheets[0]
    assert (sheet.name, sheet.city) == ("Tijuana", "tijuana")


def test_a_declared_separator_is_no_row(tmp_path: Path) -> None:
    found = _read(tmp_path, b"sep=;\r\n" + TEXT.replace(",", ";").encode())
    assert found.sheets[0].header_rows == (1,)


def test_formulas_stay_words(tmp_path: Path) -> None:
    line = 'Ruiz,Leo,000100003,=TODAY(),"=HYPERLINK(""http://x"")",=1+1\n'
    found = _read(tmp_path, (TEXT + line).encode())
    assert [(one.reason.value, one.value) for one in found.review] == [
        ("formula", "=TODAY()"),
        ("formula", '=HYPERLINK("http://x")'),
    ]


@pytest.mark.parametrize("rest", ["\nPaz,Eva,000100002,,,\n", ""])
def test_a_runaway_quote_is_one_clear_line(tmp_path: Path, rest: str) -> None:
    text = f'{TEXT}Ruiz,Leo,000100003,,,"no cierra{rest}'
    with pytest.raises(BadWorkbook, match="row 5: a quotation mark is opened and never closed"):
        _read(tmp_path, text.encode())


def test_a_quote_inside_a_cell_is_none(tmp_path: Path) -> None:
    assert _read(tmp_path, f'{TEXT}Ruiz,Leo,000100003,,,mide 5" alto\n'.encode()).counts.people == 3


def test_bare_ditto_marks_typed_by_hand(tmp_path: Path) -> None:
    text = 'Apellidos,Nombre,Núm. A,Próx. audiencia\nNúñez,Ana,000-100-001,16/03/2022\n",Eva,000100002,"\n'
    found = _read(tmp_path, text.encode())
    assert [one.fields["surnames"].value for one in found.people] == ["Núñez", "Núñez"]
    assert found.counts.hearings == 2
