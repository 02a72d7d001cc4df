"""The database: SQLite in one file by default, PostgreSQL by `DATABASE_URL`."""

from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

# auto_vacuum comes first: it only takes hold while the file is still empty. secure_delete zeroes what a row
# leaves behind (S17). trusted_schema OFF: a planted view or trigger cannot call functions with side effects.
PRAGMAS = (
    "PRAGMA auto_vacuum=FULL",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA foreign_keys=ON",
)
SECONDS_TO_WAIT = 20
POSTGRES_SCHEMES = ("postgres", "postgresql")


class BadDatabaseUrl(ValueError):
    """`DATABASE_URL` names no database that Vigilia can use."""


def sqlite(path: Path, seconds_to_wait: float = SECONDS_TO_WAIT) -> dict[str, object]:
    """Settings for one file: writers queue (IMMEDIATE), readers never wait (WAL)."""
    options = {"init_command": ";".join(PRAGMAS), "transaction_mode": "IMMEDIATE", "timeout": seconds_to_wait}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}


def postgres(url: str) -> dict[str, object]:
    """Settings for `postgres://user:password@host:port/name?sslmode=...`."""
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in POSTGRES_SCHEMES or not name:
        raise BadDatabaseUrl("DATABASE_URL must look like postgres://user@host:5432/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 60,
    }
