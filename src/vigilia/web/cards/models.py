"""Rows of the cards: what a stranger who reads them all learns is how many cards there are.

A card knows the organisation that keeps it and nobody else: which person holds it stands in `people`, out of reach of
the waiting process. What a card opens is sealed to a key that only its digits give.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar
from uuid import uuid4

from django.db import models

from vigilia.web.guard.retention import Term

DAYS_DEAD = 30
"""How long a dead card stays on file, so that its number is refused as any wrong one and never dealt again by chance."""


def sweep_cards(now: datetime) -> int:
    """Remove cards that died or ran out over 30 days ago."""
    then = now - timedelta(days=DAYS_DEAD)
    gone = models.Q(dead_at__lt=then) | models.Q(expires_on__lt=then.date())
    return Card.objects.filter(gone).delete()[1].get("cards.Card", 0)


def sweep_inbox(now: datetime) -> int:
    """Remove what no worker took for 30 days: what it asked for is over. So is what says it comes from after tomorrow."""
    over = models.Q(at__lt=now - timedelta(days=DAYS_DEAD)) | models.Q(at__gt=now + timedelta(days=1))
    return InboxItem.objects.filter(over).delete()[0]


def sweep_stops(now: datetime) -> int:
    """Remove stops that the worker has made lasting long ago."""
    return Stop.objects.filter(at__lt=now - timedelta(days=DAYS_DEAD)).exclude(card_id__in=_live()).delete()[0]


def _live() -> models.QuerySet[Card, object]:
    return Card.objects.filter(state=Card.State.LIVE).values("id")


class Card(models.Model):
    """Sixteen digits as a digest that only they and the pepper give."""

    class State(models.TextChoices):
        """A blank is printed and nobody's yet; the dead never come back."""

        BLANK = "blank"
        LIVE = "live"
        DEAD = "dead"

    retention: ClassVar[Term] = Term(
        DAYS_DEAD, "after it died or ran out: then it says nothing to anybody", sweep_cards
    )

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org_id = models.UUIDField(db_index=True)
    digest = models.BinaryField(max_length=32, unique=True)
    public_key = models.BinaryField(max_length=32)
    state = models.CharField(max_length=5, choices=State.choices, default=State.BLANK)
    made_at = models.DateTimeField()
    expires_on = models.DateField()
    dead_at = models.DateTimeField(null=True)


class Prepared(models.Model):
    """The one prepared notice of a card, sealed to the card's own key."""

    retention: ClassVar[Term] = Term(None, "lives and goes with its card")

    card = models.OneToOneField(Card, primary_key=True, on_delete=models.CASCADE, related_name="prepared")
    sealed = models.BinaryField()
    version = models.PositiveIntegerField()
    prepared_at = models.DateTimeField()


class Stop(models.Model):
    """That a card's holder froze it: it counts from this moment, and the worker makes it lasting."""

    retention: ClassVar[Term] = Term(DAYS_DEAD, "the card itself is dead by then", sweep_stops)

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    card_id = models.UUIDField(db_index=True)
    at = models.DateTimeField()


class InboxItem(models.Model):
    """What somebody said on the waiting page, sealed to a key that the waiting process does not have."""

    retention: ClassVar[Term] = Term(DAYS_DEAD, "a worker takes it within seconds", sweep_inbox)

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    at = models.DateTimeField(db_index=True)
    sealed = models.BinaryField()


class Office(models.Model):
    """Whom people call, in words that may be shown to anybody."""

    retention: ClassVar[Term] = Term(None, "as long as the organisation says so")

    org_id = models.UUIDField(primary_key=True)
    number = models.CharField(max_length=40)
    town = models.CharField(max_length=30, blank=True, default="")  # code of programme.cities
    check_days = models.CharField(max_length=13, blank=True, default="")  # weekdays with comma between, 0 Monday

    @property
    def days(self) -> tuple[int, ...]:
        """The weekdays on which dates are checked."""
        return tuple(int(day) for day in self.check_days.split(",") if day)


class Reader(models.Model):
    """A number where a person reads the date aloud in one language."""

    retention: ClassVar[Term] = Term(None, "as long as the organisation says so")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    org_id = models.UUIDField()
    language = models.CharField(max_length=8)  # ISO 639
    number = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["org_id", "language"], name="cards_one_reader_per_language")
        ]
