"""Models of hearings: sayings, what they come to, and what a person settled."""

from vigilia.web.hearings.models.hearing import Closing, Hearing
from vigilia.web.hearings.models.missed import MissedHearing
from vigilia.web.hearings.models.saying import HearingSaying
from vigilia.web.hearings.models.settlement import Settlement

__all__ = ["Closing", "Hearing", "HearingSaying", "MissedHearing", "Settlement"]
