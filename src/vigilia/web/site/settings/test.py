"""The tests: a home and keys of their own in a folder that goes away, whatever the developer's `VIGILIA_HOME` says."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from vigilia.web.cards.keys import WaitingKeys
from vigilia.web.guard.keys import ring
from vigilia.web.site.settings import base, database
from vigilia.web.site.settings.base import *  # noqa: F403

# tests/conftest.py names the folders of its session; any other home is somebody's, and tests never touch it.
SESSION_PREFIX = "vigilia-tests-"


def _own_folders() -> None:
    if SESSION_PREFIX in os.environ.get("VIGILIA_HOME", "") and SESSION_PREFIX in os.environ.get("VIGILIA_KEYS", ""):
        return
    session, maker = tempfile.mkdtemp(prefix=SESSION_PREFIX), os.getpid()
    atexit.register(lambda: shutil.rmtree(session, ignore_errors=True) if os.getpid() == maker else None)
    os.environ["VIGILIA_HOME"] = str(Path(session) / "home")
    os.environ["VIGILIA_KEYS"] = str(Path(session) / "keys")


_own_folders()
VIGILIA_HOME = Path(os.environ["VIGILIA_HOME"])
VIGILIA_KEYS = Path(os.environ["VIGILIA_KEYS"])
for _folder in (VIGILIA_HOME, VIGILIA_KEYS):
    _folder.mkdir(mode=0o700, parents=True, exist_ok=True)
if not (VIGILIA_KEYS / ring.FILE).exists():
    ring.save(VIGILIA_KEYS, ring.new_ring())

# Tests of the waiting face inside this process bring keys of their own (tests/waiting.py).
WAITING_KEYS = WaitingKeys(b"", b"", b"")
VIGILIA_PROXIES = 0
SECRET_KEY = "only-for-tests-" + "0" * 50
ALLOWED_HOSTS = [*base.ALLOWED_HOSTS, "testserver"]
_url = os.environ.get("DATABASE_URL")
# A real file, not memory: WAL, IMMEDIATE and two connections behave as in the house.
_file = VIGILIA_HOME / "test.sqlite3"
_default = database.postgres(_url) if _url else database.sqlite(VIGILIA_HOME / "vigilia.sqlite3")
DATABASES = {"default": {**_default, "CONN_MAX_AGE": 0, "TEST": {} if _url else {"NAME": str(_file)}}}
