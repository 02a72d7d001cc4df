"""Token buckets, on a moved clock and from two processes at once."""

import json
import subprocess
from datetime import timedelta

import pytest
from tests.web.conftest import NOW, House

from vigilia.web.guard.limits import Limit, address_key, take
from vigilia.web.guard.models import Bucket

LOGIN = Limit("login", 5, 5 / 1800)  # S5: five failures in 30 minutes


@pytest.mark.django_db
def test_five_then_wait_then_one_more() -> None:
    assert [take(LOGIN, "k", NOW) for _ in range(5)] == [0.0] * 5
    assert take(LOGIN, "k", NOW) == pytest.approx(360)
    assert take(LOGIN, "k", NOW + timedelta(seconds=359)) == pytest.approx(1)
    assert take(LOGIN, "k", NOW + timedelta(seconds=360)) == 0.0
    assert take(LOGIN, "k", NOW + timedelta(seconds=360)) > 0


@pytest.mark.django_db
def test_keys_and_limits_are_apart() -> None:
    for _ in range(5):
        take(LOGIN, "k", NOW)
    assert take(LOGIN, "other", NOW) == 0.0
    assert take(Limit("reset", 1, 1), "k", NOW) == 0.0


@pytest.mark.django_db
def test_a_clock_that_goes_back_gives_nothing() -> None:
    for _ in range(5):
        take(LOGIN, "k", NOW)
    assert take(LOGIN, "k", NOW - timedelta(days=1)) > 0
    assert take(LOGIN, "k", NOW) > 0


@pytest.mark.django_db
def test_no_address_is_kept_and_its_digest_dies_with_the_day() -> None:
    key = address_key("203.0.113.7", NOW)
    take(LOGIN, key, NOW)
    assert b"203.0.113.7" not in bytes(Bucket.objects.get().key)
    assert address_key("203.0.113.7", NOW) == key
    assert address_key("203.0.113.8", NOW) != key
    tomorrow = address_key("203.0.113.7", NOW + timedelta(days=1))
    assert tomorrow != key
    assert address_key("203.0.113.7", NOW) not in (key, tomorrow)


@pytest.mark.slow
def test_two_processes_draw_from_one_bucket(house: House) -> None:
    script = (
        "import sys, json\nfrom datetime import UTC, datetime\nfrom vigilia.web.guard.limits import Limit, take\n"
        "now = datetime(2026, 11, 23, tzinfo=UTC)\n"
        "print(json.dumps([take(Limit('x', 30, 0.001), 'k', now) for _ in range(25)]))"
    )
    house.python("")
    start = "from vigilia.web.site import start; start.open_house()\n"
    both = [
        subprocess.Popen([*house.command()[:1], "-c", start + script], env=house.env, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    drawn = [value for one in both for value in json.loads(one.communicate(timeout=120)[0])]
    assert drawn.count(0.0) == 30
