"""Shuts the network of this process, but for loopback (S34): by an audit hook, which cannot be taken back."""

import ipaddress
import socket
import sys
from typing import Any

LOCAL_NAMES = frozenset({"localhost", "ip6-localhost", ""})
CONNECTING = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"})
ASKING = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})


class NetworkShut(RuntimeError):
    """Something tried to leave this machine. Not an OSError: code that forgives a bad line must not hide it."""


def is_loopback(host: object) -> bool:
    """True for a loopback address or one of the names of this machine."""
    if host is None:
        return True
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    if name.lower() in LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(name.split("%")[0]).is_loopback
    except ValueError:
        return False


def watch(event: str, args: tuple[Any, ...]) -> None:
    """The audit hook: looks at every address that a Python socket is about to use."""
    if event in CONNECTING:
        sock, address = args[0], args[1]
        if sock.family in (socket.AF_INET, socket.AF_INET6) and address is not None and not is_loopback(address[0]):
            raise NetworkShut(f"{event} to {address[0]}: tests do not leave this machine (S34)")
    elif event in ASKING and not is_loopback(args[0]):
        raise NetworkShut(f"{event} of {args[0]!r}: tests do not leave this machine (S34)")


def shut() -> None:
    """Shuts it, once per process."""
    if not getattr(sys, "_vigilia_network_shut", False):
        sys.addaudithook(watch)
        sys._vigilia_network_shut = True  # type: ignore[attr-defined]
