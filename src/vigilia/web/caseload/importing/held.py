"""Rows that wait for a person: sealed, and held once however often the file comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from vigilia.web.caseload.importing.kept import plain
from vigilia.web.caseload.importing.rows import RowWords
from vigilia.web.caseload.models import FINGERPRINT, HeldRow, HeldState, Import, fingerprint
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.blind import lookups


@dataclass(frozen=True)
class HeldRows:
    """The held rows of a file: those not on file yet, and the ids of those that wait from an earlier copy of it."""

    fresh: tuple[HeldRow, ...]
    waiting: tuple[UUID, ...]

    @property
    def ids(self) -> tuple[UUID, ...]:
        """All rows of this file that wait for a person."""
        return (*self.waiting, *(row.id for row in self.fresh))


def held_rows(
    by: Actor, made: Import, rows: Sequence[tuple[int, str, RowWords]], mates: Mapping[tuple[str, str], list[UUID]]
) -> HeldRows:
    """Which held rows are not on file yet; not saved. `rows`: place, reason, words; `mates`: her family by sheet and code."""
    kept = {place: _dump(words, mates.get(words.family, []) if words.family else []) for place, _, words in rows}
    prints = {place: lookups(by.org_id, FINGERPRINT, fingerprint(row)) for place, row in kept.items()}
    known = (
        HeldRow.scoped.within(by)
        .exclude(state=HeldState.DROPPED)
        .filter(fingerprint__in=[digest for digests in prints.values() for digest in digests])
    )
    on_file = list(known.values_list("id", "state", "fingerprint"))
    seen = {bytes(digest) for _, _, digest in on_file}
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
        if not seen & set(prints[place])
    ]
    return HeldRows(tuple(fresh), tuple(id_ for id_, state, _ in on_file if state == HeldState.WAITING.value))


def _dump(words: RowWords, mates: Sequence[UUID]) -> dict[str, Any]:
    return plain(words) | {"mates": [str(one) for one in mates]}
