"""Sealed blobs on disk: one file per id, written beside, synced and renamed, so that a part of one is never seen."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.conf import settings

from vigilia.web.guard.keys.durable import write_durably

SUFFIX = ".sealed"


def folder() -> Path:
    """Where blobs lie; made at first use."""
    path = Path(settings.VIGILIA_HOME) / "files"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def path_of(file_id: UUID) -> Path:
    """The blob of one stored file."""
    return folder() / f"{file_id}{SUFFIX}"


def write(file_id: UUID, sealed: bytes) -> None:
    """Put a blob in place, durably, before the row that names it."""
    write_durably(path_of(file_id), sealed)


def remove(file_id: UUID) -> None:
    """Take a blob away; one that is gone already is fine."""
    path_of(file_id).unlink(missing_ok=True)


def on_disk() -> Iterator[tuple[UUID, os.stat_result]]:
    """Every blob and parts that a kill left (as the nil UUID never; parts are skipped)."""
    for path in folder().glob(f"*{SUFFIX}"):
        if not path.name.startswith("."):
            yield UUID(path.name.removesuffix(SUFFIX)), path.stat()


def remove_parts(older_than: float) -> int:
    """Remove half-written files from before this moment (seconds since 1970)."""
    parts = [path for path in folder().glob(".*.part") if path.stat().st_mtime < older_than]
    for path in parts:
        path.unlink(missing_ok=True)
    return len(parts)
