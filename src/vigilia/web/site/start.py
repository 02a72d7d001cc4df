"""Opening the house: folders, keys, database, migrations, what a kill left. Every command begins here."""

import fcntl
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import django
from django.core.exceptions import ImproperlyConfigured

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys.durable import write_durably
from vigilia.web.guard.roles import Role
from vigilia.web.site.settings import places
from vigilia.web.site.settings.database import BadDatabaseUrl

KEYS_WARNING = "a copy of the home then opens everything; set VIGILIA_KEYS to a folder elsewhere"
KEYS_ELSEWHERE = "set VIGILIA_KEYS to the folder of its keys, or run vigilia keys restore"
DEFAULT_SETTINGS = "vigilia.web.site.settings.desk"


class CannotOpen(Exception):
    """The house cannot be opened; one line says why and what to do."""


class UnknownName(Exception):
    """No organisation or member of that name; one line says what to do."""


_opened = False


def open_house() -> None:
    """Make or open `VIGILIA_HOME`: folder (0700), keys, database, migrations, the organisation "Local".

    Finishes what a kill or a restore left (erasures, runs). Safe to call twice and by several processes at once.
    Raises CannotOpen in one line.
    """
    global _opened  # noqa: PLW0603 -- a process opens one house once
    if _opened:
        return
    prepare()
    with _one_at_a_time(places.home()):
        _reach_database()
        _open_keys(places.keys())
        _open_waiting_keys(places.keys())
        _migrate()
        _keys_belong()
        _after_migrating()
    _opened = True


def prepare() -> None:
    """The folders (0700) and Django, and nothing more: for commands that bring keys or data themselves."""
    os.umask(0o077)
    home, keys = places.home(), places.keys()
    _make(home)
    _make_keys_folder(home, keys)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", DEFAULT_SETTINGS)
    try:
        django.setup()
    except (ImproperlyConfigured, BadDatabaseUrl) as error:
        raise CannotOpen(str(error)) from None


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotOpen(f"{folder}: {error.strerror}; choose another folder with VIGILIA_HOME") from None


def _make_keys_folder(home: Path, keys: Path) -> None:
    """Make the key folder and the signing secret; warn once if the keys lie inside the home."""
    if (keys / "django.key").exists():
        return
    _make(keys)
    write_durably(keys / "django.key", places.new_signing_secret())
    if keys == home or home in keys.parents:
        sys.stderr.write(f"vigilia: the keys are kept inside the home, in {keys}: {KEYS_WARNING}\n")


@contextmanager
def _one_at_a_time(home: Path) -> Iterator[None]:
    """Two first starts at once would both make keys and tables."""
    handle = os.open(home / "boot.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _reach_database() -> None:
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError as error:
        raise CannotOpen(f"the database does not open: {str(error).splitlines()[0]}") from None


def _open_keys(folder: Path) -> None:
    from vigilia.web.guard.keys import lock, ring

    try:
        lock.share(folder)
        ring.read(folder)
    except ring.RingMissing:
        _no_data_without_keys(folder)
        ring.save(folder, ring.new_ring())
    except (ring.RingUnreadable, lock.KeysInUse) as error:
        raise CannotOpen(str(error)) from None


def _open_waiting_keys(folder: Path) -> None:
    """The keys of the waiting page, made at the first start; new ones beside old cards would end every card in silence."""
    from vigilia.web.cards import desk_keys

    if not (folder / desk_keys.FILE).exists() and _has_rows("cards_card"):
        raise CannotOpen(f"there are cards but no {desk_keys.FILE} in {folder}: {KEYS_ELSEWHERE}")
    try:
        desk_keys.desk_keys(folder)
    except desk_keys.WaitingKeysUnreadable as error:
        raise CannotOpen(f"{error}: {KEYS_ELSEWHERE}") from None


def _no_data_without_keys(folder: Path) -> None:
    """New keys beside old data would open nothing of it, and hide that the right ones are missing."""
    if _has_rows("guard_organisation"):
        raise CannotOpen(f"there is data but no ring.json in {folder}: {KEYS_ELSEWHERE}")


def _has_rows(table: str) -> bool:
    """Whether a table is there and holds something; asked before migrations have run."""
    from django.db import connection

    if table not in connection.introspection.table_names():
        return False
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {connection.ops.quote_name(table)} LIMIT 1")  # noqa: S608 -- a name of ours
        return cursor.fetchone() is not None


def _keys_belong() -> None:
    from vigilia.web.site import belonging

    try:
        belonging.keys_belong()
    except belonging.OtherKeys:
        raise CannotOpen(
            f"the keys in {places.keys()} are not those of the data in {places.home()}: {KEYS_ELSEWHERE}"
        ) from None


def _migrate() -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


def _after_migrating() -> None:
    from vigilia.web.guard import organisations, shred
    from vigilia.web.runs.actions import mark_interrupted
    from vigilia.web.site import belonging, dead_cards
    from vigilia.web.site.backups import restoring

    restoring.finish()
    dead_cards.bury()
    belonging.note_lost_witness()
    organisations.local()
    shred.finish_erasures()
    mark_interrupted()


def cli_label() -> str:
    """How the audit names whoever is at the shell."""
    return f"cli:{getpass.getuser()}"


def actor_for_cli(org: str | None = None, as_: str | None = None) -> Actor:
    """Who acts at the shell: `cli:<login>` with a coordinator's and an administrator's rights in "Local" or in `org`;
    with `as_`, that member with her roles only, the login named beside her. Raises UnknownName.

    Whoever has the shell and the keys could read everything anyway; the audit names the login (docs/adr/0024).
    """
    from vigilia.web.guard import organisations

    found = organisations.local() if org is None else organisations.find(org)
    if found is None:
        raise UnknownName(f'--org: there is no organisation "{org}"; make it with: vigilia org add "{org}"')
    login = cli_label()
    if as_ is None:
        return Actor(login, found.pk, frozenset({Role.COORDINATOR, Role.ADMINISTRATOR}))
    member = organisations.find_member(found.pk, as_)
    if member is None:
        raise UnknownName(
            f'--as: {found.name} has no member "{as_}"; make her with: vigilia member add "{as_}" --role coordinator'
        )
    return organisations.actor_for(member, datetime.now(UTC), through=login)
