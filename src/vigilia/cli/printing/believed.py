"""What is believed of a hearing after a word was kept: read back at once, so that nobody leaves with a wrong idea."""

from __future__ import annotations

from datetime import datetime

from vigilia.cli.printing.words import day, doubt
from vigilia.web.hearings.models import Hearing
from vigilia.web.hearings.parts import BeliefState


def believed_now(hearing: Hearing, now: datetime) -> str:
    """Kept, and what it comes to, in one or two sentences."""
    hour = f" {hearing.time:%H:%M}" if hearing.time else ""
    when = f"{day(hearing.day, now.date())}{hour}" if hearing.day else ""
    parts = hearing.differing.replace(",", ", ").replace("_", " ")
    said = {
        BeliefState.BELIEVED: f"Believed: {when}.",
        BeliefState.UNSURE: f"Believed, but not sure: {when}; {doubt(hearing.doubt)}. Ask the court.",
        BeliefState.DISAGREEMENT: f"Sources differ on the {parts}; the earliest is {when}. Settle it: vigilia hearings settle",
        BeliefState.QUESTIONED: f"In question, so no date is believed: {doubt(hearing.doubt)}.",
        BeliefState.CANCELLED: "Every source says there is no hearing. Tell her.",
        BeliefState.NONE: "No date is known.",
    }
    return f"Kept. {said[BeliefState(hearing.state)]}"
