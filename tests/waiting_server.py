"""The waiting face as a process of its own, over a house: three secrets in its environment, and no keys."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from tests.web.conftest import House

CARDS = """
import json, sys
from datetime import UTC, datetime, timedelta
from tests.waiting import hold
from vigilia.web.cards.desk_keys import desk_keys
made = [hold(by, number=f"{n:09}").digits for n in range(int(sys.argv[1]))]
print(json.dumps({"cards": made, "environment": desk_keys().waiting.as_environment()}))
"""


def cards(house: House, count: int) -> tuple[list[str], dict[str, str]]:
    """People with a card each, made through the doors; their digits, and the environment of a waiting process."""
    told = json.loads(house.python(CARDS, str(count)).stdout)
    return told["cards"], told["environment"]


@contextmanager
def serving(env: dict[str, str], log: Path | None = None) -> Iterator[int]:
    """The process, answering on the port that is given back; it is gone afterwards. All it says goes to `log`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    line = [sys.executable, "-m", "granian", "--interface", "asgi", "--host", "127.0.0.1", "--port", str(port)]
    line += ["--no-ws", "vigilia.web.site.waiting:application"]
    with (log or Path(os.devnull)).open("ab") as told:
        process = subprocess.Popen(line, env=env, stdout=told, stderr=subprocess.STDOUT)
        try:
            _answers(port, process)
            yield port
        finally:
            process.terminate()
            process.wait(timeout=20)


def ask(port: int, fields: dict[str, str] | None = None, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """One request on a connection of its own: status, headers, body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        if fields is None:
            connection.request("GET", "/", headers=headers)
        else:
            form = {"Content-Type": "application/x-www-form-urlencoded", **headers}
            connection.request("POST", "/", urlencode(fields), form)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def _answers(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if process.poll() is not None:
            raise AssertionError(f"the waiting process ended with {process.returncode}")
        try:
            ask(port)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the waiting process does not answer")
