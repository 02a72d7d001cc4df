"""Fetches axe-core, the rules of accessibility that the browser tests apply, and checks it against its hash.

`python scripts/axe.py` before the tests, which never fetch: one archive from the npm registry into .cache/, outside git.
What cannot be had is named and the exit code is 3.
"""

from __future__ import annotations

import base64
import hashlib
import io
import sys
import tarfile
import urllib.request
from pathlib import Path

VERSION = "4.10.3"
INTEGRITY = (
    "Xm7bpRXnDSX2YE2YFfBk2FnF0ep6tmG7xPh8iHee8MIcrgq762Nkce856dYtJYLkuIoYZvGfTs/PbZhideTcEg=="  # sha512, as npm says it
)
ADDRESS = f"https://registry.npmjs.org/axe-core/-/axe-core-{VERSION}.tgz"
ARCHIVE = Path(__file__).parents[1] / ".cache" / f"axe-core-{VERSION}.tgz"
MISSING = (
    f"MISSING: axe-core {VERSION}, which the browser tests need. Put {ADDRESS} at {ARCHIVE}, "
    "or leave the browser tests out with VIGILIA_WITHOUT=chromium."
)


def right(content: bytes) -> bool:
    """Whether this is the archive we know."""
    return base64.b64encode(hashlib.sha512(content).digest()).decode("ascii") == INTEGRITY


def fetched() -> bytes:
    """The archive from the registry; OSError when it does not answer."""
    with urllib.request.urlopen(ADDRESS, timeout=60) as answer:
        content: bytes = answer.read()
    return content


def source() -> str:
    """The rules as one script, from the archive on this machine; FileNotFoundError, or ValueError for another archive."""
    content = ARCHIVE.read_bytes()
    if not right(content):
        raise ValueError(f"{ARCHIVE} is not the axe-core that was pinned: remove it")
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        script = archive.extractfile("package/axe.min.js")
        if script is None:
            raise ValueError("no script in the archive")
        return script.read().decode("utf-8")


def main() -> int:
    """0 when it is there and right."""
    if ARCHIVE.is_file() and right(ARCHIVE.read_bytes()):
        return 0
    try:
        content = fetched()
    except OSError as why:
        print(f"{MISSING} ({why})", file=sys.stderr)
        return 3
    if not right(content):
        print(f"{MISSING} (what {ADDRESS} answered has another hash)", file=sys.stderr)
        return 3
    ARCHIVE.parent.mkdir(exist_ok=True)
    ARCHIVE.write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
