"""Whether the keys are those of the data, and whether the witness of the audit is still there."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from vigilia.web.guard import audit, chain, organisations
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys import unit
from vigilia.web.guard.keys.envelope import KeyMissing, SealBroken
from vigilia.web.guard.keys.witness import Witness
from vigilia.web.guard.models import Member
from vigilia.web.people.models import Person

ONE_COMMAND = timedelta(minutes=10)
"""A chain whose rows were all written within this may be one whose very first command was killed before it was witnessed."""


class OtherKeys(Exception):
    """The keys are not those of this data."""


def keys_belong() -> None:
    """Keys of another house open nothing here: a search would find nobody, and an import would begin a second house."""
    for org_id in organisations.every():
        try:
            if unit.store().org_keys(org_id.bytes):
                unit.org_ciphers(org_id.bytes)
                continue
        except (KeyMissing, SealBroken):
            raise OtherKeys from None
        if _has_people(org_id) or Member.scoped.within_org(org_id).exists():
            raise OtherKeys


def note_lost_witness() -> None:
    """Write into the chain that the key folder saw nothing of it although it should have: a later row cannot make that
    right again, so `audit verify` keeps saying it."""
    for org_id in organisations.every():
        if Witness(unit.folder()).anchor(org_id) is None and _should_be_witnessed(org_id):
            with transaction.atomic():
                audit.record(Actor("boot", org_id, frozenset()), chain.WITNESS_LOST)


def _should_be_witnessed(org_id: UUID) -> bool:
    span = audit.span(org_id)
    return _has_people(org_id) if span is None else span > ONE_COMMAND


def _has_people(org_id: UUID) -> bool:
    return Person.scoped.within_org(org_id).exists()
