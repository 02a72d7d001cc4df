"""Which migrations a database stands at, so that a backup is restored to its own shape and then brought forward."""

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

Applied = dict[str, list[str]]  # app label: migration names, sorted


def applied() -> Applied:
    """The migrations of the open database, by app."""
    done = MigrationRecorder(connection).applied_migrations()
    return grouped(list(done))


def grouped(pairs: list[tuple[str, str]]) -> Applied:
    """(app, name) pairs by app."""
    return {app: sorted(name for one, name in pairs if one == app) for app in sorted({app for app, _ in pairs})}


def unknown(said: Applied) -> list[str]:
    """Migrations a backup has that this Vigilia does not know: it was made by a newer one."""
    known = set(MigrationLoader(None).disk_migrations or {})
    return [f"{app}.{name}" for app, names in said.items() for name in names if (app, name) not in known]
