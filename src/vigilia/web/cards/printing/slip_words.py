"""The few sentences of the slip, in five languages: how to read a date, whom to call, keep the two papers apart.

They stand here and not in a catalogue: a printed sentence must not be missing because nobody compiled one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class SlipWords:
    """One language. `open` is followed by the address, `call` by the numbers; `ask` stands in its place without any."""

    language: str
    title: str
    open: str
    enter: str
    read: str
    call: str
    ask: str
    lost: str
    apart: str


ENGLISH = SlipWords(
    language="en",
    title="How to read your date",
    open="On any phone, open",
    enter="Touch your language. Type the 16\u00a0numbers on your card.",
    read="Read the day, the hour and the place. Look again often: a date can change.",
    call="No internet, or a question? Call:",
    ask="No internet, or a question? Ask whoever gave you this paper.",
    lost="Lost your card? Ask for a new one the same day. The old one stops working.",
    apart="Keep this paper and your card in different places. Whoever has both can read your date.",
)
SPANISH = SlipWords(
    language="es",
    title="Cómo leer su fecha",
    open="En cualquier teléfono, abra",
    enter="Toque su idioma. Escriba los 16\u00a0números de su tarjeta.",
    read="Lea el día, la hora y el lugar. Vuelva a mirar seguido: una fecha puede cambiar.",
    call="¿No tiene internet o tiene una pregunta? Llame al:",
    ask="¿No tiene internet o tiene una pregunta? Hable con quien le dio esta hoja.",
    lost="¿Perdió su tarjeta? Pida otra el mismo día. La anterior deja de servir.",
    apart="Guarde esta hoja y su tarjeta en lugares distintos. Quien tenga las dos puede leer su fecha.",
)
KREYOL = SlipWords(
    language="ht",
    title="Kijan pou w li dat ou",
    open="Sou nenpòt telefòn, ouvri",
    enter="Peze sou lang ou. Tape 16\u00a0chif ki sou kat ou a.",
    read="Li jou a, lè a ak kote a. Tounen gade souvan: yon dat ka chanje.",
    call="Ou pa gen entènèt, oswa ou gen yon kesyon? Rele:",
    ask="Ou pa gen entènèt, oswa ou gen yon kesyon? Mande moun ki ba ou papye sa a.",
    lost="Ou pèdi kat ou a? Mande yon lòt menm jou a. Ansyen kat la p ap mache ankò.",
    apart="Pa sere papye sa a ak kat ou a menm kote. Moun ki gen toulède ka li dat ou.",
)
PORTUGUESE = SlipWords(
    language="pt",
    title="Como ler a sua data",
    open="Em qualquer celular, abra",
    enter="Toque no seu idioma. Digite os 16\u00a0números do seu cartão.",
    read="Leia o dia, a hora e o lugar. Volte a olhar com frequência: uma data pode mudar.",
    call="Sem internet ou com alguma dúvida? Ligue para:",
    ask="Sem internet ou com alguma dúvida? Fale com quem lhe deu este papel.",
    lost="Perdeu o cartão? Peça outro no mesmo dia. O antigo deixa de funcionar.",
    apart="Guarde este papel e o cartão em lugares diferentes. Quem tiver os dois pode ler a sua data.",
)
FRENCH = SlipWords(
    language="fr",
    title="Comment lire votre date",
    open="Sur n’importe quel téléphone, ouvrez",
    enter="Touchez votre langue. Tapez les 16\u00a0chiffres de votre carte.",
    read="Lisez le jour, l’heure et le lieu. Revenez voir souvent\u202f: une date peut changer.",
    call="Pas d’internet, ou une question\u202f? Appelez le\u202f:",
    ask="Pas d’internet, ou une question\u202f? Parlez-en à la personne qui vous a remis ce papier.",
    lost="Carte perdue\u202f? Demandez-en une autre le jour même. L’ancienne ne marchera plus.",
    apart="Gardez ce papier et votre carte dans deux endroits différents. Qui a les deux peut lire votre date.",
)

SLIPS = {one.language: one for one in (ENGLISH, SPANISH, KREYOL, PORTUGUESE, FRENCH)}


def pair(languages: Sequence[str]) -> tuple[SlipWords, SlipWords]:
    """Her language and Spanish, which the people around her read; Spanish and English if hers is Spanish or has no slip."""
    hers = next((SLIPS[code] for code in languages if code in SLIPS), SPANISH)
    return (hers, ENGLISH) if hers is SPANISH else (hers, SPANISH)
