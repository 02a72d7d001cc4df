"""New keys for everything (`vigilia keys rotate`), resumable after a kill; written below."""

from collections.abc import Callable
from uuid import UUID

Recompute = Callable[[UUID], None]
_recomputing: list[Recompute] = []


def on_rotate(recompute: Recompute) -> None:
    """Register what an app must seal or index anew for one organisation; called from `ready()`. Must bear being run twice."""
    _recomputing.append(recompute)
