"""Every answer has one length, whatever it says and in whatever language (S1, S24)."""

from collections.abc import Callable

import pytest
from tests.unit.waiting.notices import NOW, OFFICE, READERS, each, longest

from vigilia.programme.calendar_words import LANGUAGES
from vigilia.web.cards.notice import Office
from vigilia.web.waiting import pages
from vigilia.web.waiting.assets import FOLDER
from vigilia.web.waiting.pages import padding

CALLS = {"offices": (OFFICE,), "readers": READERS}
MANY = {
    "offices": tuple(Office(f"+52 (868) 555 01{at:02} ext. 4321", "mexico_city", (0, 3)) for at in range(30)),
    "readers": tuple((code, f"+52 (868) 555 02{at:02}") for at, code in enumerate(["mam", "quc", "kjb", "kek"] * 5)),
}
TICKET = "t" * 400  # the longest that is read
OTHERS: dict[str, Callable[[str], bytes]] = {
    "start": lambda lang: pages.start(lang, chosen=False, **CALLS),
    "start, chosen": lambda lang: pages.start(lang, chosen=True, **CALLS),
    "start, stale": lambda lang: pages.start(lang, chosen=False, stale=True, **CALLS),
    "refusal": lambda lang: pages.refusal(lang, chosen=False, **CALLS),
    "lost": lambda lang: pages.lost(lang, chosen=True, **CALLS),
    "lost taken": lambda lang: pages.lost_taken(lang, chosen=True, **CALLS),
    "other": lambda lang: pages.other(lang, chosen=True, ticket=TICKET, **CALLS),
    "freeze asked": lambda lang: pages.freeze_asked(lang, chosen=True, ticket=TICKET, **CALLS),
    "frozen": lambda lang: pages.frozen(lang, chosen=True, **CALLS),
    "gone": pages.gone,
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", OTHERS)
def test_every_page_is_as_long_as_any_other(name: str, lang: str) -> None:
    assert len(OTHERS[name](lang)) == padding.SIZE == 16_384


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", each())
@pytest.mark.parametrize("said", ["", "received", "cannot", "busy"])
def test_every_notice_fits_with_its_copy_for_paper(name: str, lang: str, said: str, settings: object) -> None:
    settings.PAGES_MUST_FIT = True  # type: ignore[attr-defined]
    audio = "/audio/ht/2022-03-23-0430-0830.mp3"
    page = pages.shown(lang, True, each()[name], NOW, TICKET, said, audio=audio, **CALLS)
    assert len(page) == padding.SIZE
    assert b'class="paper' in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_thirty_offices_and_twenty_readers_still_give_an_answer(lang: str, settings: object) -> None:
    settings.PAGES_MUST_FIT = False  # type: ignore[attr-defined]
    for answer in (pages.start, pages.refusal, pages.lost, pages.lost_taken, pages.other, pages.frozen):
        assert len(answer(lang, chosen=True, **MANY)) == padding.SIZE
    assert len(pages.shown(lang, True, longest(), NOW, TICKET, **MANY)) == padding.SIZE


def test_in_service_the_copy_for_paper_goes_first(settings: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(padding, "SIZE", 11_000)
    settings.PAGES_MUST_FIT = False  # type: ignore[attr-defined]
    page = pages.shown("fr", True, longest(), NOW, TICKET)
    assert len(page) == 11_000
    assert b'class="paper' not in page
    assert b"</html>" in page
    settings.PAGES_MUST_FIT = True  # type: ignore[attr-defined]
    with pytest.raises(padding.TooLong):
        pages.shown("fr", True, longest(), NOW, TICKET)


def test_even_then_the_day_and_whom_to_call_are_left(settings: object, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.PAGES_MUST_FIT = False  # type: ignore[attr-defined]
    monkeypatch.setattr(padding, "SIZE", 7_900)
    page = pages.shown("fr", True, longest(), NOW, "t" * 120)
    assert len(page) == 7_900
    assert b"23 novembre" in page
    assert b"tel:+5286855501051234" in page  # her counsel's: a hearing was missed


def test_padding_is_a_comment_at_the_very_end() -> None:
    page = padding.padded("<html></html>\n")
    assert page.startswith(b"<html></html>\n<!--...")
    assert page.endswith(b"...-->")
    with pytest.raises(padding.TooLong):
        padding.padded("é" * 8_192)


def test_the_files_beside_the_pages_are_small() -> None:
    sizes = {file.name: file.stat().st_size for file in FOLDER.iterdir()}
    assert sizes["waiting.css"] <= 8_192
    assert sizes["waiting.js"] + sizes["sw.js"] <= 8_192
    assert sizes["icon.svg"] <= 1_024
    assert set(sizes) == {"waiting.css", "waiting.js", "sw.js", "icon.svg"}  # no font, no picture
