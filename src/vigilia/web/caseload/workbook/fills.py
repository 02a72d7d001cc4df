"""Which cell styles paint their cell: colours mean something to a coordinator, and are not imported."""

from __future__ import annotations

import re

from vigilia.web.caseload.workbook.package import attributes


def filled_styles(styles: bytes) -> frozenset[str]:
    """Numbers of the cell styles (attribute `s`) whose fill is a colour."""
    fills = re.search(rb"<fills\b.*?</fills>", styles, re.DOTALL)
    formats = re.search(rb"<cellXfs\b.*?</cellXfs>", styles, re.DOTALL)
    if fills is None or formats is None:
        return frozenset()
    painted = {str(at) for at, fill in enumerate(_each(fills[0], b"fill")) if _paints(fill)}
    tags = re.findall(rb"<xf\b[^>]*>", formats[0])
    return frozenset(str(at) for at, tag in enumerate(tags) if attributes(tag).get("fillId") in painted)


def _each(xml: bytes, name: bytes) -> list[bytes]:
    return re.findall(rb"<" + name + rb"\s*/>|<" + name + rb"\b[^>]*>.*?</" + name + rb">", xml, re.DOTALL)


def _paints(fill: bytes) -> bool:
    if b"<gradientFill" in fill:
        return True
    pattern = re.search(rb"<patternFill\b[^>]*>", fill)
    kind = attributes(pattern[0]).get("patternType", "none") if pattern else "none"
    white = re.search(rb"""<fgColor\b[^>]*rgb\s*=\s*["'](?:FF|00)FFFFFF["']""", fill)
    return kind not in ("none", "gray125") and white is None
