"""Files to print: asked for, checked before anything is changed, written so that only their owner reads them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

import typer

from vigilia.cli.fault import Fault

Out = Annotated[Path | None, typer.Option("--out", help="Write the card and its slip as PDF.")]
Paper = Annotated[Literal["a4", "letter"], typer.Option("--paper", help="a4 or letter.")]


def checked(out: Path) -> Path:
    """`out` if it can be written; Fault before anything was changed if not."""
    folder = out.absolute().parent
    if out.is_dir() or not folder.is_dir():
        raise Fault(f"--out {out}: there is no such folder, or it is one; name a file, as card.pdf")
    if not os.access(out if out.exists() else folder, os.W_OK):
        raise Fault(f"--out {out}: it may not be written; name another file")
    return out


def kept(out: Path, content: bytes) -> None:
    """Write it (0600): whoever reads the file reads the card."""
    handle = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
