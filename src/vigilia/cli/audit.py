"""`vigilia audit`: is the trail as it was written?"""

import json
from typing import Annotated

import typer

from vigilia.cli import house

NEEDS_A_PERSON = 1

app = typer.Typer(no_args_is_help=True, help="The trail of who read and changed what.")


@app.callback()
def group() -> None:
    """The trail of who read and changed what."""


@app.command()
def verify(
    ctx: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Check every chain: one altered, removed, inserted or moved row is named, and the exit code is 1.

    Example: vigilia audit verify
    """
    by = house.enter(ctx)
    from vigilia.web.site import trail

    report = trail.check(by)
    if as_json:
        faults = [{"organisation": str(one.org_id), "row": one.seq, "fault": one.words} for one in report.faults]
        typer.echo(json.dumps({"rows": report.rows, "faults": faults, "lost": report.lost}))
    else:
        for fault in report.faults:
            typer.echo(str(fault))
        for words in report.lost:
            typer.echo(words)
        typer.echo(f"{report.rows} rows checked, {len(report.faults)} faults.")
    if report.faults:
        raise typer.Exit(NEEDS_A_PERSON)
