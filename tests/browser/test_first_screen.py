"""What stands on a phone of 360 by 640 before a thumb moves, with scripts and without, in each language."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route
from tests.browser.conftest import PHONE, opened
from tests.browser.face import Face
from tests.unit.waiting.notices import each

from vigilia.programme.calendar_words import LANGUAGES

pytestmark = [pytest.mark.slow]
SHOWN = {"day": "h1", "hours": ".hours", "bring": ".bring", "call": ".whom .call"}


def bottom(found: Locator) -> float:
    box = found.bounding_box()
    assert box, found
    return box["y"] + box["height"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["plain", "tomorrow in the dark", "same clock", "days differ"])
def test_day_hours_place_and_whom_to_call(
    face: Face, phone: Callable[..., Page], name: str, lang: str, scripts: bool
) -> None:
    face.notice = each()[name]
    page = opened(phone(java_script_enabled=scripts), lang)
    low = {what: at for what, where in SHOWN.items() if (at := bottom(page.locator(where).first)) > PHONE["height"]}
    assert not low, low
    hours = page.locator(".hours dd").all_inner_texts()
    assert len(hours) == 3
    assert all(hours)
    order = [page.locator(where).first.bounding_box() for where in SHOWN.values()]
    tops = [box["y"] for box in order if box]
    assert tops == sorted(tops)


def test_nothing_stands_above_the_day_but_leaving_and_the_language(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone())
    above = page.evaluate(
        """() => [...document.body.querySelectorAll('*')].filter(one => one.getClientRects().length
        && one.getBoundingClientRect().bottom <= document.querySelector('h1').getBoundingClientRect().top
        && one.textContent.trim() && !one.closest('header')).map(one => one.outerHTML)"""
    )
    assert above == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_scripts_there_is_no_offer_to_keep(face: Face, phone: Callable[..., Page], lang: str) -> None:
    page = opened(phone(java_script_enabled=False), lang)
    assert page.locator("#keep").is_hidden()
    assert page.locator(".keep-words p").first.is_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_every_tap_is_answered_in_place(face: Face, phone: Callable[..., Page], scripts: bool) -> None:
    page = opened(phone(java_script_enabled=scripts))
    for tap in ("received", "cannot"):
        page.locator(f"button[value={tap}]").click()
        page.locator("[role=status].answer").wait_for()
        assert page.locator("h1").inner_text().startswith("Wednesday")
    page.locator("button[value=freeze]").click()
    page.get_by_role("heading", name="Block this card for good?").wait_for()
    page.get_by_role("button", name="No, go back").click()
    page.get_by_role("heading", name="Wednesday 23 March").wait_for()
    page.locator("button[value=freeze]").click()
    page.locator("button[value=freeze_yes]").click()
    page.get_by_role("heading", name="This card is blocked").wait_for()
    assert page.url == f"{face.address}/"
    done = [said for said in face.asked if said.startswith("POST")]
    assert done[2:] == [
        "POST received",
        "POST cannot",
        "POST freeze",
        "POST language",
        "POST freeze",
        "POST freeze_yes",
    ]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_wrong_card_is_helped(face: Face, phone: Callable[..., Page], scripts: bool) -> None:
    page = opened(phone(java_script_enabled=scripts), "en", "1111222233334444")
    assert page.locator(".call").first.get_attribute("href") == "tel:+528685550101"
    assert "1111" not in page.content()
    assert [one.input_value() for one in page.locator(".groups input").all()] == (
        ["1111", "2222", "3333", "4444"] if scripts else [""] * 4
    )
    page.locator("button[value=lost]").click()
    page.locator("[name=phone]").fill("+52 868 555 0199")
    page.locator("button[value=lost_send]").click()
    page.get_by_role("heading", name="Thank you. We have your message.").wait_for()


def test_the_language_changes_in_place(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone(), "en")
    for lang, day in (("ht", "Mèkredi"), ("pt", "Quarta-feira"), ("fr", "Mercredi"), ("es", "Miércoles")):
        page.locator("summary").click()
        page.locator(f".languages button[value={lang}]").click()
        page.locator(f"html[lang={lang}] h1 .weekday", has_text=day).wait_for()


def test_no_connection_leaves_the_date_where_it_is(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone())
    page.context.set_offline(True)
    page.locator("button[value=received]").click()
    page.get_by_role("alert").wait_for()
    assert "No connection." in page.get_by_role("alert").inner_text()
    assert page.locator("h1").inner_text().startswith("Wednesday")
    page.context.set_offline(False)
    page.locator("button[value=received]").click()
    page.locator("[role=status].answer").wait_for()


def test_digits_move_on_and_a_paste_is_spread(face: Face, phone: Callable[..., Page]) -> None:
    page = phone()
    page.goto("/")
    boxes = page.locator(".groups input")
    boxes.first.press_sequentially("01234567")
    assert [one.input_value() for one in boxes.all()] == ["0123", "4567", "", ""]
    assert page.evaluate("document.activeElement.name") in {"g2", "g3"}
    boxes.nth(2).fill("0123-4567 8901.2345")
    assert [one.input_value() for one in boxes.all()] == ["0123", "4567", "8901", "2345"]
    page.keyboard.press("Enter")
    page.locator("h1 .day").wait_for()


def test_sixteen_digits_in_one_box_open_without_scripts(face: Face, phone: Callable[..., Page]) -> None:
    page = phone(java_script_enabled=False)
    page.goto("/")
    page.locator("[name=g1]").fill("0123 4567 8901 2345")
    page.locator("[name=g1]").press("Enter")
    page.locator("h1 .day").wait_for()


def focused(page: Page) -> str:
    """The words of what has the focus."""
    said: str = page.evaluate("document.activeElement.innerText")
    return " ".join(said.split())


def test_the_focus_goes_to_the_answer_then_to_what_cannot_wait_then_to_the_day(
    face: Face, phone: Callable[..., Page]
) -> None:
    page = opened(phone())
    assert focused(page) == "Wednesday 23 March"
    page.locator("button[value=received]").click()
    page.locator(".answer").wait_for()
    assert focused(page) == "Thank you. We know that you have received it."
    face.notice = each()["missed"]
    page = opened(phone())
    assert focused(page).startswith("On Wednesday 2 March you could not be there.")
    page.locator("button[value=received]").click()
    page.locator(".answer").wait_for()
    assert focused(page) == "Thank you. We know that you have received it."
    face.notice = each()["mam"]
    assert focused(opened(phone())) == "Wednesday 23 March"


def test_what_was_refused_stands_in_its_boxes_again(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone(), "en", "1111222233334444")
    boxes = [one.input_value() for one in page.locator(".groups input").all()]
    assert boxes == ["1111", "2222", "3333", "4444"]
    assert "1111" not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    page.reload()
    assert [one.input_value() for one in page.locator(".groups input").all()] == [""] * 4


def test_while_an_answer_is_under_way_a_word_says_so(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone(), "pt")
    held: list[Route] = []
    page.route("**/", lambda route: held.insert(0, route))
    page.locator("button[value=received]").click()
    page.locator("[role=status].moment", has_text="Um momento…").wait_for()
    assert page.locator("main").evaluate("one => getComputedStyle(one).opacity") == "1"
    held[0].continue_()
    page.locator(".answer").wait_for()
    assert page.locator(".moment").count() == 0
    page.context.set_offline(True)
    page.unroute("**/")
    page.locator("button[value=cannot]").click()
    page.get_by_role("alert").wait_for()
    assert page.locator(".moment").count() == 0


def test_from_other_languages_the_way_leads_back_to_the_open_date(face: Face, phone: Callable[..., Page]) -> None:
    page = opened(phone())
    page.locator("summary").click()
    page.locator("button[value=other]").click()
    page.locator(".names").wait_for()
    page.locator("button[value=ht]").click()
    page.locator("html[lang=ht] h1 .weekday", has_text="Mèkredi").wait_for()


@pytest.mark.parametrize("name", ["stale", "called off by one"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_in_doubt_stands_on_the_first_screen(
    face: Face, phone: Callable[..., Page], name: str, lang: str
) -> None:
    face.notice = each()[name]
    assert bottom(opened(phone(), lang).locator(".alert").first) < PHONE["height"]
