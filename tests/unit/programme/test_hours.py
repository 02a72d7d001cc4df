"""Opening hours are dated rows, and unknown is never closed."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from vigilia.programme.hours import Closure, OpeningHours, closure_on, hours_on, open_on
from vigilia.programme.ports import PORTS, Port

SHUT = (Closure("laredo", date(2022, 3, 1), date(2022, 3, 2), "a paper on the door"),)


@given(st.sampled_from(PORTS), st.dates())
def test_no_port_is_closed_without_a_row(port: Port, day: date) -> None:
    assert open_on(port.code, day) is not False


def test_a_row_opens_a_port_from_its_day() -> None:
    assert open_on("brownsville", date(2021, 11, 6)) is None
    assert open_on("brownsville", date(2021, 11, 7)) is True
    assert open_on("el_paso", date(2022, 3, 1)) is None


def test_a_closure_shuts_its_port_on_its_days() -> None:
    for day, shut in ((28, None), (1, False), (2, False), (3, None)):
        on = date(2022, 2 if day == 28 else 3, day)
        assert open_on("laredo", on, closures=SHUT) is shut
        assert (closure_on("laredo", on, closures=SHUT) is None) is (shut is None)
    assert open_on("el_paso", date(2022, 3, 1), closures=SHUT) is None


def test_a_later_row_of_a_crossing_replaces_the_earlier_one() -> None:
    first = OpeningHours("a bridge", "laredo", date(2022, 1, 1), "one", all_day=True)
    later = OpeningHours("a bridge", "laredo", date(2022, 2, 1), "two", time(6), time(22), last=date(2022, 2, 9))
    other = OpeningHours("its neighbour", "laredo", date(2022, 1, 5), "three", all_day=True)
    rows = (later, first, other)
    assert hours_on("laredo", date(2022, 1, 2), hours=rows) == (first,)
    assert set(hours_on("laredo", date(2022, 2, 9), hours=rows)) == {later, other}
    assert set(hours_on("laredo", date(2022, 2, 10), hours=rows)) == {first, other}
