"""Backups of the keys: the ring, the key store, the keys of the waiting page, the logs of erasures and of dead cards,
sealed to the recipient; kept seven days (S18).

Restoring an older one brings no erased person back: her key is destroyed in the copy before it is put in place. A card
that died since stays dead: the log here is kept and that of the backup added to it.
"""

import shutil
import sqlite3
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from vigilia.web.cards import dead_log, desk_keys
from vigilia.web.guard import access, audit
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys import erasure_log, lock, ring, store, unit, witness
from vigilia.web.guard.keys.durable import sync_folder, write_durably
from vigilia.web.site.backups import archive, recipient
from vigilia.web.site.backups.archive import BadBackup
from vigilia.web.site.backups.making import Made, default_path, home, recipient_for, staging
from vigilia.web.site.backups.pruning import KEYS_PREFIX

SIGNING = "django.key"
KIND = "keys"


class KeysPresent(Exception):
    """There are keys already, and nobody said to replace them."""


def back_up_keys(by: Actor, *, now: datetime, out: Path | None = None, to: str | None = None) -> Made:
    """Seal the keys to the recipient. They are never part of a database backup, and should not lie beside one."""
    access.operate(by)
    public, private = recipient_for(home(), to)
    path = out or default_path(unit.folder() / "backups", KEYS_PREFIX, now)
    with staging(unit.folder()) as folder:
        unit.store().copy_to(folder / store.FILE)
        witness.Witness(unit.folder()).copy_to(folder / witness.FILE)
        for name in (ring.FILE, erasure_log.FILE, SIGNING, desk_keys.FILE, dead_log.FILE):
            if (unit.folder() / name).is_file():
                shutil.copyfile(unit.folder() / name, folder / name)
        with transaction.atomic():
            audit.record(by, "keys.backup", detail={"recipient": public})
        archive.pack(folder, {"kind": KIND, "made_at": now.isoformat()}, path, recipient.parse(public))
    return Made(path, public, private, path.stat().st_size)


def restore_keys(sealed: Path, identity: str, *, replace: bool, wait: float = lock.SECONDS_TO_WAIT) -> int:
    """Put a key backup in place; returns how many erased subjects were erased in it again.

    BadBackup, BadRecipient, KeysPresent or KeysInUse in one line, and nothing changed. Killed in the middle, run it again.
    The caller opens the house afterwards: erasures that only the database knows are repeated there.
    """
    folder = Path(settings.VIGILIA_KEYS)
    if (folder / ring.FILE).exists() and not replace:
        raise KeysPresent(f"there are keys in {folder} already; say --replace to put the backup in their place")
    key = recipient.parse_identity(identity)
    staged = Path(tempfile.mkdtemp(prefix=".restore-", dir=folder))
    try:
        manifest = archive.unpack(sealed, key, staged)
        if manifest.get("kind") != KIND or not (staged / ring.FILE).is_file():
            raise BadBackup(f"{sealed}: it holds no keys; a database backup is restored with vigilia restore")
        lock.alone(folder, wait)
        gone = _forget_again(folder, staged)
        _put_in_place(folder, staged)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
        lock.share(folder, wait)
    unit.forget_cache()
    return gone


def _forget_again(folder: Path, staged: Path) -> int:
    """Everyone erased here or in the backup's time is erased in the staged store, and stands in the log here."""
    here = erasure_log.read(folder)
    everyone = here | erasure_log.read(staged)
    erasure_log.append(folder, sorted(everyone - here, key=str), datetime.now(UTC))
    dead_log.append(dead_log.read(staged), folder)
    copy = store.KeyStore(staged)
    gone = copy.destroy([one.bytes for one in everyone])
    copy.close()
    return gone


def _put_in_place(folder: Path, staged: Path) -> None:
    """The store, then the ring: a kill between the two leaves keys that open nothing, and running it again mends that."""
    store.KeyStore(folder).close()
    _fold(staged / store.FILE)
    _fold(folder / store.FILE)
    (staged / store.FILE).replace(folder / store.FILE)
    for name in (SIGNING, desk_keys.FILE):  # a backup of older times has none for the waiting page: those here stay
        if (staged / name).is_file():
            write_durably(folder / name, (staged / name).read_bytes())
    if not (folder / witness.FILE).exists() and (staged / witness.FILE).is_file():
        (staged / witness.FILE).replace(folder / witness.FILE)
    write_durably(folder / ring.FILE, (staged / ring.FILE).read_bytes())
    sync_folder(folder)


def _fold(path: Path) -> None:
    """An SQLite file without a WAL beside it, so that it can be renamed alone."""
    if not path.exists():
        return
    file = sqlite3.connect(path, timeout=20, isolation_level=None)
    try:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        file.execute("PRAGMA journal_mode=DELETE")
    finally:
        file.close()
