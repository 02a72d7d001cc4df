"""Rows of the guard: organisations, members, slots, the audit chain, erasures."""

from vigilia.web.guard.models.audit import AuditCheckpoint, AuditHead, AuditRow
from vigilia.web.guard.models.erasure import Erasure
from vigilia.web.guard.models.member import Member
from vigilia.web.guard.models.organisation import Organisation
from vigilia.web.guard.models.slot import Slot

__all__ = ["AuditCheckpoint", "AuditHead", "AuditRow", "Erasure", "Member", "Organisation", "Slot"]
