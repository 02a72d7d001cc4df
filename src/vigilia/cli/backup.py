"""`vigilia backup`: an age file that only the holder of the private key opens."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault

Out = Annotated[Path | None, typer.Option("--out", help="Where to write it, instead of VIGILIA_HOME/backups.")]
Recipient = Annotated[str | None, typer.Option("--recipient", metavar="age1...", help="Seal to this key from now on.")]


def backup(ctx: typer.Context, out: Out = None, to: Recipient = None) -> None:
    """Write an encrypted backup of the database and the files; keys are never in it.

    The first time, without --recipient, it makes a key pair and prints the private half once: keep it off this machine.

    Example: vigilia backup --out /media/usb/vigilia.age
    """
    by = house.enter(ctx)
    from vigilia.web.site.backups import making, recipient

    _writable(out)
    typer.echo("Copying the database and the files ...", err=True)
    try:
        made = making.back_up(by, now=datetime.now(UTC), out=out, to=to)
    except recipient.BadRecipient as error:
        raise Fault(f"--recipient: {error}") from None
    tell(made.new_identity, made.recipient, made.path, made.size)


def tell(new_identity: str | None, public: str, path: Path, size: int) -> None:
    """Say where a backup lies, and show a new private key once."""
    if new_identity:
        typer.echo(f"# public key: {public}")
        typer.echo(new_identity)
        typer.echo(
            "This private key is shown once and stored nowhere. Write it down and keep it off this machine.", err=True
        )
        typer.echo("Without it no backup can be opened.", err=True)
    typer.echo(f"{path} ({size} bytes), sealed to {public}")


def _writable(out: Path | None) -> None:
    if out is not None and not out.absolute().parent.is_dir():
        raise Fault(f"--out: there is no folder {out.absolute().parent}; make it first")
