"""Words as they are kept while they wait for a person, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from vigilia.web.caseload.importing.rows import RowWords
from vigilia.web.caseload.models import HeldRow
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.hearings.parts import Part, SayingState
from vigilia.web.hearings.sayings import HearingSaid
from vigilia.web.people.actions.stays import Place
from vigilia.web.people.models import Source
from vigilia.web.people.sayings import PersonSaid


def plain(said: RowWords | HearingSaid) -> dict[str, Any]:
    """Words as JSON holds them."""
    return json.loads(json.dumps(asdict(said), default=str))  # type: ignore[no-any-return]


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
