"""Small lists of a coordinator for the tests of the import, and short ways to what they came to."""

import csv
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from django.apps import apps
from django.db import connection

from vigilia.web.caseload.importing.apply import import_file
from vigilia.web.caseload.importing.result import Imported
from vigilia.web.guard.actors import Actor
from vigilia.web.hearings.models import Closing, Hearing
from vigilia.web.people.models import Person

NOW = datetime(2022, 3, 14, 15, 0, tzinfo=UTC)
MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
COLUMNS = {
    "surnames": "Apellidos",
    "given": "Nombre",
    "a": "Núm. A",
    "born": "Fecha nac.",
    "country": "País",
    "language": "Idioma",
    "port": "Puerto",
    "enrolled": "Fecha de retorno",
    "hearing": "Próx. audiencia",
    "hour": "Hora",
    "family": "Fam.",
    "phone": "Tel.",
    "shelter": "Albergue",
    "notes": "Notas",
}
USUAL = {
    "surnames": "Pérez López",
    "given": "Marta",
    "a": "A000-111-222",
    "born": "04/05/1990",
    "country": "Honduras",
    "language": "Español",
    "port": "Brownsville",
    "enrolled": "10/01/2022",
    "hearing": "23/03/2022",
    "hour": "8:30",
}
SYLLABLES = ("Ba", "De", "Fi", "Go", "Lu", "Ma", "Ne", "Ri", "So", "Tu")


def row(**said: str) -> dict[str, str]:
    """One line of a list: Marta's, with cells changed by name."""
    return USUAL | said


def crowd(many: int, **said: str) -> list[dict[str, str]]:
    """So many people, each with a name and number of her own."""
    return [
        row(surnames=f"{_invented(at)}ra {_invented(at * 7 + 3)}lez", given=f"{_invented(at)}na", a=number(at)) | said
        for at in range(many)
    ]


def number(at: int) -> str:
    """An A-number of nobody."""
    return f"A000-{at // 1000 + 120:03d}-{at % 1000:03d}"


def _invented(at: int) -> str:
    return "".join(
        SYLLABLES[int(digit)] if not place else SYLLABLES[int(digit)].lower()
        for place, digit in enumerate(f"{at % 1000:03d}")
    )


def listed(folder: Path, *rows: dict[str, str], day: date | None = date(2022, 3, 14), name: str = "") -> Path:
    """A csv list of these rows; `day` is the day the list itself carries in its title."""
    path = folder / (name or f"lista-{uuid4().hex[:8]}.csv")
    with path.open("w", newline="", encoding="utf-8") as out:
        lines = csv.writer(out)
        title = f"Lista de casos, actualizada al {day.day} de {MONTHS[day.month - 1]} de {day.year}" if day else "Lista"
        lines.writerows([[title], [], list(COLUMNS.values())])
        lines.writerows([[one.get(column, "") for column in COLUMNS] for one in rows])
    return path


def bring(
    by: Actor,
    folder: Path,
    *rows: dict[str, str],
    day: date | None = date(2022, 3, 14),
    after: int = 0,
    dry: bool = False,
) -> Imported:
    """Import a list of these rows, so many hours after the first one."""
    path = listed(folder, *rows, day=day)
    return import_file(by, path=path, now=NOW + timedelta(hours=after), dry_run=dry)


def people(by: Actor) -> dict[str, Person]:
    """Everybody on file by the whole name, numbers opened."""
    return {one.full_name: one for one in Person.scoped.within(by).order_by("created_at", "id")}


def hearing(by: Actor, who: UUID | Person) -> Hearing:
    """The next hearing of one person."""
    person_id = who.id if isinstance(who, Person) else who
    return Hearing.scoped.within(by).get(person_id=person_id, closing=Closing.OPEN)


def days(by: Actor) -> Sequence[date | None]:
    """The believed days of all next hearings, in order."""
    found = Hearing.scoped.within(by).filter(closing=Closing.OPEN).values_list("day", flat=True)
    return sorted(found, key=str)


def tables() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table as it stands in the database."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models():
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"SELECT * FROM {table}")
            found[model._meta.label] = sorted((_plain(line) for line in cursor.fetchall()), key=repr)
    return found


def _plain(line: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(bytes(value) if isinstance(value, memoryview) else value for value in line)


def without_audit(found: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """All tables but the audit's."""
    return {label: rows for label, rows in found.items() if not label.startswith("guard.Audit")}
