"""Any workbook is read whole or refused in one line: nothing crashes, and no line is lost."""

import csv
import io
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from vigilia.programme.a_number import ANumber, parse
from vigilia.web.caseload.workbook import BadWorkbook, Reading, ReviewReason, read
from vigilia.web.caseload.workbook.date_words import read_date
from vigilia.web.caseload.workbook.time_words import read_time

HEADINGS = [
    "No.",
    "Apellidos",
    "Nombre",
    "A#",
    "DOB",
    "País",
    "Idioma",
    "Puerto",
    "Retorno",
    "Audiencia",
    "Hora",
    "Fam.",
    "Notas",
]
TYPED = [
    "Pérez",
    "Ana",
    "A000-111-222",
    "000111223",
    "pendiente",
    '"',
    "ídem",
    "31/02/2022",
    "16/03/2022",
    "4-ene-22",
    "F1",
    "TOTAL",
]
MORE = [
    "Cuba",
    "Español",
    "Laredo",
    "8:30",
    "25:00",
    "=A1",
    "=TODAY()",
    "sin tel.",
    "-",
    "Apellidos",
    "Nombre",
    "A#",
    "\x07",
    "١٢",
    "ﷺ",
]
CELLS = st.one_of(
    st.none(),
    st.sampled_from(TYPED + MORE),
    st.text(max_size=30),
    st.integers(-10, 10**11),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(date(1901, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)),
    st.times(),
    st.booleans(),
)
LINES = st.lists(st.lists(CELLS, max_size=len(HEADINGS)), max_size=12)


def _written(sheets: Sequence[Sequence[Sequence[object]]]) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for lines in sheets:
        sheet = made.create_sheet()
        for at, line in enumerate(lines, 1):
            for column, raw in enumerate(line, 1):
                text = "".join(sign for sign in raw if sign.isprintable()) if isinstance(raw, str) else raw
                sheet.cell(at, column).value = text.replace("\ud800", "") if isinstance(text, str) else text
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _read(content: bytes, name: str) -> Reading | str:
    """The reading, or the one line of the refusal."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            return read(path)
        except BadWorkbook as refused:
            line = refused.line
    assert line.startswith(name)
    assert "\n" not in line
    return line


def _accounted(found: Reading) -> None:
    """Every line stands in one place, every count and every doubt fits the rows."""
    for sheet in found.sheets:
        places = Counter([*sheet.header_rows, *sheet.title_rows, *sheet.person_rows, *sheet.left_out_rows])
        assert set(places.values()) <= {1}
    assert [(one.sheet, one.row) for one in found.people] == [
        (s.name, row) for s in found.sheets for row in s.person_rows
    ]
    assert found.counts.rows == len(found.people)
    assert found.counts.people == sum(not one.held and one.duplicate_of is None for one in found.people)
    cells = Counter((one.sheet, one.row, one.cell) for one in found.review)
    assert set(cells.values()) <= {1}
    held = {(one.sheet, one.row): one.held for one in found.people}
    assert all(one.held == held[one.sheet, one.row] for one in found.review)
    assert all(said.value is None for one in found.people for said in one.fields.values() if said.doubt)


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, min_size=1, max_size=3))
def test_any_cells_under_headings(sheets: list[list[list[object]]]) -> None:
    with_headings = [[HEADINGS, *lines] for lines in sheets]
    found = _read(_written(with_headings), "azar.xlsx")
    assert isinstance(found, Reading)
    _accounted(found)
    for sheet, lines in zip(found.sheets, with_headings, strict=True):
        places = {*sheet.header_rows, *sheet.title_rows, *sheet.person_rows, *sheet.left_out_rows}
        shown = {
            at for at, line in enumerate(lines, 1) if any(isinstance(raw, int | float | date | time) for raw in line)
        }
        assert shown <= places


@pytest.mark.slow
@settings(max_examples=150)
@given(LINES, st.sampled_from(",;\t|"), st.sampled_from(["utf-8", "utf-16", "cp1252"]), st.booleans())
def test_any_csv(lines: list[list[object]], separator: str, encoding: str, headed: bool) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([HEADINGS, *lines] if headed else lines)
    found = _read(out.getvalue().encode(encoding, "replace"), "azar.csv")
    if isinstance(found, Reading):
        _accounted(found)


@pytest.mark.slow
@settings(max_examples=200)
@given(
    st.binary(max_size=2000),
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\xfe", b"A#,Nombre,DOB\n"]),
)
def test_any_bytes(content: bytes, start: bytes) -> None:
    found = _read(start + content, "azar.bin")
    if isinstance(found, Reading):
        _accounted(found)


WHOLE = _written(
    [[HEADINGS, [1, "Pérez", "Ana", "A000-111-222", "4/5/90", "Cuba", "ESP", "Laredo", "1/2/22", "16/3/22", "=K9"]]]
)


@pytest.mark.slow
@settings(max_examples=200)
@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), st.booleans())
def test_a_workbook_cut_off_or_altered(at: int, byte: int, cut: bool) -> None:
    found = _read(WHOLE[:at] if cut else WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :], "rota.xlsx")
    if isinstance(found, Reading):
        _accounted(found)


@given(
    st.integers(0, 199_999),
    st.sampled_from(["{}", "A{}", "A# {}", "a {}", "A-{}", "Alien No. {}"]),
    st.sampled_from("- ._/"),
)
def test_any_notation_of_an_a_number(number: int, before: str, between: str) -> None:
    digits = f"{number:09}"
    grouped = between.join((digits[:3], digits[3:6], digits[6:]))
    if number:
        assert parse(before.format(grouped)) == parse(before.format(digits)) == ANumber(digits)


MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_any_day_in_its_notations(day: date) -> None:
    month = MONTHS[day.month - 1]
    for words in (
        f"{day:%d/%m/%Y}",
        f"{day.day} de {month} de {day.year}",
        f"{day.day}-{month[:3]}-{day.year}",
        day.isoformat(),
    ):
        assert read_date(words, day_first=True).day == day
    assert read_date(f"{day:%m/%d/%Y}", day_first=False).day == day


@given(st.text(max_size=40))
def test_any_text_as_a_date_or_time(text: str) -> None:
    day, hour = read_date(text, day_first=True), read_time(text)
    assert (day.day is None) == (day.doubt is not None)
    assert (hour.hour is None) == (hour.doubt is not None)


@pytest.mark.parametrize("text", ["9" * 5000, "1/" * 3000, "a " * 5000, '"' * 5000, "12 de " * 2000, "( " * 4000])
def test_long_text_is_no_burden(text: str) -> None:
    assert read_date(text, day_first=True).doubt in set(ReviewReason)
    assert read_time(text).doubt in set(ReviewReason)
    assert not isinstance(parse(text), ANumber)
