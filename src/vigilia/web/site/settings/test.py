"""The tests: a home and keys of their own in a folder that goes away, whatever the developer's `VIGILIA_HOME` says."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from vigilia.web.site.settings import base, database
from vigilia.web.site.settings.base import *  # noqa: F403

VIGILIA_HOME = Path(tempfile.mkdtemp(prefix="vigilia-test-"))
VIGILIA_KEYS = VIGILIA_HOME / "keys"
VIGILIA_KEYS.mkdir(mode=0o700)
_maker = os.getpid()
atexit.register(lambda: shutil.rmtree(VIGILIA_HOME, ignore_errors=True) if os.getpid() == _maker else None)

SECRET_KEY = "only-for-tests-" + "0" * 50  # noqa: S105 -- signs nothing outside a test process
ALLOWED_HOSTS = [*base.ALLOWED_HOSTS, "testserver"]
_url = os.environ.get("VIGILIA_TEST_DATABASE_URL") or os.environ.get("DATABASE_URL")
# A real file, not memory: WAL, IMMEDIATE and two connections behave as in the house.
_default = database.postgres(_url) if _url else database.sqlite(VIGILIA_HOME / "vigilia.sqlite3")
DATABASES = {"default": {**_default, "CONN_MAX_AGE": 0, "TEST": {} if _url else {"NAME": str(VIGILIA_HOME / "test.sqlite3")}}}
