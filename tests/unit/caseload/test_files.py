"""Files that cannot be read: one clear line each, which says what, where and what to do."""

import io
import zipfile
from pathlib import Path

import pytest
from tests.unit.caseload.workbooks import HEADINGS, MARTA, book

from vigilia.web.caseload.workbook import BadWorkbook, read

FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


def _parts(tmp_path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(book(tmp_path, {"Lista": [HEADINGS, MARTA]})) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n", "is empty"),
        (OLE + bytes(600), r"old Excel file \(.xls\).* save it as .xlsx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"%PDF-1.4", "a PDF"),
        (b"<html><table>", "a web page"),
        (bytes(range(256)) * 8, "neither an Excel workbook nor a text table"),
        (b"PK\x03\x04 and no more", "damaged or was cut off"),
        (_zip({"mimetype": b"x", "content.xml": b"x"}), r"\(.ods\).* save it as .xlsx"),
        (_zip({"xl/workbook.bin": b"x"}), r"\(.xlsb\)"),
        (_zip({"a.txt": b"x"}), "without a workbook in it"),
        (_zip({"xl/workbook.xml": b"<x/>"}), "has 0 sheets"),
        (_zip({"xl/workbook.xml": b"<x/>", "bomb": bytes(450_000_000)}), "unpacks to more than 400 MB"),
        (b"hola\n", "no sheet holds a list of people"),
    ],
)
def test_one_clear_line(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "lista.xlsx").write_bytes(content)
    with pytest.raises(BadWorkbook, match=says) as caught:
        read(tmp_path / "lista.xlsx")
    assert caught.value.line.startswith("lista.xlsx")
    assert "\n" not in caught.value.line


def test_a_file_cut_off(tmp_path: Path) -> None:
    path = book(tmp_path, {"Lista": [HEADINGS, MARTA]})
    path.write_bytes(path.read_bytes()[:-700])
    with pytest.raises(BadWorkbook, match="damaged or was cut off"):
        read(path)


@pytest.mark.parametrize(
    ("part", "old", "new", "says"),
    [
        ("xl/worksheets/sheet1.xml", b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', "document type declaration"),
        ("xl/worksheets/sheet1.xml", b"</sheetData>", FAR, "sheet Lista: something stands as far out"),
        ("xl/worksheets/sheet1.xml", b"</sheetData></worksheet>", b"<", "cannot be read as a workbook"),
        ("xl/_rels/workbook.xml.rels", b"sheet1.xml", b"sheet9.xml", "cannot be read as a workbook"),
    ],
)  # fmt: skip
def test_a_hostile_package(tmp_path: Path, part: str, old: bytes, new: bytes, says: str) -> None:
    parts = _parts(tmp_path)
    changed = parts[part].replace(old, new, 1) if old in parts[part] else parts[part][: len(parts[part]) // 2]
    (tmp_path / "mala.xlsx").write_bytes(_zip({**parts, part: changed}))
    with pytest.raises(BadWorkbook, match=says):
        read(tmp_path / "mala.xlsx")


def test_a_folder_and_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadWorkbook, match="this is a folder"):
        read(tmp_path)
    with pytest.raises(BadWorkbook, match="there is no such file"):
        read(tmp_path / "nada.xlsx")


def test_progress_ends_with_all_rows(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    read(book(tmp_path, {"Lista": [HEADINGS, *[MARTA] * 300]}), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(250, 300), (300, 300)]
