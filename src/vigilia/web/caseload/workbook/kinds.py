"""What kind of file this is, judged by its bytes and never by its name."""

from __future__ import annotations

import io
import zipfile
from enum import Enum
from pathlib import Path

from vigilia.web.caseload.workbook import limits
from vigilia.web.caseload.workbook.fault import BadWorkbook


class Kind(Enum):
    """The two kinds that are read."""

    XLSX = "xlsx"
    CSV = "csv"


_SAVE = "open it and save it as .xlsx"


def load(path: Path) -> bytes:
    """The file's bytes, or one clear line why there are none."""
    try:
        if path.is_dir():
            raise BadWorkbook(f"{path.name}: this is a folder; give the workbook inside it")
        size = path.stat().st_size
        if size > limits.FILE_BYTES:
            most = limits.FILE_BYTES // 1_000_000
            raise BadWorkbook(
                f"{path.name}: {size // 1_000_000} MB is more than the {most} MB a caseload may have; split it"
            )
        content = path.read_bytes() if path.is_file() else None
    except FileNotFoundError:
        raise BadWorkbook(f"{path.name}: there is no such file; check the path") from None
    except (OSError, ValueError) as fault:
        raise BadWorkbook(f"{path.name}: cannot be read ({_why(fault)}); check the path and the permissions") from None
    if content is None:
        raise BadWorkbook(f"{path.name}: this is no ordinary file; give an .xlsx or .csv file")
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise BadWorkbook(f"{path.name}: the file is empty; export the list again")
    return content


def kind(name: str, content: bytes) -> Kind:
    """XLSX or CSV; every other kind of file is refused with what to do about it."""
    if content.startswith(b"PK"):
        return _of_zip(name, content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise BadWorkbook(
                f"{name}: the workbook is protected with a password; remove the password in Excel and save it again"
            )
        raise BadWorkbook(f"{name}: this is an old Excel file (.xls); {_SAVE}")
    for start, what in _OTHERS.items():
        if content.lstrip(b"\xef\xbb\xbf \t\r\n")[: len(start)].lower() == start:
            raise BadWorkbook(f"{name}: this is {what}, not a workbook; {_SAVE}")
    return Kind.CSV


_OTHERS = {
    b"%pdf": "a PDF",
    b"{\\rtf": "a text document",
    b"<!doctype": "a web page",
    b"<html": "a web page",
    b"<table": "a web page",
    b"<?xml": "an XML file",
    b"\x89png": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"gif8": "a picture",
    b"rar!": "a packed archive",
    b"7z\xbc\xaf": "a packed archive",
    b"\x1f\x8b": "a packed archive",
}


def _of_zip(name: str, content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            inside = set(packed.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, EOFError):
        raise BadWorkbook(f"{name}: the file is damaged or was cut off; copy or download it again") from None
    if "xl/workbook.xml" in inside:
        return Kind.XLSX
    if "xl/workbook.bin" in inside:
        raise BadWorkbook(f"{name}: this is a binary Excel file (.xlsb); {_SAVE}")
    if "mimetype" in inside and "content.xml" in inside:
        raise BadWorkbook(f"{name}: this is an OpenDocument file (.ods); {_SAVE}")
    if "word/document.xml" in inside:
        raise BadWorkbook(f"{name}: this is a Word document; copy its table into Excel and save that as .xlsx")
    raise BadWorkbook(f"{name}: this is a packed file without a workbook in it; unpack it, or save the list as .xlsx")


def _why(fault: Exception) -> str:
    return getattr(fault, "strerror", None) or type(fault).__name__
