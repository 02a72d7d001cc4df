"""Writes on people: each in one transaction, with its audit row."""

from vigilia.web.people.actions.consent import agree_consent
from vigilia.web.people.actions.contacts import add_contacts, agree_reach, end_contact
from vigilia.web.people.actions.families import join_families
from vigilia.web.people.actions.households import lead_family, leave_family
from vigilia.web.people.actions.identity import hear, take_in, touch
from vigilia.web.people.actions.leaving import Spared, erase, withdraw_origin
from vigilia.web.people.actions.merging import CannotMerge, merge, separate
from vigilia.web.people.actions.notes import add_notes
from vigilia.web.people.actions.numbers import RevealReason, reveal_a_number
from vigilia.web.people.actions.stays import add_stays

__all__ = [
    "CannotMerge",
    "RevealReason",
    "Spared",
    "add_contacts",
    "add_notes",
    "add_stays",
    "agree_consent",
    "agree_reach",
    "end_contact",
    "erase",
    "hear",
    "join_families",
    "lead_family",
    "leave_family",
    "merge",
    "reveal_a_number",
    "separate",
    "take_in",
    "touch",
    "withdraw_origin",
]
