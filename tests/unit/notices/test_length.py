"""One SMS, counted: 160 septets with the extension at two, or 70 units of UTF-16."""

import pytest

from vigilia.web.notices.wording.length import ALPHABET, EXTENSION, fits_one, plain, septets

# Code points of the default alphabet in the order of its table, as Unicode's mapping GSM0338.TXT gives them.
ACCENTED = "40 A3 24 A5 E8 E9 F9 EC F2 C7 0A D8 F8 0D C5 E5 394 5F 3A6 393 39B 3A9 3A0 3A8 3A3 398 39E C6 E6 DF C9"
REST = "A1 C4 D6 D1 DC A7 BF E4 F6 F1 FC E0 A4"
ASCII = [*range(0x20, 0x24), *range(0x25, 0x40), *range(0x41, 0x5B), *range(0x61, 0x7B)]
TABLE = {chr(int(code, 16)) for code in f"{ACCENTED} {REST}".split()} | {chr(code) for code in ASCII}


def test_the_alphabet_is_the_published_one() -> None:
    assert len(TABLE) == 127  # the 128th is the escape
    assert set(ALPHABET) == TABLE
    assert set(EXTENSION) == {chr(code) for code in (0x0C, 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x7E, 0x5D, 0x7C, 0x20AC)}


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("a" * 160, True),
        ("a" * 161, False),
        ("é" * 160, True),
        ("a" * 158 + "€", True),
        ("a" * 159 + "€", False),
        ("~" * 80, True),
        ("~" * 81, False),
        ("á" + "a" * 69, True),
        ("á" + "a" * 70, False),
        ("😀" * 35, True),
        ("😀" * 36, False),
        ("", True),
    ],
)
def test_the_edge_of_one_message(text: str, fits: bool) -> None:
    assert fits_one(text) is fits


@pytest.mark.parametrize("sign", "áíóúçãõêâôîûëïºª’ÁÍ`")
def test_letters_that_cost_ninety_characters(sign: str) -> None:
    assert septets(f"a{sign}") is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("miércoles, mañana, ¿sí?", "miércoles, mañana, ¿si?"),
        ("terça-feira, 1º de março às 4:30", "terca-feira, 1o de marco às 4:30"),
        ("jiyè, oktòb, anvan", "jiyè, oktòb, anvan"),
        ("août, D’ici là, forêt", "aout, D'ici là, foret"),
        ("sa\u0301bado", "sabado"),
        ("mie\u0301rcoles", "miércoles"),
        ("Мария", "Мария"),
    ],
)
def test_an_accent_falls_only_where_it_must(text: str, written: str) -> None:
    assert plain(text) == written
