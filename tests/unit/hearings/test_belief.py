"""From what sources say to what is believed: every rule of `hearings.belief`."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from vigilia.web.hearings.belief import CANCELLED, Choice, Word, believe
from vigilia.web.hearings.parts import BeliefState, Part, SayingState

START = datetime(2022, 3, 1, 12, tzinfo=UTC)


def word(source, day=None, *, after=0, state=SayingState.STANDING, doubt="", cancelled=False, said_on=None, **details):
    parts = {Part(name): value for name, value in details.items()}
    if day:
        parts[Part.DATE] = day
    return Word(uuid4(), source, START + timedelta(hours=after), said_on, state, parts, cancelled, doubt)


def test_nothing_said_is_no_date():
    assert believe([]).state is BeliefState.NONE


def test_one_source_is_believed_with_its_hour():
    belief = believe([word("list", "2022-03-16", time="08:30")])
    assert belief.state is BeliefState.BELIEVED
    assert belief.day == date(2022, 3, 16)
    assert belief.parts[Part.TIME] == "08:30"


def test_a_source_replaces_its_own_word_and_the_old_hour_goes_with_the_old_date():
    belief = believe([word("list", "2022-03-16", time="08:30"), word("list", "2022-03-23", after=1)])
    assert belief.day == date(2022, 3, 23)
    assert Part.TIME not in belief.parts


def test_two_sources_that_differ_disagree_and_the_earlier_day_leads():
    belief = believe([word("tear_sheet", "2022-03-23"), word("line", "2022-03-16", after=1)])
    assert belief.state is BeliefState.DISAGREEMENT
    assert belief.differing[Part.DATE] == ("2022-03-16", "2022-03-23")
    assert belief.day == date(2022, 3, 16)


def test_a_cancellation_against_a_date_is_a_disagreement_that_keeps_the_date():
    belief = believe([word("list", "2022-03-16"), word("line", cancelled=True, after=1)])
    assert belief.state is BeliefState.DISAGREEMENT
    assert belief.day == date(2022, 3, 16)
    assert CANCELLED in belief.differing[Part.DATE]


def test_an_older_list_does_not_replace_a_newer_one():
    newer = word("list", "2022-05-23", after=0, said_on=date(2022, 5, 10))
    older = word("list", "2022-05-16", after=5, said_on=date(2022, 5, 3))
    assert believe([newer, older]).day == date(2022, 5, 23)


def test_a_questioned_date_makes_no_belief_until_someone_accepts_it():
    sunday = word("list", "2022-03-13", state=SayingState.QUESTIONED, doubt="hearing_on_weekend", time="08:30")
    belief = believe([sunday])
    assert (belief.state, belief.day, belief.doubt) == (BeliefState.QUESTIONED, None, "hearing_on_weekend")
    settled = believe([sunday], [Choice(Part.DATE, "2022-03-13", START + timedelta(hours=1))])
    assert (settled.state, settled.day) == (BeliefState.BELIEVED, date(2022, 3, 13))
    assert settled.parts[Part.TIME] == "08:30"


def test_a_later_unreadable_word_of_the_same_source_leaves_the_date_but_unsure():
    belief = believe(
        [
            word("list", "2022-03-16"),
            word("list", after=1, state=SayingState.QUESTIONED, doubt="impossible_date"),
        ]
    )
    assert (belief.state, belief.day, belief.doubt) == (BeliefState.UNSURE, date(2022, 3, 16), "impossible_date")


def test_another_source_in_question_leaves_the_date_but_unsure_until_settled():
    words = [
        word("list", "2022-03-16"),
        word("notice", "2022-03-19", after=1, state=SayingState.QUESTIONED, doubt="hearing_on_weekend"),
    ]
    assert (believe(words).state, believe(words).doubt) == (BeliefState.UNSURE, "hearing_on_weekend")
    settled = believe(words, [Choice(Part.DATE, "2022-03-16", START + timedelta(hours=2))])
    assert (settled.state, settled.day, settled.doubt) == (BeliefState.BELIEVED, date(2022, 3, 16), "")


def test_a_withdrawn_word_counts_for_nothing():
    belief = believe([word("list", "2022-03-16"), word("line", "2022-03-23", after=1, state=SayingState.WITHDRAWN)])
    assert (belief.state, belief.day) == (BeliefState.BELIEVED, date(2022, 3, 16))


def test_a_settlement_holds_until_a_source_says_something_else():
    words = [word("list", "2022-03-16"), word("line", "2022-03-23", after=1)]
    settled = [Choice(Part.DATE, "2022-03-23", START + timedelta(hours=2))]
    assert believe(words, settled).day == date(2022, 3, 23)
    again = believe([*words, word("notice", "2022-03-30", after=3)], settled)
    assert again.state is BeliefState.DISAGREEMENT
    assert again.differing[Part.DATE] == ("2022-03-23", "2022-03-30")


def test_the_source_that_was_chosen_may_move_its_own_date():
    words = [word("list", "2022-03-16"), word("line", "2022-03-23", after=1), word("line", "2022-03-30", after=3)]
    belief = believe(words, [Choice(Part.DATE, "2022-03-23", START + timedelta(hours=2))])
    assert (belief.state, belief.day) == (BeliefState.BELIEVED, date(2022, 3, 30))


def test_settling_that_there_is_no_hearing():
    words = [word("list", "2022-03-16"), word("line", cancelled=True, after=1)]
    assert believe(words, [Choice(Part.DATE, None, START + timedelta(hours=2))]).state is BeliefState.CANCELLED


def test_hours_that_differ_are_a_disagreement_on_the_hour_alone():
    belief = believe([word("list", "2022-03-16", time="08:30"), word("notice", "2022-03-16", after=1, time="13:00")])
    assert belief.state is BeliefState.DISAGREEMENT
    assert belief.parts[Part.DATE] == "2022-03-16"
    assert belief.differing == {Part.TIME: ("08:30", "13:00")}


DAYS = st.sampled_from(["2022-03-16", "2022-03-23", "2022-03-30"])
WORDS = st.lists(
    st.builds(
        lambda source, day, after, state, cancelled: word(
            source,
            None if cancelled else day,
            after=after,
            state=state,
            cancelled=cancelled,
            doubt="hearing_on_weekend" if state is SayingState.QUESTIONED else "",
        ),
        st.sampled_from(["list", "line", "notice"]),
        DAYS,
        st.integers(0, 50),
        st.sampled_from(list(SayingState)),
        st.booleans(),
    ),
    max_size=8,
    unique_by=lambda one: one.seen_at,
)


@given(WORDS, st.permutations(range(8)))
def test_the_order_in_which_words_are_read_does_not_matter(words, order):
    shuffled = [words[place] for place in order if place < len(words)]
    one, two = believe(words), believe(shuffled)
    assert (one.state, one.parts, one.differing, one.doubt) == (two.state, two.parts, two.differing, two.doubt)


@given(WORDS)
def test_no_date_is_believed_that_no_standing_word_said(words):
    belief = believe(words)
    said = {one.parts[Part.DATE] for one in words if one.state is SayingState.STANDING and Part.DATE in one.parts}
    assert belief.day is None or belief.day.isoformat() in said
    assert all(isinstance(one, UUID) for one in belief.sources)
