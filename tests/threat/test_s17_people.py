"""S17 for people: an erased person opens nowhere, not from an older backup either; her files, sayings and tokens are gone."""

import json
import re
from pathlib import Path
from uuid import UUID

import pytest
from django.apps import apps
from tests.web.conftest import House
from tests.web.hearings.conftest import at, hear, marta, word
from tests.web.notices.conftest import tap
from tests.web.people.conftest import THEN, someone, thais

from vigilia.web.cards.saying import Kind
from vigilia.web.cases.actions import hear_cases
from vigilia.web.cases.sayings import CaseSaid
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.keys import Erased
from vigilia.web.guard.models import Erasure
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.sealed import open_value
from vigilia.web.hearings.actions import merge_people, say_missed, settle
from vigilia.web.hearings.models import HearingSaying
from vigilia.web.hearings.papers import keep_paper
from vigilia.web.hearings.parts import Part
from vigilia.web.notices.inbox import drain
from vigilia.web.people.actions import add_contacts, add_notes, add_stays, erase, give_card, join_families
from vigilia.web.people.actions.leaving import forget_people
from vigilia.web.people.actions.stays import Place
from vigilia.web.people.models import MergeReason, Person, Source
from vigilia.web.people.search import find

__all__ = ["marta", "thais"]


def whole_record(by: Actor, person: UUID, photo: Path) -> None:
    """Something in every table that can hold her."""
    hear_cases(by, said={person: CaseSaid(Source.NTA, THEN, port="laredo", words={"port": "Laredo"})}, at=THEN)
    photo.write_bytes(b"paper of " + person.bytes)
    hearing = hear(by, person, word(Source.NTA, "2022-05-16", paper=keep_paper(by, person_id=person, path=photo)))
    settle(by, hearing_id=hearing.id, part=Part.DATE, value="2022-05-16", why="asked", at=at(1))
    join_families(by, groups=[[person]], at=THEN)
    add_contacts(by, words={person: ["868 123 4567"]}, at=THEN)
    add_notes(by, words={person: ["a note"]}, at=THEN)
    add_stays(by, places={person: Place("Casa Luz", "matamoros")}, since=THEN.date(), seen_at=THEN)
    say_missed(by, hearing_id=hearing.id, at=at(24 * 20))
    tap(Kind.CANNOT, give_card(by, person_id=person, at=THEN).card_id)
    drain(at(1))


def rows_of(by: Actor, person: UUID) -> dict[str, int]:
    found = {}
    for label in ("people", "cases", "hearings", "notices", "files"):
        for model in apps.get_app_config(label).get_models():
            for column in ("person_id", "subject"):
                if column in {field.attname for field in model._meta.concrete_fields}:
                    found[model._meta.label] = model.scoped.within(by).filter(**{column: person}).count()  # type: ignore[attr-defined]
    return found


@pytest.mark.django_db(transaction=True)
def test_nothing_of_her_is_left_and_what_was_copied_opens_no_more(
    coordinator: Actor, thais: UUID, marta: UUID, tmp_path: Path
) -> None:
    for person in (thais, marta):
        whole_record(coordinator, person, tmp_path / f"{person}.jpg")
    before, hers = rows_of(coordinator, thais), rows_of(coordinator, marta)
    assert all(before.values()), before
    saying = HearingSaying.scoped.within(coordinator).get(person_id=thais)
    copied, place = saying.__dict__["words"].sealed, b"hearings.HearingSaying|words|" + str(saying.id).encode()
    assert b"nta 2022-05-16" in open_value(place, thais, copied)
    erase(coordinator, people=[thais], reason="asked")
    assert not any(rows_of(coordinator, thais).values())
    assert rows_of(coordinator, marta) == hers
    with pytest.raises(Erased):
        open_value(place, thais, copied)
    assert [person.id for person in find(coordinator, "marta perez").people] == [marta]
    assert find(coordinator, "411").total == 0
    assert Erasure.objects.filter(subject=thais, done_at__isnull=False).count() == 1


@pytest.mark.parametrize("asked", ["kept", "other"])
def test_a_person_joined_of_two_records_is_erased_whole(
    coordinator: Actor, thais: UUID, marta: UUID, asked: str
) -> None:
    luz = someone(coordinator, given_names="Luz")
    hear(coordinator, marta, word(Source.LINE, "2022-05-16"))
    merge_people(coordinator, kept=thais, other=marta, reason=MergeReason.NUMBER, at=at(1))
    erase(coordinator, people=[thais if asked == "kept" else marta], reason="asked")
    assert list(Person.scoped.within(coordinator).values_list("id", flat=True)) == [luz]
    assert set(Erasure.objects.values_list("subject", flat=True)) >= {thais, marta}


def test_a_stranger_or_an_unknown_id_erases_nobody(coordinator: Actor, carla: Actor, thais: UUID) -> None:
    for by, people in ((carla, [thais]), (coordinator, [thais, UUID(int=7)])):
        with pytest.raises(Refused):
            erase(by, people=people, reason="asked")
    assert Person.scoped.within(coordinator).count() == 1


def test_rows_that_a_restored_backup_brings_back_go(coordinator: Actor, thais: UUID, marta: UUID) -> None:
    hear(coordinator, thais, word(Source.LINE, "2022-05-16"))
    forget_people([thais, UUID(int=7)])
    assert list(Person.scoped.within(coordinator).values_list("id", flat=True)) == [marta]
    assert HearingSaying.scoped.within(coordinator).count() == 0


MAKE = """
import json
from pathlib import Path
from tests.threat.test_s17_people import whole_record
from tests.web.people.conftest import someone
made = [someone(by, given_names=name, surnames="Núñez", a_number=number) for name, number in (("Thaís", "000123411"), ("Luz", "000123412"))]
for one in made: whole_record(by, one, Path(f"/tmp/{one}.jpg"))
for one in made: Path(f"/tmp/{one}.jpg").unlink()
print(json.dumps([str(one) for one in made]))
"""


@pytest.mark.slow
def test_an_older_backup_with_todays_keys_brings_back_nothing_of_hers(house: House, tmp_path: Path) -> None:
    root = str(Path(__file__).parents[2])
    thais, luz = json.loads(house.python(f"import sys; sys.path.insert(0, {root!r})\n" + MAKE).stdout)
    made = house.run("backup", "--out", str(tmp_path / "old.age"))
    identity = next(line for line in made.stdout.splitlines() if line.startswith("AGE-SECRET-KEY"))
    house.run("people", "erase", thais, "--reason", "asked")
    house.run("restore", str(tmp_path / "old.age"), "--identity", "-", "--replace", stdin=identity)
    found = house.run("people", "find", "nunez").stdout
    assert luz in found
    assert thais not in found
    house.run("hearings", "history", thais, code=2)
    assert "Luz" in house.run("hearings", "history", luz).stdout
    assert (
        len([path for path in (house.home / "files").rglob("*") if re.fullmatch(r"[0-9a-f-]{32,36}.*", path.name)]) == 1
    )
    assert "0 faults" in house.run("audit", "verify").stdout
