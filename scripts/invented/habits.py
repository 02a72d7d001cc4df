"""How one coordinator keeps her sheet: order and names of the columns, titles, ditto marks, codes, the foot."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from invented.words import COLUMNS, IN_ENGLISH, IN_SPANISH, MIXED, MONTHS, Region

NEEDED = ("surname", "name", "a_number", "born", "hearing", "family", "port", "country", "language", "enrolled")
SYNONYMS = {
    "number": ("No.", "#", "Núm.", "N°"),
    "surname": ("Apellidos", "Apellido(s)", "Last name", "APELLIDOS", "Surname"),
    "name": ("Nombre", "Nombre(s)", "First name", "NOMBRES", "Given name"),
    "a_number": ("Núm. A", "A-Number", "A#", "Número A", "NÚMERO DE EXTRANJERO (A)", "Alien number"),
    "born": ("Fecha nac.", "DOB", "Fecha de nacimiento", "F. de nac.", "Date of birth"),
    "country": ("País", "Country", "Nacionalidad", "PAÍS DE ORIGEN"),
    "language": ("Idioma", "Best language", "Lengua", "Language"),
    "port": ("Puerto", "POE", "Puerto de entrada", "Port of entry"),
    "enrolled": ("Fecha de retorno", "Returned on", "Fecha de devolución", "Enrolled", "Fecha MPP"),
    "hearing": ("Próx. audiencia", "Next hearing", "Próxima audiencia", "Fecha de audiencia", "Hearing date", "Next court date"),
    "time": ("Hora", "Time", "Hora de audiencia"),
    "lawyer": ("Abogad@", "Lawyer?", "Abogado/a", "Attorney"),
    "phone": ("Tel/WhatsApp", "Phone / WhatsApp", "Teléfono", "Tel.", "WhatsApp"),
    "family": ("Fam.", "Family", "Familia", "Grupo familiar"),
    "notes": ("Observaciones", "Notes", "Notas", "Comentarios"),
}  # fmt: skip


@dataclass(frozen=True)
class Habits:
    """One sheet's habits. `titles` stand above the heading row, None for an empty line."""

    columns: tuple[str, ...]
    headings: tuple[str, ...]
    titles: tuple[str | None, ...]
    ditto: str = '"'
    code: str = "F{}"
    total: str = "TOTAL"
    wild: bool = False
    heading_again: int = field(default=0)  # after so many lines the heading is written once more, as for printing


def plain(place: int, region: Region, around: date) -> Habits:
    """The habits of the sample: Spanish, English, Spanish, mixed, Spanish."""
    names = (IN_SPANISH, IN_ENGLISH, IN_SPANISH, MIXED, IN_SPANISH)[place % 5]
    title = f"LISTA MPP {region.name.upper()}  –  actualizado {around.day}/{around.month}/{around:%y}"
    return Habits(COLUMNS, names, (title, "NO COMPARTIR / CONFIDENTIAL", None))


def wild(rng: Random, region: Region, around: date) -> Habits:
    """Somebody else's habits: other columns in another order under other names."""
    kept = [column for column in COLUMNS if column in NEEDED or rng.random() < 0.75]
    if rng.random() < 0.7:
        rng.shuffle(kept)
    day = rng.choice((f"{around:%d/%m/%Y}", f"{around.day} de {MONTHS[around.month - 1]} de {around.year}"))
    title = rng.choice(
        (f"{region.name} al {day}", f"MPP {region.name} - actualizado {day}", f"Lista actualizada {day}")
    )
    more = rng.choice(((), (None,), ("CONFIDENCIAL",), ("No compartir", None, None)))
    return Habits(
        columns=tuple(kept),
        headings=tuple(rng.choice(SYNONYMS[column]) for column in kept),
        titles=(title, *more),
        ditto=rng.choice(('"', "″", "''", "〃", "ídem", "idem", '-"-')),
        code=rng.choice(("F{}", "Fam {}", "G-{}", "{}")),
        total=rng.choice(("TOTAL", "Total:", "TOTAL PERSONAS")),
        wild=True,
        heading_again=rng.choice((0, 0, 25, 40)),
    )
