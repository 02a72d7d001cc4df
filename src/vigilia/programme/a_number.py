"""The A-number: nine digits by which the immigration court knows a person."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class ANumber:
    """A canonical A-number: `digits` is always nine digits."""

    digits: str

    @property
    def shown(self) -> str:
        """In three groups, as courts print it."""
        return f"{self.digits[:3]}-{self.digits[3:6]}-{self.digits[6:]}"

    @property
    def masked(self) -> str:
        """The last three digits, the only part a page shows (S10)."""
        return f"…{self.digits[6:]}"


@dataclass(frozen=True, slots=True)
class Missing:
    """There is no number here: blank, or words such as "pendiente"."""

    words: str


class WrongReason(StrEnum):
    """Why something that should be an A-number is none."""

    TOO_SHORT = "a_number_too_short"
    TOO_LONG = "a_number_too_long"
    UNREADABLE = "a_number_unreadable"


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something stands here that is no A-number."""

    words: str
    reason: WrongReason


_PREFIX = re.compile(
    r"^(?:(?:alien|registration|numero|number|num|nro|no|de|del|a|n[°o]|uscis|extranjer[oa]|etranger|estrangeiro)\b|[#:.()\[\]*°\s‐-―−-])*"
    r"(?=\d)|^a(?=\d)",
    re.IGNORECASE,
)
# A ditto mark: nobody shares her number with the person above.
_QUOTED = re.compile("[\"'`´,“”„‟‘’″〃«»]")
# "A#" and "A# pendiente": the prefix somebody filled down, with no number behind it.
_BARE_PREFIX = re.compile(r"^a(?:_?(?:no|num))?(?:_|$)(?!\d)")
_BODY = re.compile(r"[\d\s.,\-‐-―−_/·'()\[\]]*")
_SPELLED_NONE = """
    pendiente pendientes pend pending por_confirmar por_asignar por_verificar sin_asignar s_n sn n_a na nd n_d
    s_d sd no no_tiene no_hay no_sabe no_lo_sabe no_se_sabe ninguno ninguna none null nil tbd tba tbc unknown
    desconocido desconocida se_desconoce sin_numero sin_num sin_no sin_a sin_dato sin_datos en_tramite
    en_proceso falta faltante no_number no_a_number not_assigned not_yet missing not_available not_applicable
    no_aplica aun_no aun_no_tiene todavia_no no_recuerda perdido lost vacio blank x xx xxx xxxx pendente
    a_confirmar nao_tem sem_numero en_attente inconnu aucun pas_de_numero pa_genyen non_connu a_verifier
    no_asignado por_definir revisar_despues
"""
_NONE = frozenset(_SPELLED_NONE.split())


def parse(words: str | float | None) -> ANumber | Missing | Wrong:
    """Read an A-number as people write it.

    Eight digits get a leading zero, nine stand; "A", "A#", "Alien No." before them and dots,
    spaces and hyphens between them do not matter. Numbers that Excel made of them are read as
    they are. Nothing, words for nothing and nine zeros are Missing; all else is Wrong with a
    reason. The function never guesses a letter to be a digit.
    """
    text = _as_text(words)
    folded = _fold(text)
    plain = _BARE_PREFIX.sub("", re.sub(r"[^a-z0-9]+", "_", folded).strip("_"))
    if not plain and _QUOTED.search(text):
        return Wrong(text, WrongReason.UNREADABLE)
    if not plain or plain in _NONE or _is_falta(plain):
        return Missing(text)
    body = _PREFIX.sub("", folded, count=1)
    digits = re.sub(r"\D", "", body) if _BODY.fullmatch(body) else ""
    if 8 <= len(digits) <= 9:
        return ANumber(digits.zfill(9)) if digits.strip("0") else Missing(text)
    return Wrong(text, _why_wrong(digits))


def _why_wrong(digits: str) -> WrongReason:
    if not digits:
        return WrongReason.UNREADABLE
    return WrongReason.TOO_SHORT if len(digits) < 8 else WrongReason.TOO_LONG


def _as_text(words: str | float | None) -> str:
    if words is None:
        return ""
    if isinstance(words, float) and words.is_integer():
        return str(int(words))
    return str(words).strip()


def _fold(text: str) -> str:
    kept = unicodedata.normalize("NFKD", text.replace("º", "o"))
    return "".join(c for c in kept if not unicodedata.combining(c)).casefold()


def _is_falta(plain: str) -> bool:
    return re.fullmatch(r"(falta|pendiente|pending|por|sin|a_?numero?)(_[a-z]+){1,4}", plain) is not None
