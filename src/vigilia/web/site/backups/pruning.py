"""Old backups go: 35 days for the database, 7 for keys, so that an erasure is final after 7 (S18)."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

DATABASE_PREFIX = "vigilia-"
KEYS_PREFIX = "keys-"
SUFFIX = ".age"
DATABASE_DAYS = 35
KEYS_DAYS = 7
STAGING_HOURS = 24


def prune(home: Path, keys: Path, now: datetime) -> int:
    """Remove backups of ours over their term and what a killed backup left; files elsewhere are not touched."""
    old = _older(home / "backups", f"{DATABASE_PREFIX}*{SUFFIX}", now - timedelta(days=DATABASE_DAYS))
    old += _older(keys / "backups", f"{KEYS_PREFIX}*{SUFFIX}", now - timedelta(days=KEYS_DAYS))
    left = now - timedelta(hours=STAGING_HOURS)
    old += [
        one for folder in (home, keys) for one in _older(folder, ".backup-*", left) + _older(folder, ".restore-*", left)
    ]
    for path in old:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    return len(old)


def _older(folder: Path, pattern: str, than: datetime) -> list[Path]:
    return [path for path in folder.glob(pattern) if path.stat().st_mtime < than.timestamp()]
