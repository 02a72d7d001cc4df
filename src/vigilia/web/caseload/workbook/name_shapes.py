"""Whether words look like a person's name: asked only of lines with little else in them."""

from __future__ import annotations

import re

from vigilia.programme.names import PARTICLES, fold, name_tokens

_LETTERS = re.compile(r"[^\W\d_]+(?:[ .,'’`´\-][ ]?[^\W\d_]+)*\.?")
_LONGEST = 5
_SPELLED_NOT_NAMES = """
    total totales subtotal suma sum grand gran conteo count albergue shelter refugio familia familias family
    families nota notas note notes semana week lista list confidencial confidential casos caso cases case nuevos
    nuevas nuevo new pendientes pendiente pending grupo group mpp actualizado actualizada updated update fin end
    sin con para por no not falta confirmar ver see personas persona people adultos ninos menores mujeres
    hombres elaboro elaborado reviso revisado preparado prepared firma firmas signature responsable coordinador
    coordinadora coordinator fecha date hoja pagina page sheet archivo cerrados cerrado closed activos activo
    active audiencia audiencias hearing hearings corte court enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre january february march april june july august september october
    november december atentamente telefono phone leyenda legend clave key abogado abogados amarillo rojo verde
    azul yellow red green blue resumen summary ingresos salidas hearings urgente
"""
_NOT_NAMES = frozenset(_SPELLED_NOT_NAMES.split()) - {"abril", "julio", "june", "april", "mayo"}
TOTAL = re.compile(r"(?:(?:gran|grand|sub)[ -]?)?(?:total(?:es)?|subtotales|suma|sumas|sum)\b")


def looks_like_name(text: str, *, capitals: bool) -> bool:
    """Letters only, at most five words without particles, none of them a word of lists; capitals if asked for."""
    tokens = name_tokens(text)
    if not _LETTERS.fullmatch(text.strip()) or not 1 <= len(tokens) <= _LONGEST or _NOT_NAMES.intersection(tokens):
        return False
    said = [word for word in re.split(r"[\s,]+", text.strip()) if fold(word) not in PARTICLES]
    return not capitals or all(word[:1].isupper() for word in said if word)


def has_letter(text: str) -> bool:
    """True when there is at least one letter, of any script."""
    return any(sign.isalpha() for sign in text)


def is_total(text: str) -> bool:
    """TOTAL, SUBTOTAL, SUMA, "Total de personas: 93"."""
    return TOTAL.match(fold(text)) is not None
