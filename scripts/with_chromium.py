"""Runs a command with VIGILIA_CHROMIUM naming a Chromium for the browser tests.

`python scripts/with_chromium.py COMMAND...`: the program that VIGILIA_CHROMIUM names; else the one on PATH; else Debian's,
which root installs when it is missing. What is missing is named and the exit code is 3.
"""

import os
import shutil
import subprocess
import sys

import axe

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = (
    "MISSING: Chromium. It is not on PATH. Install it (Debian: chromium), or name the program by "
    "VIGILIA_CHROMIUM=/path/to/chromium; VIGILIA_WITHOUT=chromium runs the tests without it and says so."
)


def program() -> str | None:
    """What is on PATH."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def install() -> None:
    """Debian's Chromium; only root can, and only where apt is."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("-- installing Debian's Chromium", file=sys.stderr)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet, stdout=sys.stderr)
    wanted = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
    subprocess.run(wanted, check=False, env=quiet, stdout=sys.stderr)


def run(command: list[str], chromium: str) -> int:
    """The command's exit code."""
    return subprocess.run(command, check=False, env={**os.environ, "VIGILIA_CHROMIUM": chromium}).returncode


def main(command: list[str]) -> int:
    """Finds a Chromium and the rules it applies, and runs the command with it."""
    named = os.environ.get("VIGILIA_CHROMIUM")
    if named and not shutil.which(named):
        print(f"MISSING: there is no program at {named}, which VIGILIA_CHROMIUM names.", file=sys.stderr)
        return 3
    found = named or program()
    if found is None:
        install()
        found = program()
    if found is None:
        print(MISSING, file=sys.stderr)
        return 3
    without_rules = axe.main()
    return without_rules or run(command, found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
