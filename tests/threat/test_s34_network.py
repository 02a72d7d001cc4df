"""S34: the network is shut in tests, and this proves it."""

import socket
import subprocess
import sys
import urllib.request

import pytest
from shut import NetworkShut, is_loopback

# TEST-NET-1 of RFC 5737: an address that is nobody's, so that even a broken lock reaches nobody.
NOBODY = "192.0.2.1"


def test_no_connection_leaves_this_machine() -> None:
    with socket.socket() as sock, pytest.raises(NetworkShut):
        sock.connect((NOBODY, 443))


def test_no_datagram_leaves_this_machine() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as sock, pytest.raises(NetworkShut):
        sock.sendto(b"", (NOBODY, 53))


def test_no_name_is_asked_for() -> None:
    with pytest.raises(NetworkShut):
        socket.getaddrinfo("example.org", 443)


def test_a_library_meets_the_same_wall() -> None:
    with pytest.raises(NetworkShut):
        urllib.request.urlopen("https://192.0.2.1/", timeout=1)


def test_no_process_that_a_test_starts_leaves_either() -> None:
    program = f"import socket; socket.socket().connect(({NOBODY!r}, 443))"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 1
    assert "NetworkShut" in ended.stderr


def test_loopback_is_open() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()[:2], 5) as near,
    ):
        assert near.getpeername()[0] == "127.0.0.1"


@pytest.mark.parametrize(
    ("host", "near"),
    [
        *((near, True) for near in ("127.0.0.53", "::1", "localhost", b"localhost", None)),
        *((far, False) for far in ("127.0.0.1.example.org", "10.0.0.1", "0.0.0.0", "::")),  # noqa: S104 - that it is refused
    ],
)
def test_what_counts_as_loopback(host: object, near: bool) -> None:
    assert is_loopback(host) is near
