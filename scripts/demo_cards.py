"""Gives three invented people of the demo a card each, through the same doors as anybody, and prints their digits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from vigilia.web.site import start

BORDER = ZoneInfo("America/Matamoros")


def main() -> None:
    """Print one line per card: digits, whose, in which language, and why she was chosen."""
    start.open_house()
    from vigilia.programme.languages import LANGUAGES
    from vigilia.web.cards.digits import grouped
    from vigilia.web.desk.lines import who
    from vigilia.web.people.actions import give_card
    from vigilia.web.people.queries import show

    by, now = start.actor_for_cli(), datetime.now(UTC)
    names = {one.code: one.own_name for one in LANGUAGES}
    for person_id, why in chosen(now):
        person = show(by, [person_id], why="people.slip_read")[person_id]
        made = give_card(by, person_id=person_id, at=now)
        language = names.get(person.language, "language not known")
        print(f"  {grouped(made.digits)}   {who(person)}, {language}: {why}")


def chosen(now: datetime) -> Iterator[tuple[UUID, str]]:
    """Three people, the same ones each time: heard soon (in Kreyòl if anybody is), a date in doubt, no date."""
    from vigilia.web.desk.today import today
    from vigilia.web.hearings.queries import dated
    from vigilia.web.people.queries import everyone

    by = start.actor_for_cli()
    seen = today(by, now=now, on=now.astimezone(BORDER).date())
    doubtful = [*seen.disagreements, *seen.questioned]
    soon = [line for _, lines in seen.days[1:] for line in lines]
    sure = [line for line in soon if line.person_id not in {one.person_id for one in doubtful}]
    taken: set[UUID] = set()
    for why, people in (
        (
            "heard this week",
            [line.person_id for line in sure if line.language == "ht"] or [line.person_id for line in sure],
        ),
        ("her date is being checked", [line.person_id for line in doubtful]),
        ("no date yet", everyone(by) - dated(by) - {line.person_id for line in doubtful}),
    ):
        first = _first(set(people) - taken)
        if first is not None:
            taken.add(first)
            yield first, why


def _first(people: Iterable[UUID]) -> UUID | None:
    """The first by name: ids are new in each demo."""
    from vigilia.web.people.queries import show

    found = show(start.actor_for_cli(), people, why="people.slip_read")
    return min(found, key=lambda one: (found[one].full_name, found[one].a_number or ""), default=None)


if __name__ == "__main__":
    main()
