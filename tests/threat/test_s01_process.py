"""What a waiting process that was taken over holds: no module of a person, no key but its three, rights that just suffice."""

import os
from pathlib import Path
from typing import Any

import pytest
from tests.threat.waiting_process import database, deal, environment, run
from tests.web.conftest import House

pytestmark = pytest.mark.slow

# All of ours that the process may load; the rest of the house is out of its reach.
OURS = (
    "vigilia.programme", "vigilia.web.waiting", "vigilia.web.cards", "vigilia.web.guard.limits", "vigilia.web.guard.bodies",
    "vigilia.web.guard.headers",
    "vigilia.web.guard.retention", "vigilia.web.guard.reports", "vigilia.web.site.settings", "vigilia.web.site.waiting",
)  # fmt: skip
PACKAGES = {"vigilia", "vigilia.web", "vigilia.web.guard", "vigilia.web.site"}
# The desk's side of the cards: what makes them, opens the inbox, holds the private keys.
DESK = {f"vigilia.web.cards.{name}" for name in ("actions", "desk_keys", "inbox", "role", "printing", "dead_log")}
DJANGO_APPS = ("django.contrib.auth", "django.contrib.sessions", "django.contrib.contenttypes")
WHOLE_VISIT = """
told = [await ask()]
right = await ask("POST", do="open", lang="en", g1=digits)
told.append(right)
told.append(await ask("POST", do="open", lang="en", g1="0000111122223333"))
told.append(await ask("POST", do="received", lang="en", ticket=ticket(right)))
told.append(await ask("POST", do="cannot", lang="en", ticket=ticket(right)))
told.append(await ask("POST", do="freeze_yes", lang="en", ticket=ticket(right)))
told.append(await ask("POST", do="open", lang="en", g1=digits))
told.append(await ask("POST", do="lost_send", lang="en", number="000-111-222", phone="899"))
told.append(await ask("POST", do="exit", lang="en"))
return told
"""
LEFT = """
import json
from django.db import transaction
from vigilia.web.cards.inbox import heard
from vigilia.web.cards.models import Stop
from vigilia.web.guard.limits.models import Bucket, DayKey
with transaction.atomic():
    kinds = sorted(one.said.kind.value for one in heard())
print(json.dumps([kinds, Stop.objects.count(), Bucket.objects.filter(limit__startswith="wrong").count(), DayKey.objects.count()]))
"""


@pytest.fixture
def visited(house: House, tmp_path: Path) -> dict[str, Any]:
    """A whole visit: every button, in the process with its own rights and nothing more."""
    dealt = deal(house)
    with database(house) as place:
        said = run(f"digits = {dealt.digits!r}\n{WHOLE_VISIT}", environment(dealt.environment, place), tmp_path)
    return said | {"digits": dealt.digits, "left": house.python(LEFT).stdout.strip()}


def test_its_rights_suffice_for_everything_she_can_do(visited: dict[str, Any]) -> None:
    start, right, wrong, *_, frozen, _, _ = visited["answers"]
    assert [one["status"] for one in visited["answers"]] == [200] * 9
    assert "ticket" in right["content"]
    assert right["content"] != wrong["content"] != start["content"]
    assert frozen["content"] == wrong["content"]
    assert visited["left"] == '[["cannot", "freeze", "lost", "received"], 1, 3, 1]'


def test_no_module_of_a_person_is_loaded(visited: dict[str, Any]) -> None:
    ours = [name for name in visited["modules"] if name.split(".")[0] == "vigilia"]
    assert "vigilia.web.waiting.views" in ours
    beyond = [name for name in ours if name not in PACKAGES and not f"{name}.".startswith(tuple(f"{o}." for o in OURS))]
    assert beyond == []
    assert not [name for name in ours if name in DESK or name.startswith("vigilia.web.cards.printing")]
    assert not [name for name in visited["modules"] if name.startswith(DJANGO_APPS)]


def test_it_is_given_three_secrets_and_the_way_to_its_database(visited: dict[str, Any]) -> None:
    known = {"PATH", "PYTHONPATH", "LC_CTYPE", "TZ", "DJANGO_SETTINGS_MODULE"}
    place = {"VIGILIA_HOME", "DATABASE_URL"}
    secrets = {"VIGILIA_CARD_PEPPER", "VIGILIA_NOTICE_KEY", "VIGILIA_INBOX_KEY"}
    assert set(visited["environment"]) - known - place == secrets


def test_no_folder_of_keys_is_touched(house: House, tmp_path: Path) -> None:
    dealt, nowhere = deal(house), tmp_path / "nowhere"
    with database(house) as place:
        env = environment(dealt.environment, place, VIGILIA_KEYS=str(nowhere))
        [answer] = run(f'return [await ask("POST", do="open", lang="en", g1={dealt.digits!r})]', env, tmp_path)[
            "answers"
        ]
    assert 'name="ticket"' in answer["content"]
    assert not nowhere.exists()
    assert list(tmp_path.iterdir()) == [house.home.parent]


@pytest.mark.parametrize("name", ["VIGILIA_CARD_PEPPER", "VIGILIA_NOTICE_KEY", "VIGILIA_INBOX_KEY"])
def test_each_of_the_three_is_needed(house: House, tmp_path: Path, name: str) -> None:
    keys = dict.fromkeys(("VIGILIA_CARD_PEPPER", "VIGILIA_NOTICE_KEY", "VIGILIA_INBOX_KEY"), "A" * 43 + "=")
    del keys[name]
    with pytest.raises(AssertionError, match=name):
        run("return []", environment(keys, {"VIGILIA_HOME": str(house.home)}), tmp_path)


@pytest.mark.skipif("DATABASE_URL" in os.environ, reason="on PostgreSQL the role refuses: test_s01_role.py")
def test_its_own_connections_are_fenced(house: House, tmp_path: Path) -> None:
    steps = """
from asgiref.sync import sync_to_async
from django.db import DatabaseError, connection
def look(statement):
    try:
        connection.cursor().execute(statement)
    except DatabaseError as error:
        return str(error)
    return "open"
return [await sync_to_async(look)(f"SELECT id FROM {name}") for name in ("people_person", "guard_member", "cards_office")]
"""
    env = environment(deal(house).environment, {"VIGILIA_HOME": str(house.home)})
    told = run(steps, env, tmp_path)["answers"]
    assert ["prohibited" in one for one in told] == [True, True, False]


LARGE = """
import tempfile
def on_disk(self):
    raise AssertionError("a body went to disk")
tempfile.SpooledTemporaryFile.rollover = on_disk
taken = []
write = tempfile.SpooledTemporaryFile.write
def counted(self, content):
    taken.append(len(content))
    return write(self, content)
tempfile.SpooledTemporaryFile.write = counted
pieces = [{"type": "http.request", "body": b"do=open&lang=en&g1=" + b"1" * 65000, "more_body": True} for _ in range(80)]
sent = []
async def receive():
    return pieces.pop() if pieces else await asyncio.sleep(600)
async def send(message):
    sent.append(message)
size = str(80 * 65019).encode()
scope = {"type": "http", "method": "POST", "path": "/", "raw_path": b"/", "query_string": b"", "client": ["203.0.113.7", 1],
         "headers": [(b"host", b"localhost"), (b"content-type", b"application/x-www-form-urlencoded"), (b"content-length", size)],
         "server": ["localhost", 80], "scheme": "http", "http_version": "1.1", "root_path": ""}
await application(scope, receive, send)
return [sent[0]["status"], len(b"".join(one.get("body", b"") for one in sent[1:])), sum(taken)]
"""


def test_a_large_body_is_not_taken_in(house: House, tmp_path: Path) -> None:
    dealt = deal(house)
    with database(house) as place:
        status, size, taken = run(LARGE, environment(dealt.environment, place), tmp_path)["answers"]
    assert (status, size) == (200, 16_384)
    assert taken <= 8192
