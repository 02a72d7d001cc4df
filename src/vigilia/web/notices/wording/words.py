"""What a message says, by language, in right spelling; accents that an SMS lacks fall away when it is put together.

Short sentences, polite, one thing a line. Nothing says what the day is for. Portuguese, Haitian Creole and French need
a native reader before a person relies on them, as the glossary says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The lines of one language. `news` is the whole of the first level; `call` or `ask` ends every message."""

    news: str
    news_alone: str  # where there is no page to open, or no room for it
    new: str
    changed: str
    reminder: str
    checking: str
    checking_alone: str  # no source names a day
    cancelled: str
    report: str
    open: str
    call: str
    ask: str  # no office has a number


WORDS: Mapping[str, Words] = {
    "en": Words(
        news="You have news. Please open {page} with your card.",
        news_alone="You have news.",
        new="New date: {day}",
        changed="Your date changed. Now: {day}",
        reminder="Please remember: {day}",
        checking="We are checking your date. For now: {day}",
        checking_alone="We are checking your date.",
        cancelled="Cancelled: {day}. Please call to be sure.",
        report="Report at {hour}",
        open="Open {page}",
        call="No internet: call {number}",
        ask="No internet: ask whoever gave you your card",
    ),
    "es": Words(
        news="Hay noticias para usted. Por favor, abra {page} con su tarjeta.",
        news_alone="Hay noticias para usted.",
        new="Nueva fecha: {day}",
        changed="Cambio de fecha. Ahora: {day}",
        reminder="Por favor recuerde: {day}",
        checking="Verificamos su fecha. Por ahora: {day}",
        checking_alone="Estamos verificando su fecha.",
        cancelled="Cancelado: {day}. Por favor llame para confirmar.",
        report="Preséntese a las {hour}",
        open="Abra {page}",
        call="Sin internet: llame al {number}",
        ask="Sin internet: pregunte a quien le dio su tarjeta",
    ),
    "ht": Words(
        news="Ou gen nouvèl. Tanpri louvri {page} ak kat ou a.",
        news_alone="Ou gen nouvèl.",
        new="Nouvo dat: {day}",
        changed="Dat ou a chanje. Kounye a: {day}",
        reminder="Tanpri sonje: {day}",
        checking="N ap verifye dat ou a. Pou kounye a: {day}",
        checking_alone="N ap verifye dat ou a.",
        cancelled="Anile: {day}. Tanpri rele pou konfime.",
        report="Prezante w a {hour}",
        open="Louvri {page}",
        call="San entènèt: rele {number}",
        ask="San entènèt: mande moun ki te ba ou kat la",
    ),
    "pt": Words(
        news="Há notícias para você. Por favor, abra {page} com o seu cartão.",
        news_alone="Há notícias para você.",
        new="Nova data: {day}",
        changed="Sua data mudou. Agora: {day}",
        reminder="Por favor, lembre-se: {day}",
        checking="Estamos verificando sua data. Por ora: {day}",
        checking_alone="Estamos verificando sua data.",
        cancelled="Cancelado: {day}. Por favor, ligue para confirmar.",
        report="Apresente-se às {hour}",
        open="Abra {page}",
        call="Sem internet: ligue {number}",
        ask="Sem internet: pergunte a quem lhe deu o cartão",
    ),
    "fr": Words(
        news="Vous avez des nouvelles. Veuillez ouvrir {page} avec votre carte.",
        news_alone="Vous avez des nouvelles.",
        new="Nouvelle date : {day}",
        changed="Votre date a changé. Maintenant : {day}",
        reminder="Rappel : {day}",
        checking="Nous vérifions votre date. D'ici là : {day}",
        checking_alone="Nous vérifions votre date.",
        cancelled="Annulé : {day}. Veuillez appeler pour confirmer.",
        report="Présentez-vous à {hour}",
        open="Ouvrez {page}",
        call="Sans internet : appelez {number}",
        ask="Sans internet : demandez à qui vous a donné la carte",
    ),
}
