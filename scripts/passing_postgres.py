"""A PostgreSQL server of one test run: made in a temporary directory, gone afterwards."""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def servant() -> str | None:
    """Whom to run as: initdb refuses root, so root lends itself to `postgres` or `nobody`."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


class PassingServer:
    """Context manager: starts a server with the programs of a folder and gives its address; stops and erases it."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.user = servant()
        self.port = free_port()
        self.password = secrets.token_hex(16)
        self.place = Path(tempfile.mkdtemp(prefix="vigilia-postgres-"))

    def run(self, program: str, *arguments: str) -> None:
        """Runs one of PostgreSQL's programs as the servant, its words on stderr only when it fails."""
        ended = subprocess.run(
            [self.programs / program, *arguments],
            check=False,
            user=self.user,
            cwd=self.place,
            stdout=(self.place / "words").open("w"),
            stderr=subprocess.STDOUT,
        )
        if ended.returncode:
            print((self.place / "words").read_text(), file=sys.stderr)
            raise SystemExit(f"MISSING: PostgreSQL. {self.programs / program} ended with {ended.returncode}.")

    def __enter__(self) -> str:
        word = self.place / "password"
        word.write_text(self.password)
        if self.user:
            entry = pwd.getpwnam(self.user)
            for path in (self.place, word):
                os.chown(path, entry.pw_uid, entry.pw_gid)
        self.run(
            "initdb", "--pgdata", "data", "--username", "vigilia", "--auth", "scram-sha-256", "--pwfile", str(word),
            "--encoding", "UTF8", "--locale", "C",
        )  # fmt: skip
        # A test server may lose everything at a power cut: that is what makes it quick.
        options = f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories={self.place}"
        quick = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        self.run("pg_ctl", "--pgdata", "data", "--wait", "--log", "log", "--options", f"{options} {quick}", "start")
        return f"postgres://vigilia:{self.password}@127.0.0.1:{self.port}/postgres"

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.run("pg_ctl", "--pgdata", "data", "--wait", "--mode", "immediate", "stop")
        shutil.rmtree(self.place, ignore_errors=True)
