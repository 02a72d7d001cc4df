"""One spelling never means two things."""

import pytest

from vigilia.programme.spellings import Spellings, also, spelling


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("  E.E.U.U. ", "eeuu"),
        ("Cd. Juárez", "cd juarez"),
        ("N.Laredo", "n laredo"),
        ("K’iche’", "kiche"),
        ("a_b-c d", "abcd"),
    ],
)
def test_how_words_are_compared(words: str, key: str) -> None:
    assert spelling(words) == key


def test_a_spelling_with_two_meanings_is_refused_when_the_table_is_made() -> None:
    with pytest.raises(ValueError, match="would mean both"):
        Spellings([("Laredo", also("bridge, puente")), ("El Paso", also("Puente"))])


def test_a_spelling_without_a_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="empty cell"):
        Spellings([("Laredo", ("-",))])


def test_the_same_thing_may_be_said_twice() -> None:
    assert Spellings([("Laredo", also("LRD, lrd"))]).find("L.R.D.") == "Laredo"
