"""From what sources say to what we believe: pure, and the only place where it is decided.

Rules, each because a wrong date can cost a case (R3):

- A source replaces its own earlier word; it never replaces another source's word. Two sources that differ are a
  disagreement, and a person settles it.
- A questioned or withdrawn saying makes no belief.
- A detail (hour, place, judge ...) is believed only together with the date it was said of: the hour of the old date is
  not the hour of the new one, since no source said so.
- A settlement holds until a source says something else afterwards. Settling on the very date of a questioned saying
  accepts that saying; settling on a date we were unsure of ends the doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from vigilia.web.hearings.parts import DETAILS, BeliefState, Part, SayingState
from vigilia.web.people.editions import latest

Value = str
"""A part as text: dates and times in ISO 8601, codes as codes. One form, so that two words can be compared."""


@dataclass(frozen=True)
class Word:
    """One saying, as the belief sees it. `seen_at` is aware UTC; `said_on` the day the source itself carries."""

    id: UUID
    source: str
    seen_at: datetime
    said_on: date | None
    state: SayingState
    parts: Mapping[Part, Value]
    cancelled: bool = False
    doubt: str = ""


@dataclass(frozen=True)
class Choice:
    """A person's settlement of one part, at `at` (aware UTC); `value` None settles that there is no hearing."""

    part: Part
    value: Value | None
    at: datetime


@dataclass(frozen=True)
class Belief:
    """What is believed of a hearing, which sayings carry it, and on which parts the sources differ."""

    state: BeliefState
    parts: Mapping[Part, Value] = field(default_factory=dict)
    differing: Mapping[Part, tuple[Value, ...]] = field(default_factory=dict)
    sources: tuple[UUID, ...] = ()
    doubt: str = ""
    checked_at: datetime | None = None
    questioned: date | None = None  # the date in question, where it was readable

    @property
    def day(self) -> date | None:
        """The date to plan by: in a disagreement the earliest of those said, since that one can be missed first."""
        said = self.parts.get(Part.DATE)
        if said is None and Part.DATE in self.differing:
            said = min(value for value in self.differing[Part.DATE] if value != CANCELLED)
        return date.fromisoformat(said) if said else None


CANCELLED: Value = "cancelled"
"""Stands for the date in a word that says there is no hearing."""


def believe(words: Iterable[Word], choices: Sequence[Choice] = ()) -> Belief:
    """Derive the belief from all `words` of one hearing and the settlements made, in any order."""
    every = sorted((_accepted(word, choices) for word in words), key=lambda word: word.seen_at)
    standing = [word for word in every if word.state is SayingState.STANDING and _says_when(word)]
    if not standing:
        return _without_standing(every)
    last = _last_of_each_source(standing)
    checked = max(word.seen_at for word in last)
    said = _settled(Part.DATE, {word.source: _when(word) for word in last}, last, choices)
    if len(said) > 1:
        dates = tuple(sorted(said))
        doubt = next((word.doubt for word in last if word.doubt), "")
        return Belief(BeliefState.DISAGREEMENT, {}, {Part.DATE: dates}, _ids(last), doubt, checked)
    when = next(iter(said))
    carrying = [word for word in last if _when(word) == when]
    if when == CANCELLED:
        return Belief(BeliefState.CANCELLED, sources=_ids(carrying or last), checked_at=checked)
    return _with_date(when, standing, carrying or last, choices, checked, _open_questions(every))


def _without_standing(every: Sequence[Word]) -> Belief:
    questioned = [word for word in every if word.state is SayingState.QUESTIONED]
    if not questioned:
        return Belief(BeliefState.NONE)
    newest = questioned[-1]
    return Belief(
        BeliefState.QUESTIONED,
        sources=_ids(questioned),
        doubt=newest.doubt,
        checked_at=newest.seen_at,
        questioned=_day(newest),
    )


def _with_date(
    when: Value,
    standing: Sequence[Word],
    carrying: Sequence[Word],
    choices: Sequence[Choice],
    checked: datetime,
    questions: Sequence[Word],
) -> Belief:
    about = [word for word in standing if _when(word) == when]
    parts: dict[Part, Value] = {Part.DATE: when}
    differing: dict[Part, tuple[Value, ...]] = {}
    for part in DETAILS:
        giving = _last_of_each_source([word for word in about if part in word.parts])
        said = _settled(part, {word.source: word.parts[part] for word in giving}, giving, choices)
        if len(said) == 1:
            parts[part] = next(iter(said))
        elif said:
            differing[part] = tuple(sorted(said))
    doubt = next((word.doubt for word in carrying if word.doubt), "")
    questioned = None
    if questions and not doubt:
        doubt, questioned = questions[0].doubt, _day(questions[0])
    state = BeliefState.DISAGREEMENT if differing else BeliefState.UNSURE if doubt else BeliefState.BELIEVED
    return Belief(state, parts, differing, _ids(carrying), doubt, checked, questioned)


def _settled(
    part: Part, by_source: Mapping[str, Value], giving: Sequence[Word], choices: Sequence[Choice]
) -> frozenset[Value]:
    """The values still said of `part` once a person's choice, if it came after every word, has been applied."""
    values = frozenset(by_source.values())
    made = [choice for choice in choices if choice.part is part]
    if not made:
        return values
    choice = max(made, key=lambda one: one.at)
    later = frozenset(by_source[word.source] for word in giving if word.seen_at > choice.at)
    chosen = choice.value or CANCELLED
    # A source that has since replaced the very word that was chosen has spent the choice; the words it beat stay beaten.
    return later if later and chosen not in values else later | {chosen}


def _accepted(word: Word, choices: Sequence[Choice]) -> Word:
    """A word as a later settlement of the date leaves it: chosen, it stands without doubt; in question and not chosen,
    it is settled and counts no more."""
    later = [choice for choice in choices if choice.part is Part.DATE and choice.at >= word.seen_at]
    if not later or word.cancelled or word.state is SayingState.WITHDRAWN:
        return word
    if any(choice.value == word.parts.get(Part.DATE) for choice in later):
        return replace(word, state=SayingState.STANDING, doubt="")
    return replace(word, state=SayingState.WITHDRAWN) if word.state is SayingState.QUESTIONED else word


def _open_questions(every: Sequence[Word]) -> list[Word]:
    """The latest word of each source where it cannot be right: the date that others (or the source itself, before) gave
    is kept, but we are no longer sure of it."""
    latest_words = _last_of_each_source([word for word in every if word.state is not SayingState.WITHDRAWN])
    return [word for word in latest_words if word.state is SayingState.QUESTIONED]


def _last_of_each_source(words: Sequence[Word]) -> list[Word]:
    return list(latest(words, lambda word: word.source).values())


def _day(word: Word) -> date | None:
    said = word.parts.get(Part.DATE)
    return date.fromisoformat(said) if said else None


def _says_when(word: Word) -> bool:
    return word.cancelled or Part.DATE in word.parts


def _when(word: Word) -> Value:
    return CANCELLED if word.cancelled else word.parts[Part.DATE]


def _ids(words: Iterable[Word]) -> tuple[UUID, ...]:
    return tuple(word.id for word in words)
