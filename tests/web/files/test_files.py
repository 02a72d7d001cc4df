"""Sealed blobs: on disk without a plaintext byte, there or not there, and gone with their subject."""

import hashlib
import io
import os
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from tests.web.conftest import NOW

from vigilia.web.files import actions, blobs, queries
from vigilia.web.files.models import StoredFile
from vigilia.web.guard import keys
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Role
from vigilia.web.guard.sealed import SealBroken

CONTENT = b"a photograph"


def photo(by: Actor, content: bytes = CONTENT) -> StoredFile:
    subject = uuid4()
    keys.new_subjects(by.org_id, [subject])
    return actions.keep(by, subject=subject, name="tear sheet.jpg", content=io.BytesIO(content), kind="photo")


def test_kept_sealed_and_opened(coordinator: Actor) -> None:
    file = photo(coordinator)
    held = blobs.path_of(file.pk)
    assert CONTENT not in held.read_bytes()
    assert held.stat().st_mode & 0o777 == 0o600
    assert queries.open_file(coordinator, file.pk) == CONTENT
    assert (file.sha256, file.size) == (hashlib.sha256(CONTENT).hexdigest(), len(CONTENT))
    assert queries.find_by_content(coordinator, hashlib.sha256(CONTENT).hexdigest()) == [file.pk]
    assert [one.event for one in entries(coordinator.org_id)] == ["file.read", "file.keep"]


def test_another_organisation_finds_and_opens_nothing(coordinator: Actor, carla: Actor) -> None:
    file = photo(coordinator)
    assert queries.find_by_content(carla, hashlib.sha256(CONTENT).hexdigest()) == []
    with pytest.raises(Refused):
        queries.open_file(carla, file.pk)
    with pytest.raises(Refused):
        actions.discard(carla, file_id=file.pk)


def test_a_planner_neither_keeps_nor_opens(coordinator: Actor) -> None:
    dora = Actor("member:dora", coordinator.org_id, frozenset({Role.PLANNER}))
    with pytest.raises(Refused):
        photo(dora)
    with pytest.raises(Refused):
        queries.open_file(dora, photo(coordinator).pk)


def test_blobs_that_changed_places_do_not_open(coordinator: Actor) -> None:
    one, two = photo(coordinator), photo(coordinator, b"another")
    blobs.path_of(one.pk).write_bytes(blobs.path_of(two.pk).read_bytes())
    with pytest.raises(SealBroken):
        queries.open_file(coordinator, one.pk)


def test_a_file_over_the_limit_leaves_nothing(coordinator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "LARGEST", 5)
    before = sorted(Path(settings.VIGILIA_HOME, "files").glob("*"))
    with pytest.raises(actions.FileTooLarge):
        photo(coordinator)
    assert sorted(Path(settings.VIGILIA_HOME, "files").glob("*")) == before


@pytest.mark.django_db(transaction=True)
def test_discarded_with_its_blob(coordinator: Actor) -> None:
    file = photo(coordinator)
    actions.discard(coordinator, file_id=file.pk)
    assert not blobs.path_of(file.pk).exists()
    with pytest.raises(Refused):
        queries.open_file(coordinator, file.pk)


def test_what_a_kill_left_is_swept_after_a_day(coordinator: Actor) -> None:
    kept, orphan, young = photo(coordinator), uuid4(), uuid4()
    part = blobs.folder() / ".x.sealed.1.part"
    for path in (blobs.path_of(orphan), blobs.path_of(young), part):
        path.write_bytes(b"left")
    old = (NOW - timedelta(hours=25)).timestamp()
    for path in (blobs.path_of(orphan), blobs.path_of(kept.pk), part):
        os.utime(path, (old, old))
    os.utime(blobs.path_of(young), (NOW.timestamp(), NOW.timestamp()))
    assert actions.sweep_orphans(NOW) >= 2
    assert not blobs.path_of(orphan).exists()
    assert not part.exists()
    assert blobs.path_of(young).exists()
    assert queries.open_file(coordinator, kept.pk) == CONTENT
