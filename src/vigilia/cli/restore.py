"""`vigilia restore`: a backup into an empty home."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from vigilia.cli.fault import Fault
from vigilia.web.site import start

Identity = Annotated[str, typer.Option("--identity", help="File with the AGE-SECRET-KEY-1... line, or - for stdin.")]
Replace = Annotated[bool, typer.Option("--replace", help="Put it in the place of what is there.")]


def restore(
    file: Annotated[Path, typer.Argument(help="The backup, an .age file.")],
    identity: Identity,
    replace: Replace = False,
) -> None:
    """Restore a backup into an empty home, with the keys of its time in VIGILIA_KEYS.

    Everything is checked before anything changes. People erased since stay erased.

    Example: vigilia restore vigilia-20261123-060000.age --identity -
    """
    secret = read_identity(file, identity)
    prepared()
    from vigilia.web.guard.keys.lock import KeysInUse
    from vigilia.web.site.backups import archive, recipient, restoring

    typer.echo("Opening and checking the backup ...", err=True)
    try:
        done = restoring.restore(start.cli_label(), file, secret, replace=replace)
        start.open_house()
    except (archive.BadBackup, recipient.BadRecipient, restoring.NotEmpty, KeysInUse, start.CannotOpen) as error:
        raise Fault(str(error)) from None
    typer.echo(f"Restored the backup of {done.made_at}. Check it with: vigilia audit verify")


def prepared() -> None:
    """Folders and Django, without making keys or tables."""
    try:
        start.prepare()
    except start.CannotOpen as error:
        raise Fault(str(error)) from None


def read_identity(file: Path, identity: str) -> str:
    """The text of an identity file, or of stdin for "-"; Fault if either file cannot be read."""
    if not file.is_file():
        raise Fault(f"{file}: there is no such file")
    if identity == "-":
        return sys.stdin.read()
    try:
        return Path(identity).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Fault(f"--identity {identity}: cannot be read; give the file with the line AGE-SECRET-KEY-1...") from None
