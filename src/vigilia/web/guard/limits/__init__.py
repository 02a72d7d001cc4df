"""Limits: token buckets and the key of the day for addresses. A Django app of its own that knows nobody.

The waiting face uses it too, so it imports nothing of the guard that leads to organisations, keys or the audit.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vigilia.web.guard.limits.addresses import address_key, network
    from vigilia.web.guard.limits.buckets import Drawn, Limit, draw, left, take

__all__ = ["Drawn", "Limit", "address_key", "draw", "left", "network", "take"]


def __getattr__(name: str) -> object:
    """The door opens at first use: Django imports this package before its models may be."""
    if name not in __all__:
        raise AttributeError(name)
    place = "addresses" if name in ("address_key", "network") else "buckets"
    return getattr(import_module(f"{__name__}.{place}"), name)
