"""A restored database brings no dead card back to life: the log beside the keys is read against it (S13)."""

from __future__ import annotations

from django.db import transaction

from vigilia.web.cards import actions as cards
from vigilia.web.cards import dead_log, queries
from vigilia.web.people.actions.cards import end_again


def bury() -> int:
    """Kill again what the log names and write into it what a kill kept out; returns how many had come back. Called at
    each start and after a restore."""
    dead = dead_log.read()
    risen = []
    if dead:
        with transaction.atomic():
            risen = cards.bury(dead)
            end_again({card_id: dead[card_id] for card_id in risen})
    dead_log.append(queries.dead())
    return len(risen)
