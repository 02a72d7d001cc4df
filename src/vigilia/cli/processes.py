"""`vigilia worker` and `vigilia waiting`: the two processes that run beside the desk."""

from __future__ import annotations

import os
import signal
import sys
from threading import Event
from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault

NEEDS_A_PERSON = 1


def worker(
    once: Annotated[
        bool, typer.Option("--once", help="One round, then end; exit code 1 if something was left.")
    ] = False,
) -> None:
    """Take care of what people tap on the waiting page, every five seconds, for every organisation. Ctrl-C ends it.

    Example: vigilia worker
    """
    stop = Event()
    for which in (signal.SIGTERM, signal.SIGINT):
        signal.signal(which, lambda *_: stop.set())
    house.opened()
    from vigilia.web.site.working import work

    faults = work(stop, once=once)
    if once and faults:
        raise typer.Exit(NEEDS_A_PERSON)


def waiting(
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="The port to listen on.")] = 8001,
) -> None:
    """Serve the waiting page in a process that is given its three secrets and its database, and nothing else.

    Example: vigilia waiting --port 8001
    """
    house.opened()
    from vigilia.web.site import serving

    try:
        serving.refuse_taken(host, port)
        environment = serving.environment()
    except serving.CannotServe as error:
        raise Fault(str(error)) from None
    typer.echo(f"The waiting page is at http://{host}:{port}/ (Ctrl-C ends it).", err=True)
    sys.stderr.flush()
    # In the place of this process, so that whatever ends it ends the page, and nothing that opened a key goes on living.
    words = serving.command(host, port)
    os.execve(words[0], words, environment)  # noqa: S606 -- our own server, without a shell
