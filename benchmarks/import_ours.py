"""One import by Vigilia, timed; run by importing.py."""

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from vigilia.web.site import start

start.open_house()
by = start.actor_for_cli()

from vigilia.web.caseload.importing.apply import import_file  # noqa: E402
from vigilia.web.guard import keys  # noqa: E402
from vigilia.web.hearings.models import Hearing  # noqa: E402
from vigilia.web.people.models import Person  # noqa: E402

wall, cpu = time.perf_counter(), time.process_time()
done = import_file(by, path=Path(sys.argv[1]), now=datetime.now(UTC))
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall

people = list(Person.scoped.within(by))
keys.preload([one.id for one in people])
days = dict(Hearing.scoped.within(by).filter(closing="").values_list("person_id", "day"))
home = Path(os.environ["VIGILIA_HOME"])
content = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
surnames = {one.surnames for one in people if one.surnames and len(one.surnames) > 8}
print(
    json.dumps(
        {
            "cpu": cpu,
            "wall": wall,
            "people": len(people),
            "hearings": {
                one.a_number: str(days[one.id]) for one in people if one.a_number and days.get(one.id) is not None
            },
            "doubts": len(done.review),
            "readable": sum(name.encode() in content for name in sorted(surnames)[:200]),
        }
    )
)
