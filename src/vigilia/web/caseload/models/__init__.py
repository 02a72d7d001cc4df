"""Models of an import: what came in, what waits for a person."""

from vigilia.web.caseload.models.held import FINGERPRINT, HeldMove, HeldRow, HeldState, fingerprint
from vigilia.web.caseload.models.imported import Import
from vigilia.web.caseload.models.named import Named

__all__ = ["FINGERPRINT", "HeldMove", "HeldRow", "HeldState", "Import", "Named", "fingerprint"]
