"""What a coordinator writes in the lawyer's column, read as one of four answers. Who it is stays in the words."""

from __future__ import annotations

from vigilia.programme.names import fold
from vigilia.web.cases.models import Counsel

NONE = {
    "no",
    "none",
    "ninguno",
    "ninguna",
    "sin abogado",
    "sin abogada",
    "pro se",
    "nao",
    "non",
    "no tiene",
    "sin",
    "-",
    "—",
}
SOUGHT = (
    "en tramite",
    "pendiente",
    "pending",
    "buscando",
    "looking",
    "seeking",
    "en proceso",
    "in progress",
    "solicitado",
)


def counsel(words: str) -> Counsel | None:
    """Has, none, sought; None for a blank. Anything that is neither a no nor a search names somebody."""
    said = " ".join(fold(words).split())
    if not said:
        return None
    if said in NONE:
        return Counsel.NONE
    if said in {"?", "no se", "unknown", "desconocido", "n/d", "n/a"}:
        return Counsel.UNKNOWN
    return Counsel.SOUGHT if said.startswith(SOUGHT) else Counsel.HAS
