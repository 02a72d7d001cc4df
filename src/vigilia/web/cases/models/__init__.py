"""Models of a case: the stages from enrolment to decision, each with who said so."""

from vigilia.web.cases.models.case import Case, Counsel
from vigilia.web.cases.models.saying import CaseSaying
from vigilia.web.cases.models.stage_entry import StageEntry

__all__ = ["Case", "CaseSaying", "Counsel", "StageEntry"]
