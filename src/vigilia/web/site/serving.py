"""Starting the waiting process: its own settings, its own database role, three secrets, and nothing else of ours."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping

from django.db import transaction

from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.site.settings import places

APPLICATION = "vigilia.web.site.waiting:application"
SETTINGS = "vigilia.web.site.settings.waiting"
PRODUCTION = "vigilia.web.site.settings.waiting_production"  # where VIGILIA_HOSTS names the host of the page
HANDED_ON = (
    "PATH",
    "PYTHONPATH",
    "LANG",
    "LC_ALL",
    "TZ",
    "VIGILIA_HOSTS",
    "VIGILIA_PROXIES",
    "VIGILIA_RECORDINGS",
)
"""What of our own environment the waiting process is given as it is: no key folder, no home of a user, no other address."""


class CannotServe(Exception):
    """The waiting page cannot be served so; one line says why and what to do."""


def environment(ours: Mapping[str, str] = os.environ) -> dict[str, str]:
    """All that the waiting process is told. Raises CannotServe where its role on PostgreSQL is not named."""
    told = {name: ours[name] for name in HANDED_ON if ours.get(name)}
    if not told.get("VIGILIA_PROXIES", "0").isdecimal():
        raise CannotServe("VIGILIA_PROXIES must be how many proxies of your own stand before the page: 0, 1, 2")
    told["DJANGO_SETTINGS_MODULE"] = PRODUCTION if "VIGILIA_HOSTS" in told else SETTINGS
    if ours.get("DATABASE_URL"):
        if not ours.get("VIGILIA_WAITING_DATABASE_URL"):
            raise CannotServe(
                "VIGILIA_WAITING_DATABASE_URL must name the role of the waiting process, which vigilia cards role limits"
            )
        told["DATABASE_URL"] = ours["VIGILIA_WAITING_DATABASE_URL"]
    else:
        told["VIGILIA_HOME"] = str(places.home())
    return told | desk_keys().waiting.as_environment()


def secrets_for(by: Actor) -> dict[str, str]:
    """The three secrets, for whoever runs the machine; that they were shown stands in the audit."""
    access.operate(by)
    with transaction.atomic():
        audit.record(by, "cards.environment")
    return desk_keys().waiting.as_environment()


def fence_role(by: Actor, name: str) -> list[str]:
    """Give a role of PostgreSQL the rights of the waiting process and no other; returns them in words."""
    access.operate(by)
    from vigilia.web.cards import role  # the driver loads only where it is used

    try:
        rights = role.grant(name)
    except role.UnfitRole as error:
        raise CannotServe(str(error)) from None
    with transaction.atomic():
        audit.record(by, "cards.role", detail={"rights": len(rights)})
    return rights


def command(host: str, port: int) -> list[str]:
    """The server of the waiting page: one process that answers, no log of who asked; ASGI without lifespan events, which
    Django has none of."""
    words = [sys.executable, "-m", "granian", "--interface", "asginl", "--host", host, "--port", str(port)]
    return [*words, "--workers", "1", "--no-ws", "--no-access-log", "--log-level", "warning", APPLICATION]


def refuse_taken(host: str, port: int) -> None:
    """Raise CannotServe if nothing can listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise CannotServe(
                f"{host}:{port}: {reason}; stop what listens there, or choose another with --port"
            ) from None
