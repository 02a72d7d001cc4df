"""Five languages, each whole: no text missing, none from another language, no weekday or month of another day."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from babel.dates import get_day_names, get_month_names
from tests.unit.waiting.notices import HEARD, NOW, OFFICE, READERS, each, notice
from tests.unit.waiting.reading_pages import text
from tests.unit.waiting.test_sizes import OTHERS

import catalogues
from vigilia.programme.banned_words import banned_in
from vigilia.programme.calendar_words import LANGUAGES
from vigilia.web.cards.notice import Notice
from vigilia.web.site.settings import languages
from vigilia.web.waiting import pages
from vigilia.web.waiting.pages import tongues

WAITING = catalogues.WEB / "waiting"
# Small words that belong to one of the five languages and to no other.
MARKERS = {
    "en": "the and of is you your this that with not was were it what",
    "es": "las una usted su sus llame papeles",
    "ht": "yo pou nan epi ki sou oswa gen kat papye rele",
    "pt": "você não uma seu seus ligue escritório numa",
    "fr": "vous votre les une appelez avec été pas",
}
# The same word in English and in the other language, with the reason.
SAME_AS_ENGLISH: dict[str, set[str]] = {"es": set(), "ht": set(), "pt": set(), "fr": set(), "en": set()}
HT_DAYS = ("lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch")
HT_MONTHS = ["janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm"]


def words(said: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", said.lower()))


def foreign(said: str, lang: str) -> set[str]:
    """Marker words of any other language in a text that should be in `lang`."""
    return {word for other, some in MARKERS.items() if other != lang for word in some.split()} & words(said)


def every_page(lang: str) -> Iterator[tuple[str, bytes]]:
    for name, page in OTHERS.items():
        yield name, page(lang)
    for name, one in each().items():
        for said in ("", "received", "cannot", "busy"):
            yield f"{name} {said}", pages.shown(lang, True, one, NOW, "t", said, offices=(OFFICE,), readers=READERS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_catalogue_is_whole_and_compiled(lang: str) -> None:
    assert WAITING in catalogues.homes()
    for home in catalogues.homes():
        assert not list(catalogues.faults(home, lang))
        assert len(catalogues.said_in(home)) > 1


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_no_text_stayed_english(lang: str) -> None:
    same = {str(one.id) for one in catalogues.kept(WAITING, lang) if one.id and one.id == one.string}
    assert same == SAME_AS_ENGLISH[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_is_in_another_language(lang: str) -> None:
    strange = {
        one.string: found
        for one in catalogues.kept(WAITING, lang)
        if (found := foreign(str(one.string), lang)) and one.id
    }
    assert not strange, strange


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_speaks_another_language(lang: str) -> None:
    for name, page in every_page(lang):
        said = text(page)
        assert not foreign(said, lang), (name, foreign(said, lang), said)
        if name != "gone":
            assert set(MARKERS[lang].split()) & words(said), (name, said)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_in_another_language_is_found(lang: str) -> None:
    other = LANGUAGES[(LANGUAGES.index(lang) + 1) % len(LANGUAGES)]
    assert foreign(text(pages.refusal(lang, chosen=True)), other)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_template_leaks_its_own_marks(lang: str) -> None:
    for name, page in every_page(lang):
        assert not re.search(r"%\(|\{%|\{\{|None\b|&amp;(?:amp|lt)", text(page, whole=True)), name


def names(lang: str) -> tuple[list[str], list[str]]:
    """Weekdays from Monday and months from January, from Babel; Haitian Creole from the list above."""
    if lang == "ht":
        return list(HT_DAYS), list(HT_MONTHS)
    days, months = get_day_names("wide", locale=lang), get_month_names("wide", locale=lang)
    return [days[at].lower() for at in range(7)], [months[at].lower() for at in range(1, 13)]


ALL_NAMES = {name for lang in LANGUAGES for some in names(lang) for name in some if len(name) > 3}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_each_weekday_and_month_on_the_page_is_that_of_its_day(lang: str, month: int) -> None:
    weekdays, months = names(lang)
    for ahead in range(7):
        day = date(2022, month, 1) + timedelta(days=ahead)
        page = pages.shown(lang, True, bare(day), NOW, "t").decode()
        shown = re.search(
            r'<time datetime="([\d-]+)"><span class="weekday">([^<]+)</span>.*?<span class="day">([^<]+)<', page
        )
        assert shown, page
        assert shown[1] == day.isoformat()
        assert shown[2].lower() == weekdays[day.weekday()]
        assert months[day.month - 1] in words(shown[3])
        assert str(day.day) in re.findall(r"\d+", shown[3])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_other_weekday_or_month_stands_anywhere_on_the_page(lang: str) -> None:
    weekdays, months = names(lang)
    for ahead in range(1, 8):
        now = NOW + timedelta(days=37 * ahead)
        moved = timedelta(days=37 * ahead)
        one = replace(
            HEARD,
            day=HEARD.day + moved if HEARD.day else None,
            previous_day=HEARD.previous_day + moved if HEARD.previous_day else None,
            checked_at=now - timedelta(days=1),
            changed_at=now - timedelta(days=2),
        )
        days = {
            one.day,
            one.previous_day,
            now.date(),
            (now - timedelta(days=1)).date(),
            (now - timedelta(days=2)).date(),
        }
        right = {name for day in days if day for name in (weekdays[day.weekday()], months[day.month - 1])}
        page = text(pages.shown(lang, True, notice(one), now, "t")).lower()
        stands = {name for name in ALL_NAMES if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", page)}
        assert stands <= right, stands - right
        assert weekdays[one.day.weekday()] in stands if one.day else False


def bare(day: date) -> Notice:
    return notice(replace(HEARD, day=day, previous_day=None, changed_at=None, checked_at=None))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_on_paper_tells_a_stranger_what_it_is_about(lang: str) -> None:
    for source in ("list", "nta", "tear_sheet", "notice", "line", "portal", "counsel", "person", "volunteer", "plan"):
        page = pages.shown(lang, True, notice(replace(HEARD, source=source)), NOW, "TICKET").decode()
        paper = page[page.index('<div class="paper') :]
        assert not banned_in(re.sub(r"<[^>]+>", " ", paper)), source
        assert "TICKET" not in paper
    for name, one in each().items():
        page = pages.shown(lang, True, one, NOW, "t").decode()
        paper = re.sub(r"<[^>]+>", " ", page[page.index('<div class="paper') :])
        assert not banned_in(paper), name
    assert banned_in(text(pages.shown(lang, True, each()["plain"], NOW, "t"))), "the screen names the court"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_paper_speaks_her_language_and_that_of_who_helps_her(lang: str) -> None:
    page = pages.shown(lang, True, each()["plain"], NOW, "t").decode()
    paper = page[page.index('<div class="paper') :]
    assert re.findall(r'<section lang="(\w+)"', paper) == [lang, "en" if lang == "es" else "es"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_an_empty_page_says_is_nothing(lang: str) -> None:
    assert text(pages.gone(lang), whole=True) == ""


def test_the_languages_are_the_house_s() -> None:
    assert (
        {code for code, _ in languages.LANGUAGES} == set(LANGUAGES) == set(tongues.ORDER) == set(catalogues.LANGUAGES)
    )
    assert [one.own_name for one in tongues.written()] == [
        "Español",
        "Kreyòl ayisyen",
        "Português",
        "Français",
        "English",
    ]


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('msgstr "Voye"', 'msgstr ""', "untranslated"),
        ('msgid "Send"\n', 'msgid "Sent"\n', "not in the catalogue"),
        ('msgid "Send"\n', 'msgid "Sent"\n', "no longer said"),
        ('#, python-format\nmsgid "%(bridge)s', '#, fuzzy, python-format\nmsgid "%(bridge)s', "fuzzy"),
        ('msgstr "Pon %(bridge)s', 'msgstr "Pon %(pon)s', "other fields"),
        ('msgstr "Voye"', 'msgstr "Voye l"', "compiled catalogue is another"),
    ],
)
def test_a_defect_of_a_catalogue_is_found(
    before: str, after: str, fault: str, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = catalogues.said_in(WAITING)
    copied = tmp_path / "waiting"  # type: ignore[operator]
    for suffix in ("po", "mo"):
        kept = catalogues.path_of(copied, "ht", suffix)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(catalogues.path_of(WAITING, "ht", suffix).read_bytes())
    monkeypatch.setattr(catalogues, "said_in", lambda home: said)
    assert not list(catalogues.faults(copied, "ht"))
    po = catalogues.path_of(copied, "ht")
    assert before in po.read_text("utf-8")
    po.write_text(po.read_text("utf-8").replace(before, after), "utf-8")
    assert any(fault in one for one in catalogues.faults(copied, "ht"))
