"""S14: after a life of members, files, refusals, crashes, backups and rotations no plant is found in any byte."""

from pathlib import Path

import pytest
from tests.threat.canary import find
from tests.web.conftest import House

NAME = "Xóchitl Canaria-Plantada"
PAPER = "TEARSHEET-CANARY-8841"
FILE = "canary-photograph.jpg"
PLANTS = [NAME, PAPER, FILE]

LIFE = f"""
import io
from uuid import uuid4
from vigilia.web.guard import keys, organisations, access
from vigilia.web.guard.roles import Role, Act
from vigilia.web.files import actions, queries
organisations.add_member(by, label={NAME!r}, roles=[Role.COORDINATOR])
subject = uuid4()
keys.new_subjects(by.org_id, [subject])
file = actions.keep(by, subject=subject, name={FILE!r}, content=io.BytesIO({PAPER!r}.encode() * 50), kind="photo")
assert queries.open_file(by, file.pk).startswith({PAPER!r}.encode())
"""

CRASH = f"""
import sys
from vigilia.cli import crash
from vigilia.cli.main import app
import vigilia.web.guard.audit
def broken(*a, **k):
    name = {NAME!r}
    raise RuntimeError("cannot handle " + name, name)
import vigilia.web.site.trail as trail
trail.check = broken
app(["audit", "verify"])
"""


@pytest.mark.slow
def test_no_plant_in_any_byte(house: House, tmp_path: Path) -> None:
    house.env["TMPDIR"] = str(tmp_path / "tmp")
    (tmp_path / "tmp").mkdir()
    said = [house.python(LIFE), house.run("--as", "nobody", "audit", "verify", code=2)]
    crashed = house.python(CRASH, code=3)
    assert "something broke inside (RuntimeError)" in crashed.stderr
    assert "Traceback" not in crashed.stderr
    said += [
        crashed,
        house.run("backup"),
        house.run("keys", "backup"),
        house.run("keys", "rotate"),
        house.run("audit", "verify"),
    ]
    told = tmp_path / "told"
    told.write_text("".join(one.stdout + one.stderr for one in said), "utf-8")
    log = list((house.home / "log").glob("*.log"))
    assert log
    assert "audit.py" in log[0].read_text()
    assert find(PLANTS, [house.home, house.keys, told, tmp_path / "tmp"]) == []


def test_django_s_own_error_page_shows_no_value(rf: object) -> None:
    from django.test import RequestFactory
    from django.views.debug import ExceptionReporter

    from vigilia.web.guard.reports import NothingToSee

    request = RequestFactory().post("/people", {"name": NAME})
    request.exception_reporter_filter = NothingToSee()  # type: ignore[attr-defined]
    import sys

    kind, error, trace = None, None, None
    try:
        _fails(NAME)
    except ValueError:
        kind, error, trace = sys.exc_info()
    text = ExceptionReporter(request, kind, error, trace).get_traceback_text()
    assert NAME not in text


def _fails(name: str) -> None:
    seen = name
    if seen:
        raise ValueError


def test_a_log_line_holds_no_value() -> None:
    import logging

    from vigilia.web.guard.reports import WithoutValues

    try:
        raise ValueError(NAME)
    except ValueError as error:
        trace = (type(error), error, error.__traceback__)
        record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "failed for %s", (NAME,), trace)
    line = WithoutValues().format(record)
    assert NAME not in line
    assert "ValueError at test_a_log_line_holds_no_value" in line
