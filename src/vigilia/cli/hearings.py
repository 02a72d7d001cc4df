"""`vigilia hearings`: what was said, what is believed, and settling what differs."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault
from vigilia.cli.people import person_id

app = typer.Typer(no_args_is_help=True, help="Hearings: what each source said, and what is believed.")


@app.command()
def history(ctx: typer.Context, who: Annotated[str, typer.Argument(help="The person's id.")]) -> None:
    """All that was ever said of a person's hearings, with source, day and author: evidence that can be printed.

    Example: vigilia hearings history ID | lp
    """
    by = house.enter(ctx)
    from vigilia.cli.printing.history import history as printed
    from vigilia.web.hearings.queries import histories
    from vigilia.web.people.queries import group_of, show

    ids = group_of(by, person_id(who))
    person = show(by, ids, why="hearings.history_shown")[ids[0]]
    typer.echo(printed(person, histories(by, ids), datetime.now(UTC)))


@app.command()
def say(
    ctx: typer.Context,
    who: Annotated[str, typer.Argument(help="The person's id.")],
    source: Annotated[
        str, typer.Option(help="nta, tear_sheet, notice, line, portal, counsel, person, volunteer, coordinator.")
    ],
    words: Annotated[str, typer.Option(help="The exact words of the source.")],
    day: Annotated[str, typer.Option("--date", help="As 2022-05-16.")],
    at: Annotated[str | None, typer.Option("--time", help="Hour of court, as 13:00, local there.")] = None,
    report: Annotated[str | None, typer.Option("--report", help="Hour to report, as 09:00, local at the port.")] = None,
    photo: Annotated[Path | None, typer.Option(help="A photo of the paper; it is kept sealed.")] = None,
) -> None:
    """Keep what a source says of a person's next hearing. A date that cannot be right is kept in question.

    Example: vigilia hearings say ID --source line --date 2022-05-16 --time 13:00 --words "May 16, 1 pm, Laredo"
    """
    by = house.enter(ctx)
    from vigilia.web.hearings.actions import say as keep
    from vigilia.web.hearings.papers import keep_paper
    from vigilia.web.hearings.parts import Part
    from vigilia.web.hearings.sayings import HearingSaid
    from vigilia.web.people.models import Source

    if source not in Source.values:
        raise Fault(f'--source "{source}" is none of: {", ".join(Source.values)}.')
    now = datetime.now(UTC)
    parts = {Part.DATE: _iso(date, day, "--date", "2022-05-16")}
    if at:
        parts[Part.TIME] = _iso(time, at, "--time", "13:00")
    if report:
        parts[Part.REPORT_TIME] = _iso(time, report, "--report", "09:00")
    paper = keep_paper(by, person_id=person_id(who), path=photo) if photo else None
    said = HearingSaid(Source(source), now, parts, {"said": words}, paper=paper)
    keep(by, person_id=person_id(who), said=said, at=now)
    typer.echo("Kept. See it with: vigilia hearings history " + who)


@app.command()
def settle(
    ctx: typer.Context,
    who: Annotated[str, typer.Argument(help="The person's id.")],
    why: Annotated[str, typer.Option(help="What made you decide.")],
    value: Annotated[
        str, typer.Option("--value", help="The date (or other part) that holds, as it was said; `none`: no hearing.")
    ],
    part: Annotated[str, typer.Option(help="date, time, report_time, facility ...")] = "date",
) -> None:
    """Settle a disagreement or a questioned date on one of the values that a source said.

    Example: vigilia hearings settle ID --value 2022-05-16 --why "the line said so twice"
    """
    by = house.enter(ctx)
    from vigilia.web.hearings.actions import settle as decide
    from vigilia.web.hearings.actions.settle import NobodySaidSo
    from vigilia.web.hearings.parts import Part
    from vigilia.web.hearings.queries import next_hearing_of

    if part not in [one.value for one in Part]:
        raise Fault(f'--part "{part}" is none of: {", ".join(one.value for one in Part)}.')
    hearing = next_hearing_of(by, person_id(who))
    try:
        decide(
            by,
            hearing_id=hearing.id,
            part=Part(part),
            value=None if value == "none" else value,
            why=why,
            at=datetime.now(UTC),
        )
    except NobodySaidSo as error:
        raise Fault(str(error)) from None
    typer.echo("Settled. See it with: vigilia hearings history " + who)


def _iso(kind: type[date] | type[time], text: str, option: str, example: str) -> str:
    try:
        parsed = kind.fromisoformat(text)
    except ValueError:
        raise Fault(f'{option} "{text}" cannot be read; write it as {example}.') from None
    return parsed.strftime("%H:%M") if isinstance(parsed, time) else parsed.isoformat()
