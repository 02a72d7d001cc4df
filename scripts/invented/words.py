"""The words of invented people and invented coordinators. Every person made of them is made up."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Nation:
    """Where someone comes from: ISO code, as coordinators write it, names, and languages with their weights."""

    code: str
    written: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    languages: tuple[tuple[str, int], ...] = (("es", 1),)


@dataclass(frozen=True)
class Region:
    """One sheet: where people wait, the port they return to, and the facility that hears them."""

    name: str
    port: str
    facility: str
    area_code: str


SPANISH: Final = (
    "Hernández", "López", "Pérez", "Ramírez", "Mejía", "Zelaya", "Guzmán", "Ordóñez", "Muñoz", "Núñez", "Peña",
    "Quiñónez", "Baños", "Caal", "Chub", "Ixcoy", "Rodríguez", "de la Cruz", "Del Cid",
)  # fmt: skip
PORTUGUESE: Final = ("da Silva", "dos Santos", "Gonçalves", "Araújo")
HAITIAN: Final = ("Désir", "Louis", "Pierre", "Saint-Fleur", "Jean-Baptiste")
MAYAN: Final = (("es", 5), ("kjb", 2), ("quc", 2), ("mam", 2))

NATIONS: Final = (
    Nation("CU", "Cuba", ("Yusniel", "Mileidys", "Yoandri", "Dayamí", "Lázaro"), SPANISH),
    Nation("HT", "Haití", ("Wislande", "Dieuseul", "Fabiola", "Jean-Robert", "Marie-Ange"), HAITIAN, (("ht", 1),)),
    Nation("NI", "Nicaragua", ("Bayardo", "Yamileth", "Kener", "Scarleth", "Jader"), SPANISH),
    Nation("SV", "El Salvador", ("Katherine", "Wendy", "Ismael", "Roxana", "Moisés", "Iván"), SPANISH),
    Nation("BR", "Brasil", ("Thaís", "João", "Wesley", "Conceição"), PORTUGUESE, (("pt", 1),)),
    Nation("GT", "Guatemala", ("Juana", "Mateo", "Pascuala", "Andrés", "Eulalia", "Elmer"), SPANISH, MAYAN),
    Nation("EC", "Ecuador", ("Jefferson", "Byron", "Nataly", "Génova"), SPANISH),
    Nation("HN", "Honduras", ("Wilmer", "Suyapa", "Darwin", "Keylin", "Nohemí", "Óscar", "Yessenia"), SPANISH),
    Nation("VE", "Venezuela", ("Ángel", "Yorman", "Mariangel", "Génesis", "Yuleisy"), SPANISH),
)

REGIONS: Final = (
    Region("Matamoros", "Brownsville", "MPB", "868"),
    Region("Nuevo Laredo", "Laredo", "MPL", "867"),
    Region("Cd. Juárez", "El Paso", "ENP", "656"),
    Region("Tijuana", "San Ysidro", "SYP", "664"),
    Region("Mexicali", "Calexico", "CIX", "686"),
)

LANGUAGES: Final = {
    "es": ("Español", "español", "ESP", "Spanish"),
    "ht": ("Kreyòl", "criollo haitiano", "Creole"),
    "pt": ("Portugués", "portuguese"),
    "kjb": ("Q'anjob'al",),
    "quc": ("K'iche'",),
    "mam": ("Mam",),
}

MONTHS: Final = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip

COLUMNS: Final = (
    "number", "surname", "name", "a_number", "born", "country", "language", "port", "enrolled", "hearing", "time",
    "lawyer", "phone", "family", "notes",
)  # fmt: skip
IN_SPANISH: Final = (
    "No.", "Apellidos", "Nombre", "Núm. A", "Fecha nac.", "País", "Idioma", "Puerto", "Fecha de retorno",
    "Próx. audiencia", "Hora", "Abogad@", "Tel/WhatsApp", "Fam.", "Observaciones",
)  # fmt: skip
IN_ENGLISH: Final = (
    "#", "Last name(s)", "First name", "A-Number", "DOB", "Country", "Best language", "POE", "Returned on",
    "Next hearing", "Time", "Lawyer?", "Phone / WhatsApp", "Family", "Notes",
)  # fmt: skip
MIXED: Final = (
    "No.", "Apellidos", "First name", "A-Number", "Fecha nac.", "País", "Best language", "Puerto", "Fecha de retorno",
    "Next hearing", "Hora", "Lawyer?", "Tel/WhatsApp", "Fam.", "Notes",
)  # fmt: skip

MORNING: Final = ("08:30 AM", "8.30 a.m.", "8:30")
AFTERNOON: Final = ("13:00", "1:00 PM")
NOON: Final = ("12:30 pm",)
LAWYERS: Final = ("sí - ProBAR", "no", "NO", "en trámite", None)
NOTES: Final = ("prefiere WhatsApp", "sin tel.", "niña enferma", None, None)
