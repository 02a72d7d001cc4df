from typing import ClassVar
from uuid import UUID, uuid4

from django.db import models

from vigilia.web.guard.blind import BlindIndex
from vigilia.web.guard.models.organisation import Organisation
from vigilia.web.guard.names import folded
from vigilia.web.guard.retention import Term
from vigilia.web.guard.roles import Role
from vigilia.web.guard.scope import ScopedManager
from vigilia.web.guard.sealed import SealedText

INDEX_DOMAIN = "guard.Member.label"


def label_index(member: "Member") -> tuple[UUID, str, str]:
    """What a member is found by: her label without case or accents."""
    return member.org_id, INDEX_DOMAIN, folded(member.label or "")


class Member(models.Model):
    """A helper of one organisation. Her label is sealed too: volunteers are at risk like those they help (asset 7)."""

    retention: ClassVar[Term] = Term(None, "until the organisation removes her; sayings keep only her id")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="members")
    label = SealedText()
    label_index = BlindIndex(of=label_index, null=False)
    roles = models.TextField(
        default=""
    )  # comma between; a JSON column needs a check that SQLite refuses with trusted_schema OFF
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    scoped = ScopedManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["org", "label_index"], name="guard_one_member_per_label")]

    def seal_subject(self) -> UUID:
        return self.id

    @property
    def role_set(self) -> frozenset[Role]:
        """Her roles."""
        return frozenset(Role(role) for role in self.roles.split(",") if role)
