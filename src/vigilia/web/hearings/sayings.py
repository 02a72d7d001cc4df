"""A saying of a hearing as others hand it in, as a row, and as the belief reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID, uuid4

from vigilia.web.hearings.belief import Word
from vigilia.web.hearings.models import Hearing, HearingSaying
from vigilia.web.hearings.parts import Part, SayingState
from vigilia.web.people.models import Source

CODES = (Part.FACILITY, Part.KIND, Part.MODE, Part.LANGUAGE, Part.REPORT_PLACE, Part.JUDGE)
"""Parts that are text as they stand."""


@dataclass(frozen=True)
class HearingSaid:
    """One source's word on a hearing: `parts` in ISO 8601 or codes; `words` the exact cells or sentences by part."""

    source: Source
    seen_at: datetime
    parts: Mapping[Part, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    said_on: date | None = None
    origin: UUID | None = None
    where: Mapping[str, object] = field(default_factory=dict)
    state: SayingState = SayingState.STANDING
    doubt: str = ""
    cancelled: bool = False
    paper: UUID | None = None

    @property
    def day(self) -> date | None:
        """The date said, if any."""
        return date.fromisoformat(self.parts[Part.DATE]) if Part.DATE in self.parts else None

    def row(self, hearing: Hearing, by: str) -> HearingSaying:
        """The row that keeps it; not yet saved."""
        text = {part.value: self.parts.get(part, "") for part in CODES}
        return HearingSaying(
            id=uuid4(),
            org_id=hearing.org_id,
            person_id=hearing.person_id,
            hearing=hearing,
            source=self.source,
            by=by,
            said_on=self.said_on,
            seen_at=self.seen_at,
            origin=self.origin,
            state=self.state.value,
            doubt=self.doubt,
            cancelled=self.cancelled,
            paper=self.paper,
            day=self.day,
            time=_time(self.parts.get(Part.TIME)),
            report_time=_time(self.parts.get(Part.REPORT_TIME)),
            facility=text["facility"],
            kind=text["kind"],
            mode=text["mode"],
            language=text["language"],
            report_place=text["report_place"] or None,
            judge=text["judge"] or None,
            words={"parts": dict(self.words), "where": dict(self.where)},
        )

    def repeats(self, saying: HearingSaying) -> bool:
        """Whether a saying on file already holds this word: same values, and the same words where they are in doubt."""
        word = word_of(saying)
        if (word.parts, word.cancelled, word.doubt, word.state) != (
            dict(self.parts),
            self.cancelled,
            self.doubt,
            self.state,
        ):
            return False
        return self.state is not SayingState.QUESTIONED or saying.words["parts"] == dict(self.words)


def word_of(saying: HearingSaying) -> Word:
    """The saying as the belief reads it."""
    said = {part: getattr(saying, part.value) for part in Part if part is not Part.DATE}
    parts: dict[Part, str] = {part: _text(value) for part, value in said.items() if value}
    if saying.day:
        parts[Part.DATE] = saying.day.isoformat()
    return Word(
        id=saying.id,
        source=saying.source,
        seen_at=saying.seen_at,
        said_on=saying.said_on,
        parts=parts,
        state=SayingState(saying.state),
        cancelled=saying.cancelled,
        doubt=saying.doubt,
    )


def _text(value: object) -> str:
    return value.strftime("%H:%M") if isinstance(value, time) else str(value)


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
