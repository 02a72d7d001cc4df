"""`vigilia org`: organisations of this installation, and whom their people call."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from vigilia.cli import house
from vigilia.cli.fault import Fault
from vigilia.cli.spoken_numbers import number

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

app = typer.Typer(
    no_args_is_help=True, help="Organisations that share this installation and see nothing of each other."
)


@app.callback()
def group() -> None:
    """Organisations that share this installation and see nothing of each other."""


@app.command()
def add(ctx: typer.Context, name: Annotated[str, typer.Argument(help="Its name, as helpers say it.")]) -> None:
    """Make an organisation with keys of its own.

    Example: vigilia org add "Puente Norte"
    """
    by = house.enter(ctx)
    from vigilia.web.guard import organisations

    try:
        organisations.add_organisation(by, name=name.strip())
    except organisations.NameTaken as error:
        raise Fault(str(error)) from None
    typer.echo(f"{name} is there now; use it with: vigilia --org {name!r} ...")


@app.command()
def office(
    ctx: typer.Context,
    phone: Annotated[str, typer.Option("--phone", help="The number people call, with its country.")],
    town: Annotated[str, typer.Option("--town", help="The town it is in, as Matamoros.")],
    check: Annotated[str, typer.Option("--check", help="Weekdays on which dates are checked, as mon,thu.")] = "",
) -> None:
    """Say whom people call. It stands on the waiting page for everybody, and on paper.

    Example: vigilia org office --phone "+52 868 555 0100" --town matamoros --check mon,thu
    """
    by = house.enter(ctx)
    from vigilia.programme.cities import city
    from vigilia.web.hearings.actions import say_office

    dialled, place = number(phone), city(town)
    if place is None:
        raise Fault(f'--town "{town}" is no town where people wait; write it as Matamoros.')
    say_office(by, number=dialled, town=place.code, check_days=_weekdays(check), at=datetime.now(UTC))
    typer.echo(f"People are told to call {dialled} ({place.name}).")


@app.command()
def reader(
    ctx: typer.Context,
    language: Annotated[str, typer.Option("--language", help="As Mam or mam.")],
    phone: Annotated[str, typer.Option("--phone", help='The number, with its country; "" takes it back.')],
) -> None:
    """Say where a person reads dates aloud in a language, for people whose language the page cannot write.

    Example: vigilia org reader --language mam --phone "+52 868 555 0101"
    """
    by = house.enter(ctx)
    from vigilia.programme.languages import LANGUAGES
    from vigilia.programme.languages import language as known
    from vigilia.web.hearings.actions import say_reader

    found = next((one for one in LANGUAGES if one.code == language.lower()), None) or known(language)
    if found is None:
        raise Fault(f'--language "{language}" is not known; write it as Mam.')
    dialled = number(phone) if phone.strip() else ""
    say_reader(by, language=found.code, number=dialled, at=datetime.now(UTC))
    typer.echo(f"{found.name} is read aloud on {dialled}." if dialled else f"Nobody reads {found.name} aloud any more.")


def _weekdays(words: str) -> list[int]:
    asked = [word.strip().lower()[:3] for word in words.split(",") if word.strip()]
    if unknown := [word for word in asked if word not in WEEKDAYS]:
        raise Fault(f'--check "{unknown[0]}" is no weekday; write them as mon,thu.')
    return [WEEKDAYS.index(word) for word in asked]
