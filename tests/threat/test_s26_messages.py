"""S26: every message is one SMS, holds no banned word, helps without internet and opens nothing without the card."""

import inspect
import re
import string
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, time, timedelta
from itertools import product

import pytest

from vigilia.programme.banned_words import banned_in
from vigilia.programme.calendar_words import LANGUAGES, month, weekday
from vigilia.programme.names import fold
from vigilia.programme.ports import PORTS
from vigilia.web.notices.wording import Kind, message
from vigilia.web.notices.wording.length import septets
from vigilia.web.notices.wording.words import WORDS
from vigilia.web.people.models import DetailLevel

NUMBER = "+52 (868) 123-4567-8"  # twenty characters: longer than any number is dialled
PAGE = "mi-fecha.vigilia-matamoros.example/"
LONGEST = max((one.called for one in PORTS), key=len)
LATE = time(13, 30)
ALL = tuple(product(LANGUAGES, Kind, DetailLevel))
TOLD = tuple((lang, kind) for lang, kind in product(LANGUAGES, Kind) if kind is not Kind.NEWS)

# Beyond the banned words: what would say whom he holds, or who she is. Written apart from the texts.
FURTHER = """hearing audience audiencia audiência odyans judge juez juiz jij juge lawyer attorney abogado abogada
advogado advogada avoka avocat shelter albergue refugio abrigo abri family familia família fanmi famille name
nombre nome non nom case caso ka dossier bridge puente ponte pon pont ice cbp ins eoir uscis tent refugee refugiado
refijye réfugié deported deportado lawsuit police policía polícia lapolis"""
BRIDGES = {"bridge"}  # stands in the names of two crossings, which only the third level shows


def days() -> Iterator[date]:
    """A leap year: each weekday falls on a date of two figures in each month."""
    yield from (date(2024, 1, 1) + timedelta(days=ahead) for ahead in range(366))


def worst(kind: Kind, level: int, lang: str, day: date | None = date(2022, 9, 28), **fields: object) -> str:
    given = {"report_time": LATE, "place": LONGEST, "number": NUMBER, "page": PAGE} | fields
    return message(kind, level, lang, day=day, **given)  # type: ignore[arg-type]


def said(text: str, word: str) -> bool:
    """Whether a word stands in a text whose accents an SMS may have cost."""
    return re.search(rf"\b{re.escape(fold(word))}\b", fold(text)) is not None


@pytest.mark.parametrize(("lang", "kind", "level"), ALL)
def test_one_sms_on_every_day_at_every_port(lang: str, kind: Kind, level: int) -> None:
    for day in days():
        text = worst(kind, level, lang, day)
        assert (septets(text) or 999) <= 160, text
    for gate, page, number in product(PORTS, ("", PAGE, "a" * 60 + ".example/"), ("", NUMBER)):
        text = worst(kind, level, lang, place=gate.called, page=page, number=number)
        assert (septets(text) or 999) <= 160, text


@pytest.mark.parametrize(("lang", "kind", "level"), ALL)
def test_no_word_that_tells_whom_he_has(lang: str, kind: Kind, level: int) -> None:
    for day in (date(2022, at, 15) for at in range(1, 13)):
        text = worst(kind, level, lang, day)
        assert banned_in(text) == []
        shown = BRIDGES if level == DetailLevel.DATE_HOUR_PLACE else set()
        assert [word for word in FURTHER.split() if word not in shown and said(text.replace(PAGE, ""), word)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_level_is_one_text_and_holds_no_day(lang: str) -> None:
    texts = {worst(kind, DetailLevel.NEWS_ONLY, lang, day) for kind in Kind for day in (None, *days())}
    (text,) = texts
    assert text == worst(Kind.NEWS, DetailLevel.DATE_HOUR_PLACE, lang)
    rest = text.replace(NUMBER, "").replace(PAGE, "")
    assert not re.search(r"\d", rest)
    names = {name(lang, date(2022, at, at + 9)) for at in range(1, 13) for name in (weekday, month)}
    assert [name for name in names if said(rest, name)] == []


@pytest.mark.parametrize(("lang", "kind"), TOLD)
def test_the_second_level_adds_the_day_and_nothing_else(lang: str, kind: Kind) -> None:
    for day in days():
        text = worst(kind, DetailLevel.DATE, lang, day)
        assert said(text, weekday(lang, day, short=True))
        assert said(text, month(lang, day))
        assert re.search(rf"\b{day.day}(o|er|ye)?\b", text)
        assert not re.search(r"\d:\d\d", text)
        assert LONGEST not in text


@pytest.mark.parametrize(("lang", "kind"), TOLD)
@pytest.mark.parametrize("gate", PORTS, ids=lambda one: one.code)
def test_the_third_level_adds_hour_and_place_where_there_is_somewhere_to_go(lang: str, kind: Kind, gate) -> None:
    text = worst(kind, DetailLevel.DATE_HOUR_PLACE, lang, place=gate.called)
    there = kind is not Kind.CANCELLED
    assert ("13:30" in text, gate.called in text) == (there, there)
    if not there:
        assert text == worst(kind, DetailLevel.DATE, lang)


@pytest.mark.parametrize(("lang", "kind", "level"), ALL)
def test_it_says_what_to_do_without_internet(lang: str, kind: Kind, level: int) -> None:
    *_, last = worst(kind, level, lang).split("\n")
    assert last.endswith(f" {NUMBER}")
    assert said(last, "internet") or said(last, "entènèt")
    *_, last = worst(kind, level, lang, number="").split("\n")
    assert said(last, {"en": "card", "es": "tarjeta", "ht": "kat", "pt": "cartão", "fr": "carte"}[lang])
    assert not re.search(r"\d", last)


@pytest.mark.parametrize(("lang", "kind", "level"), ALL)
def test_no_link_but_the_bare_page(lang: str, kind: Kind, level: int) -> None:
    text = worst(kind, level, lang)
    assert re.findall(r"\S*[./?#@=]\w\S*", text.replace(NUMBER, "")) in ([PAGE], [])
    assert "://" not in text
    if level != DetailLevel.DATE_HOUR_PLACE:  # there alone a long hour and place may take its room
        assert PAGE in text


@pytest.mark.parametrize(
    "page",
    [
        "vigilia.example/k/8f3a",
        "https://vigilia.example/",
        "vigilia.example/?t=1",
        "v.example/#1",
        "a b",
        "mpp.example",
    ],
)
def test_a_page_that_is_more_than_a_host_is_refused(page: str) -> None:
    with pytest.raises(ValueError, match="host"):
        worst(Kind.NEW, DetailLevel.NEWS_ONLY, "es", page=page)


def test_no_field_could_name_her() -> None:
    taken = set(inspect.signature(message).parameters)
    assert taken == {"kind", "level", "lang", "day", "report_time", "place", "number", "page"}
    for words in WORDS.values():
        named = {field for text in asdict(words).values() for _, field, _, _ in string.Formatter().parse(text) if field}
        assert named == {"day", "hour", "number", "page"}


def test_a_place_with_a_banned_word_is_left_out() -> None:
    text = worst(Kind.NEW, DetailLevel.DATE_HOUR_PLACE, "en", place="MPP Laredo port of entry")
    assert "Report at 13:30\n" in text
    assert "Laredo" not in text


def test_what_is_not_known_is_left_out() -> None:
    known = {"report_time": None, "place": "", "page": ""}
    assert (
        worst(Kind.NEW, 3, "ht", date(2022, 3, 16), **known) == f"Nouvo dat: mèkredi 16 mas\nSan entènèt: rele {NUMBER}"
    )
    assert "vérifions votre date.\n" in worst(Kind.CHECKING, 3, "fr", None)
    for kind in set(Kind) - {Kind.CHECKING}:
        assert worst(kind, 3, "fr", None) == worst(kind, 1, "fr")


def test_what_is_too_long_gives_way_in_order_and_the_number_never() -> None:
    long = "Puente con un nombre muy largo que nadie dice entero, ni por escrito ni de otra manera"
    text = worst(Kind.CHANGED, 3, "es", place=long)
    assert text == worst(Kind.CHANGED, 2, "es")
    assert worst(Kind.CHANGED, 3, "es", page="a" * 100).endswith(f"{LONGEST}\nSin internet: llame al {NUMBER}")
    with pytest.raises(ValueError, match="number"):
        worst(Kind.CHANGED, 3, "es", number="1" * 150)


@pytest.mark.parametrize("level", [0, 4, -1])
def test_another_level_is_refused(level: int) -> None:
    with pytest.raises(ValueError, match="level"):
        worst(Kind.NEW, level, "es")


def test_another_language_is_refused_and_the_five_differ() -> None:
    with pytest.raises(KeyError):
        worst(Kind.NEW, 1, "quc")
    assert set(WORDS) == set(LANGUAGES)
    for name in asdict(WORDS["en"]):
        texts = [getattr(words, name) for words in WORDS.values()]
        same = 2 if name == "open" else 1  # "Abra" is Spanish and Portuguese
        assert len(set(texts)) > len(texts) - same, (name, texts)
