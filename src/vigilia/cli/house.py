"""What every command begins with: the house opened, and who acts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from vigilia.cli.fault import Fault

if TYPE_CHECKING:
    from vigilia.web.guard.actors import Actor


@dataclass(frozen=True)
class Chosen:
    """The global options `--org` and `--as`."""

    org: str | None = None
    as_: str | None = None


def opened() -> None:
    """Open the house for a process that acts for no organisation. Fault if it cannot be."""
    from vigilia.web.site import start

    try:
        start.open_house()
    except start.CannotOpen as error:
        raise Fault(str(error)) from None


def enter(ctx: typer.Context) -> "Actor":
    """Open the house and say who acts, by the global options of this call. Fault if either cannot be."""
    from vigilia.web.site import start

    chosen = ctx.find_root().obj or Chosen()
    try:
        start.open_house()
        return start.actor_for_cli(chosen.org, chosen.as_)
    except (start.CannotOpen, start.UnknownName) as error:
        raise Fault(str(error)) from None
