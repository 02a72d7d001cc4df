"""What sources say of who a person is, folded into what her record shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypedDict
from uuid import UUID, uuid4

from vigilia.web.people.editions import Latest
from vigilia.web.people.models import Person, PersonSaying, Source, Standing

PARTS = ("surnames", "given_names", "born", "nationality", "a_number", "language")
"""The parts of identity, in the order a person reads them."""


class SaidPart(TypedDict):
    """One part: the exact words, what they were read as (null: they could not be), and the doubt, if any."""

    words: str
    value: str | None
    doubt: str | None


@dataclass(frozen=True)
class PersonSaid:
    """One source's word on one person. `said_on`: the day the source itself carries; `where`: sheet and row, page ..."""

    source: Source
    seen_at: datetime
    parts: Mapping[str, SaidPart]
    said_on: date | None = None
    origin: UUID | None = None
    where: Mapping[str, object] = field(default_factory=dict)

    def row(self, person: Person, by: str) -> PersonSaying:
        """The row that keeps it; not yet saved."""
        return PersonSaying(
            id=uuid4(),
            org_id=person.org_id,
            person=person,
            source=self.source,
            said_on=self.said_on,
            seen_at=self.seen_at,
            by=by,
            origin=self.origin,
            words={"parts": {part: said["words"] for part, said in self.parts.items()}, "where": dict(self.where)},
            values={part: {"value": said["value"], "doubt": said["doubt"]} for part, said in self.parts.items()},
        )


def fold(sayings: Iterable[PersonSaying]) -> dict[str, str]:
    """The latest readable value of each part over all standing sayings."""
    return {part: said["value"] for part, said in _latest(sayings, readable=True).items() if said["value"] is not None}


def last_words(sayings: Iterable[PersonSaying]) -> dict[str, SaidPart]:
    """The latest word on each part, readable or not: what a source must differ from to have said something new."""
    return _latest(sayings, readable=False)


def _latest(sayings: Iterable[PersonSaying], *, readable: bool) -> dict[str, SaidPart]:
    last: dict[str, SaidPart] = {}
    so_far = Latest()
    for saying in sorted((one for one in sayings if one.state == Standing.STANDING), key=lambda one: one.seen_at):
        for part, said in saying.values.items():
            if (said["value"] is not None or not readable) and so_far.takes(part, saying):
                last[part] = SaidPart(words=saying.words["parts"][part], value=said["value"], doubt=said["doubt"])
    return last


def news(known: Mapping[str, SaidPart], said: Mapping[str, SaidPart]) -> dict[str, SaidPart]:
    """The parts of `said` that differ from the last word: by value when both could be read, else by the words."""
    return {part: word for part, word in said.items() if part not in known or _differs(known[part], word)}


def _differs(old: SaidPart, new: SaidPart) -> bool:
    if old["value"] is not None and new["value"] is not None:
        return old["value"] != new["value"]
    return (old["value"], old["doubt"], old["words"]) != (new["value"], new["doubt"], new["words"])
