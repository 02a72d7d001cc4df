"""Keys: the ring, the key store, and what a unit of work has opened of them.

Never in the database, never in its backup. See docs/reference/keys-and-seals.md.
"""

from vigilia.web.guard.keys.envelope import Erased, KeyMissing, SealBroken
from vigilia.web.guard.keys.unit import forget_cache, new_subjects, preload

__all__ = ["Erased", "KeyMissing", "SealBroken", "forget_cache", "new_subjects", "preload"]
