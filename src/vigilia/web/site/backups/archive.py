"""The file of a backup: a tar with a manifest first (SHA-256 of each entry), sealed with age."""

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyrage
from pyrage import x25519

from vigilia.web.guard.keys.durable import sync_folder

MANIFEST = "manifest.json"
FORMAT = 1
_BLOCK = 1 << 20


class BadBackup(ValueError):
    """A file that is no backup, is damaged, or does not open with this identity; one line says which."""


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file in hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def pack(folder: Path, said: Mapping[str, Any], out: Path, recipient: x25519.Recipient) -> None:
    """Seal everything under `folder` and a manifest into `out`, complete or not at all."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    manifest = {**said, "format": FORMAT, "entries": {name: sha256_of(folder / name) for name in names}}
    plain, sealed = folder.with_suffix(".tar"), out.with_name(f".{out.name}.part")
    try:
        with tarfile.open(plain, "w") as tar:
            _add_bytes(tar, MANIFEST, json.dumps(manifest, sort_keys=True).encode("utf-8"))
            for name in names:
                tar.add(folder / name, arcname=name, recursive=False)
        with plain.open("rb") as reader, os.fdopen(_open_private(sealed), "wb") as writer:
            pyrage.encrypt_io(reader, writer, [recipient])
            writer.flush()
            os.fsync(writer.fileno())
        sealed.replace(out)
        sync_folder(out.parent)
    finally:
        plain.unlink(missing_ok=True)
        sealed.unlink(missing_ok=True)


def unpack(sealed: Path, identity: x25519.Identity, folder: Path) -> dict[str, Any]:
    """Open a backup into the empty `folder`, check every entry against the manifest, return the manifest. BadBackup."""
    plain = folder.with_suffix(".tar")
    try:
        _decrypt(sealed, identity, plain)
        with tarfile.open(plain, "r:") as tar:
            tar.extractall(folder, filter="data")
    except tarfile.TarError:
        raise BadBackup(f"{sealed}: what is inside is not a backup of Vigilia") from None
    finally:
        plain.unlink(missing_ok=True)
    return _checked(sealed, folder)


def _decrypt(sealed: Path, identity: x25519.Identity, plain: Path) -> None:
    try:
        with sealed.open("rb") as reader, os.fdopen(_open_private(plain), "wb") as writer:
            pyrage.decrypt_io(reader, writer, [identity])
    except pyrage.DecryptError:
        raise BadBackup(f"{sealed}: it does not open with this identity, or it is damaged or no age file") from None
    except OSError as error:
        # pyrage reports a broken block in the middle of the stream as an OSError without a number; a full disk has one.
        if error.errno is not None:
            raise
        raise BadBackup(f"{sealed}: it is damaged") from None


def _checked(sealed: Path, folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    if not path.is_file():
        raise BadBackup(f"{sealed}: there is no manifest inside")
    manifest: dict[str, Any] = json.loads(path.read_bytes())
    path.unlink()
    if manifest.get("format") != FORMAT:
        raise BadBackup(f"{sealed}: made by a newer Vigilia (format {manifest.get('format')})")
    found = {one.relative_to(folder).as_posix(): sha256_of(one) for one in folder.rglob("*") if one.is_file()}
    wrong = sorted(set(found.items()) ^ set(manifest["entries"].items()))
    if wrong:
        raise BadBackup(f"{sealed}: {wrong[0][0]} is not as the manifest says")
    return manifest


def _add_bytes(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(content), 0o600
    tar.addfile(info, io.BytesIO(content))


def _open_private(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
