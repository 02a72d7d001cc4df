"""`vigilia hearings`: what was said, what is believed, and settling what differs."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault
from vigilia.cli.people import known_id, person_id
from vigilia.cli.spoken import iso, parts_of
from vigilia.cli.spoken_numbers import number

app = typer.Typer(no_args_is_help=True, help="Hearings: what each source said, and what is believed.")


@app.command()
def history(
    ctx: typer.Context, who: Annotated[str, typer.Argument(help="Id, digits of the A-number, or name.")]
) -> None:
    """All that was ever said of a person's hearings, with source, day and author: evidence that can be printed.

    Example: vigilia hearings history ID | lp
    """
    by = house.enter(ctx)
    from vigilia.cli.authors import named
    from vigilia.cli.printing.history import history as printed
    from vigilia.web.hearings.history import history_of

    typer.echo(named(by, printed(history_of(by, person_id(by, who)), datetime.now(UTC))))


@app.command()
def say(
    ctx: typer.Context,
    who: Annotated[str, typer.Argument(help="Id, digits of the A-number, or name.")],
    source: Annotated[
        str, typer.Option(help="nta, tear_sheet, notice, line, portal, counsel, person, volunteer, coordinator.")
    ],
    words: Annotated[str, typer.Option(help="The exact words of the source.")],
    day: Annotated[str | None, typer.Option("--date", help="As 2022-05-16.")] = None,
    at: Annotated[str | None, typer.Option("--time", help="Hour of court, as 13:00, local there.")] = None,
    report: Annotated[str | None, typer.Option("--report", help="Hour to report, as 09:00, local at the port.")] = None,
    report_place: Annotated[str | None, typer.Option(help="Where to report, in the words of the source.")] = None,
    court: Annotated[str | None, typer.Option(help="The court's place or port: MPL, Laredo ...")] = None,
    kind: Annotated[str | None, typer.Option(help="master, individual ... as written.")] = None,
    judge: Annotated[str | None, typer.Option(help="The judge's name.")] = None,
    mode: Annotated[str | None, typer.Option(help="in person, video ... as written.")] = None,
    language: Annotated[str | None, typer.Option(help="Language of the hearing.")] = None,
    cancelled: Annotated[bool, typer.Option("--cancelled", help="The source says there is no hearing.")] = False,
    dated: Annotated[str | None, typer.Option(help="The day the paper or list itself carries.")] = None,
    photo: Annotated[Path | None, typer.Option(help="A photo of the paper; it is kept sealed.")] = None,
) -> None:
    """Keep what a source says of a person's next hearing. A date that cannot be right is kept in question.

    Example: vigilia hearings say ID --source line --date 2022-05-16 --time 13:00 --court Laredo --words "May 16, 1 pm"
    """
    by = house.enter(ctx)
    from vigilia.cli.printing.believed import believed_now
    from vigilia.web.hearings.actions import say as keep
    from vigilia.web.hearings.papers import UnreadablePaper, say_with_paper
    from vigilia.web.hearings.queries import next_hearing_of
    from vigilia.web.hearings.sayings import HearingSaid
    from vigilia.web.people.models import Source

    if source not in Source.values:
        raise Fault(f'--source "{source}" is none of: {", ".join(Source.values)}.')
    given = {"date": day, "time": at, "report": report, "report-place": report_place, "court": court, "kind": kind}
    parts = parts_of(given | {"judge": judge, "mode": mode, "language": language})
    if cancelled == bool(day):
        raise Fault("Give --date, or --cancelled when the source says there is no hearing.")
    now = datetime.now(UTC)
    said_on = date.fromisoformat(iso(date, dated, "--dated", "2022-05-03")) if dated else None
    said = HearingSaid(Source(source), now, parts, {"said": words}, said_on, cancelled=cancelled)
    try:
        if photo:
            say_with_paper(by, person_id=person_id(by, who), said=said, path=photo, at=now)
        else:
            keep(by, person_id=person_id(by, who), said=said, at=now)
    except UnreadablePaper as error:
        raise Fault(f"--photo {error}") from None
    typer.echo(believed_now(next_hearing_of(by, person_id(by, who)), now))


@app.command()
def settle(
    ctx: typer.Context,
    who: Annotated[str, typer.Argument(help="Id, digits of the A-number, or name.")],
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
    from vigilia.web.hearings.queries import hearing_said

    if part not in [one.value for one in Part]:
        raise Fault(f'--part "{part}" is none of: {", ".join(one.value for one in Part)}.')
    hearing = hearing_said(by, person_id(by, who), Part(part), value)
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


@app.command()
def missed(
    ctx: typer.Context, who: Annotated[str, typer.Argument(help="Id, digits of the A-number, or name.")]
) -> None:
    """Record that a person was not at her hearing, the last whose day has come. Her page stays silent until counsel
    releases the next step, by the reference that is printed.

    Example: vigilia hearings missed 456
    """
    by = house.enter(ctx)
    from vigilia.web.hearings.actions import NotMissed, say_missed
    from vigilia.web.hearings.queries import gone_by

    now = datetime.now(UTC)
    try:
        reference = say_missed(by, hearing_id=gone_by(by, person_id(by, who), now.date()).id, at=now)
    except NotMissed as error:
        raise Fault(str(error)) from None
    typer.echo(
        f"Kept. Her lawyer lets her page say it with: vigilia --as LAWYER hearings release {reference} --phone NUMBER"
    )


@app.command()
def release(
    ctx: typer.Context,
    reference: Annotated[str, typer.Argument(help="As `vigilia hearings missed` printed it.")],
    phone: Annotated[str, typer.Option("--phone", help='Whom she calls first, with the country; "" takes it back.')],
) -> None:
    """As counsel, let her page say that the hearing was missed, what comes first, and whom to call.

    Example: vigilia --as Rosa hearings release 6f1c0c9e-... --phone "+1 303 555 0100"
    """
    by = house.enter(ctx)
    from vigilia.web.hearings.actions import release_next_step

    dialled = number(phone) if phone.strip() else ""
    release_next_step(by, reference=known_id(reference), number=dialled, at=datetime.now(UTC))
    typer.echo(f"Her page says it now, with {dialled}." if dialled else "Her page is silent about it again.")
