"""S14 and S20 on the waiting face: what is typed there stands nowhere in clear, and nothing says who asked."""

from pathlib import Path

from tests.threat.canary import find
from tests.threat.waiting_process import database, environment
from tests.waiting_server import ask, cards, serving
from tests.web.conftest import House

A_NUMBER, PHONE = "000-188-776", "868 555 0177"
ADDRESS = "203.0.113.177"


def test_what_is_typed_stands_nowhere_in_clear_and_no_address_is_kept(house: House, tmp_path: Path) -> None:
    (known, frozen), secrets = cards(house, 2)
    log = tmp_path / "waiting.log"
    with database(house) as place, serving(environment(secrets, place, VIGILIA_PROXIES="1"), log) as port:
        from_there = {"X-Forwarded-For": ADDRESS}
        pages = [
            ask(port, {"do": "open", "g1": known}, **from_there),
            ask(port, {"do": "received", "g1": known}, **from_there),
            ask(port, {"do": "cannot", "g1": known}, **from_there),
            ask(port, {"do": "freeze_yes", "g1": frozen}, **from_there),
            ask(port, {"do": "open", "g1": "4141 4242 4343 4444"}, **from_there),
            ask(port, {"do": "lost_send", "number": A_NUMBER, "phone": PHONE}, **from_there),
            ask(port, {"do": "exit", "g1": known}, **from_there),
            ask(port),
        ]
    assert [status for status, _, _ in pages] == [200] * len(pages)
    assert not [headers for _, headers, _ in pages if "set-cookie" in headers]
    plants = [
        known,
        frozen,
        "4141424243434444",
        A_NUMBER,
        A_NUMBER.replace("-", ""),
        PHONE,
        PHONE.replace(" ", ""),
        ADDRESS,
    ]
    assert find(plants, [house.home, house.keys, log]) == []


def test_a_fault_of_ours_tells_nothing_of_who_asked_and_what(house: House, tmp_path: Path) -> None:
    (known,), secrets = cards(house, 1)
    log = tmp_path / "waiting.log"
    with serving(environment(secrets, {"VIGILIA_HOME": str(tmp_path / "nowhere")}), log) as port:
        status, headers, page = ask(port, {"do": "open", "g1": known})
    assert status == 500
    assert b"Traceback" not in page
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert log.read_bytes().count(b"ERROR") >= 1
    assert find([known, str(tmp_path / "nowhere")], [log]) == []
