"""Runs a command with DATABASE_URL naming a PostgreSQL server for tests.

`python scripts/with_postgres.py COMMAND...`: the server that VIGILIA_TEST_DATABASE_URL names; else one that answers on
127.0.0.1:5432 for the user postgres; else a new one in a temporary directory, from the programs on PATH or Debian's,
which root installs when they are missing. What is missing is named and the exit code is 3.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg

from passing_postgres import PassingServer

LOCAL = "postgres://postgres@127.0.0.1:5432/postgres"
MISSING = (
    "MISSING: PostgreSQL. No server answers on 127.0.0.1:5432 and initdb and pg_ctl are not on PATH. "
    "Install PostgreSQL 15 or later (Debian: postgresql), or name a server by "
    "VIGILIA_TEST_DATABASE_URL=postgres://user:password@host:5432/database; "
    "VIGILIA_WITHOUT=postgres runs the tests without it and says so."
)


def answers(url: str) -> bool:
    """True when a server answers at this address and lets us in."""
    try:
        with psycopg.connect(url, connect_timeout=3):
            return True
    except psycopg.OperationalError:
        return False


def programs() -> Path | None:
    """The folder of initdb and pg_ctl: PATH first, then where Debian keeps the newest."""
    on_path = shutil.which("initdb")
    if on_path and shutil.which("pg_ctl"):
        return Path(on_path).parent
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda found: int(found.parts[-3]))
    return debian[-1].parent if debian else None


def install() -> None:
    """Debian's PostgreSQL; only root can, and only where apt is."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("-- installing Debian's PostgreSQL", file=sys.stderr)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet, stdout=sys.stderr)
    wanted = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql"]
    subprocess.run(wanted, check=False, env=quiet, stdout=sys.stderr)


def run(command: list[str], url: str) -> int:
    """The command's exit code; the server is named by its environment alone, never by an argument others could list."""
    return subprocess.run(command, check=False, env={**os.environ, "DATABASE_URL": url}).returncode


def main(command: list[str]) -> int:
    """Finds a server and runs the command with it."""
    named = os.environ.get("VIGILIA_TEST_DATABASE_URL")
    if named:
        if not answers(named):
            print(
                "MISSING: the PostgreSQL server that VIGILIA_TEST_DATABASE_URL names does not answer.", file=sys.stderr
            )
            return 3
        return run(command, named)
    if answers(LOCAL):
        return run(command, LOCAL)
    found = programs()
    if found is None:
        install()
        found = programs()
    if found is None:
        print(MISSING, file=sys.stderr)
        return 3
    with PassingServer(found) as url:
        return run(command, url)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
