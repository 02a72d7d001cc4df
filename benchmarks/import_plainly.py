"""One import by the usual script, timed; run by importing.py: openpyxl, dateutil, Django's bulk_create, plain text.

At its best: told the heading row and the columns, one transaction, batches, SQLite in WAL like ours.
"""

import json
import os
import sys
import time
from pathlib import Path

import django
from django.conf import settings

settings.configure(
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": os.environ["PLAIN"],
            "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"},
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
django.setup()

from django.db import connection, models, transaction  # noqa: E402
from rivals import BORN, DITTO, HEARING, NAME, NUMBER, SURNAME, by_dateutil, day, number, openpyxl_lines  # noqa: E402

NATIONALITY, LANGUAGE, PORT, ENROLLED, HOUR, COUNSEL, PHONE, FAMILY, REMARK = 5, 6, 7, 8, 10, 11, 12, 13, 14


class Person(models.Model):
    """A person as a spreadsheet has her."""

    surnames = models.TextField()
    given_names = models.TextField()
    a_number = models.CharField(max_length=9, null=True, db_index=True)
    born = models.DateField(null=True)
    nationality = models.TextField()
    language = models.TextField()
    family = models.TextField()
    phone = models.TextField()
    remark = models.TextField()

    class Meta:
        app_label = "plain"


class Hearing(models.Model):
    """Her case and hearing in one row."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    port = models.TextField()
    enrolled = models.DateField(null=True)
    day = models.DateField(null=True, db_index=True)
    hour = models.TextField()
    counsel = models.TextField()

    class Meta:
        app_label = "plain"


def text(value: object) -> str:
    """A cell as text."""
    return "" if value is None else str(value).strip()


with connection.schema_editor() as editor:
    editor.create_model(Person)
    editor.create_model(Hearing)

wall, cpu = time.perf_counter(), time.process_time()
people: list[Person] = []
hearings: list[Hearing] = []
seen: set[str] = set()
for sheet, lines in openpyxl_lines(Path(sys.argv[1])):
    above: list[object] = []
    for _, cells in lines:
        if not cells[NAME] or cells[SURNAME] == "TOTAL":
            continue
        line = [above[at] if value == DITTO else value for at, value in enumerate(cells)] if above else cells
        above = line
        digits = number(line[NUMBER])
        if digits in seen:
            continue
        seen |= {digits} if digits else set()
        person = Person(
            surnames=text(line[SURNAME]),
            given_names=text(line[NAME]),
            a_number=digits,
            born=day(line[BORN], by_dateutil),
            nationality=text(line[NATIONALITY]),
            language=text(line[LANGUAGE]),
            family=f"{sheet} {text(line[FAMILY])}",
            phone=text(line[PHONE]),
            remark=text(line[REMARK]),
        )
        people.append(person)
        hearings.append(
            Hearing(
                person=person,
                port=text(line[PORT]),
                enrolled=day(line[ENROLLED], by_dateutil),
                day=day(line[HEARING], by_dateutil),
                hour=text(line[HOUR]),
                counsel=text(line[COUNSEL]),
            )
        )
with transaction.atomic():
    Person.objects.bulk_create(people, batch_size=2000)
    for one in hearings:
        one.person_id = one.person.pk
    Hearing.objects.bulk_create(hearings, batch_size=2000)
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall

file = Path(os.environ["PLAIN"])
content = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
surnames = sorted({one.surnames for one in people if len(one.surnames) > 8})[:200]
print(
    json.dumps(
        {
            "cpu": cpu,
            "wall": wall,
            "people": Person.objects.count(),
            "hearings": {one.person.a_number: str(one.day) for one in hearings if one.person.a_number and one.day},
            "doubts": 0,
            "readable": sum(name.encode() in content for name in surnames),
        }
    )
)
