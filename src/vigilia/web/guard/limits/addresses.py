"""Who asked, for the limits alone: a network for a day, never an address."""

import hashlib
import hmac
import os
from datetime import UTC, date, datetime
from ipaddress import AddressValueError, IPv4Address, IPv4Network, IPv6Address, IPv6Network

from django.db import transaction

from vigilia.web.guard.limits.models import DayKey

UNKNOWN = "unknown"


def network(address: str) -> str:
    """The network of an address: /24 of IPv4, /48 of IPv6 (what one household or one server is given), else "unknown".

    An IPv4 address written as IPv6 (::ffff:203.0.113.7) is the IPv4 address: otherwise all of IPv4 would share one limit.
    """
    try:
        return str(IPv4Network((IPv4Address(address), 24), strict=False))
    except AddressValueError:
        pass
    try:
        found = IPv6Address(address.partition("%")[0])
    except AddressValueError:
        return UNKNOWN
    if found.ipv4_mapped:
        return network(str(found.ipv4_mapped))
    return str(IPv6Network((found, 48), strict=False))


def address_key(secret: bytes, words: str, now: datetime) -> bytes:
    """`words` (a network, a number typed) as a digest that only the holder of `secret` can make, and only today (UTC).

    When the next day begins the key of this one is removed: then the digest says nothing, also to who holds the secret.
    """
    of_today = hmac.digest(secret, _key_of(now.astimezone(UTC).date()), hashlib.sha256)
    return hmac.digest(of_today, words.encode("utf-8"), hashlib.sha256)


def _key_of(day: date) -> bytes:
    # Not remembered between calls: a process that kept it would outlive the row, and disagree with one that lost it.
    found = _kept(day)
    if found is not None:
        return found
    with transaction.atomic():
        DayKey.objects.filter(day__lt=day).delete()
        # Two processes at once: the second INSERT is ignored, and both read the row that stands.
        DayKey.objects.bulk_create([DayKey(day=day, key=os.urandom(32))], ignore_conflicts=True)
        return bytes(DayKey.objects.values_list("key", flat=True).get(day=day))


def _kept(day: date) -> bytes | None:
    found = DayKey.objects.filter(day=day).values_list("key", flat=True).first()
    return None if found is None else bytes(found)
