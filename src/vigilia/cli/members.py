"""`vigilia member`: who helps in an organisation."""

from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault
from vigilia.web.guard.roles import Role

app = typer.Typer(no_args_is_help=True, help="Members of an organisation.")


@app.callback()
def group() -> None:
    """Members of an organisation."""


@app.command()
def add(
    ctx: typer.Context,
    label: Annotated[str, typer.Argument(help="How she is called here; sealed in the database.")],
    role: Annotated[list[Role], typer.Option("--role", help="What she may do; may be given again.")],
) -> None:
    """Make a member, who can then act with --as.

    Example: vigilia member add Carla --role coordinator
    """
    by = house.enter(ctx)
    from vigilia.web.guard import organisations

    if not label.strip():
        raise Fault("member add: the label is empty; say how she is called")
    try:
        organisations.add_member(by, label=label, roles=role)
    except organisations.NameTaken as error:
        raise Fault(str(error)) from None
    typer.echo(f"{label} is a member now; act as this member with: vigilia --as {label!r} ...")
