"""The command `vigilia`: global options, the sub-commands, and what becomes of an error."""

import sys
from typing import Annotated, Any

import typer
import typer.main
from typer.core import TyperGroup

from vigilia.cli import (
    audit,
    backup,
    cards,
    caseload,
    crash,
    hearings,
    keys,
    members,
    organisations,
    people,
    processes,
    recordings,
    restore,
    sweep,
    today,
)
from vigilia.cli.fault import Fault
from vigilia.cli.house import Chosen
from vigilia.web.guard.refusal import Refused

BAD_INPUT = 2


class OneLine(TyperGroup):
    """Turns bad input and refusals into one line on stderr and exit 2."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (Fault, Refused) as error:
            typer.echo(f"vigilia: {error}", err=True)
            raise typer.Exit(BAD_INPUT) from None


class Command(typer.Typer):
    """The command as a program: an unexpected error prints one line and no values."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        sys.excepthook = crash.report
        return typer.main.get_command(self)(*args, **kwargs)


app = Command(
    cls=OneLine,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    help="Hearing dates that can be relied on. Everything is kept in VIGILIA_HOME (default ./var).\n\n"
    "Example: vigilia caseload import workbook.xlsx, then vigilia today",
)


@app.callback()
def options(
    ctx: typer.Context,
    org: Annotated[str | None, typer.Option("--org", help='Act in this organisation instead of "Local".')] = None,
    as_: Annotated[str | None, typer.Option("--as", help="Act as this member, with her roles only.")] = None,
) -> None:
    """Hearing dates that can be relied on."""
    ctx.obj = Chosen(org, as_)


app.add_typer(caseload.app, name="caseload")
app.command("today")(today.today)
app.add_typer(people.app, name="people")
app.add_typer(hearings.app, name="hearings")
app.add_typer(cards.app, name="cards")
app.command("worker")(processes.worker)
app.command("waiting")(processes.waiting)
app.add_typer(audit.app, name="audit")
app.add_typer(keys.app, name="keys")
app.add_typer(organisations.app, name="org")
app.add_typer(members.app, name="member")
app.command("backup")(backup.backup)
app.command("restore")(restore.restore)
app.command("sweep")(sweep.sweep)
app.command("recordings")(recordings.recordings)

if __name__ == "__main__":
    app()
