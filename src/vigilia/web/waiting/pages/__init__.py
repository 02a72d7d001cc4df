"""What the person who waits sees: each answer of the waiting face as bytes, always of one length."""

from vigilia.web.waiting.pages.answers import (
    freeze_asked,
    frozen,
    gone,
    lost,
    lost_taken,
    other,
    refusal,
    shown,
    start,
)

__all__ = ["freeze_asked", "frozen", "gone", "lost", "lost_taken", "other", "refusal", "shown", "start"]
