"""`vigilia caseload`: a coordinator's workbook in, and what it left for a person."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault
from vigilia.cli.progress import on_stderr

NEEDS_A_PERSON = 1

app = typer.Typer(no_args_is_help=True, help="A coordinator's workbook: import, undo, and what waits for a person.")

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON alone on standard output.")]


@app.command("import")
def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="An .xlsx or .csv file as it is.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what it would do; write nothing.")] = False,
    as_json: AsJson = False,
    month_first: Annotated[
        bool, typer.Option("--month-first", help="Read 3/5/22 as 5 March, in the whole file.")
    ] = False,
    without_number: Annotated[
        bool, typer.Option("--without-number", help="Import held rows too, without their number.")
    ] = False,
) -> None:
    """Import a workbook: people, cases and hearing dates, each date with its source. All of it or nothing.

    The same file twice changes nothing. Exit code 1: done, and something needs a person.

    Example: vigilia caseload import lista-mpp.xlsx
    """
    by = house.enter(ctx)
    from vigilia.cli.printing.imported import told
    from vigilia.web.caseload.importing.apply import import_file
    from vigilia.web.caseload.waiting import admit
    from vigilia.web.caseload.workbook import BadWorkbook

    now = datetime.now(UTC)
    try:
        with on_stderr() as progress:
            done = import_file(by, path=file, now=now, day_first=not month_first, dry_run=dry_run, progress=progress)
            admitted = admit(by, rows=done.waiting, now=now) if without_number and done.waiting else []
    except BadWorkbook as error:
        raise Fault(error.line) from None
    typer.echo(
        json.dumps(done.as_json(), ensure_ascii=False, indent=1) if as_json else told(done, dry_run, len(admitted))
    )
    if done.needs_a_person:
        raise typer.Exit(NEEDS_A_PERSON)


@app.command("list")
def list_(ctx: typer.Context) -> None:
    """Imports made, the newest first, with the id that `undo` takes.

    Example: vigilia caseload list
    """
    by = house.enter(ctx)
    from vigilia.cli.authors import named
    from vigilia.web.caseload.queries import imports

    made_so_far = imports(by)
    if not made_so_far:
        typer.echo("Nothing has been imported yet.")
    for made in made_so_far:
        state = (
            f"undone {made.undone_at:%Y-%m-%d}" if made.undone_at else f"{made.people} people, {made.hearings} dates"
        )
        typer.echo(f"{made.id}  {made.at:%Y-%m-%d %H:%M} UTC  {named(by, made.by)}  {made.file_name}  {state}")


@app.command()
def undo(ctx: typer.Context, import_id: Annotated[str, typer.Argument(help="From `vigilia caseload list`.")]) -> None:
    """Take an import back: its words are withdrawn, people it made and nobody touched since are erased.

    Example: vigilia caseload undo 6f1c0c9e-...
    """
    by = house.enter(ctx)
    from vigilia.cli.printing.words import count
    from vigilia.web.caseload.undo import UndoneAlready
    from vigilia.web.caseload.undo import undo as take_back
    from vigilia.web.people.queries import show

    try:
        undone = take_back(by, import_id=_id(import_id), now=datetime.now(UTC))
    except UndoneAlready as error:
        raise Fault(str(error)) from None
    typer.echo(f"{count(undone.erased, 'person', 'people')} erased whom only this import had made.")
    if undone.named_later:
        typer.echo(
            f"{count(undone.named_later, 'person stays', 'people stay')}: a later list names them too, and its word counts."
        )
    if undone.kept:
        typer.echo(
            f"{count(len(undone.kept), 'person stays', 'people stay')}; what this import said of them is withdrawn:"
        )
        for person in show(by, undone.kept, why="caseload.undo_listed").values():
            typer.echo(f"  {person.full_name} {person.masked_number}".rstrip())
        raise typer.Exit(NEEDS_A_PERSON)


@app.command()
def held(ctx: typer.Context) -> None:
    """What imports left for a person: rows with a wrong number, and moves that a second person must see.

    Example: vigilia caseload held
    """
    by = house.enter(ctx)
    from vigilia.cli.authors import named
    from vigilia.cli.printing.held import moves_told, rows_told
    from vigilia.web.caseload.waiting import waiting_moves, waiting_rows

    rows, moves = waiting_rows(by), waiting_moves(by)
    typer.echo(named(by, "\n".join([*rows_told(rows), *moves_told(moves)])) or "Nothing is held.")
    if rows or moves:
        raise typer.Exit(NEEDS_A_PERSON)


@app.command()
def admit(
    ctx: typer.Context,
    rows: Annotated[list[str] | None, typer.Argument(help="Ids from `vigilia caseload held`.")] = None,
    every: Annotated[bool, typer.Option("--all", help="All rows that are held.")] = False,
) -> None:
    """Import held rows without their wrong A-number, in one step.

    Example: vigilia caseload admit --all
    """
    by = house.enter(ctx)
    from vigilia.cli.printing.words import count
    from vigilia.web.caseload.waiting import admit as take_in

    people = take_in(by, rows=_chosen(rows, every), now=datetime.now(UTC))
    typer.echo(f"{count(len(people), 'person', 'people')} imported without a number.")


@app.command()
def approve(
    ctx: typer.Context,
    moves: Annotated[list[str] | None, typer.Argument(help="Ids from `vigilia caseload held`.")] = None,
    every: Annotated[bool, typer.Option("--all", help="All moves that wait.")] = False,
    refuse: Annotated[bool, typer.Option("--refuse", help="Refuse them: the old dates stay.")] = False,
) -> None:
    """Approve hearing moves that an import held; whoever imported the list cannot approve its moves.

    Example: vigilia --as lupe caseload approve --all
    """
    by = house.enter(ctx)
    from vigilia.cli.printing.words import count
    from vigilia.web.caseload.waiting import SecondPersonNeeded, decide_moves

    try:
        changed = decide_moves(by, approve=not refuse, moves=_chosen(moves, every), now=datetime.now(UTC))
    except SecondPersonNeeded as error:
        raise Fault(f"{error} Run it as another member: vigilia --as NAME caseload approve") from None
    typer.echo(
        "The moves are refused; the dates on file stay."
        if refuse
        else f"{count(len(changed), 'hearing', 'hearings')} changed."
    )


def _chosen(ids: list[str] | None, every: bool) -> list[UUID] | None:
    if every == bool(ids):
        raise Fault("Name the ids that `vigilia caseload held` prints, or --all.")
    return None if every else [_id(one) for one in ids or ()]


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Fault(
            f'"{text}" is no id; ids are printed by `vigilia caseload list` and `vigilia caseload held`.'
        ) from None
