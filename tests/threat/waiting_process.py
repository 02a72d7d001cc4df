"""The waiting face as it runs: a process of its own with almost nothing in its environment, asked over ASGI."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg import sql
from tests.web.conftest import ROOT, House

PRODUCTION = "vigilia.web.site.settings.waiting_production"
DEAL = """
import json
from datetime import UTC, datetime, timedelta
from vigilia.web.cards import actions
from vigilia.web.cards.desk_keys import desk_keys
from vigilia.web.cards.models import Card
from vigilia.web.cards.notice import Appearance, AppearanceState, Notice
now = datetime.now(UTC)
made = actions.make_cards(by.org_id, 1, now)[0]
actions.make_live(made.card_id, now)
seen = Appearance(AppearanceState.BELIEVED, day=(now + timedelta(days=9)).date(), facility="MPL")
actions.prepare([(Card.objects.get(pk=made.card_id), Notice(version=1, prepared_at=now, appearances=(seen,)))])
actions.set_office(by.org_id, number="899 000 0000", town="", check_days=[0])
print(json.dumps([made.digits, desk_keys().waiting.as_environment()]))
"""
ASK = """
import asyncio, json, os, re, sys
from urllib.parse import urlencode
from vigilia.web.site.waiting import application

async def ask(method="GET", path="/", query=b"", **form):
    sent, body = [], urlencode(form).encode()
    waiting = [{"type": "http.request", "body": body, "more_body": False}]
    async def receive():
        return waiting.pop() if waiting else await asyncio.sleep(600)
    async def send(message):
        sent.append(message)
    headers = [(b"host", b"localhost"), (b"content-type", b"application/x-www-form-urlencoded"),
               (b"content-length", str(len(body)).encode()), (b"x-forwarded-for", b"203.0.113.7"),
               *([(b"x-forwarded-proto", b"https")] if "HTTPS" in os.environ else [])]
    await application({"type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": query,
                       "headers": headers, "client": ["203.0.113.7", 4000], "server": ["localhost", 80], "scheme": "http",
                       "http_version": "1.1", "root_path": ""}, receive, send)
    content = b"".join(one.get("body", b"") for one in sent[1:]).decode()
    said = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return {"status": sent[0]["status"], "headers": said, "content": content}

def ticket(answer):
    return re.search('name="ticket"[^>]*value="([^"]*)"', answer["content"]).group(1)

async def main():
    told = await steps(ask, ticket)
    print(json.dumps({"answers": told, "modules": sorted(sys.modules), "environment": sorted(os.environ)}))
"""


@dataclass(frozen=True)
class Dealt:
    """A card of the house, and the secrets that the waiting process gets."""

    digits: str
    environment: dict[str, str]


def deal(house: House) -> Dealt:
    """Make a card with a notice in a house."""
    return Dealt(*json.loads(house.python(DEAL).stdout))


@contextmanager
def database(house: House) -> Iterator[dict[str, str]]:
    """How the process reaches the data: the file in the home; on PostgreSQL a login with the granted role alone."""
    if "DATABASE_URL" not in house.env:
        yield {"VIGILIA_HOME": str(house.home)}
        return
    role, password = f"waiting_{secrets.token_hex(4)}", secrets.token_hex(16)
    parts = urlsplit(house.env["DATABASE_URL"])
    with psycopg.connect(house.env["DATABASE_URL"], autocommit=True) as owner:
        named = sql.Identifier(role)
        owner.execute(sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(named, sql.Literal(password)))
        try:
            house.python("import sys\nfrom vigilia.web.cards import role; role.grant(sys.argv[1])", role)
            yield {"DATABASE_URL": parts._replace(netloc=f"{role}:{password}@{parts.hostname}:{parts.port}").geturl()}
        finally:
            owner.execute(sql.SQL("DROP OWNED BY {}").format(named))
            owner.execute(sql.SQL("DROP ROLE {}").format(named))


def environment(keys: dict[str, str], place: dict[str, str], **further: str) -> dict[str, str]:
    """All that the process is given (the path of the tests' shut network aside)."""
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests/network")))
    return {"PATH": "/usr/bin:/bin", "PYTHONPATH": path, **keys, **place, **further}


def run(steps: str, env: dict[str, str], folder: Path) -> dict[str, Any]:
    """What the process says after `steps`: the body of `async def steps(ask, ticket)`, which returns answers."""
    body = "\n".join(f"    {one}" for one in steps.strip().splitlines())
    program = f"{ASK}\nasync def steps(ask, ticket):\n{body}\n\nasyncio.run(main())"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env=env,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said
