"""S33: nothing in the repository is shaped like somebody's A-number; no secret; no machine address."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator

import pytest
from tests.shape.tree import ROOT, files

# The workbook of the import tests, which was invented elsewhere, and its truth.
SAMPLE = frozenset({"tests/data/caseload-sample.xlsx", "tests/data/caseload-sample.truth.json"})
LAST_FREE = 199_999

# `A` or `#` and then seven to nine digits however they are parted, or nine digits parted in threes. A letter or digit
# before or after makes it part of something else (a hash, a phone number with its country).
MARKED = re.compile(r"(?i)(?<![0-9A-Z])(?:A\s?#?|#)[\s.–-]{0,2}(\d{2,3}[\s.–-]?\d{3}[\s.–-]?\d{3})(?![0-9A-Z])")
IN_THREES = re.compile(r"(?<![0-9A-Za-z.,-])(\d{3}([\s.–-])\d{3}\2\d{3})(?![\w.-]?\d)")

# A host under .example can be nobody's (RFC 2606), nor can its password.
SECRETS = {
    "private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----|AGE-SECRET-KEY-1[0-9A-Z]{20,}"),
    "cloud key": re.compile(r"\b(AKIA|ASIA)[0-9A-Z]{16}\b"),
    "token": re.compile(r"\b(gh[pousr]_[A-Za-z0-9]{30,}|xox[abprs]-[A-Za-z0-9-]{10,}|sk-[A-Za-z0-9]{32,})\b"),
    "Twilio account": re.compile(r"\bAC[0-9a-f]{32}\b"),
    "password in an address": re.compile(
        r"[a-z+]{3,}://[^/\s:@{}$<>]+:(?!password@|secret@|\*)[^/\s:@{}$<>]+@(?![\w.-]*\.example\b(?!\.))\S+"
    ),
}
ADDRESS = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]|-)")
# Loopback, "any", and the networks that RFC 5737 keeps for documentation; 10/8 and its like are nobody's machine.
NOBODYS = re.compile(r"^(127\.|0\.0\.0\.0$|255\.255\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|10\.0\.0\.|224\.0\.0\.)")
HOMES = re.compile(r"(?<![\w.])/(?:home|Users)/(?!user\b|runner\b)[a-z][\w-]+/|(?<![\w.])/ro[o]t/|[A-Z]:\\\\Users\\\\")


def a_numbers(text: str) -> Iterator[str]:
    """What is shaped like an A-number and may be somebody's."""
    for pattern in (MARKED, IN_THREES):
        for found in pattern.finditer(text):
            digits = re.sub(r"\D", "", found.group(1))
            if int(digits) > LAST_FREE:
                yield found.group()


def secrets(text: str) -> Iterator[str]:
    """What opens something."""
    for kind, pattern in SECRETS.items():
        if pattern.search(text):
            yield kind


def addresses(text: str) -> Iterator[str]:
    """Machines: numbers of the network that are somebody's, folders of somebody's account."""
    for found in ADDRESS.finditer(text):
        parts = [int(part) for part in found.group().split(".")]
        if max(parts) < 256 and not NOBODYS.match(found.group()):
            yield found.group()
    yield from (found.group() for found in HOMES.finditer(text))


def contents() -> Iterator[tuple[str, str]]:
    """Every file of the repository as text, what is packed unpacked; bytes that are no UTF-8 are read all the same."""
    for path in files():
        content = path.read_bytes()
        label = path.relative_to(ROOT).as_posix()
        if label in SAMPLE:
            continue
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                for inside in packed.namelist():
                    yield f"{label}!{inside}", packed.read(inside).decode("utf-8", "replace")
        else:
            yield label, content.decode("utf-8", "replace")


@pytest.mark.parametrize("seen", [a_numbers, secrets, addresses])
def test_the_repository_holds_none(seen: Callable[[str], Iterator[str]]) -> None:
    # uv.lock is hashes and versions with four parts; nobody wrote anything there by hand.
    exempt = {"uv.lock", "scripts/uv.txt"} if seen is not secrets else set()
    found = {label: hits[:5] for label, text in contents() if label not in exempt and (hits := list(seen(text)))}
    assert not found, found


def test_the_scan_covers_the_tree() -> None:
    names = {label for label, _ in contents()}
    assert {"pyproject.toml", "tests/threat/test_s33_repository.py", "README.md"} <= names
    assert all((ROOT / name).exists() for name in SAMPLE)


# Made of pieces, so that this file passes its own scan.
TWO, NINE = "2" + "03", "9" * 3
SHAPES = (
    *(f"A{TWO}474367", f"A#{TWO} 474 367", f"a{TWO}-474-367", f"# {TWO}.474.367", f"{TWO}-474-367"),
    *(f"{NINE} {NINE} {NINE}", f"A 9{NINE[:1]}-474-367", f"A#{NINE[:2]}474367"),
)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_scan_sees_a_number(shape: str) -> None:
    assert list(a_numbers(f"she is {shape}, in the file"))


@pytest.mark.parametrize(
    "harmless", ["A000-012-345", "A#000199999", "000-199-999", "2026-11-23", "1,234,567", "sha256:a" + "203474367bc"]
)
def test_the_scan_lets_pass_what_is_nobodys(harmless: str) -> None:
    assert not list(a_numbers(harmless))


@pytest.mark.parametrize(
    "secret",
    ["-----BEGIN " + "PRIVATE KEY-----", "AKIA" + "ABCDEFGHIJKLMNOP", "postgres://house:" + "hunter2@db.example.org/x"],
)
def test_the_scan_sees_a_secret(secret: str) -> None:
    assert list(secrets(secret))


def test_the_scan_sees_a_machine() -> None:
    assert list(addresses("at 172" + ".16.4.9 in")) == ["172" + ".16.4.9"]
    assert list(addresses("/ho" + "me/maria/x"))
    assert not list(addresses("127.0.0.1 and 192.0.2.1 and version 300.1.2.3"))
