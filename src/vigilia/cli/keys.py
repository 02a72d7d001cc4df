"""`vigilia keys`: new keys for everything, and backups of the keys."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.backup import Out, Recipient, tell
from vigilia.cli.fault import Fault
from vigilia.cli.progress import on_stderr
from vigilia.cli.restore import Identity, Replace, prepared, read_identity
from vigilia.web.site import start

app = typer.Typer(no_args_is_help=True, help="The keys that everything is sealed with.")


@app.callback()
def group() -> None:
    """The keys that everything is sealed with."""


@app.command()
def rotate(ctx: typer.Context) -> None:
    """Seal everything under new keys and destroy the old ones. Stop other Vigilia processes first.

    Killed in the middle, nothing is lost: run it again. Older backups open only with a key backup of their time.

    Example: vigilia keys rotate
    """
    by = house.enter(ctx)
    from vigilia.web.guard import rotation
    from vigilia.web.guard.keys.lock import KeysInUse

    try:
        with on_stderr() as progress:
            done = rotation.rotate(by, progress)
    except KeysInUse as error:
        raise Fault(str(error)) from None
    began = "Finished the rotation that was interrupted" if done.resumed else "Rotated"
    typer.echo(
        f"{began}: {done.rows} rows sealed under generation {done.generation}. Make a backup now: vigilia backup"
    )


@app.command()
def backup(ctx: typer.Context, out: Out = None, to: Recipient = None) -> None:
    """Write an encrypted backup of the keys; keep it apart from the backups of the data.

    Example: vigilia keys backup --out /media/usb/keys.age
    """
    by = house.enter(ctx)
    from vigilia.web.site.backups import keys, recipient

    try:
        made = keys.back_up_keys(by, now=datetime.now(UTC), out=out, to=to)
    except recipient.BadRecipient as error:
        raise Fault(f"--recipient: {error}") from None
    tell(made.new_identity, made.recipient, made.path, made.size)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="The key backup, an .age file.")],
    identity: Identity,
    replace: Replace = False,
) -> None:
    """Put a key backup in place; people erased since stay erased.

    Example: vigilia keys restore keys-20261123-060000.age --identity identity.txt
    """
    secret = read_identity(file, identity)
    prepared()
    from vigilia.web.guard.keys.lock import KeysInUse
    from vigilia.web.site.backups import archive, keys, recipient

    try:
        gone = keys.restore_keys(file, secret, replace=replace)
        start.open_house()
    except (archive.BadBackup, recipient.BadRecipient, keys.KeysPresent, KeysInUse, start.CannotOpen) as error:
        raise Fault(str(error)) from None
    typer.echo(f"The keys are in place; {gone} people erased since then were erased again.")
