"""Writes on hearings: each in one transaction, with its audit row."""

from vigilia.web.hearings.actions.merging import merge_people, separate_people
from vigilia.web.hearings.actions.say import say, say_many
from vigilia.web.hearings.actions.settle import settle
from vigilia.web.hearings.actions.withdraw import withdraw, withdraw_origin

__all__ = ["merge_people", "say", "say_many", "separate_people", "settle", "withdraw", "withdraw_origin"]
