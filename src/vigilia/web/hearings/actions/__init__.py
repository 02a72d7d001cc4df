"""Writes on hearings: each in one transaction, with its audit row."""

from vigilia.web.hearings.actions.merging import merge_people, separate_people
from vigilia.web.hearings.actions.missed import NotMissed, release_next_step, say_missed
from vigilia.web.hearings.actions.offices import say_office, say_reader
from vigilia.web.hearings.actions.say import say, say_many
from vigilia.web.hearings.actions.settle import settle
from vigilia.web.hearings.actions.withdraw import withdraw, withdraw_origin

__all__ = [
    "NotMissed",
    "merge_people",
    "release_next_step",
    "say",
    "say_many",
    "say_missed",
    "say_office",
    "say_reader",
    "separate_people",
    "settle",
    "withdraw",
    "withdraw_origin",
]
