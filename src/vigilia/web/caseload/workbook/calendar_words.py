"""Months and weekdays as people of the border type them: Spanish, English, Portuguese, French, Haitian Creole."""

from __future__ import annotations

_MONTHS = (
    "ene enero jan january janeiro janv janvier janvye enr ener",
    "feb febo febre febrero february febr fev fevereiro fevrier fevriye fevr",
    "mar marzo march marco mars mas mrz mzo marz",
    "abr abril apr april avr avril",
    "may mayo mai maio me",
    "jun junio june junho juin jen",
    "jul julio july julho juil juillet jiye",
    "ago agosto aug august aout ags agto agost agt",
    "sep sept set sepbre setbre stbre septiembre setiembre september setembro septembre septanm",
    "oct octubre october outubro octobre oktob",
    "nov novi novbre noviembre november novembro novembre novanm",
    "dic dici dicbre dbre diciembre dec december dez dezembro decembre desanm des",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}

# "out" is October in Portuguese and August in Creole: nobody can tell from the word alone.
TWO_MONTHS = frozenset({"out"})

_WEEKDAYS = (
    "lun lunes mon monday seg segunda lundi lendi lu",
    "mar martes tue tues tuesday ter terca mardi madi ma",
    "mie mier miercoles wed wednesday qua quarta mer mercredi mekredi mi",
    "jue jueves thu thur thurs thursday qui quinta jeu jeudi jedi ju",
    "vie viernes fri friday sex sexta ven vendredi vandredi vi",
    "sab sabado sat saturday sam samedi samdi",
    "dom domingo sun sunday dim dimanche dimanch",
)
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
