"""The A-number in the notations that people use."""

import pytest

from vigilia.programme.a_number import ANumber, Missing, Wrong, WrongReason, parse

NOTATIONS = """000111222|000-111-222|A000-111-222|A 000-111-222|a000-111-222|A#000 111 222|A# 000-111-222|000.111.222|000 111 222
A-000-111-222|A: 000111222|#000111222|Alien No. 000-111-222|A No. 000-111-222|Núm. A 000111222|No. de extranjero 000111222
A000111222|(A) 000-111-222|A000 111 222.|000–111–222|USCIS# 000-111-222|０００１１１２２２|A-00111222|00111222""".replace(
    "\n", "|"
)


@pytest.mark.parametrize("words", NOTATIONS.split("|"))
def test_one_number_in_many_notations(words: str) -> None:
    assert parse(words) == ANumber("000111222")


MISSING = """-|—|?|pendiente|Pendiente.|PENDING|s/n|n/a|no tiene|TBD|en trámite|por confirmar|falta|falta confirmar
sin número|desconocido|000000000|not yet|pendente|A|A#|A-|A# pendiente|A No.""".replace("\n", "|")


def test_numbers_that_excel_made() -> None:
    assert parse(12_345_678) == parse(12_345_678.0) == ANumber("012345678")


@pytest.mark.parametrize("words", [None, "", "  ", *MISSING.split("|")])
def test_missing(words: str | None) -> None:
    assert isinstance(parse(words), Missing)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("A000-111-2", WrongReason.TOO_SHORT),
        ("7", WrongReason.TOO_SHORT),
        (1234567, WrongReason.TOO_SHORT),
        ("000-111-2223", WrongReason.TOO_LONG),
        ("000-111-222 / 000-111-223", WrongReason.TOO_LONG),
        ("A00O111222", WrongReason.UNREADABLE),
        ("ver nota", WrongReason.UNREADABLE),
        ("Axxx-xxx-222", WrongReason.UNREADABLE),
        ("1.11222E+05", WrongReason.UNREADABLE),
        (111222.5, WrongReason.TOO_SHORT),
        ('"', WrongReason.UNREADABLE),
        ("''", WrongReason.UNREADABLE),
        ("ídem", WrongReason.UNREADABLE),
    ],
)
def test_wrong(words: str | float, reason: WrongReason) -> None:
    found = parse(words)
    assert isinstance(found, Wrong)
    assert found.reason is reason


def test_shown_and_masked() -> None:
    number = ANumber("000111222")
    assert (number.shown, number.masked) == ("000-111-222", "…222")
