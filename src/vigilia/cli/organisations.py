"""`vigilia org`: organisations of this installation."""

from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault

app = typer.Typer(
    no_args_is_help=True, help="Organisations that share this installation and see nothing of each other."
)


@app.callback()
def group() -> None:
    """Organisations that share this installation and see nothing of each other."""


@app.command()
def add(ctx: typer.Context, name: Annotated[str, typer.Argument(help="Its name, as helpers say it.")]) -> None:
    """Make an organisation with keys of its own.

    Example: vigilia org add "Puente Norte"
    """
    by = house.enter(ctx)
    from vigilia.web.guard import organisations

    try:
        organisations.add_organisation(by, name=name.strip())
    except organisations.NameTaken as error:
        raise Fault(str(error)) from None
    typer.echo(f"{name} is there now; use it with: vigilia --org {name!r} ...")
