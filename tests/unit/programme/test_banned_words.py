"""Words that must not be on her phone or paper, found in any dress; everyday words that look like them pass."""

import unicodedata

import pytest

from vigilia.programme.banned_words import BANNED, banned_in
from vigilia.programme.ports import PORTS

# Written from dictionaries of the five languages, not from the table.
FORBIDDEN = {
    "asylum": "asylum asylums asylee asilo asilos asilado asiladas azil asile asiles",
    "immigration": "immigration immigrant immigrants inmigración inmigrante inmigrantes migración migraciones migrante "
    "migrantes migratorio migratoria migra imigração imigrações imigrante migração imigrasyon migrasyon imigran migran "
    "migrant migrants migration migratoire immigré emigración émigration",
    "court": "court courts courtroom courthouse corte cortes tribunal tribunales tribunais tribunaux juzgado juzgados "
    "cour tribinal",
    "border": "border borders borderland frontera fronteras fronterizo fronteriza fronteira fronteiras fronteiriço "
    "frontière frontières frontalier transfrontalier fwontyè",
    "MPP": "MPP M.P.P.",
}
INNOCENT = (
    "Wednesday 16 March, report at 4:30, Gateway International Bridge. No internet? Call +52 868 123 4567.",
    "Votre date est en cours de vérification ; courage, courte attente, courtoisie.",
    "Cortesía, cortinas, cortar: el cuarto de Silvia y Basilio. Un abrazo amplio.",
    "Kouri, kò, kou, tribò; ba ou nouvèl.",
    "O corredor fica em frente; a tribo, as tribos. Front office, frente, afrontar; P. M. P., un dolor frontal.",
)


@pytest.mark.parametrize("meaning", FORBIDDEN)
@pytest.mark.parametrize("dress", ["{}", "«{}»", "({}),", "l'{}", "d’{} ", "x\n{}\ty", "pre-{}-post"])
def test_every_forbidden_word_is_found_in_any_dress(meaning: str, dress: str) -> None:
    assert set(FORBIDDEN) == set(BANNED)
    for word in FORBIDDEN[meaning].split():
        for written in (word, word.upper(), word.title(), unicodedata.normalize("NFD", word)):
            assert len(banned_in(dress.format(written))) == 1, written


@pytest.mark.parametrize(
    "said", ["Remain in Mexico", "Quédate en México", "QUÉDATE EN MÉXICO", "Fique no México", "palais  de\njustice"]
)
def test_a_phrase_is_found_whole(said: str) -> None:
    assert len(banned_in(f"El programa {said}, sí")) == 1
    assert banned_in(said.split(maxsplit=1)[0]) == []


@pytest.mark.parametrize("text", INNOCENT)
def test_everyday_words_pass(text: str) -> None:
    assert banned_in(text) == []


def test_all_are_named_in_order() -> None:
    assert banned_in("La corte, en la Frontera; a\u00adsilo.") == ["corte", "frontera", "asilo"]


def test_the_names_people_are_told_hold_none() -> None:
    assert [banned_in(one.called) for one in PORTS] == [[]] * len(PORTS)
