"""Token buckets, on a moved clock and from two processes at once."""

import json
import subprocess
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.web.conftest import NOW, House

from vigilia.web.guard.limits import address_key, draw, left, models, network, take
from vigilia.web.guard.limits.buckets import Limit
from vigilia.web.guard.limits.models import Bucket, DayKey

LOGIN = Limit("login", 5, 5 / 1800)  # S5: five failures in 30 minutes
ALL = Limit("all", 60, 1.0)
SECRET = b"s" * 32


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
def test_left_says_what_take_would_and_writes_nothing(django_assert_num_queries: Any) -> None:
    for _ in range(3):
        take(LOGIN, "k", NOW)
    rows = list(Bucket.objects.values_list())
    with django_assert_num_queries(1):
        told = left([(ALL, b""), (LOGIN, "k"), (LOGIN, "other"), (LOGIN, "k")], NOW + timedelta(seconds=360))
    assert told == pytest.approx([60, 3, 5, 3])
    assert list(Bucket.objects.values_list()) == rows
    assert left([], NOW) == []


@pytest.mark.django_db
def test_left_never_tells_more_than_the_capacity() -> None:
    take(LOGIN, "k", NOW)
    assert left([(LOGIN, "k")], NOW + timedelta(days=9)) == [5]


@pytest.mark.django_db
def test_draw_takes_one_from_each_and_never_below_nothing(django_assert_num_queries: Any) -> None:
    asked = [(ALL, b""), (LOGIN, "k")]
    with django_assert_num_queries(5):  # savepoint, insert, select, update, release: the same for every answer
        draw(asked, NOW)
    assert left(asked, NOW) == [59, 4]
    for _ in range(9):
        draw(asked, NOW)
    assert left(asked, NOW) == [50, 0]
    assert left(asked, NOW + timedelta(seconds=360)) == pytest.approx([60, 1])
    assert take(LOGIN, "k", NOW) == pytest.approx(360)
    assert left([(LOGIN, "other")], NOW) == [5]
    draw([(ALL, b"x"), (ALL, b"x")], NOW)
    assert left([(ALL, b"x")], NOW) == [58]
    draw([], NOW)


@pytest.mark.django_db
def test_a_draw_with_a_clock_that_goes_back_gives_nothing() -> None:
    for _ in range(5):
        draw([(LOGIN, "k")], NOW)
    draw([(LOGIN, "k")], NOW - timedelta(days=1))
    assert left([(LOGIN, "k")], NOW) == [0]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("203.0.113.7", "203.0.113.0/24"),
        ("203.0.113.255", "203.0.113.0/24"),
        ("192.0.2.7", "192.0.2.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.0/24"),
        ("2001:db8:17:1::5", "2001:db8:17::/48"),
        ("2001:0db8:0017:ffff::", "2001:db8:17::/48"),
        ("fe80::1%eth0", "fe80::/48"),
        *((garbage, "unknown") for garbage in ("", "localhost", "203.0.113", "203.0.113.7:80", "192.0.2.4/8", "::g")),
    ],
)
def test_the_network_of_an_address(address: str, told: str) -> None:
    assert network(address) == told


@pytest.mark.django_db
def test_no_address_is_kept_and_its_digest_dies_with_the_day() -> None:
    key = address_key(SECRET, "203.0.113.0/24", NOW)
    take(LOGIN, key, NOW)
    assert b"203.0.113" not in bytes(Bucket.objects.get().key)
    assert address_key(SECRET, "203.0.113.0/24", NOW) == key
    assert address_key(SECRET, "198.51.100.0/24", NOW) != key
    assert address_key(b"t" * 32, "203.0.113.0/24", NOW) != key
    tomorrow = address_key(SECRET, "203.0.113.0/24", NOW + timedelta(days=1))
    assert tomorrow != key
    assert list(DayKey.objects.values_list("day", flat=True)) == [(NOW + timedelta(days=1)).date()]
    assert address_key(SECRET, "203.0.113.0/24", NOW) not in (key, tomorrow)


@pytest.mark.django_db
def test_the_day_is_that_of_utc_and_the_night_removes_a_key_nobody_asked_after() -> None:
    late = NOW.replace(hour=23).astimezone(ZoneInfo("Asia/Tokyo"))
    assert late.date() != NOW.date()
    assert address_key(SECRET, "x", late) == address_key(SECRET, "x", NOW)
    assert models.sweep_day_keys(NOW.replace(hour=23)) == 0
    assert models.sweep_day_keys(NOW + timedelta(days=1)) == 1
    assert not DayKey.objects.exists()


def at_once(house: House, script: str, processes: int) -> list[Any]:
    """What each of several processes prints as JSON, all started before the first is waited for."""
    start = (
        "import json\nfrom datetime import UTC, datetime\nfrom vigilia.web.site import start; start.open_house()\n"
        "from vigilia.web.guard.limits.buckets import Limit, draw, left, take\n"
        "from vigilia.web.guard.limits.addresses import address_key\n"
        "now = datetime(2026, 11, 23, tzinfo=UTC)\n"
    )
    line = [*house.command()[:1], "-c", start + script]
    begun = [subprocess.Popen(line, env=house.env, stdout=subprocess.PIPE, text=True) for _ in range(processes)]
    return [json.loads(one.communicate(timeout=120)[0]) for one in begun]


@pytest.mark.slow
def test_two_processes_draw_from_one_bucket(house: House) -> None:
    script = "print(json.dumps([take(Limit('x', 30, 0.001), 'k', now) for _ in range(25)]))"
    drawn = [value for values in at_once(house, script, 2) for value in values]
    assert drawn.count(0.0) == 30


@pytest.mark.slow
def test_processes_that_draw_from_several_buckets_never_lock_each_other_out(house: House) -> None:
    script = (
        "import random\nlimits = [Limit(name, 1000, 0.001) for name in 'abcd']\n"
        "for _ in range(40): draw([(one, 'k') for one in random.sample(limits, 4)], now)\n"
        "print(json.dumps(0))"
    )
    assert at_once(house, script, 3) == [0, 0, 0]
    told = at_once(house, "print(json.dumps(left([(Limit(n, 1000, 0.001), 'k') for n in 'abcd'], now)))", 1)
    assert told == [[880.0] * 4]


@pytest.mark.slow
def test_two_processes_agree_on_the_key_of_the_day(house: House) -> None:
    first, second, third = at_once(house, "print(json.dumps(address_key(b's', 'x', now).hex()))", 3)
    assert first == second == third
