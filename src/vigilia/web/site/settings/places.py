"""Where this installation keeps its things: one folder for data, one for keys."""

import os
import secrets
from pathlib import Path


def home() -> Path:
    """The one folder for database, files and stores (`VIGILIA_HOME`, default `./var`)."""
    return Path(os.environ.get("VIGILIA_HOME") or "var").absolute()


def keys() -> Path:
    """The one folder for keys (`VIGILIA_KEYS`, default inside the home, with a warning at its making)."""
    chosen = os.environ.get("VIGILIA_KEYS")
    return Path(chosen).absolute() if chosen else home() / "keys"


def page() -> str:
    """The host of the waiting page as it stands on paper (`VIGILIA_PAGE`); empty when nobody has said it."""
    return os.environ.get("VIGILIA_PAGE", "").strip().lower()


def signing_secret(folder: Path) -> str:
    """Django's signing secret beside the keys; without one, a secret that dies with this process."""
    kept = folder / "django.key"
    return kept.read_text("ascii").strip() if kept.is_file() else secrets.token_urlsafe(50)


def new_signing_secret() -> bytes:
    """A fresh signing secret, for the first start."""
    return secrets.token_urlsafe(50).encode("ascii")
