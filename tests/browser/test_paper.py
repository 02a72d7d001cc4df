"""What comes out of a printer: one sheet, two languages, nothing where it folds, no word that tells a stranger."""

import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader
from tests.browser.conftest import opened
from tests.browser.face import TICKET, Face
from tests.unit.waiting.notices import DAY, each
from tests.unit.waiting.test_words import foreign

from vigilia.programme.banned_words import banned_in
from vigilia.programme.calendar_words import LANGUAGES, weekday

pytestmark = [pytest.mark.slow]
MILLIMETRE = 96 / 25.4
MARGIN = 12
SHEETS = {"A4": (210, 297), "Letter": (215.9, 279.4)}
NOTICES = (
    "plain",
    "tomorrow in the dark",
    "days differ",
    "two on a day",
    "three on a day",
    "stale",
    "a clock that changes",
    "called off by one",
    "passed",
    "missed",
    "cancelled",
    "no date",
    "nobody to call",
    "mam",
    "longest",
)


def printed(page: Page, sheet: str) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(format=sheet)))


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_sheet_whatever_it_says(face: Face, phone: Callable[..., Page], lang: str, sheet: str) -> None:
    page = phone()
    for name in NOTICES:
        face.notice = each()[name]
        pdf = printed(opened(page, lang), sheet)
        said = pdf.pages[0].extract_text()
        assert len(pdf.pages) == 1, name
        assert not banned_in(said), (name, banned_in(said))
        assert "0123 4567" not in said
        assert TICKET[:20] not in said
        assert "127.0.0.1" not in said
        if name == "plain":
            assert weekday(lang, DAY).lower() in said.lower()
            assert weekday("en" if lang == "es" else "es", DAY).lower() in said.lower()
            assert "9:00" in said
            assert "+52 868 555 0101" in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_halves_speak_their_own_language(face: Face, phone: Callable[..., Page], lang: str) -> None:
    page = opened(phone(), lang)
    page.emulate_media(media="print")
    halves = page.locator(".paper section")
    assert [half.get_attribute("lang") for half in halves.all()] == [lang, "en" if lang == "es" else "es"]
    for half in halves.all():
        said = half.inner_text()
        assert not foreign(said, half.get_attribute("lang") or "")


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_stands_where_it_folds(face: Face, phone: Callable[..., Page], lang: str, sheet: str) -> None:
    width, height = (round((side - 2 * MARGIN) * MILLIMETRE) for side in SHEETS[sheet])
    page = phone()
    for name in NOTICES:
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": width, "height": height})
        face.notice = each()[name]
        opened(page, lang).emulate_media(media="print")
        lines = page.evaluate(
            """() => { const found = [];
            const walk = document.createTreeWalker(document.querySelector('.paper'), NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) { if (!walk.currentNode.data.trim()) continue;
              const range = document.createRange(); range.selectNodeContents(walk.currentNode);
              for (const one of range.getClientRects()) found.push([one.left, one.top, one.right, one.bottom]); }
            return found }"""
        )
        assert len(lines) > 5
        upright, level = width / 2, height / 2
        crossing = [one for one in lines if one[0] < upright < one[2] or one[1] < level < one[3]]
        assert not crossing, (name, crossing)
        assert all(one[0] >= 0 and one[2] <= width and one[3] <= height for one in lines), name
        upper = page.locator(".paper .upper").evaluate_all(
            "some => some.map(one => one.lastElementChild.getBoundingClientRect().bottom)"
        )
        lower = page.locator(".paper .lower").evaluate_all("some => some.map(one => one.getBoundingClientRect().top)")
        assert max(upper) < level < min(lower), name


def test_only_ink_is_asked_of_the_printer(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone(color_scheme="dark"))
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.locator(".paper, .paper *").evaluate_all(
        "some => [...new Set(some.map(one => getComputedStyle(one).color))]"
    )
    assert colours == ["rgb(0, 0, 0)"]
    assert page.locator(":is(header, main, footer)").evaluate_all(
        "some => some.every(one => !one.getClientRects().length)"
    )
    sizes = page.locator(".paper p").evaluate_all("some => some.map(one => parseFloat(getComputedStyle(one).fontSize))")
    assert min(sizes) >= 14 * 96 / 72 - 0.1


def test_a_page_without_a_date_prints_itself(face: Face, phone: Callable[..., Page]) -> None:
    page = phone()
    page.goto("/")
    assert len(printed(page, "A4").pages) == 1
