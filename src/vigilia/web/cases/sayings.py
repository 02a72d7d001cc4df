"""What sources say of a case, folded into what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from vigilia.web.cases.models import Case, CaseSaying
from vigilia.web.people.editions import Latest
from vigilia.web.people.models import Source, Standing

PARTS = ("enrolled", "port", "counsel")


@dataclass(frozen=True)
class CaseSaid:
    """One source's word on a case. `words` hold the exact cells, doubtful ones too; a value not given stays empty."""

    source: Source
    seen_at: datetime
    enrolled: date | None = None
    port: str = ""
    counsel: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    doubts: Mapping[str, str] = field(default_factory=dict)
    said_on: date | None = None
    origin: UUID | None = None
    where: Mapping[str, object] = field(default_factory=dict)

    def row(self, case: Case, by: str) -> CaseSaying:
        """The row that keeps it; not yet saved."""
        return CaseSaying(
            id=uuid4(),
            org_id=case.org_id,
            person_id=case.person_id,
            case=case,
            source=self.source,
            by=by,
            said_on=self.said_on,
            seen_at=self.seen_at,
            origin=self.origin,
            enrolled=self.enrolled,
            port=self.port,
            counsel=self.counsel,
            words={"parts": dict(self.words), "doubts": dict(self.doubts), "where": dict(self.where)},
        )


def in_order(sayings: Iterable[CaseSaying]) -> list[CaseSaying]:
    """Standing sayings in the order they were heard, without those of an older day than one heard before."""
    so_far = Latest()
    standing = (one for one in sayings if one.state == Standing.STANDING)
    return [one for one in sorted(standing, key=lambda one: one.seen_at) if so_far.takes(one.source, one)]


def show(case: Case, sayings: Iterable[CaseSaying]) -> None:
    """Set the case's columns to the latest word on each part. Not saved here."""
    case.enrolled, case.port, case.counsel = None, "", "unknown"
    so_far = Latest()
    for saying in in_order(sayings):
        for part in PARTS:
            if getattr(saying, part) and so_far.takes(part, saying):
                setattr(case, part, getattr(saying, part))


def says_more(said: CaseSaid, known: Iterable[CaseSaying]) -> bool:
    """Whether `said` differs from the last word of its own source: by value, or by the words of a doubtful part."""
    last: dict[str, object] = {}
    words: dict[str, str] = {}
    for saying in in_order(one for one in known if one.source == said.source):
        last |= {part: getattr(saying, part) for part in PARTS if getattr(saying, part)}
        words |= {part: saying.words["parts"].get(part, "") for part in PARTS if part in saying.words["parts"]}
    for part in PARTS:
        value = getattr(said, part)
        if value and value != last.get(part):
            return True
        if not value and said.words.get(part, "") and said.words[part] != words.get(part):
            return True
    return part_words_differ(said, words)


def part_words_differ(said: CaseSaid, words: Mapping[str, str]) -> bool:
    """Counsel's words name the lawyer: another name is news although the value stays the same."""
    return bool(said.words.get("counsel")) and said.words["counsel"] != words.get("counsel")
