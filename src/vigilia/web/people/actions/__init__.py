"""Writes on people: each in one transaction, with its audit row."""

from vigilia.web.people.actions.cards import NoSuchCard, give_card, kill_cards, make_blank
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
    "NoSuchCard",
    "RevealReason",
    "Spared",
    "add_contacts",
    "add_notes",
    "add_stays",
    "agree_consent",
    "agree_reach",
    "end_contact",
    "erase",
    "give_card",
    "hear",
    "join_families",
    "kill_cards",
    "lead_family",
    "leave_family",
    "make_blank",
    "merge",
    "reveal_a_number",
    "separate",
    "take_in",
    "touch",
    "withdraw_origin",
]
