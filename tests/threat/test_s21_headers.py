"""S21: every answer of every face carries the headers, whatever it answers."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from asgiref.sync import iscoroutinefunction
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import AsyncClient, Client, override_settings
from django.urls import path
from tests.threat.waiting_process import PRODUCTION, database, deal, environment, run
from tests.web.conftest import House

from vigilia.web.guard import headers
from vigilia.web.guard.refusal import Refused

YEAR = 31_536_000
EXACT = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
FIXED = {"default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"}


def faults(said: Mapping[str, str], *, https: bool = False) -> list[str]:
    """What is missing or wrong in the headers of one answer."""
    told = {name.lower(): value for name, value in said.items()}
    wrong = [f"{name}: {told.get(name)}" for name, value in EXACT.items() if told.get(name) != value]
    directives = {line.strip() for line in told.get("content-security-policy", "").split(";")}
    wrong += sorted(FIXED - directives)
    foreign = {word for line in directives for word in line.split()[1:]} - {"'self'", "'none'"}
    wrong += sorted(foreign)
    features = told.get("permissions-policy", "")
    wrong += [name for name in ("camera", "microphone", "geolocation") if f"{name}=()" not in features]
    if https and not told.get("strict-transport-security", "").startswith(f"max-age={YEAR}"):
        wrong.append("strict-transport-security")
    return wrong


def answers(request: HttpRequest, what: str) -> Any:
    if what == "page":
        return HttpResponse("a page")
    if what == "stream":
        return StreamingHttpResponse([b"a", b"list"])
    if what == "static":
        return HttpResponse("css", headers={"Cache-Control": "max-age=600"})
    raise {"refused": Refused, "forbidden": PermissionDenied, "odd": SuspiciousOperation}.get(what, RuntimeError)


async def later(request: HttpRequest, what: str) -> Any:
    return answers(request, what)


urlpatterns = [path("now/<what>", answers), path("later/<what>", later)]
handler404 = "vigilia.web.site.refusal_page.not_here"
STATUS = {
    "/nowhere": 404,
    "/now/page": 200,
    "/now/stream": 200,
    "/now/refused": 404,
    "/now/forbidden": 403,
    "/now/odd": 400,
    "/now/broken": 500,
    "/later/page": 200,
    "/later/refused": 404,
    "/later/broken": 500,
}


@pytest.mark.parametrize(("address", "status"), STATUS.items())
@override_settings(ROOT_URLCONF=__name__)
def test_every_answer_of_the_desk_carries_them(address: str, status: int) -> None:
    answer = Client(raise_request_exception=False).get(address)
    assert answer.status_code == status
    assert faults(answer.headers) == []


@pytest.mark.parametrize(("address", "status"), STATUS.items())
@override_settings(ROOT_URLCONF=__name__)
def test_also_in_a_process_that_answers_asynchronously(address: str, status: int) -> None:
    answer = asyncio.run(AsyncClient(raise_request_exception=False).get(address))
    assert answer.status_code == status
    assert faults(answer.headers) == []


@override_settings(ROOT_URLCONF=__name__)
def test_a_stranger_host_is_refused_with_them() -> None:
    answer = Client(raise_request_exception=False).get("/now/page", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert faults(answer.headers) == []


@override_settings(ROOT_URLCONF=__name__)
def test_what_may_be_kept_says_so_itself() -> None:
    assert Client().get("/now/static").headers["Cache-Control"] == "max-age=600"


@override_settings(ROOT_URLCONF=__name__, SECURE_HSTS_SECONDS=YEAR)
def test_with_https_they_hold_a_year() -> None:
    assert faults(Client().get("/now/page").headers, https=True) == []


def test_the_measure_finds_what_is_missing() -> None:
    assert len(faults({})) == len(EXACT) + len(FIXED) + 3
    assert faults({**EXACT, "content-security-policy": "; ".join(FIXED) + "; img-src https://x"})[0] == "https://x"


def test_it_waits_only_where_the_process_does() -> None:
    async def answer(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    assert iscoroutinefunction(headers.HeadersMiddleware(answer))
    assert not iscoroutinefunction(headers.HeadersMiddleware(lambda request: HttpResponse()))


@pytest.mark.parametrize(
    "named",
    [
        {"script-src": "'unsafe-inline'"},
        {"script-src": ["'self'", "'unsafe-inline'"]},
        {"img-src": ["'self'", "https://tiles.example"]},
        {"img-src": "data:"},
        {"default-src": "'self'"},
        {"form-action": "'none'"},
        {"style-src": []},
    ],
)
def test_no_face_can_loosen_the_policy(named: dict[str, Any]) -> None:
    with pytest.raises(ImproperlyConfigured):
        headers.policy(named)


def test_a_policy_that_names_the_fixed_ones_too_is_the_same() -> None:
    assert headers.policy({"default-src": ["'none'"], "style-src": "'self'"}) == headers.policy({"style-src": "'self'"})


def in_production(tmp_path: Path, settings: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Python with the settings of a server, in a process of its own."""
    env = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}}
    env |= {
        "VIGILIA_HOME": str(tmp_path / "home"),
        "VIGILIA_KEYS": str(tmp_path / "keys"),
        "VIGILIA_HOSTS": "desk.example.org",
        "DJANGO_SETTINGS_MODULE": settings,
    }
    return subprocess.run([sys.executable, *words], env=env, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.slow
def test_the_production_of_the_desk_says_https_for_a_year_and_passes_djangos_check(tmp_path: Path) -> None:
    settings = "vigilia.web.site.settings.production"
    told = in_production(tmp_path, settings, "-m", "django", "check", "--deploy", "--fail-level", "WARNING")
    assert told.returncode == 0, told.stderr
    assert "0 silenced" in told.stdout
    ask = (
        "import django, json; django.setup()\nfrom django.test import Client\n"
        "one = Client().get('/nowhere', secure=True, headers={'host': 'desk.example.org'})\n"
        "two = Client().get('/nowhere', headers={'host': 'desk.example.org'})\n"  # sent on to HTTPS
        "print(json.dumps([[one.status_code, dict(one.headers)], [two.status_code, dict(two.headers)]]))"
    )
    for status, said in json.loads(in_production(tmp_path, settings, "-c", ask).stdout):
        assert status in (404, 301)
        assert faults(said, https=True) == []


WAITING = """
told = {"start": await ask(), "right": await ask("POST", do="open", lang="en", g1=digits)}
told["wrong"] = await ask("POST", do="open", lang="en", g1="1")
told["received"] = await ask("POST", do="received", lang="en", ticket=ticket(told["right"]))
told["exit"] = await ask("POST", do="exit", lang="en")
told["nowhere"] = await ask(path="/nowhere")
told["method"] = await ask("DELETE")
told["too much"] = await ask("POST", do="open", g1="1" * 100000)
told["no words"] = await ask(query=bytes([255]))
told["broken"] = await ask("POST", path="/broken")
return told
"""
STATUSES = {
    "start": 200,
    "right": 200,
    "wrong": 200,
    "received": 200,
    "exit": 200,
    "nowhere": 404,
    "method": 405,
    "too much": 200,
    "no words": 400,
    "broken": 500,
}
BREAK = """
from vigilia.web.waiting import urls
from django.urls import path
def breaks(request): raise RuntimeError
urls.urlpatterns.append(path("broken", breaks))
"""


def of_waiting(house: House, tmp_path: Path, **further: str) -> dict[str, Any]:
    """What the waiting process answers to all sorts of requests."""
    dealt = deal(house)
    with database(house) as place:
        env = environment(dealt.environment, place, **further)
        steps = f"digits = {dealt.digits!r}\n{BREAK}{WAITING}"
        told: dict[str, Any] = run(steps.replace('host="localhost"', ""), env, tmp_path)["answers"]
    return told


@pytest.mark.slow
def test_every_answer_of_waiting_carries_them_and_sets_no_cookie(house: House, tmp_path: Path) -> None:
    told = of_waiting(house, tmp_path)
    assert {name: one["status"] for name, one in told.items()} == STATUSES
    assert {name: found for name, one in told.items() if (found := faults(one["headers"]))} == {}
    assert not [name for name, one in told.items() if "Set-Cookie" in one["headers"]]
    assert told["exit"]["headers"]["Clear-Site-Data"] == '"cache", "storage"'


@pytest.mark.slow
def test_in_production_waiting_says_https_for_a_year(house: House, tmp_path: Path) -> None:
    further = {"DJANGO_SETTINGS_MODULE": PRODUCTION, "VIGILIA_HOSTS": "localhost", "HTTPS": "1"}
    told = of_waiting(house, tmp_path, **further)
    assert {name: one["status"] for name, one in told.items()} == STATUSES
    assert {name: found for name, one in told.items() if (found := faults(one["headers"], https=True))} == {}


@pytest.mark.slow
def test_the_production_of_waiting_passes_djangos_check(house: House, tmp_path: Path) -> None:
    """Silenced is only the check for a CSRF cookie: there is no cookie at all; Origin and Sec-Fetch-Site are looked at."""
    keys = deal(house).environment
    place = {"VIGILIA_HOME": str(house.home), "VIGILIA_HOSTS": "w.example.org", "DJANGO_SETTINGS_MODULE": PRODUCTION}
    line = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    told = subprocess.run(line, env=environment(keys, place), capture_output=True, text=True, check=False, timeout=120)
    assert told.returncode == 0, told.stderr
    assert "no issues (1 silenced)" in told.stdout
