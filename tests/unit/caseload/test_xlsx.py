"""What an .xlsx holds besides values: formulas, colours, comments, hidden and merged cells."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet
from tests.unit.caseload.workbooks import HEADINGS, MARTA, book, doubts, marta

from vigilia.web.caseload.workbook import Reading, read


def _changed(tmp_path: Path, change: Callable[[Worksheet], None]) -> Reading:
    """Marta and Leo, with something done to their sheet before it is saved."""
    path = book(tmp_path, {"Lista": [HEADINGS, MARTA, marta(given="Leo", a="000100002")]})
    made = load_workbook(path)
    change(made["Lista"])
    made.save(path)
    return read(path)


def _part_changed(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """The same package with one part's bytes changed; the change must bite."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("column", "heading"), [("E", "Fecha nac."), ("J", "Próx. audiencia"), ("K", "Hora"), ("C", "Nombre")]
)
def test_a_formula_without_a_stored_result_is_doubtful(tmp_path: Path, column: str, heading: str) -> None:
    def change(sheet: Worksheet) -> None:
        sheet[f"{column}2"] = "=TODAY()"

    found = _changed(tmp_path, change)
    assert doubts(found) == [(2, heading, "formula")]
    assert found.review[0].value == "=TODAY()"


def test_a_formula_with_a_stored_result_is_doubtful_too(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["J2"] = "=DATE(2022,3,16)"

    _changed(tmp_path, change)
    path = _part_changed(tmp_path / "lista.xlsx", "xl/worksheets/sheet1.xml", b"<v />", b"<v>44636</v>")
    assert doubts(read(path)) == [(2, "Próx. audiencia", "formula")]


def test_shared_and_array_formulas(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["J2"] = ArrayFormula("J2:J3", "=DATE(2022,3,16)")

    assert [(row, why) for row, _, why in doubts(_changed(tmp_path, change))] == [(2, "formula"), (3, "formula")]
    book(tmp_path, {"Lista": [HEADINGS, marta(hearing="=K9"), marta(given="Leo", a="000100002", hearing="=K10")]})
    shared = rb'<c r="J2"><f t="shared" ref="J2:J3" si="0">K9</f><v>1</v></c>'
    _part_changed(tmp_path / "lista.xlsx", "xl/worksheets/sheet1.xml", b'<c r="J2"><f>K9</f><v /></c>', shared)
    path = _part_changed(
        tmp_path / "lista.xlsx", "xl/worksheets/sheet1.xml", b"<f>K10</f><v />", b'<f t="shared" si="0"/><v>2</v>'
    )
    assert [(one.row, one.value) for one in read(path).review] == [(2, "=K9"), (3, "=K9")]


def test_formulas_that_do_not_matter(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A2"] = "=ROW()-1"
        sheet["M2"] = '=HYPERLINK("http://example.org","ver")'

    found = _changed(tmp_path, change)
    assert found.review == ()
    assert found.people[0].fields["notes"].words.startswith("=HYPERLINK")


def test_an_error_shown_in_a_cell_is_no_blank(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["J2"] = "#N/A"
        sheet["J2"].data_type = "e"

    assert [(one.row, one.value) for one in _changed(tmp_path, change).review] == [(2, "#N/A")]


def test_colours_comments_and_merges_are_counted(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B2"].fill = sheet["C2"].fill = PatternFill("solid", fgColor="FFFF00")
        sheet["D2"].comment = Comment("ojo", "Carla")
        sheet.merge_cells("M2:M3")

    said = {one.why: one.words for one in _changed(tmp_path, change).left_out}
    assert said == {
        "colours are not imported": "2 coloured cells",
        "comments are not imported": "1 comments",
        "a merged cell counts for its first line only": "1 merged cells",
    }


def test_hidden_sheets_and_rows_are_read_and_named(tmp_path: Path) -> None:
    made = Workbook()
    made.active.title = "Nota"
    sheet = made.create_sheet("Lista")
    sheet.append(HEADINGS)
    sheet.append(MARTA)
    sheet.sheet_state = "hidden"
    sheet.row_dimensions[2].hidden = True
    made.save(tmp_path / "oculta.xlsx")
    found = read(tmp_path / "oculta.xlsx")
    assert (found.counts.people, found.sheets[0].hidden, found.sheets[0].hidden_rows) == (1, True, (2,))
    assert any("is hidden" in hint for hint in found.hints)
    assert any("1 hidden rows" in hint for hint in found.hints)


def test_a_section_heading_over_merged_cells_is_nobody(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B4"] = "Casa Migrante"
        sheet.merge_cells("B4:F4")

    assert [(one.row, one.why) for one in _changed(tmp_path, change).left_out] == [(4, "a heading of a section")]


def test_lists_that_begin_far_from_the_corner(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    for at, (heading, cell) in enumerate(zip(HEADINGS, MARTA, strict=True)):
        sheet.cell(9, at + 5, heading)
        sheet.cell(12, at + 5, cell)
    made.save(tmp_path / "lejos.xlsx")
    person = read(tmp_path / "lejos.xlsx").people[0]
    assert (person.row, person.fields["surnames"].cell) == (12, "F12")


def test_painted_blanks_far_below_are_nothing(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A1048576"].fill = PatternFill("solid", fgColor="FFFF00")

    found = _changed(tmp_path, change)
    assert (found.counts.rows, found.left_out) == (2, ())


def test_cells_that_carry_no_position(tmp_path: Path) -> None:
    path = book(tmp_path, {"Lista": [HEADINGS, marta(hearing="=K9")]})
    with zipfile.ZipFile(path) as packed:
        xml = packed.read("xl/worksheets/sheet1.xml")
    bare = re.sub(rb'<c r="[A-Z]+\d+"', b"<c", xml)
    # A blank cell is not written at all: without positions it has to be, or everything moves.
    _part_changed(path, "xl/worksheets/sheet1.xml", xml, bare)
    assert doubts(read(path)) == [(2, "Próx. audiencia", "formula")]
