"""Languages by their usual spellings, and no guess beyond them."""

import pytest

from vigilia.programme.languages import LANGUAGES, language, languages


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("español", "es"), ("ESP", "es"), ("Spanish", "es"), ("Español ", "es"), ("castellano", "es"),
        ("Kreyòl", "ht"), ("Creole", "ht"), ("criollo haitiano", "ht"), ("KREYOL AYISYEN", "ht"),
        ("Créole haïtien", "ht"),
        ("portuguese", "pt"), ("Portugués", "pt"), ("Português", "pt"), ("portugues brasileiro", "pt"),
        ("Mam", "mam"), ("K'iche' (quiché)", "quc"), ("Spanish/español", "es"), ("Haitian-Creole", "ht"),
        ("K'iche'", "quc"), ("K’iche’", "quc"), ("quiche", "quc"), ("QUICHÉ", "quc"),
        ("K´iche´", "quc"),
        ("Q'anjob'al", "kjb"), ("kanjobal", "kjb"), ("Q’anjob’al", "kjb"), ("q'eqchi'", "kek"), ("kekchí", "kek"),
        ("ixil", "ixl"), ("garífuna", "cab"), ("miskito", "miq"), ("ruso", "ru"), ("francés", "fr"), ("inglés", "en"),
    ],
)  # fmt: skip
def test_usual_spellings(words: str, code: str) -> None:
    found = language(words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "words", ["español y mam", "maya", "Español/Kreyòl", "", "?", "lengua de señas", "habla poco", "m"]
)
def test_doubtful_words_name_no_language(words: str) -> None:
    assert language(words) is None


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("español y mam", ["es", "mam"]),
        ("K'iche' / español", ["quc", "es"]),
        ("kreyòl, francés", ["ht", "fr"]),
        ("Mam", ["mam"]),
        ("Spanish / Español", ["es"]),
        ("español (mam)", ["es", "mam"]),
        ("español y otra", []),
        ("", []),
    ],
)
def test_several_languages_are_all_known_or_none_is(words: str, codes: list[str]) -> None:
    assert [one.code for one in languages(words)] == codes


def test_every_language_is_found_by_each_of_its_spellings() -> None:
    for one in LANGUAGES:
        assert {language(words) for words in (one.code, one.name, one.own_name.upper(), *one.aliases)} == {one}


def test_the_five_written_faces_are_written_and_maya_languages_are_said_aloud() -> None:
    written = {one.code for one in LANGUAGES if one.written}
    assert {"es", "ht", "pt", "fr", "en"} <= written
    assert not {"quc", "mam", "kjb", "kek", "ixl"} & written
