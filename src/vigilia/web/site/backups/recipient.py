"""Whom backups are sealed to: an age recipient (X25519) on record in the home; its private half is stored nowhere here."""

from pathlib import Path

from pyrage import IdentityError, RecipientError, x25519

from vigilia.web.guard.keys.durable import write_durably

FILE = "backup-recipient.txt"


class BadRecipient(ValueError):
    """Not an age recipient or identity."""


def parse(words: str) -> x25519.Recipient:
    """An `age1...` recipient, or BadRecipient."""
    try:
        return x25519.Recipient.from_str(words.strip())
    except RecipientError:
        raise BadRecipient("a recipient looks like age1... and has 62 letters and digits") from None


def parse_identity(text: str) -> x25519.Identity:
    """The first `AGE-SECRET-KEY-1...` line of an identity file, comments aside."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    try:
        return x25519.Identity.from_str(lines[0] if lines else "")
    except IdentityError:
        raise BadRecipient("the identity has no line AGE-SECRET-KEY-1...") from None


def on_record(home: Path) -> str | None:
    """The recipient this installation seals to, if one is on record."""
    path = home / FILE
    return path.read_text("ascii").strip() if path.is_file() else None


def put_on_record(home: Path, words: str) -> str:
    """Record a recipient; returns it as it is written."""
    recipient = str(parse(words))
    write_durably(home / FILE, (recipient + "\n").encode("ascii"))
    return recipient


def make_pair(home: Path) -> tuple[str, str]:
    """Make a pair, record the public half, return (public, private); the caller shows the private half once."""
    identity = x25519.Identity.generate()
    return put_on_record(home, str(identity.to_public())), str(identity)
