"""Words anywhere in a heading, and headings of lists of something else."""

from __future__ import annotations

WEAK: tuple[tuple[str, str], ...] = (
    ("a_number", r"\balien\b|\ba (no|number)\b|\bextranjer[oa]\b"),
    (
        "born",
        r"^(?!.*\b(lugar|place|ciudad|city|acta|pais)\b).*(\bnacimiento\b|\bbirth\b|\bfecha nac|\bnascimento\b|\bnaissance\b)",
    ),
    ("report_time", r"^(hora|time)\b.*\b(present|report|puente|bridge|llega)"),
    ("enrolled", r"^(fecha|date|data|dat)\b.*\b(retorn|devol|return|ingres|enrol|inscri|mpp)"),
    ("next_hearing", r"\b(prox\w*|next|siguiente)\b.*\b(audiencia|corte|court|hearing|cita)\b"),
    ("hearing_date", r"^(fecha|date|data|dat)\b.*\b(audiencia|corte|court|hearing|audience|odyans)\b"),
    ("hearing_time", r"^(hora|time|heure)\b.*\b(audiencia|corte|court|hearing|cita)\b"),
    ("counsel", r"\b(abogad[oa]|lawyer|attorney|advogad[oa]|avocat)\b"),
    ("phone", r"\b(telefono|phone|whatsapp|celular)\b"),
    ("language", r"\b(idioma|language|lengua)\b"),
    ("notes", r"\b(observaciones|comentarios|comments|notas)\b"),
    ("nationality", r"\b(nacionalidad|nationality)\b"),
)
"""For headings nobody foresaw ("Fecha de nacimiento del menor"); tried last, up to six words."""

SOMETHING_ELSE = (
    r"\b(correo|e ?mail|cargo|puesto|rol|role|organi[sz]acion|organi[sz]ation|responsable|"
    r"responsible|horario|turno|shift|voluntari|volunteer|staff|contactos?|directorio|directory|"
    r"precio|costo|cost|monto|amount|capacidad|capacity|extension|website|fax)\b"
)
"""Headings and sheet names of lists that are not of people who wait."""
