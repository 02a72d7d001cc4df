"""How long a wrong card waits for its answer (S4). Nobody is ever refused: only wrong answers grow slow.

Three buckets: the address (a shelter shares one), its network, and everybody. A right card draws from none of them and
waits for nothing.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, timedelta

from vigilia.web.guard.limits import Drawn, Limit, address_key, network

ADDRESS = Limit("wrong card, address", 30, 30 / 600)
NETWORK = Limit("wrong card, network", 30, 30 / 600)
EVERYBODY = Limit("wrong card, everybody", 60, 1.0)
LOST_ADDRESS = Limit("lost card, address", 10, 10 / 3600)
LOST_NUMBER = Limit("lost card, number", 3, 3 / 86400)
TAPS = Limit("taps of a card", 20, 20 / 3600)  # of each button apart

LEFT = Limit("left by the quick exit", 1, 1 / 3600)
"""Not a limit but a memory of one hour: a phone that is handed on must not open her page again by "send the form again"."""

FREE = 5  # wrong tries of an address that cost no time: tired people mistype
STEP, LONGEST = 0.2, 5.0


def buckets(address: str, secret: bytes, now: datetime) -> list[Drawn]:
    """What a wrong card from this address draws from. The address itself is kept nowhere: a digest under today's key."""
    return [
        (ADDRESS, address_key(secret, f"address {address}", now)),
        (NETWORK, address_key(secret, f"network {network(address)}", now)),
        (EVERYBODY, b"everybody"),
    ]


def left_by(digits: str, secret: bytes) -> Drawn:
    """Where it is remembered that the holder of these digits left by the quick exit; the digits stand there as a digest."""
    return LEFT, hmac.digest(secret, b"left|" + digits.encode("utf-8"), hashlib.sha256)


def moment(tokens: float, now: datetime) -> datetime | None:
    """When she left, by the tokens that have come back since; None if not within the hour."""
    return None if tokens >= LEFT.capacity else now - timedelta(seconds=tokens / LEFT.refill_per_second)


def seconds(address: float, network_left: float, everybody: float) -> float:
    """By the tokens left: nothing for the first five of an address, then a little more each time; an empty bucket, the
    longest."""
    if min(address, network_left, everybody) < 1:
        return LONGEST
    tried = round(ADDRESS.capacity - address)  # some of it refills between two tries
    return min(LONGEST, STEP * (tried - FREE + 1)) if tried >= FREE else 0.0


def behind(address: float, network_left: float, everybody: float) -> bool:
    """Whether its key is derived behind those of others: the tries of the address or its network are used up, or those of
    everybody and this network had a part in it. Somebody guesses from everywhere: a phone of which nobody has heard yet
    does not stand in that line."""
    return min(address, network_left) < 1 or (everybody < 1 and network_left < NETWORK.capacity - 0.5)
