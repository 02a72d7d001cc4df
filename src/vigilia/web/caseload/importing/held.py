"""Rows and moves that wait for a person, as they are kept: sealed, and only once however often the file comes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from vigilia.web.caseload.importing.moves import Move
from vigilia.web.caseload.importing.rows import RowWords
from vigilia.web.caseload.models import FINGERPRINT, HeldMove, HeldRow, HeldState, Import, fingerprint
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.blind import lookups
from vigilia.web.hearings.parts import Part, SayingState
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.actions.stays import Place
from vigilia.web.people.models import Source
from vigilia.web.people.sayings import PersonSaid


def keep_rows(
    by: Actor, made: Import, rows: Sequence[tuple[int, str, RowWords]], mates: Mapping[tuple[str, str], list[UUID]]
) -> int:
    """Keep held rows that are not on file yet. `rows`: place, reason, words; `mates`: her family by sheet and code.

    Returns how many are new.
    """
    kept = {place: _dump(words, mates.get(words.family, []) if words.family else []) for place, _, words in rows}
    prints = {place: lookups(by.org_id, FINGERPRINT, fingerprint(row)) for place, row in kept.items()}
    known = {
        bytes(one)
        for one in HeldRow.scoped.within(by)
        .exclude(state=HeldState.DROPPED)
        .filter(fingerprint__in=[digest for digests in prints.values() for digest in digests])
        .values_list("fingerprint", flat=True)
    }
    fresh = [
        HeldRow(
            org_id=by.org_id,
            imported=made,
            place=place,
            reason=reason,
            row=kept[place],
            day=words.hearings[0].day if words.hearings else None,
        )
        for place, reason, words in rows
        if not known & set(prints[place])
    ]
    HeldRow.scoped.within(by).insert_all(fresh)
    return len(fresh)


def keep_moves(by: Actor, made: Import, moves: Mapping[UUID, Move]) -> None:
    """Keep moves that wait for a second person; a newer file's word on a person replaces the one that waited."""
    HeldMove.scoped.within(by).filter(person_id__in=list(moves), state=HeldState.WAITING).update(
        state=HeldState.DROPPED
    )
    HeldMove.scoped.within(by).insert_all(
        [
            HeldMove(
                org_id=by.org_id,
                imported=made,
                person_id=one,
                said=_plain(move.said),
                from_day=move.from_day,
                to_day=move.to_day,
            )
            for one, move in moves.items()
        ]
    )


def words_of_held(row: HeldRow) -> tuple[RowWords, list[UUID]]:
    """The words of a held row and the people of her family, as they were when it was held."""
    kept = row.row
    person, case, place = kept["person"], kept["case"], kept["place"]
    words = RowWords(
        person=PersonSaid(**_common(person)),
        case=CaseSaid(**_common(case), enrolled=_day(case, "enrolled")) if case else None,
        hearings=tuple(hearing_said(one) for one in kept["hearings"]),
        phones=tuple(kept["phones"]),
        notes=tuple(kept["notes"]),
        place=Place(**place) if place else None,
        enrolled=_day(kept, "enrolled"),
        family=tuple(kept["family"]) if kept["family"] else None,
    )
    return words, [UUID(one) for one in kept["mates"]]


def hearing_said(kept: dict[str, Any]) -> HearingSaid:
    """The word on a hearing as it was held."""
    common = _common(kept)
    parts = {Part(part): value for part, value in common.pop("parts").items()}
    return HearingSaid(**common | {"parts": parts, "state": SayingState(common["state"])})


def _dump(words: RowWords, mates: Sequence[UUID]) -> dict[str, Any]:
    return _plain(words) | {"mates": [str(one) for one in mates]}


def _plain(said: RowWords | HearingSaid) -> dict[str, Any]:
    return json.loads(json.dumps(asdict(replace(said)), default=str))  # type: ignore[no-any-return]


def _common(kept: dict[str, Any]) -> dict[str, Any]:
    """The fields every word shares, back from text."""
    return {name: value for name, value in kept.items() if name != "enrolled"} | {
        "source": Source(kept["source"]),
        "seen_at": datetime.fromisoformat(kept["seen_at"]),
        "said_on": _day(kept, "said_on"),
        "origin": UUID(kept["origin"]) if kept["origin"] else None,
        **({"paper": UUID(kept["paper"])} if kept.get("paper") else {}),
    }


def _day(kept: dict[str, Any], name: str) -> date | None:
    return date.fromisoformat(kept[name]) if kept[name] else None
