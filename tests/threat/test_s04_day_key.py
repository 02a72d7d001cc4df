"""S4: the key under which addresses are digested is in no backup, so that a day's digests end with the day."""

import json

import pytest
from tests.web.conftest import House

pytestmark = pytest.mark.slow

STAGED = """
import json, sys
from datetime import UTC, datetime
from vigilia.web.guard.limits import address_key
from vigilia.web.guard.limits.models import DayKey
from vigilia.web.site.backups import making, passing
if sys.argv[1:]:
    passing.TABLES = ()
now = datetime.now(UTC)
before = address_key(b"s" * 32, "203.0.113.0/24", now)
key = bytes(DayKey.objects.get().key)
forms = (key, key.hex().encode(), key.hex().upper().encode())
with making.staging(making.home()) as folder:
    making._stage(folder)
    staged = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
print(json.dumps({"files": len(staged), "holding": [name for name, content in staged.items() if any(one in content for one in forms)],
    "organisations": any(b"Local" in content for content in staged.values()),
    "stands": address_key(b"s" * 32, "203.0.113.0/24", now) == before}))
"""


def test_the_key_of_the_day_is_in_no_backup(house: House) -> None:
    said = json.loads(house.python(STAGED).stdout)
    assert said["files"] > 0
    assert said["organisations"]  # the rest of the database is there
    assert said["holding"] == []
    assert said["stands"]


def test_the_search_would_find_it(house: House) -> None:
    assert json.loads(house.python(STAGED, "copied like any other").stdout)["holding"]
