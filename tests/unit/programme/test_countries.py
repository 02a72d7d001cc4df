"""Countries by name or demonym, in the languages of the lists."""

import re

import pytest

from vigilia.programme.countries import COUNTRIES, country


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Brasil", "BR"), ("brasileña", "BR"), ("Haití", "HT"), ("Ayiti", "HT"), ("haitianos", "HT"),
        ("Nicaragua", "NI"),
        ("nicaragüense", "NI"), ("Cuba", "CU"), ("CUBANA", "CU"), ("Venezuela", "VE"), ("VEN", "VE"), ("Ecuador", "EC"),
        ("El Salvador", "SV"), ("salvadoreña", "SV"), ("Guatemala", "GT"), ("Honduras", "HN"), ("HN", "HN"),
        ("Colombia", "CO"), ("Perú", "PE"), ("Rep. Dominicana", "DO"),
        ("E.E.U.U.", "US"), ("Belice", "BZ"), ("ruso", "RU"),
    ],
)  # fmt: skip
def test_usual_words(words: str, code: str) -> None:
    assert country(words) == code


@pytest.mark.parametrize("words", ["", "Dominican", "Guinea", "ES", "Honduras/Nicaragua", "centroamericano"])
def test_words_that_mean_two_countries_or_none(words: str) -> None:
    assert country(words) is None


def test_codes_are_iso_and_each_country_once() -> None:
    assert all(re.fullmatch("[A-Z]{2}", one.code) and re.fullmatch("[A-Z]{3}", one.code3) for one in COUNTRIES)
    assert len({one.code for one in COUNTRIES}) == len({one.code3 for one in COUNTRIES}) == len(COUNTRIES)


def test_every_spelling_finds_its_country() -> None:
    for one in COUNTRIES:
        assert {country(words) for words in one.spellings()} == {one.code}
