"""What a notice says in words: what stands first, which doubt is named, what is old, when it is asked again."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from django.utils.translation import override
from tests.unit.waiting.notices import BEFORE, DARK, DAY, HEARD, NOW, OFFICE, READERS, State, each, notice
from tests.unit.waiting.reading_pages import text

import catalogues
from vigilia.web.cards.notice import Appearance, Notice, Office
from vigilia.web.people.models import Source
from vigilia.web.waiting import pages
from vigilia.web.waiting.pages import sources
from vigilia.web.waiting.pages.places import crossing
from vigilia.web.waiting.pages.reading import reading
from vigilia.web.waiting.pages.told import MOST_BELOW, ToldNotice, told_notice


def told(said: Notice, lang: str = "en", now: datetime = NOW) -> ToldNotice:
    with override(lang):
        return told_notice(reading(said, lang, now), said, readers=READERS)


def read(name: str, lang: str = "en", **further: object) -> str:
    return text(pages.shown(lang, True, each()[name], NOW, "ticket", readers=READERS, **further))  # type: ignore[arg-type]


def test_the_day_the_hours_the_place_and_whom_to_call() -> None:
    first = told(each()["plain"]).top[0]
    assert (first.weekday, first.day) == ("Wednesday", "23 March")
    assert first.report is not None
    assert first.court is not None
    assert (first.report.here, first.report.there) == ("9:00", "8:00 Monterrey")
    assert (first.court.here, first.court.there) == ("13:00", "12:00 Monterrey")
    assert first.place == "Laredo I bridge, Nuevo Laredo – Laredo"
    assert [call.dialled for call in told(each()["plain"]).call] == ["+528685550101"]


def test_what_changed_and_who_was_asked() -> None:
    page = read("plain")
    assert "On Wednesday 9 March this changed. Before: Wednesday 16 March" in page
    assert "Said by: the court’s phone line. Last checked: Sunday 13 March." in page


def test_one_clock_is_said_once() -> None:
    first = told(each()["same clock"]).top[0]
    assert first.report is not None
    assert first.report.there == ""
    assert first.clocks == "Same hours in Brownsville and Matamoros."
    assert told(each()["no town"]).top[0].clocks == "Hours by the clock of Brownsville."


def test_another_day_on_her_side_is_named() -> None:
    late = notice(replace(HEARD, facility="SYP", time=time(23, 30), report_time=time(22, 30)), town="mexico_city")
    report = told(late).top[0].report
    assert report is not None
    assert report.there == "23:30 Ciudad de México"
    court = told(late).top[0].court
    assert court is not None
    assert court.there == "0:30 Ciudad de México, Thursday 24 March"


@pytest.mark.parametrize(("at", "dark"), [(time(4, 30), True), (time(9, 0), False)])
def test_an_hour_before_light_is_named(at: time, dark: bool) -> None:
    page = text(pages.shown("en", True, notice(replace(DARK, report_time=at)), NOW, "t"))
    assert ("It will be dark at that hour. Call before you travel." in page) is dark


def test_an_hour_that_a_clock_moves_is_to_be_asked_for() -> None:
    assert "Clocks change on that day" in read("a clock that changes")
    assert "Clocks change on that day" not in read("plain")


def test_tomorrow_and_today_by_the_clock_of_the_port() -> None:
    late = datetime(2022, 3, 23, 3, 0, tzinfo=NOW.tzinfo)  # still the 22nd in Laredo
    assert told(each()["plain"], now=late).top[0].near == "tomorrow"
    assert told(each()["plain"], now=late + timedelta(hours=12)).top[0].near == "today"


def test_the_year_only_when_it_is_another() -> None:
    assert told(each()["next year"]).top[0].day == "11 January 2023"
    assert told(each()["next year"], "es").top[0].day == "11 de enero de 2023"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("days differ", "Being checked: we were told different days. Plan for this one, the earlier day."),
        ("hours differ", "The hour is being checked"),
        ("places differ", "The place is being checked"),
        ("a detail differs", "A detail is being checked. The day stands."),
        ("unsure", "We are checking this date."),
        ("questioned", "We were told a date that cannot be right."),
        ("cancelled", "Wednesday 23 March is called off. Said by: the court’s phone line."),
        ("cancelled", "Call before you stay at home"),
        ("stale", "Nobody has checked this date for more than seven days."),
        ("never checked", "We do not know when this date was last checked."),
        ("passed", "This day has passed. If you could not be there, call."),
        ("one of two days passed", "We were also told: Wednesday 30 March."),
        ("the hour has passed", "The hour has passed. If you could not be there, call."),
        ("days differ", "We were also told: Wednesday 30 March."),
        (
            "many days differ",
            "We were also told: Wednesday 7 September; Wednesday 14 September; Wednesday 21 September.",
        ),
        ("called off by one", "One source says that this day is called off. Plan for it all the same, and call."),
        ("only the hour changed", "On Wednesday 9 March the hour or place changed."),
        ("never asked", "Nobody has told us a date yet. We check again: Thursday 17 March."),
        ("missed", "On Wednesday 2 March you could not be there. Call your lawyer today: +52 81 5555 0105"),
        ("missed", "+52 81 5555 0105"),
        (
            "no date",
            "No date yet Call: +52 868 555 0101 Matamoros Last checked: Monday 14 March. We check again: Thursday 17 March.",
        ),
        ("no days of checking", "Call to ask whether there is news."),
        ("nothing", "No date yet"),
    ],
)
def test_each_doubt_has_its_sentence(name: str, sentence: str) -> None:
    assert sentence in read(name)
    assert sentence not in read("plain")


def test_seven_days_are_not_yet_stale() -> None:
    just = notice(replace(HEARD, checked_at=NOW - timedelta(days=7)))
    assert not told(just).top[0].checked.stale
    assert told(just, now=NOW + timedelta(seconds=1)).top[0].checked.stale


@pytest.mark.parametrize(
    ("days", "again"),
    [((1,), "Tuesday 22 March"), ((2,), "Wednesday 16 March"), ((0, 1), "Monday 21 March"), ((), ""), ((9,), "")],
)
def test_the_next_check_is_after_today(days: tuple[int, ...], again: str) -> None:
    said = replace(notice(), office=Office(OFFICE.number, OFFICE.town, days))
    assert told(said).next_check == again  # NOW is a Tuesday


def test_two_hearings_of_a_day_are_numbered_in_order() -> None:
    assert [one.number for one in told(each()["two on a day"]).top] == [1, 2]
    page = read("two on a day")
    assert (
        page.index("Hearing 1 of this day")
        < page.index("9:00")
        < page.index("Hearing 2 of this day")
        < page.index("11:30")
    )
    assert "Hearing 1" not in read("plain")


def test_a_later_hearing_stands_below() -> None:
    said = told(each()["later too"])
    assert [one.iso for one in said.top] == [DAY.isoformat()]
    assert [one.iso for one in said.below] == ["2022-05-04"]


def test_a_day_ahead_leads_and_what_was_called_off_is_still_told() -> None:
    off = Appearance(State.CANCELLED, source="line", checked_at=NOW, previous_day=BEFORE)
    passed = replace(HEARD, day=date(2022, 3, 1))
    said = told(notice(passed, HEARD, off))
    assert [one.iso for one in said.top] == [DAY.isoformat()]
    assert [one.mark for one in said.below] == ["off", "past"]


def test_what_is_called_off_leads_over_a_day_that_passed() -> None:
    off = Appearance(State.CANCELLED, source="line", checked_at=NOW, previous_day=DAY)
    assert [one.mark for one in told(notice(replace(HEARD, day=date(2022, 3, 1)), off)).top] == ["off"]


def test_what_does_not_fit_below_is_counted() -> None:
    later = [replace(HEARD, day=DAY + timedelta(days=at)) for at in range(9)]
    said = told(notice(*later))
    assert len(said.below) == MOST_BELOW
    assert said.more == 8 - MOST_BELOW
    assert "There are more dates. Call to hear them." in text(pages.shown("en", True, notice(*later), NOW, "t"))


def test_no_appearance_is_lost() -> None:
    for name, said in each().items():
        shown = told(said)
        silent = [one for one in said.appearances if one.state is State.NONE]
        assert len(shown.top) + len(shown.below) + shown.more >= len(said.appearances) - len(silent), name


def test_a_language_without_text_has_its_road_on_top() -> None:
    page = read("mam")
    assert "Qyol Mam" not in page  # her own words, marked so that no machine translates them
    whole = text(pages.shown("es", True, each()["mam"], NOW, "t", readers=READERS), whole=True)
    assert whole.index("Qyol Mam") < whole.index("Miércoles")
    assert "+52 81 5555 0102" in whole
    by_readers = text(pages.shown("es", True, each()["mam without a reader"], NOW, "t", readers=READERS), whole=True)
    assert "Qyol Mam +52 81 5555 0103" in by_readers
    nobody = text(pages.shown("es", True, each()["mam without a reader"], NOW, "t"), whole=True)
    assert "Qyol Mam +52 868 555 0101" in nobody


def test_nobody_to_call_says_whom_to_ask() -> None:
    assert "Call: the person who gave you the card" in read("nobody to call")
    assert "Call: +52 868 555 0101" in read("nobody to call", offices=(OFFICE,))


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("received", "Thank you. We know that you have received it."),
        ("cannot", "Do not wait for that: call."),
        ("busy", "Please tap once more, or call."),
    ],
)
def test_a_tap_is_answered_with_the_notice_still_there(said: str, answer: str) -> None:
    page = text(pages.shown("en", True, each()["plain"], NOW, "t", said))
    assert page.index(answer) < page.index("23 March") < page.index("13:00")
    assert answer not in read("plain")


def test_a_recording_is_offered_else_a_number() -> None:
    page = pages.shown("ht", True, each()["plain"], NOW, "t", audio="/audio/ht/x")
    assert b'<audio controls preload="none" src="/audio/ht/x"></audio>' in page
    assert b"<audio" not in pages.shown("ht", True, each()["plain"], NOW, "t")
    assert "Pou yon moun li dat la pou ou, rele: +52 81 5555 0102" in read("plain", "ht")


def test_every_source_has_words_on_screen_and_on_paper() -> None:
    assert sources.ON_SCREEN.keys() == sources.ON_PAPER.keys() == set(Source.values)


@pytest.mark.parametrize("code", ["", "TUM", "QQQ"])
def test_a_place_that_nobody_knows_is_said(code: str) -> None:
    assert crossing(code) is None
    page = text(pages.shown("en", True, notice(replace(HEARD, facility=code)), NOW, "t"))
    assert "not known yet: look at your papers, and call" in page


def test_hours_that_nobody_said_are_said_to_be_missing() -> None:
    page = text(pages.shown("en", True, notice(replace(HEARD, report_time=None, time=None)), NOW, "t"))
    assert "Report not known yet" in page
    assert "Court not known yet" in page


def test_what_is_typed_or_numbered_never_reaches_the_markup() -> None:
    wild = '"><script>alert(1)</script>'
    said = replace(each()["plain"], office=Office(f"+1{wild}", "matamoros"), reader=wild, language="<b>")
    page = pages.shown("en", True, said, NOW, wild).decode()
    assert "<script>alert" not in page
    assert "<b>" not in page.partition("<main>")[0]


def test_where_sources_differ_no_day_is_struck() -> None:
    for name in ("days differ", "called off by one", "hours differ", "longest"):
        assert b"<s>" not in pages.shown("en", True, each()[name], NOW, "t"), name
    assert pages.shown("en", True, each()["plain"], NOW, "t").count(b"<s>") == 3  # on the screen, and twice on paper
    assert "We were also told" not in read("called off by one"), "the day itself is no other day"
    assert "We were also told" not in read("hours differ"), "a day that was moved is not said any more"
    assert "different days" not in read("called off by one")


@pytest.mark.parametrize(
    ("town", "facility", "near"),
    [("", "", "tomorrow"), ("", "MPL", "tomorrow"), ("tijuana", "", "tomorrow"), ("mexico_city", "MPL", "tomorrow")],
)
def test_no_day_is_counted_by_a_clock_that_nobody_there_has(town: str, facility: str, near: str) -> None:
    late = datetime(2022, 3, 23, 3, 30, tzinfo=NOW.tzinfo)  # the 23rd in Greenwich, still the 22nd along the border
    said = told(notice(replace(HEARD, facility=facility, checked_at=late), town=town), now=late)
    assert said.top[0].near == near
    assert said.today == "Tuesday 22 March"
    assert said.top[0].checked.last == "Tuesday 22 March"


@pytest.mark.parametrize(
    ("facility", "hours", "passed"),
    [("", 6, False), ("", 7, True), ("SYP", 6, False), ("SYP", 7, True), ("MPL", 4, False), ("MPL", 5, True)],
)
def test_a_day_has_passed_only_when_it_has_at_the_port_or_everywhere(facility: str, hours: int, passed: bool) -> None:
    after = datetime(2022, 3, 24, hours, 0, tzinfo=NOW.tzinfo)  # midnight is 5:00 in Laredo and 7:00 in San Ysidro
    said = told(notice(replace(HEARD, facility=facility), town="matamoros"), now=after)
    assert said.top[0].passed is passed


def test_of_a_day_that_passed_nothing_is_left_to_travel_for() -> None:
    for name in ("passed", "the hour has passed", "one of two days passed"):
        page = text(pages.shown("en", True, each()[name], NOW, "t"), whole=True, paper=True)
        for order in ("Report", "Bring", "before you travel", "It will be dark", "You cannot go", "Keep date"):
            assert order not in page, (name, order)
        assert page.count("+52 868 555 0101") == 3, name


def test_in_doubt_the_hour_has_not_passed() -> None:
    early = replace(DARK, day=NOW.date(), time=time(0, 30), state=State.DISAGREEMENT, differing=("time",))
    assert not told(notice(early)).over
    assert told(each()["the hour has passed"]).over
    both = notice(replace(DARK, day=NOW.date(), time=time(0, 30)), replace(DARK, day=NOW.date(), time=time(15, 0)))
    assert not told(both).over, "the second is still ahead"


def test_after_a_missed_hearing_there_is_one_number_and_no_blame() -> None:
    for name in ("missed", "missed, and nothing ahead"):
        page = pages.shown("en", True, each()[name], NOW, "t", readers=READERS)
        assert set(re.findall(rb'href="tel:([^"]+)"', page)) == {b"+528155550105"}, name
        assert b"868 555 0101" not in page, "nor on paper"
        said = text(page)
        assert "expected" not in said
        assert len(re.findall(r"\bcall\b", said, re.IGNORECASE)) == 1, (name, said)


def test_what_is_old_stands_beside_the_day_and_on_paper() -> None:
    page = pages.shown("en", True, each()["stale"], NOW, "t")
    said = text(page)
    assert said.index("23 March") < said.index("Nobody has checked this date") < said.index("Report")
    paper = page[page.index(b'<div class="paper') :].decode()
    assert "Nobody has checked this date for more than seven days." in paper
    assert (
        "Clocks change on that day."
        in pages.shown("en", True, each()["a clock that changes"], NOW, "t").decode().partition('<div class="paper')[2]
    )


def test_without_any_hearing_there_is_nothing_to_confirm_or_write_down() -> None:
    for name in ("nothing", "never asked", "no date"):
        page = pages.shown("en", True, each()[name], NOW, "t")
        assert b'value="received"' not in page, name
        assert b'value="cannot"' in page, name
        assert "Write the date" not in text(page), name
    without = replace(notice(), office=Office(OFFICE.number, OFFICE.town))
    assert "Nobody has told us a date yet. Call to ask when we ask again." in text(
        pages.shown("en", True, without, NOW, "t")
    )
    assert "Nobody has told us" not in read("no date")
    for name in ("plain", "cancelled", "questioned"):
        assert b'value="received"' in pages.shown("en", True, each()[name], NOW, "t"), name


def test_no_page_speaks_of_an_office_of_hers() -> None:
    words = {"en": "office", "es": "oficina", "ht": "biwo", "pt": "escritório", "fr": "bureau"}
    for lang, word in words.items():
        assert not [one.string for one in catalogues.kept(catalogues.WEB / "waiting", lang) if word in str(one.string)]


def test_the_form_for_a_lost_card_promises_what_can_be_kept() -> None:
    page = text(pages.lost("en", chosen=True, offices=(OFFICE,)))
    assert "Without the A-number we can find you only if we already know that phone." in page
    assert "+52 868 555 0101 Matamoros" in page
    assert "will be blocked" not in page


def test_of_other_languages_those_with_a_number_come_first_and_signs_are_not_telephoned() -> None:
    page = text(
        pages.other("en", chosen=True, offices=(OFFICE,), readers=(*READERS, ("ase", "+1 956 555 0109"))), whole=True
    )
    assert (
        page.index("Qyol Mam: +52 81 5555 0103") < page.index("We look for somebody who speaks it") < page.index("Ixil")
    )
    assert "ASL" not in page
    assert "Señas" not in page
    assert "tells you your date" not in text(pages.other("en", chosen=True, offices=(OFFICE,), readers=()))


def test_a_ticket_stays_with_her_among_the_other_languages() -> None:
    assert b'name="ticket" value="TICKET"' in pages.other("en", chosen=True, ticket="TICKET")
    assert b'name="ticket"' not in pages.other("en", chosen=True)


def test_the_number_of_her_reader_stands_on_paper_too() -> None:
    page = pages.shown("es", True, each()["mam"], NOW, "t", readers=READERS)
    paper = page[page.index(b'<div class="paper') :]
    assert paper.count(b"Qyol Mam</span>: <b>+52 81 5555 0102</b>") == 2
    assert b"0102" not in pages.shown("es", True, each()["plain"], NOW, "t").partition(b'<div class="paper')[2]


def test_on_paper_each_hearing_of_the_day_has_its_number_and_its_place() -> None:
    page = pages.shown("en", True, each()["three on a day"], NOW, "t").decode()
    half = page.partition('<section lang="en"')[2].partition("</section>")[0]
    assert re.findall(r"<p>(\d)\. Report", half) == ["1", "2", "3"]
    assert half.count("Laredo I bridge") == 2
    assert half.count("Paso del Norte bridge") == 1


def test_what_is_kept_has_its_words_and_its_doubt() -> None:
    kept = re.search(
        r'data-hours="([^"]*)" data-saved="([^"]*)"', pages.shown("en", True, each()["plain"], NOW, "t").decode()
    )
    assert kept
    assert kept.groups() == (
        "Report 9:00 (8:00 Monterrey) · Appointment 13:00 (12:00 Monterrey)",
        "Saved on Tuesday 15 March. It may have changed.",
    )
    for name in ("days differ", "unsure", "stale"):
        page = pages.shown("en", True, each()[name], NOW, "t")
        assert b'data-saved="Being checked: call before you travel. Saved on' in page, name


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "One moment…"),
        ("es", "Un momento…"),
        ("ht", "Tann yon ti moman…"),
        ("pt", "Um momento…"),
        ("fr", "Un instant…"),
    ],
)
def test_every_page_has_the_word_for_the_moment_of_waiting(lang: str, words: str) -> None:
    assert f'data-busy="{words}"' in pages.start(lang, chosen=False).decode()
