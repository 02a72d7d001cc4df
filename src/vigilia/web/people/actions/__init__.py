"""Writes on people: each in one transaction, with its audit row."""

from vigilia.web.people.actions.contacts import add_contacts
from vigilia.web.people.actions.families import join_families
from vigilia.web.people.actions.identity import hear, take_in, touch
from vigilia.web.people.actions.leaving import erase, withdraw_origin
from vigilia.web.people.actions.merging import merge, separate
from vigilia.web.people.actions.notes import add_notes
from vigilia.web.people.actions.numbers import reveal_a_number
from vigilia.web.people.actions.stays import add_stays

__all__ = [
    "add_contacts",
    "add_notes",
    "add_stays",
    "erase",
    "hear",
    "join_families",
    "merge",
    "reveal_a_number",
    "separate",
    "take_in",
    "touch",
    "withdraw_origin",
]
