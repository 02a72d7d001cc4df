"""The parts of an .xlsx file, unpacked within limits and checked before anything else reads them."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from html import unescape

from vigilia.web.caseload.workbook import limits
from vigilia.web.caseload.workbook.fault import BadWorkbook

_CHUNK = 1 << 20
_ATTRIBUTE = re.compile(rb"""([\w:.\-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_PREFIXED = re.compile(rb"<(/?)[A-Za-z_][\w.\-]*:(?=[A-Za-z])")


class Package:
    """Every part is read once, whole: a declared size that lies fails its checksum here."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                self._parts = self._unpack(packed)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OverflowError, OSError):
            raise BadWorkbook(f"{name}: the file is damaged or was cut off; copy or download it again") from None

    def _unpack(self, packed: zipfile.ZipFile) -> dict[str, bytes]:
        entries = packed.infolist()
        if len(entries) > limits.ZIP_ENTRIES or sum(e.file_size for e in entries) > limits.UNPACKED_BYTES:
            raise BadWorkbook(
                f"{self.name}: unpacks to more than {limits.UNPACKED_BYTES // 1_000_000} MB, "
                "which no caseload does; save only the list as a new .xlsx"
            )
        if any(e.flag_bits & 1 for e in entries):
            raise BadWorkbook(
                f"{self.name}: the workbook is protected with a password; remove the password and save it again"
            )
        if len({e.filename for e in entries}) != len(entries):
            raise BadWorkbook(f"{self.name}: the file is damaged (a part stands in it twice); save it again as .xlsx")
        parts: dict[str, bytes] = {}
        for entry in entries:
            content = _whole(packed, entry)
            if entry.filename.endswith((".xml", ".rels")):
                self._refuse_declarations(content)
                parts[entry.filename] = content
        return parts

    def _refuse_declarations(self, content: bytes) -> None:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in content[:64]:
            raise BadWorkbook(f"{self.name}: its parts are in an encoding Excel does not write; save it again as .xlsx")
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise BadWorkbook(
                f"{self.name}: holds a document type declaration, which no workbook needs; save it again as .xlsx"
            )

    def part(self, path: str) -> bytes:
        """The XML of a part without namespace prefixes, or nothing."""
        content = self._parts.get(path, b"")
        return (
            _PREFIXED.sub(rb"<\1", content)
            if b":row" in content or b":sheet " in content or b":f>" in content
            else content
        )

    def related(self, path: str) -> dict[str, tuple[str, str]]:
        """Relations of a part: id -> (kind, path of the other part)."""
        folder, base = posixpath.split(path)
        found = {}
        for tag in re.findall(rb"<(?:\w+:)?Relationship\b[^>]*>", self._parts.get(f"{folder}/_rels/{base}.rels", b"")):
            said = attributes(tag)
            target = said.get("Target", "")
            whole = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[said.get("Id", "")] = (said.get("Type", "").rsplit("/", 1)[-1], whole)
        return found


def attributes(tag: bytes) -> dict[str, str]:
    """Attributes of one tag."""
    return {
        name.decode("utf-8", "replace"): unescape((double or single).decode("utf-8", "replace"))
        for name, double, single in _ATTRIBUTE.findall(tag)
    }


def _whole(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    out = bytearray()
    with packed.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            out += chunk
            if len(out) > limits.UNPACKED_BYTES:
                raise zipfile.BadZipFile("more than it declares")
    return bytes(out)
