"""Models of an import: what came in, what waits for a person."""

from vigilia.web.caseload.models.held import HeldMove, HeldRow, HeldState
from vigilia.web.caseload.models.imported import Import

__all__ = ["HeldMove", "HeldRow", "HeldState", "Import"]
