"""Names are compared as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilia.programme.names import APOSTROPHES, fold, name_tokens, same_words, sound

NAMES = st.text(st.characters(categories=("L", "M", "Zs", "Pd", "Po")), max_size=30)


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("NÚÑEZ", "nunez"),
        ("Gonçalves", "goncalves"),
        ("Q’anjob'al", "qanjobal"),
        ("Désir", "desir"),
        ("Łukasz", "lukasz"),
    ],
)
def test_fold_leaves_letters_alone(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("de la Cruz Ramírez", ("cruz", "ramirez")),
        ("dos Santos da Silva", ("santos", "silva")),
        ("Del Cid", ("cid",)),
        ("Jean-Baptiste", ("jean", "baptiste")),
        ("Saint-Fleur", ("saint", "fleur")),
        ("San Martín y Gómez", ("san", "martin", "gomez")),
        ("PÉREZ, Juana  María", ("perez", "juana", "maria")),
        ("O'Brien", ("obrien",)),
        ("de la O", ("o",)),
        ("Da", ("da",)),
        ("  ", ()),
    ],
)
def test_tokens_of_a_name(name: str, tokens: tuple[str, ...]) -> None:
    assert name_tokens(name) == tokens


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Baptiste Jean", "Jean-Baptiste"),
        ("Pérez de la Cruz", "CRUZ PEREZ"),
        ("Thaís dos Santos", "Santos, Thais"),
        ("Ixcoy Núñez", "Núñez y Ixcoy"),
    ],
)
def test_order_particles_and_accents_do_not_make_another_person(a: str, b: str) -> None:
    assert same_words(a, b)


@pytest.mark.parametrize(("a", "b"), [("Pérez", "Pérez Pérez"), ("Juan Caal", "Juana Caal"), ("", ""), ("Peña", "")])
def test_other_words_are_another_name(a: str, b: str) -> None:
    assert not same_words(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vásquez", "Basques"),
        ("Hernández", "Ernandes"),
        ("Yessenia", "Llesenia"),
        ("Peña", "Pena"),
        ("Quiñónez", "Kinones"),
        ("Cecilia", "Sesilia"),
        ("Gonçalves", "Gonzalbes"),
        ("Jiménez", "Giménez"),
        ("Katherine", "Caterine"),
        ("Mileidys", "Mileidis"),
        ("Zelaya", "Selalla"),
        ("Ixchel", "Ishshel"),
    ],
)
def test_spelled_by_ear(a: str, b: str) -> None:
    assert sound(a) == sound(b)


@pytest.mark.parametrize(("a", "b"), [("Caal", "Chal"), ("Pérez", "Páez"), ("Rosa", "Rosario"), ("Guerra", "Jera")])
def test_words_that_sound_apart_stay_apart(a: str, b: str) -> None:
    assert sound(a) != sound(b)


@given(NAMES)
def test_folding_and_hearing_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    for token in name_tokens(name):
        assert sound(sound(token)) == sound(token)


@given(st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F), min_size=1), st.sampled_from(APOSTROPHES))
def test_apostrophes_never_matter(name: str, sign: str) -> None:
    assert name_tokens(sign.join(name)) == name_tokens(name)


@given(st.lists(st.sampled_from(["Jean", "Núñez", "Caal", "dos", "Santos", "Chub"]), min_size=1, max_size=5), st.data())
def test_any_order_is_the_same_name(words: list[str], data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(words))
    assert same_words(" ".join(words), "-".join(mixed))
