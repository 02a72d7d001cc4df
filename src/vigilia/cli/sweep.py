"""`vigilia sweep`: remove what is over its term (S19); meant for each night."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault


def sweep(
    ctx: typer.Context,
    on: Annotated[
        str | None, typer.Option("--on", metavar="YYYY-MM-DD", help="As of this day instead of today.")
    ] = None,
) -> None:
    """Remove what is over its term, old backups included. Run it each night.

    Example: vigilia sweep
    """
    now = _moment(on)
    by = house.enter(ctx)
    from vigilia.web.site import nightly

    gone = nightly.sweep(by, now)
    for name, count in sorted(gone.items()):
        typer.echo(f"{count:>8}  {name}")
    typer.echo("Nothing was over its term." if not gone else f"{sum(gone.values())} removed.")


def _moment(on: str | None) -> datetime:
    if on is None:
        return datetime.now(UTC)
    try:
        return datetime.strptime(on, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise Fault(f'--on: "{on}" is no day; write it as 2026-11-23') from None
