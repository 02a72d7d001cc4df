"""Making a backup."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

import vigilia
from vigilia.web.files import blobs
from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys import unit
from vigilia.web.site.backups import archive, migrations, recipient, sqlite_copy
from vigilia.web.site.backups.pruning import DATABASE_PREFIX, SUFFIX

FILES = "files"
STAGING_PREFIX = ".backup-"


@dataclass(frozen=True)
class Made:
    """Where a backup lies, whom it is sealed to, and the private half if a pair was made just now."""

    path: Path
    recipient: str
    new_identity: str | None
    size: int


def home() -> Path:
    """The home of this process."""
    return Path(settings.VIGILIA_HOME)


def back_up(by: Actor, *, now: datetime, out: Path | None = None, to: str | None = None) -> Made:
    """Seal a snapshot of the database and the sealed files to a recipient; keys are never in it.

    `to` is recorded and used from then on; without one on record a pair is made. BadRecipient if `to` is none.
    """
    access.operate(by)
    public, private = recipient_for(home(), to)
    path = out or default_path(home() / "backups", DATABASE_PREFIX, now)
    with staging(home()) as folder:
        _stage(folder)
        with transaction.atomic():
            audit.record(by, "backup", detail={"recipient": public})
        archive.pack(folder, _manifest(now), path, recipient.parse(public))
    return Made(path, public, private, path.stat().st_size)


def recipient_for(folder: Path, to: str | None) -> tuple[str, str | None]:
    """(recipient, private half if it was made just now)."""
    if to is not None:
        return recipient.put_on_record(folder, to), None
    known = recipient.on_record(folder)
    return (known, None) if known else recipient.make_pair(folder)


def default_path(folder: Path, prefix: str, now: datetime) -> Path:
    """A name that says when, in a folder that is made at need."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / f"{prefix}{now:%Y%m%d-%H%M%S}{SUFFIX}"


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A private folder on the same disk that goes away; what a kill leaves is removed by the nightly sweep."""
    made = Path(tempfile.mkdtemp(prefix=STAGING_PREFIX, dir=folder))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _stage(folder: Path) -> None:
    """The snapshot, and every blob that was there before or after it: none that a row names is missing."""
    (folder / FILES).mkdir()
    _link_blobs(folder / FILES)
    if connection.vendor == "sqlite":
        sqlite_copy.take(folder)
    else:
        from vigilia.web.site.backups import postgres_copy  # the driver loads only where it is used

        postgres_copy.take(folder)
    _link_blobs(folder / FILES)


def _link_blobs(target: Path) -> None:
    for file_id, _ in blobs.on_disk():
        source = blobs.path_of(file_id)
        if not (target / source.name).exists():
            os.link(source, target / source.name)


def _manifest(now: datetime) -> dict[str, object]:
    ring = unit.ring()
    return {
        "made_at": now.isoformat(),
        "version": vigilia.__version__,
        "database": connection.vendor,
        "ring": ring.id,
        "generation": ring.current,
        "migrations": migrations.applied(),
    }
