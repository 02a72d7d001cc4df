"""`vigilia recordings`: what volunteers have still to record, before a date can be heard."""

import json
from pathlib import Path
from typing import Annotated

import typer

from vigilia.cli.fault import Fault
from vigilia.programme.languages import LANGUAGES

NEEDS_A_PERSON = 1


def recordings(
    folder: Annotated[
        Path, typer.Argument(envvar="VIGILIA_RECORDINGS", help="The folder with one folder per language.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="The same for a program, alone on stdout.")] = False,
) -> None:
    """Say for each language which recordings are missing or cannot be used. Exit 1 when some are.

    Example: vigilia recordings /srv/recordings
    """
    from vigilia.web.waiting.audio import missing

    if not folder.is_dir():
        raise Fault(f"{folder}: no such folder; it holds one folder per language, such as {folder / 'mam'}")
    found = missing(folder)
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False))
    else:
        _tell(found)
    if any(found.values()):
        raise typer.Exit(NEEDS_A_PERSON)


def _tell(found: dict[str, list[str]]) -> None:
    names = {one.code: one.name for one in LANGUAGES}
    if not found:
        typer.echo("No language has been begun.")
    for code, lacks in found.items():
        called = f"{names[code]} ({code})" if code in names else code
        typer.echo(f"{called}: complete" if not lacks else f"{called}: {len(lacks)} to do")
        for one in lacks:
            typer.echo(f"  {one}")
