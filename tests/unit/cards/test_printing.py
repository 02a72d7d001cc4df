"""Cards on paper, read back by another library: the digits and nothing else, grey, the slip apart, nothing on disk."""

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pypdf
import pytest

from vigilia.programme.banned_words import banned_in
from vigilia.web.cards import digits
from vigilia.web.cards.notice import Office
from vigilia.web.cards.printing import NoRoom, card_pdf, sheet_pdf
from vigilia.web.cards.printing.slip_words import SLIPS, pair

PAGE = "espera.vigilia.example"
OFFICES = (Office("+528685550100", "matamoros", (0, 3)), Office("+528115550100", "monterrey"))
FULL = OFFICES * 2
CARD = "401274393171767" + digits.check_digit("401274393171767")  # one for all workers: it names tests
MILLIMETRE = 72 / 25.4
SIZES = {"a4": (210, 297), "letter": (215.9, 279.4)}
Placed = tuple[str, float, float]


def pages(content: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(content), strict=True).pages)


def placed(page: pypdf.PageObject) -> list[Placed]:
    """Every piece of text with the place of its first letter, in points from the lower left."""
    found: list[Placed] = []

    def seen(text: str, matrix: list[float], within: list[float], *_: Any) -> None:
        if text.strip():
            x, y = within[4], within[5]
            found.append((text.strip(), *(matrix[0] * x + matrix[4], matrix[3] * y + matrix[5])))

    page.extract_text(visitor_text=seen)
    return found


def upper(page: pypdf.PageObject) -> list[str]:
    middle = float(page.mediabox.height) / 2
    return [text for text, _, y in placed(page) if y > middle]


def lower(page: pypdf.PageObject) -> str:
    """The words below the line, lines joined, so that a sentence can be found wherever it was broken."""
    middle = float(page.mediabox.height) / 2
    return flat(" ".join(text for text, _, y in placed(page) if y <= middle))


def flat(text: str) -> str:
    return "".join(text.split())


def colours(content: bytes) -> Iterator[tuple[str, list[Any]]]:
    """Every operator that paints in something else than grey, with its operands."""
    for page in pages(content):
        contents = page.get_contents()
        assert contents is not None
        spaces: Any = page["/Resources"]["/ColorSpace"]  # type: ignore[index]
        for operands, operator in contents.operations:
            name = operator.decode()
            many = name in {"sc", "SC", "scn", "SCN"} and len(operands) != 1
            coloured = name in {"cs", "CS"} and not grey(spaces, operands[0])
            if many or coloured or name in {"rg", "RG", "k", "K", "sh", "Do", "BI"}:
                yield name, operands


def grey(spaces: Any, name: str) -> bool:
    space = name if name == "/DeviceGray" else spaces[name].get_object()
    return space == "/DeviceGray" or (space[0] == "/ICCBased" and space[1].get_object()["/N"] == 1)


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("language", [*SLIPS, "mam"])
def test_the_card_half_holds_the_sixteen_digits_and_nothing_else(language: str, paper: str) -> None:
    [page] = pages(card_pdf(CARD, languages=[language], page=PAGE, offices=OFFICES, paper=paper))
    groups = digits.grouped(CARD)
    assert upper(page) == [groups[:9], groups[10:]]
    assert CARD not in lower(page)
    assert not any(group in lower(page) for group in groups.split())


@pytest.mark.parametrize("paper", SIZES)
def test_the_card_stands_inside_its_marks_and_the_sheet_has_its_size(paper: str) -> None:
    [page] = pages(card_pdf(CARD, page=PAGE, paper=paper))
    wide, high = (side * MILLIMETRE for side in SIZES[paper])
    assert float(page.mediabox.width) == pytest.approx(wide, abs=0.5)
    assert float(page.mediabox.height) == pytest.approx(high, abs=0.5)
    left, below = (wide - 85.6 * MILLIMETRE) / 2, high * 3 / 4 - 27 * MILLIMETRE
    for _, x, y in placed(page)[:2]:
        assert left + 5 * MILLIMETRE < x < left + 40 * MILLIMETRE
        assert below + 10 * MILLIMETRE < y < below + 44 * MILLIMETRE


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("language", SLIPS)
def test_the_slip_says_it_whole_in_two_languages(language: str, paper: str) -> None:
    [page] = pages(card_pdf(CARD, languages=[language], page=PAGE, offices=FULL, paper=paper))
    slip = lower(page)
    for words in pair([language]):
        said = asdict(words)
        for part in said.keys() - {"language", "ask"}:
            assert flat(said[part]) in slip, part
        assert flat(words.ask) not in slip
    assert slip.count(PAGE) == 2
    assert slip.count("+528685550100Matamoros") == 4
    assert min(y for _, _, y in placed(page)) > 8 * MILLIMETRE, "the last sentence is where no printer reaches"


def test_without_an_office_she_is_told_whom_to_ask() -> None:
    [page] = pages(card_pdf(CARD, languages=["ht"], page=PAGE, offices=[Office("", "matamoros")]))
    for words in pair(["ht"]):
        assert flat(words.ask) in lower(page)
        assert flat(words.call) not in lower(page)
    assert "Matamoros" not in lower(page)


def test_an_address_too_long_for_its_line_is_made_smaller_and_not_broken() -> None:
    long = "fechas.quienes-esperan.organizacion1.example"
    [page] = pages(card_pdf(CARD, languages=["fr"], page=long))
    wide = float(page.mediabox.width)
    assert [text for text, _, _ in placed(page)].count(long) == 2
    assert all(x < wide for _, x, _ in placed(page))


@pytest.mark.parametrize(
    ("spoken", "slips"),
    [
        (["ht"], ("ht", "es")),
        (["pt", "es"], ("pt", "es")),
        (["es"], ("es", "en")),
        (["en"], ("en", "es")),
        (["mam", "fr"], ("fr", "es")),
        (["mam"], ("es", "en")),
        ([], ("es", "en")),
    ],
)
def test_her_language_first_and_spanish_beside_it(spoken: list[str], slips: tuple[str, str]) -> None:
    first, second = pair(spoken)
    assert (first.language, second.language) == slips


@pytest.mark.parametrize("language", SLIPS)
def test_every_slip_is_complete_and_its_own(language: str) -> None:
    mine = asdict(SLIPS[language])
    assert mine.pop("language") == language
    assert all(text.strip() == text and text for text in mine.values())
    others = [asdict(one) for code, one in SLIPS.items() if code != language]
    assert not [part for part, text in mine.items() for other in others if other[part] == text]
    assert "16\u00a0" in mine["enter"], "the number stays beside what is counted"


def test_the_five_languages_have_a_slip() -> None:
    assert set(SLIPS) == {"en", "es", "ht", "pt", "fr"}


@pytest.mark.parametrize("language", SLIPS)
def test_no_banned_word_is_printed(language: str) -> None:
    content = card_pdf(CARD, languages=[language], page=PAGE, offices=OFFICES)
    [page] = pages(content)
    title = str(pypdf.PdfReader(io.BytesIO(content)).metadata)
    assert not list(banned_in(f"{page.extract_text()} {title}"))
    assert not list(banned_in(" ".join(asdict(SLIPS[language]).values())))
    assert list(banned_in("immigration court")), "the list of banned words bans nothing"


@pytest.mark.parametrize("paper", SIZES)
def test_sheets_hold_every_card_once_in_order(paper: str) -> None:
    cards = [digits.new() for _ in range(23)]
    made = pages(sheet_pdf(cards, paper=paper))
    on_one = {"a4": 10, "letter": 8}[paper]
    assert len(made) == 3
    for at, page in enumerate(made):
        mine = cards[at * on_one : (at + 1) * on_one]
        halves = [text for text, _, _ in placed(page)]
        assert halves == [half for card in map(digits.grouped, mine) for half in (card[:9], card[10:])]
        for _, x, y in placed(page):
            assert 12 * MILLIMETRE < x < (SIZES[paper][0] - 12) * MILLIMETRE
            assert 12 * MILLIMETRE < y < (SIZES[paper][1] - 12) * MILLIMETRE


@pytest.mark.parametrize("count", [1, 2, 10])
def test_a_few_cards_take_one_page(count: int) -> None:
    assert len(pages(sheet_pdf([digits.new() for _ in range(count)]))) == 1


@pytest.mark.parametrize("paper", SIZES)
def test_nothing_is_printed_in_colour(paper: str) -> None:
    card = card_pdf(CARD, languages=["ht"], page=PAGE, offices=OFFICES, paper=paper)
    assert not list(colours(card))
    assert not list(colours(sheet_pdf([CARD], paper=paper)))
    assert card.count(b"/Annots") == 0, "an address that can be touched is a link of a screen, not of paper"


def test_neither_day_nor_machine_stands_in_the_file() -> None:
    for content in (card_pdf(CARD, page=PAGE), sheet_pdf([CARD])):
        told = pypdf.PdfReader(io.BytesIO(content)).metadata
        assert told is not None
        assert set(told) <= {"/Title", "/Creator"}, "a date, an author or a machine"
        assert b"CreateDate" not in content
    assert card_pdf(CARD, page=PAGE) == card_pdf(CARD, page=PAGE)


def test_files_are_small() -> None:
    assert len(card_pdf(CARD, languages=["fr"], page=PAGE, offices=FULL)) < 40_000
    assert len(sheet_pdf([digits.new() for _ in range(100)])) < 40_000


@pytest.mark.parametrize("wrong", ["", "0123", "0" * 15 + "1", CARD + "0", digits.grouped(CARD), CARD[:-1] + "x"])
def test_digits_that_are_no_card_are_not_printed(wrong: str) -> None:
    with pytest.raises(ValueError, match="sixteen digits"):
        card_pdf(wrong, page=PAGE)
    with pytest.raises(ValueError, match="sixteen digits"):
        sheet_pdf([CARD, wrong])


@pytest.mark.parametrize("page", ["", "https://espera.example", "espera.example/es", '#read("/etc/passwd")', "a b"])
def test_the_page_is_a_host_alone(page: str) -> None:
    with pytest.raises(ValueError, match="host"):
        card_pdf(CARD, page=page)


def test_an_address_that_tells_or_cannot_be_typed_is_refused() -> None:
    with pytest.raises(ValueError, match="'asylum'"):
        card_pdf(CARD, page="asylum.example")
    with pytest.raises(ValueError, match="45 characters"):
        card_pdf(CARD, page="a" * 37 + ".example")


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(NoRoom, match="4"):
        card_pdf(CARD, page=PAGE, offices=[*FULL, OFFICES[0]])
    with pytest.raises(ValueError, match="a4 or letter"):
        card_pdf(CARD, page=PAGE, paper="a5")
    with pytest.raises(ValueError, match="no cards"):
        sheet_pdf([])


def test_data_is_never_source() -> None:
    [page] = pages(card_pdf(CARD, page=PAGE, offices=[Office('#emph[x] *b* "', "matamoros")]))
    assert '#emph[x]*b*"' in lower(page)


def test_nothing_is_left_on_disk(tmp_path: Path) -> None:
    """In a process whose home, temporary folder and working folder are one empty folder."""
    program = (
        "from vigilia.web.cards.printing import card_pdf, sheet_pdf\n"
        f"assert card_pdf({CARD!r}, page={PAGE!r}).startswith(b'%PDF') and sheet_pdf([{CARD!r}]).startswith(b'%PDF')"
    )
    places = dict.fromkeys(("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME"), str(tmp_path))
    source = str(Path(__file__).parents[3] / "src")
    subprocess.run(
        [sys.executable, "-B", "-c", program], cwd=tmp_path, env={"PYTHONPATH": source, **places}, check=True
    )
    assert not list(tmp_path.rglob("*"))
