"""`vigilia cards`: sixteen digits on paper, given, frozen, printed, and what people answered on the page they open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault
from vigilia.cli.paper import Out, Paper, checked, kept
from vigilia.cli.people import known_id, person_id

NEEDS_A_PERSON = 1

app = typer.Typer(no_args_is_help=True, help="Cards that open the waiting page, and what people answered there.")

Who = Annotated[str, typer.Argument(help="Id, digits of the A-number, or name.")]


@app.command()
def give(
    ctx: typer.Context,
    who: Who,
    card: Annotated[str | None, typer.Option("--card", help="The digits of a printed blank, in any grouping.")] = None,
    out: Out = None,
    paper: Paper = "a4",
) -> None:
    """Give a person a card; an older one of hers ends at once. Its sixteen digits are shown this once and kept nowhere.

    Example: vigilia cards give 456 --out card.pdf
    """
    by = house.enter(ctx)
    from vigilia.cli.printing.cards import card_to_print, tried
    from vigilia.web.cards.digits import grouped
    from vigilia.web.desk.her_cards import slip_of
    from vigilia.web.people.actions import NoSuchCard, give_card

    person = person_id(by, who)
    if out is not None:
        language, office = slip_of(by, person)
        print_card = card_to_print(language, office, paper)
        tried(checked(out), print_card)
    try:
        made = give_card(by, person_id=person, at=datetime.now(UTC), digits=card)
    except NoSuchCard as error:
        raise Fault(f"--card: {error}") from None
    typer.echo(grouped(made.digits))
    if out is not None:
        kept(out, print_card(made.digits))
        typer.echo(f"Printed into {out}. Destroy the file once the paper is hers.", err=True)


@app.command()
def sheet(
    ctx: typer.Context,
    cards: Annotated[int, typer.Option("--cards", help="How many, 1 to 200.")],
    out: Annotated[Path, typer.Option("--out", help="The PDF to write.")],
    paper: Paper = "a4",
) -> None:
    """Print blank cards to take along: nobody's until `give --card` binds one, gone after 90 days.

    Example: vigilia cards sheet --cards 10 --out cards.pdf
    """
    by = house.enter(ctx)
    from vigilia.cli.printing.cards import sheet_to_print, tried
    from vigilia.web.people.actions import make_blank
    from vigilia.web.people.actions.cards import MOST_BLANKS

    if not 1 <= cards <= MOST_BLANKS:
        raise Fault(f"--cards {cards}: between 1 and {MOST_BLANKS} at once.")
    print_sheet = sheet_to_print(paper)
    tried(checked(out), lambda digits: print_sheet([digits]))
    made = make_blank(by, count=cards, at=datetime.now(UTC))
    kept(out, print_sheet([one.digits for one in made]))
    typer.echo(f"{cards} blank cards are in {out}. Bind one: vigilia cards give PERSON --card DIGITS")


@app.command()
def freeze(ctx: typer.Context, who: Who) -> None:
    """End a person's card at once and for good, at her word or to protect her; a new one can be given any time.

    Example: vigilia cards freeze 456
    """
    by = house.enter(ctx)
    from vigilia.web.people.actions import kill_cards

    ended = kill_cards(by, person_id=person_id(by, who), at=datetime.now(UTC))
    typer.echo("Her card opens nothing any more." if ended else "She holds no card that opens anything.")


@app.command("list")
def list_(ctx: typer.Context, who: Who) -> None:
    """A person's cards: given when and by whom, ended, and what her page says now. Never their digits.

    Example: vigilia cards list 456
    """
    by = house.enter(ctx)
    from vigilia.cli.authors import named
    from vigilia.cli.printing.cards import cards_told
    from vigilia.web.desk.her_cards import cards_shown

    typer.echo(named(by, cards_told(cards_shown(by, person_id(by, who)), datetime.now(UTC))))


@app.command()
def environment(ctx: typer.Context) -> None:
    """The three secrets of the waiting process, as lines NAME=value for its service file.

    Example: vigilia cards environment > /etc/vigilia/waiting.env
    """
    by = house.enter(ctx)
    from vigilia.web.site.serving import secrets_for

    told = secrets_for(by)
    typer.echo("vigilia: these are secrets: whoever has them and the database can try digits.", err=True)
    for name, value in told.items():
        typer.echo(f"{name}={value}")


@app.command()
def role(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="The login role of the waiting process in PostgreSQL.")],
) -> None:
    """Give a role of PostgreSQL the rights of the waiting process, and take every other from it.

    Example: vigilia cards role vigilia_waiting
    """
    by = house.enter(ctx)
    from vigilia.web.site.serving import CannotServe, fence_role

    try:
        rights = fence_role(by, name)
    except CannotServe as error:
        raise Fault(str(error)) from None
    typer.echo("\n".join(rights))


@app.command()
def replies(ctx: typer.Context) -> None:
    """What people said on the page and nobody has taken care of. Exit code 1 when something waits.

    Example: vigilia cards replies
    """
    by = house.enter(ctx)
    from vigilia.cli.printing.replies import BORDER, reply_told
    from vigilia.web.desk.replies import waiting_replies

    now = datetime.now(UTC)
    on = now.astimezone(BORDER).date()
    found = waiting_replies(by, now=now, on=on)
    for reply in found:
        typer.echo(reply_told(reply, on))
    if not found:
        typer.echo("Nothing waits for you.")
    else:
        raise typer.Exit(NEEDS_A_PERSON)


@app.command()
def handled(
    ctx: typer.Context, reference: Annotated[str, typer.Argument(help="As `vigilia cards replies` printed it.")]
) -> None:
    """Say that a reply was taken care of: she was called, fetched, has a new card.

    Example: vigilia cards handled 6f1c0c9e-...
    """
    by = house.enter(ctx)
    from vigilia.web.notices.actions import handle

    handle(by, reply_id=known_id(reference), at=datetime.now(UTC))
    typer.echo("Taken care of.")
