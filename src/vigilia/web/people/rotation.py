"""New index keys: every name and its last digits digested anew."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from vigilia.web.guard import keys
from vigilia.web.guard.keys import unit
from vigilia.web.people.bulk import chunked
from vigilia.web.people.index import index
from vigilia.web.people.models import NameToken, Person


def index_again(org_id: UUID) -> None:
    """Replace the tokens of people that still have one under an old key; run again after a kill, it finds what is left."""
    newest = unit.ring().current
    old = {
        person_id
        for person_id, token in NameToken.scoped.within_org(org_id).values_list("person_id", "token").iterator()
        if token[0] != newest
    }
    for ids in chunked(sorted(old), 500):
        keys.preload(ids)
        with transaction.atomic():
            people = list(Person.scoped.within_org(org_id).filter(id__in=ids))
            NameToken.scoped.within_org(org_id).filter(person_id__in=ids).delete()
            index(org_id, people)
