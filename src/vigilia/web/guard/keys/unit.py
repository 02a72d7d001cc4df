"""The keys a unit of work has opened: unwrapped once, kept in this thread, forgotten at its end."""

import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from vigilia.web.guard.keys import ring as rings
from vigilia.web.guard.keys.envelope import KEY_BYTES, NONCE_BYTES, Erased, KeyMissing, SealBroken
from vigilia.web.guard.keys.store import KeyStore, OrgKey, SubjectKey

Ciphers = dict[int, AESGCM]  # by generation, the newest last


class _Opened(threading.local):
    def __init__(self) -> None:
        self.subjects: dict[UUID, Ciphers] = {}
        self.orgs: dict[tuple[str, bytes], Ciphers] = {}
        self.ring: tuple[tuple[str, int, int], rings.Ring] | None = None
        self.steady = 0  # how many stretches of steady work are on


_opened = _Opened()


def folder() -> Path:
    """Where the keys of this process lie."""
    return Path(settings.VIGILIA_KEYS)


def ring() -> rings.Ring:
    """The ring as it stands on disk now; read again whenever the file was replaced, but for a stretch of `steady` work."""
    if _opened.steady and _opened.ring is not None:
        return _opened.ring[1]
    path = folder() / rings.FILE
    try:
        seen = path.stat()
    except FileNotFoundError:
        raise rings.RingMissing(f"there is no {rings.FILE} in {folder()}") from None
    mark = (str(path), seen.st_ino, seen.st_mtime_ns)
    if _opened.ring is None or _opened.ring[0] != mark:
        forget_cache()
        _opened.ring = (mark, rings.read(folder()))
    return _opened.ring[1]


@contextmanager
def steady() -> Iterator[None]:
    """Work during which the ring is not looked at again: an import asks for it half a million times. A rotation has the
    keys to itself (`lock.alone`), so no other process replaces the file meanwhile."""
    _opened.steady += 1
    try:
        yield
    finally:
        _opened.steady -= 1


def store() -> KeyStore:
    """The key store of this process."""
    return KeyStore(folder())


def forget_cache() -> None:
    """Drop every opened key of this thread; the end of a request or a command."""
    _opened.subjects.clear()
    _opened.orgs.clear()
    _opened.ring = None


def _wrap(kek: AESGCM, bound_to: bytes, key: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + kek.encrypt(nonce, key, bound_to)


def _unwrap(kek: AESGCM, bound_to: bytes, wrapped: bytes) -> AESGCM:
    try:
        return AESGCM(kek.decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], bound_to))
    except InvalidTag:
        raise SealBroken("a key in the key store does not open with this ring") from None


def _org_place(org: bytes, generation: int) -> bytes:
    return b"organisation key|" + org + generation.to_bytes(2, "big")


def _subject_place(subject: bytes, org: bytes, generation: int) -> bytes:
    return b"subject key|" + subject + org + generation.to_bytes(2, "big")


def org_ciphers(org: bytes) -> Ciphers:
    """The opened keys of an organisation by generation; the current one is made if it is not there."""
    now = ring()
    known = _opened.orgs.get((now.id, org))
    if known is not None and now.current in known:
        return known
    keys = store().org_keys(org)
    if now.current not in {generation for _, generation, _ in keys}:
        fresh = _wrap(AESGCM(now.masters[now.current]), _org_place(org, now.current), os.urandom(KEY_BYTES))
        store().add_org_key((org, now.current, fresh))
        keys = store().org_keys(org)
    opened = {number: _open_org_key(now, (org, number, wrapped)) for _, number, wrapped in keys}
    _opened.orgs[(now.id, org)] = opened
    return opened


def _open_org_key(now: rings.Ring, key: OrgKey) -> AESGCM:
    org, generation, wrapped = key
    if generation not in now.masters:
        raise KeyMissing(f"the ring has no master key of generation {generation}")
    return _unwrap(AESGCM(now.masters[generation]), _org_place(org, generation), wrapped)


def _open_subject_key(key: SubjectKey) -> AESGCM:
    subject, generation, org, wrapped = key
    kek = org_ciphers(org).get(generation)
    if kek is None:
        raise KeyMissing(f"the organisation has no key of generation {generation}")
    return _unwrap(kek, _subject_place(subject, org, generation), wrapped)


def new_subjects(org_id: UUID, subjects: Iterable[UUID]) -> None:
    """Make keys for new subjects (people, imports) in one commit, before their rows are written.

    A subject that has a key keeps it. Raises Erased for one that was erased: a forgotten person does not come back
    under her old id.
    """
    wanted = list(dict.fromkeys(subjects))
    make_keys(org_id.bytes, [subject.bytes for subject in wanted], ring().current)
    preload(wanted)


def make_keys(org: bytes, subjects: Sequence[bytes], generation: int) -> None:
    """Make keys of one generation for these subjects, wrapped under the organisation's key of the same generation."""
    if store().erased(subjects):
        raise Erased("an erased subject cannot get a new key")
    kek = org_ciphers(org)[generation]
    fresh = os.urandom(KEY_BYTES * len(subjects))
    store().add_subject_keys(
        [
            (
                one,
                generation,
                org,
                _wrap(kek, _subject_place(one, org, generation), fresh[at * KEY_BYTES : (at + 1) * KEY_BYTES]),
            )
            for at, one in enumerate(subjects)
        ]
    )


def preload(subjects: Iterable[UUID]) -> None:
    """Open the keys of many subjects at once; subjects without a key are left out and raise when they are used."""
    ring()
    missing = [subject.bytes for subject in dict.fromkeys(subjects) if subject not in _opened.subjects]
    for key in store().subject_keys(missing):
        _opened.subjects.setdefault(UUID(bytes=key[0]), {})[key[1]] = _open_subject_key(key)


def ciphers(subject: UUID) -> Ciphers:
    """The opened keys of one subject by generation, the newest last; Erased or KeyMissing if there is none."""
    ring()
    known = _opened.subjects.get(subject)
    if known:
        return known
    preload([subject])
    if subject in _opened.subjects:
        return _opened.subjects[subject]
    if store().erased([subject.bytes]):
        raise Erased("this subject was erased; nothing of hers opens any more")
    raise KeyMissing("the key store has no key for this subject")


def close_subjects(subjects: Iterable[UUID]) -> None:
    """Forget these subjects in this thread, once their keys are destroyed."""
    for subject in subjects:
        _opened.subjects.pop(subject, None)
