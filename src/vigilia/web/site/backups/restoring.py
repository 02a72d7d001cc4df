"""Restoring a backup: checked whole before anything changes, put in place in one step, then told to the audit.

A marker in the home says that a restore is under way. A kill before the step leaves everything as it was; a kill after it
is finished by the next start.
"""

import json
import shutil
import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.core.management import call_command
from django.db import connection, transaction

from vigilia.web.files import blobs
from vigilia.web.guard import audit, shred
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys import lock, unit
from vigilia.web.guard.keys.durable import write_durably
from vigilia.web.guard.keys.ring import RingMissing
from vigilia.web.guard.keys.witness import Witness
from vigilia.web.guard.models import AuditHead, AuditRow, Organisation
from vigilia.web.site import dead_cards
from vigilia.web.site.backups import archive, migrations, recipient, sqlite_copy
from vigilia.web.site.backups.archive import BadBackup
from vigilia.web.site.backups.making import FILES, home

MARKER = "restoring.json"
EVENT = "restore"


class NotEmpty(Exception):
    """The home holds data, and nobody said to replace it."""


@dataclass(frozen=True)
class Marker:
    """A restore under way: its id, who asked, which backup, and the folder it is staged in."""

    id: str
    label: str
    made_at: str
    staged: str


def restore(label: str, sealed: Path, identity: str, *, replace: bool, wait: float = lock.SECONDS_TO_WAIT) -> Marker:
    """Restore the backup `sealed` into the home of this process; `label` is who asked, for the audit.

    BadBackup, BadRecipient, NotEmpty or KeysInUse in one line, and nothing changed.
    """
    key = recipient.parse_identity(identity)
    if not replace and not _is_empty():
        raise NotEmpty("this home holds data already; say --replace to put the backup in its place")
    staged = Path(tempfile.mkdtemp(prefix=".restore-", dir=home()))
    try:
        manifest = archive.unpack(sealed, key, staged)
        _fits(sealed, manifest, staged)
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise
    marker = Marker(str(uuid4()), label, manifest["made_at"], str(staged))
    lock.alone(unit.folder(), wait)
    try:
        write_durably(home() / MARKER, json.dumps(asdict(marker)).encode("utf-8"))
        _put_in_place(staged, manifest, marker)
        finish()
    finally:
        lock.share(unit.folder(), wait)
    return marker


def finish() -> None:
    """Complete or drop a restore that a kill interrupted; called by `restore` and at each start, after migrations."""
    path = home() / MARKER
    if not path.is_file():
        return
    marker = Marker(**json.loads(path.read_bytes()))
    if _took_place(marker):
        shred.finish_erasures()
        dead_cards.bury()
        with transaction.atomic():
            _tell(marker)
        _witness_anew()
    shutil.rmtree(marker.staged, ignore_errors=True)
    path.unlink()


def _is_empty() -> bool:
    if "guard_auditrow" not in connection.introspection.table_names():
        return True
    return not AuditRow.objects.exists() and Organisation.objects.count() <= 1


def _fits(sealed: Path, manifest: dict[str, Any], staged: Path) -> None:
    """Whether this machine's keys, database and version can take the backup."""
    if manifest["database"] != connection.vendor:
        raise BadBackup(f"{sealed}: made on {manifest['database']}, this installation uses {connection.vendor}")
    try:
        ring = unit.ring()
    except RingMissing:
        raise BadBackup("there are no keys here; run vigilia keys restore first") from None
    if manifest["ring"] != ring.id or manifest["generation"] not in ring.masters:
        raise BadBackup(
            f"{sealed}: sealed with other keys than those here; run vigilia keys restore with the keys of its time"
        )
    if newer := migrations.unknown(manifest["migrations"]):
        raise BadBackup(f"{sealed}: made by a newer Vigilia ({newer[0]}); upgrade first")
    if connection.vendor == "sqlite" and not sqlite_copy.is_sound(staged / sqlite_copy.NAME):
        raise BadBackup(f"{sealed}: the database inside is damaged")


def _put_in_place(staged: Path, manifest: dict[str, Any], marker: Marker) -> None:
    for path in (staged / FILES).glob(f"*{blobs.SUFFIX}"):
        # Additive: until the database is in place no row names these, and the sweep would remove them.
        blobs.write(UUID(path.name.removesuffix(blobs.SUFFIX)), path.read_bytes())
    if connection.vendor == "sqlite":
        sqlite_copy.put_in_place(staged / sqlite_copy.NAME)
        call_command("migrate", verbosity=0, interactive=False)
        return
    from vigilia.web.site.backups import postgres_copy  # the driver loads only where it is used

    with transaction.atomic():
        postgres_copy.load(staged, manifest["migrations"])
        call_command("migrate", verbosity=0, interactive=False)
        _tell(marker)


def _took_place(marker: Marker) -> bool:
    """SQLite: the staged file was renamed away. PostgreSQL: the audit row came with the data."""
    if connection.vendor == "sqlite":
        return not (Path(marker.staged) / sqlite_copy.NAME).exists()
    return bool(_told(marker))


def _told(marker: Marker) -> set[UUID]:
    rows = AuditRow.objects.filter(event=EVENT, detail__contains=marker.id)
    return set(rows.values_list("org_id", flat=True))


def _tell(marker: Marker) -> None:
    """One row in each chain: from which backup, and how many rows the key folder had seen after it."""
    told, witness = _told(marker), Witness(unit.folder())
    for org_id in Organisation.objects.values_list("pk", flat=True):
        if org_id in told:
            continue
        anchor, head = witness.anchor(org_id), AuditHead.objects.filter(pk=org_id).first()
        lost = max(anchor.seq - (head.seq if head else 0), 0) if anchor else None
        detail = {"restore": marker.id, "backup_of": marker.made_at, "lost_rows": lost}
        audit.record(Actor(marker.label, org_id, frozenset()), EVENT, detail=detail, at=datetime.now(UTC))


def _witness_anew() -> None:
    """The key folder takes the restored chains as they are: what they lost stands in their own row."""
    witness = Witness(unit.folder())
    heads = {head.org_id: head for head in AuditHead.objects.all()}
    for org_id in witness.anchored():
        if org_id not in heads:
            witness.drop_anchor(org_id)
    for org_id, head in heads.items():
        witness.set_anchor(org_id, head.seq, bytes(head.seal))
