"""`vigilia people`: find somebody, see what is on file, join two who are one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault

if TYPE_CHECKING:
    from vigilia.web.guard.actors import Actor

app = typer.Typer(no_args_is_help=True, help="People on file: find, show, and two who are one.")


@app.command()
def find(
    ctx: typer.Context, query: Annotated[list[str], typer.Argument(help="Words of a name, or digits of the A-number.")]
) -> None:
    """Find people by name in any order and spelling, by the last three or four digits, or by the whole A-number.

    Example: vigilia people find nunez thais
    """
    by = house.enter(ctx)
    from vigilia.web.people.search import find as search

    found = search(by, " ".join(query))
    for person in found.people:
        other = found.through.get(person.id)
        also = f", also on file as {other.full_name} {other.masked_number}".rstrip() if other else ""
        typer.echo(f"{person.id}  {person.full_name} {person.masked_number}".rstrip() + also)
    if found.total != len(found.people) or not found.people:
        typer.echo(
            f"{found.total} match; add a word or digits."
            if found.total
            else "Nobody of that name or number is on file here."
        )


@app.command()
def show(
    ctx: typer.Context, who: Annotated[list[str], typer.Argument(help="Id, digits of the A-number, or name.")]
) -> None:
    """What is on file of one person: phones, where she waits, family, notes.

    Example: vigilia people show 456
    """
    by = house.enter(ctx)
    from vigilia.cli.authors import named
    from vigilia.cli.printing.person import record
    from vigilia.web.people.record import record_of

    typer.echo(named(by, record(record_of(by, person_id(by, " ".join(who))))))


@app.command()
def doubles(ctx: typer.Context) -> None:
    """Pairs of people who may be one, with the reason.

    Example: vigilia people doubles
    """
    by = house.enter(ctx)
    from vigilia.web.people.doubles import possible_doubles

    for pair in possible_doubles(by):
        typer.echo(
            f"{pair.reason.label}: {pair.one.full_name} {pair.one.masked_number} and {pair.two.full_name} {pair.two.masked_number}"
        )
        typer.echo(f"  vigilia people merge {pair.one.id} {pair.two.id} --reason {pair.reason.value}")


@app.command()
def merge(
    ctx: typer.Context,
    kept: Annotated[str, typer.Argument(help="The id that stays.")],
    other: Annotated[str, typer.Argument(help="The id read as part of it from now on.")],
    reason: Annotated[str, typer.Option(help="number, swapped_names, same_name_and_birth, phone or said_by_her.")],
) -> None:
    """Join two people who are one; `separate` parts them again without loss.

    Example: vigilia people merge ID ID --reason number
    """
    by = house.enter(ctx)
    from vigilia.web.hearings.actions import merge_people
    from vigilia.web.people.actions import CannotMerge
    from vigilia.web.people.models import MergeReason

    if reason not in MergeReason.values:
        raise Fault(f'--reason "{reason}" is none of: {", ".join(MergeReason.values)}.')
    try:
        made = merge_people(
            by, kept=person_id(by, kept), other=person_id(by, other), reason=MergeReason(reason), at=datetime.now(UTC)
        )
    except CannotMerge as error:
        raise Fault(str(error)) from None
    typer.echo(f"Joined. To part them again: vigilia people separate {made}")


@app.command()
def separate(ctx: typer.Context, merge_id: Annotated[str, typer.Argument(help="As `merge` printed it.")]) -> None:
    """Part two people who were joined; each keeps what was said of her.

    Example: vigilia people separate ID
    """
    by = house.enter(ctx)
    from vigilia.web.hearings.actions import separate_people

    separate_people(by, merge_id=known_id(merge_id), at=datetime.now(UTC))
    typer.echo("Parted again.")


@app.command()
def erase(
    ctx: typer.Context,
    who: Annotated[str, typer.Argument(help="The person's id.")],
    reason: Annotated[str, typer.Option(help="asked, mistake, case closed or consent over; kept in the audit.")],
) -> None:
    """Erase a person, with every record joined to hers: her key is destroyed, so backups forget her too. This cannot be
    undone.

    Example: vigilia people erase ID --reason asked
    """
    by = house.enter(ctx)
    from vigilia.web.people.actions import erase as forget
    from vigilia.web.people.actions.leaving import REASONS

    if reason not in REASONS:
        raise Fault(
            f'--reason "{reason}" is none of: {", ".join(REASONS)}. It is kept in the audit, so it is a word and no sentence.'
        )
    forget(by, people=[person_id(by, who)], reason=reason)
    typer.echo("Erased.")


def person_id(by: Actor, text: str) -> UUID:
    """The person an id, digits or a name point to; one clear line when that is nobody, or more than one."""
    from vigilia.web.people.search import find as search

    try:
        return UUID(text)
    except ValueError:
        found = search(by, text)
    if found.total == 1:
        return found.people[0].id
    if not found.total:
        raise Fault(f'"{text}": nobody of that id, name or number is on file here.')
    raise Fault(
        f'"{text}" is said of {found.total} people: add a word or digits, or take an id from `vigilia people find`.'
    )


def known_id(text: str) -> UUID:
    """An id as typed, or one clear line."""
    try:
        return UUID(text)
    except ValueError:
        raise Fault(f'"{text}" is no id; take it as it was printed.') from None
