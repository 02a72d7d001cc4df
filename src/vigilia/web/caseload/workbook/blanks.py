"""Words that say "nothing here yet", which is no doubt about anything."""

from __future__ import annotations

import re
from functools import lru_cache

from vigilia.programme.names import fold

_SPELLED_NOTHING = """
    pendiente pendientes pend pending por_confirmar por_asignar por_definir por_verificar por_saber sin_fecha
    sin_fecha_aun sin_hora sin_dato sin_datos sin_asignar sin_definir sin_confirmar sin_audiencia sin_corte
    sin_info sin_informacion s_f s_d sf sd s_n sn n_a na n_d nd no no_tiene no_hay no_aplica no_sabe no_se_sabe
    no_lo_sabe no_recuerda no_fecha ninguno ninguna none null nil nada tbd tba tbc to_be_determined
    to_be_confirmed to_be_announced unknown not_known desconocido desconocida se_desconoce not_set not_scheduled
    no_date no_hearing none_yet not_yet aun_no aun_no_tiene todavia_no todavia_no_tiene en_espera esperando
    waiting en_tramite en_proceso falta faltante missing not_available not_applicable x xx xxx pendente
    a_confirmar a_definir nao nao_tem sem_data sem_audiencia en_attente inconnu inconnue aucun aucune a_verifier
    a_preciser pa_genyen pa_konnen pa_gen sin_programar no_programada por_programar por_agendar
"""
_NOTHING = frozenset(_SPELLED_NOTHING.split())
_CANCELLED = re.compile(
    r"\b(cancel(ad[oa]s?|led|ed|ada|o|lation|acion)?|vacated|anulad[oa]s?|annulee?s?|suspendid[oa]s?|suspended|anile)\b"
)
_SIGNS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=50_000)
def says_nothing(words: str) -> bool:
    """True of blanks, dashes and question marks alone, and of "pendiente", "TBD" and their like."""
    plain = _SIGNS.sub("_", fold(words)).strip("_")
    return plain in _NOTHING or not (plain or any(sign.isalpha() for sign in words))  # 李 says something too


def says_cancelled(words: str) -> bool:
    """True where a hearing is said to be cancelled or vacated."""
    return _CANCELLED.search(fold(words)) is not None
