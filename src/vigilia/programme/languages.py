"""Languages people speak best, found by the spellings that coordinators use."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigilia.programme.spellings import Spellings

_EOIR = "New York Times, Anyone Speak K'iche' or Mam? (among the 25 languages most ordered in immigration court)"
_FACES = "US Department of Homeland Security, Information and Reminders for Individuals in MPP (sheet at return)"


@dataclass(frozen=True)
class Language:
    """A language. `code` is ISO 639-1 where there is one, else 639-3.

    `written` False means: do not rely on a page, say it aloud (our caution, not a published fact). `source` says why
    the language matters in this programme, where a source does.
    """

    code: str
    name: str
    own_name: str
    aliases: tuple[str, ...] = ()
    written: bool = True
    source: str = ""


LANGUAGES: tuple[Language, ...] = (
    Language("es", "Spanish", "español", ("esp", "spa", "castellano", "castilian", "espanhol", "espagnol", "panyòl",
             "espanyòl", "español latino", "habla español", "spanish only", "solo español"), source=_FACES),
    Language("ht", "Haitian Creole", "kreyòl ayisyen", ("hat", "kreyol", "kreyòl", "creole", "créole", "kreyol haitiano",
             "criollo", "criollo haitiano", "creol", "creole haitiano", "créole haïtien", "crioulo haitiano", "haitiano",
             "haitian", "kreyol ayisyen", "creolle", "kreol", "kréyol"), source=_FACES),
    Language("pt", "Portuguese", "português", ("por", "port", "portugués", "portugues", "portugais", "brasileño",
             "brasileiro", "portugués brasileño", "português brasileiro", "brazilian portuguese", "pòtigè"),
             source=_FACES),
    Language("fr", "French", "français", ("fra", "fre", "francés", "frances", "francês", "franse")),
    Language("en", "English", "English", ("eng", "inglés", "ingles", "inglês", "anglais", "angle", "anglè")),
    Language("quc", "K'iche'", "K'iche'", ("quiché", "kiche", "k'iche", "quiche maya", "maya quiché", "maya k'iche'",
             "kʼicheʼ"), written=False, source=_EOIR),
    Language("mam", "Mam", "Qyol Mam", ("maya mam", "mam maya", "idioma mam"), written=False, source=_EOIR),
    Language("kjb", "Q'anjob'al", "Q'anjob'al", ("kanjobal", "qanjobal", "q'anjobal", "kanjob'al", "k'anjobal",
             "canjobal", "conjobal", "qanjob'al", "maya q'anjob'al"), written=False, source=_EOIR),
    Language("kek", "Q'eqchi'", "Q'eqchi'", ("kekchi", "kekchí", "qeqchi", "ketchi", "quekchi", "quekchí", "q'eqchí"),
             written=False),
    Language("ixl", "Ixil", "Ixil", ("ixhil", "ishil"), written=False),
    Language("cak", "Kaqchikel", "Kaqchikel", ("cakchiquel", "kakchikel", "cachiquel", "kaqchiquel"), written=False),
    Language("jac", "Popti'", "Popti'", ("jakalteko", "jacalteco", "jakaltek", "jakalteco"), written=False),
    Language("cac", "Chuj", "Chuj", ("chuh",), written=False),
    Language("knj", "Akateko", "Akateko", ("acateco", "akatek", "acateko"), written=False),
    Language("tzj", "Tz'utujil", "Tz'utujil", ("tzutujil", "tzutuhil", "zutuhil", "tz'utuhil"), written=False),
    Language("poc", "Poqomam", "Poqomam", ("pocomam", "pokomam"), written=False),
    Language("poh", "Poqomchi'", "Poqomchi'", ("pocomchi", "pokomchi", "pocomchí"), written=False),
    Language("agu", "Awakateko", "Awakateko", ("aguacateco", "awakatek"), written=False),
    Language("acr", "Achi", "Achi", ("achí", "achi'"), written=False),
    Language("caa", "Ch'orti'", "Ch'orti'", ("chorti", "chortí"), written=False),
    Language("tzh", "Tzeltal", "Bats'il K'op", ("tseltal",), written=False),
    Language("tzo", "Tzotzil", "Bats'i K'op", ("tsotsil",), written=False),
    Language("cab", "Garifuna", "Garífuna", ("garínagu", "garifono", "garífona"), written=False),
    Language("miq", "Miskito", "Mískitu", ("misquito", "mosquito", "mískito"), written=False),
    Language("kwi", "Awa", "Awapit", ("awá", "awa pit"), written=False),
    Language("qu", "Quechua", "Runa Simi", ("kichwa", "quichua", "kechwa", "kichua", "runasimi"), written=False),
    Language("ay", "Aymara", "Aymar aru", ("aimara",), written=False),
    Language("gn", "Guarani", "Avañe'ẽ", ("guaraní",), written=False),
    Language("guc", "Wayuu", "Wayuunaiki", ("guajiro", "wayú"), written=False),
    Language("nah", "Nahuatl", "Nāhuatl", ("náhuatl", "nahua", "mexicano nahuatl"), written=False),
    Language("mix", "Mixtec", "Tu'un Savi", ("mixteco",), written=False),
    Language("yua", "Yucatec Maya", "Maaya T'aan", ("maya yucateco",), written=False),
    Language("jam", "Jamaican Creole", "Patwa", ("patois", "patuá", "patois jamaicano", "jamaican patois")),
    Language("bzj", "Belizean Creole", "Kriol", ("criollo beliceño", "belize creole")),
    Language("nl", "Dutch", "Nederlands", ("holandés", "neerlandés")),
    Language("srn", "Sranan", "Sranan Tongo", ("sranantongo",)),
    Language("ru", "Russian", "русский", ("rus", "ruso", "rusa", "russo", "russe")),
    Language("uk", "Ukrainian", "українська", ("ucraniano", "ucraniana")),
    Language("zh", "Chinese", "中文", ("chino", "mandarín", "mandarin", "chinês", "chinois", "putonghua")),
    Language("ar", "Arabic", "العربية", ("árabe", "arabe")),
    Language("hi", "Hindi", "हिन्दी", ("hindí",)),
    Language("pa", "Punjabi", "ਪੰਜਾਬੀ", ("panyabí", "panjabi", "penjabi")),
    Language("bn", "Bengali", "বাংলা", ("bengalí", "bangla")),
    Language("ne", "Nepali", "नेपाली", ("nepalí",)),
    Language("tr", "Turkish", "Türkçe", ("turco",)),
    Language("ro", "Romanian", "română", ("rumano", "romeno")),
    Language("wo", "Wolof", "Wolof", ("uolof",)),
    Language("ln", "Lingala", "Lingála", ()),
    Language("sw", "Swahili", "Kiswahili", ("suajili", "suahili")),
    Language("ase", "American Sign Language", "ASL", ("lengua de señas americana",), written=False),
    Language("mfs", "Mexican Sign Language", "Lengua de Señas Mexicana", ("lsm",), written=False),
)
"""Two spellings never mean two languages. "Maya" and "lengua de señas" alone are left out: they name several."""

_BY_SPELLING = Spellings((one, (one.code, one.name, one.own_name, *one.aliases)) for one in LANGUAGES)
_AND = re.compile(r"[/,;+&]|\b(?:y|e|and|et|ak|con|with)\b", re.IGNORECASE)


def language(words: str) -> Language | None:
    """The one language that `words` names in a usual spelling; None for none, for two, and for anything doubtful."""
    return _BY_SPELLING.find(words)


def languages(words: str) -> tuple[Language, ...]:
    """All languages in `words` ("español y mam", "kreyòl / francés") in the order said; empty when any part is unknown."""
    whole = language(words)
    if whole is not None:
        return (whole,)
    found = [language(part) for part in _AND.split(words) if part.strip()]
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len(found) else ()
