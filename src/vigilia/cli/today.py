"""`vigilia today`: this morning, in the terminal."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault

BORDER = ZoneInfo("America/Matamoros")
"""Whose morning it is: the largest share of the people wait by this clock."""


def today(
    ctx: typer.Context,
    on: Annotated[str | None, typer.Option("--on", help="Another day, as 2022-05-16.")] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Everybody of the week by name, and every question.")] = False,
) -> None:
    """What needs a hand now, the hearings of the next seven days, what changed, and what is missing.

    Example: vigilia today
    """
    now = datetime.now(UTC)
    try:
        day = date.fromisoformat(on) if on else now.astimezone(BORDER).date()
    except ValueError:
        raise Fault(f'--on "{on}" is no day; write it as 2022-05-16.') from None
    by = house.enter(ctx)
    from rich.console import Console

    from vigilia.cli.printing.morning import morning
    from vigilia.web.desk.today import today as this_morning

    Console(highlight=False, soft_wrap=True, markup=False).print(
        morning(this_morning(by, now=now, on=day), everyone=everyone)
    )
