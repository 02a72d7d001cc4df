"""S10: an A-number is shown by its last three digits; the whole of it only with a reason, after a fresh confirmation."""

import ast
import re
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from tests.web.conftest import NOW, House
from tests.web.hearings.conftest import hear, marta, word
from tests.web.people.conftest import someone, thais

from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries
from vigilia.web.guard.refusal import Refused
from vigilia.web.guard.roles import Role
from vigilia.web.people.actions import RevealReason, reveal_a_number
from vigilia.web.people.models import Source

__all__ = ["hear", "marta", "thais", "word"]
CLI = Path(__file__).parents[2] / "src/vigilia/cli"
WHOLE = re.compile(r"000[\s.-]?123[\s.-]?(411|412)")


def confirmed(by: Actor, minutes: float | None) -> Actor:
    at = None if minutes is None else NOW - timedelta(minutes=minutes)
    return Actor(by.label, by.org_id, by.roles, by.member_id, confirmed_at=at)


@pytest.mark.parametrize("reason", list(RevealReason))
def test_a_reveal_is_audited_with_its_reason(coordinator: Actor, thais: UUID, reason: RevealReason) -> None:
    by = confirmed(coordinator, 14.9)
    assert reveal_a_number(by, person_id=thais, reason=reason, now=NOW) == "000123411"
    row = entries(coordinator.org_id)[0]
    assert (row.event, row.people, row.detail) == ("people.number_revealed", (thais,), {"reason": reason.value})


@pytest.mark.parametrize(
    ("minutes", "reason"),
    [(None, "court_line"), (15.1, "court_line"), (-1, "court_line"), (1, ""), (1, "   "), (1, "because Thaís asked")],
)
def test_no_reason_or_no_fresh_confirmation_is_refused_and_recorded(
    coordinator: Actor, thais: UUID, minutes: float | None, reason: str
) -> None:
    with pytest.raises(Refused):
        reveal_a_number(confirmed(coordinator, minutes), person_id=thais, reason=reason, now=NOW)
    row = entries(coordinator.org_id)[0]
    assert (row.event, row.people) == ("refused:people.reveal", (thais,))
    assert "people.number_revealed" not in {one.event for one in entries(coordinator.org_id)}


def test_a_stranger_and_an_unknown_id_read_the_same(carla: Actor, thais: UUID) -> None:
    for asked in (thais, uuid4()):
        with pytest.raises(Refused, match=r"^Not here, or not for you\.$"):
            reveal_a_number(confirmed(carla, 1), person_id=asked, reason="court_line", now=NOW)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.COORDINATOR])
def test_no_other_role_reveals(coordinator: Actor, thais: UUID, role: Role) -> None:
    by = Actor("member:x", coordinator.org_id, frozenset({role}), uuid4(), confirmed_at=NOW)
    with pytest.raises(Refused):
        reveal_a_number(by, person_id=thais, reason="court_line", now=NOW)


def test_no_command_reveals(coordinator: Actor) -> None:
    """A shell has nobody to confirm: no module of the command line names the reveal or opens the field itself."""
    for path in CLI.rglob("*.py"):
        names = {node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)}
        names |= {node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.alias)}
        assert not {"reveal_a_number", "a_number", "shown"} & names, path


def test_what_queries_show_of_a_number(coordinator: Actor) -> None:
    from vigilia.web.desk.lines import lines

    person = someone(coordinator, given_names="Thaís", a_number="000123411")
    (one,) = lines(coordinator, [hear(coordinator, person, word(Source.LINE, "2022-05-16"))])
    assert one.who == "Thaís …411"


LIST = """Apellidos,Nombres,A#,Fecha de nacimiento,Fecha de audiencia,Puerto
Núñez,Thaís,A000-123-411,06/07/1993,{day},Laredo
Nuñez,Thais,,06/07/1993,{day},Laredo
Núñez,Taís,000123412,06/07/1993,{day},Laredo
Pérez,Marta,A000123411999,04/05/1990,{day},Laredo
"""


@pytest.mark.slow
def test_no_command_prints_more_than_three_digits(house: House, tmp_path: Path) -> None:
    file = tmp_path / "lista 2026-11-23.csv"
    file.write_text(LIST.format(day="25/11/2026"), encoding="utf-8")
    imported = house.run("caseload", "import", str(file), code=None)
    assert imported.returncode in (0, 1), imported.stderr
    told = imported.stdout + imported.stderr
    told += house.run("caseload", "import", str(file), "--dry-run", code=None).stdout
    told += house.run("caseload", "held", code=None).stdout
    told += house.run("today", code=None).stdout + house.run("people", "doubles", code=None).stdout
    found = house.run("people", "find", "000-123-411")
    told += found.stdout + found.stderr + house.run("people", "find", "nunez").stdout
    person = re.findall(r"[0-9a-f-]{36}", found.stdout)
    assert person, found.stdout
    house.run(
        "hearings", "say", person[0], "--source", "line", "--date", "2026-11-25", "--words", "A# 000 123 411: 25 Nov"
    )
    told += house.run("hearings", "history", person[0]).stdout
    others = [one for one in re.findall(r"[0-9a-f-]{36}", told) if one != person[0]]
    merged = house.run("people", "merge", person[0], others[0], "--reason", "number", code=None)
    told += merged.stdout + merged.stderr
    assert "411" in told
    assert not WHOLE.search(told), WHOLE.search(told)
    assert "000123411999" not in told
