"""S14: the search itself finds a plant wherever it may hide; otherwise no clean result would mean anything."""

import gzip
import io
import json
import sqlite3
import tarfile
import zipfile
import zlib
from pathlib import Path

import pytest
from tests.threat.canary import find

WORD = "Xóchitl Canaria"


def plain(path: Path) -> None:
    path.write_text(f"before {WORD} after", "utf-8")


def utf16(path: Path) -> None:
    path.write_text(WORD, "utf-16")


def shouted(path: Path) -> None:
    path.write_text(WORD.upper(), "utf-8")


def in_json(path: Path) -> None:
    path.write_text(json.dumps({"name": WORD}), "ascii")


def in_html(path: Path) -> None:
    path.write_bytes(WORD.encode("ascii", "xmlcharrefreplace"))


def in_hex(path: Path) -> None:
    path.write_text(WORD.encode().hex(), "ascii")


def in_base64(path: Path) -> None:
    import base64

    path.write_bytes(base64.b64encode(b"a" + f" {WORD} and more".encode()))


def in_zip_in_zip(path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("xl/sharedStrings.xml", f"<t>{WORD}</t>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("workbook.xlsx", inner.getvalue())


def in_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj\nstream\n" + zlib.compress(WORD.encode()) + b"\nendstream\n")


def in_tar_gz(path: Path) -> None:
    inner = io.BytesIO()
    with tarfile.open(fileobj=inner, mode="w") as tar:
        info = tarfile.TarInfo("log")
        info.size = len(WORD.encode())
        tar.addfile(info, io.BytesIO(WORD.encode()))
    path.write_bytes(gzip.compress(inner.getvalue()))


def in_database(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE t(x)")
        file.execute("INSERT INTO t VALUES (?)", (WORD,))
    file.close()


HIDING = [plain, utf16, shouted, in_json, in_html, in_hex, in_base64, in_zip_in_zip, in_pdf, in_tar_gz, in_database]


@pytest.mark.parametrize("hide", HIDING)
def test_a_plant_is_found(tmp_path: Path, hide: object) -> None:
    assert callable(hide)
    (tmp_path / "deep" / "er").mkdir(parents=True)
    hide(tmp_path / "deep" / "er" / "file")
    assert {hit.word for hit in find([WORD], [tmp_path])} == {WORD}


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("Xochitl without her accent, and Canario", "utf-8")
    assert find([WORD], [tmp_path]) == []


def test_a_place_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        find([WORD], [tmp_path / "nowhere"])
