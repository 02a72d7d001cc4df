"""Languages people speak best, found by the spellings that coordinators use."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vigilia.programme.spellings import Spellings, also

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
    Language(
        "es",
        "Spanish",
        "español",
        also(
            "esp, spa, sp, span, castellano, castilian, espanhol, espagnol, panyòl, espanyòl, español latino, "
            "habla español, spanish only, solo español, idioma español, español castellano"
        ),
        source=_FACES,
    ),
    Language(
        "ht",
        "Haitian Creole",
        "kreyòl ayisyen",
        also(
            "hat, kreyol, creole, kreyol haitiano, criollo, criollo haitiano, creol, creole haitiano, créole "
            "haïtien, crioulo haitiano, haitiano, haitian, creolle, kreol, "
            "ayisyen, creole haitian, creole of haiti, kreyòl haití, criollo de haití, krèyol"
        ),
        source=_FACES,
    ),
    Language(
        "pt",
        "Portuguese",
        "português",
        also(
            "por, port, portugais, portugués brasil, portuguese brazil, brasileño, brasileiro, portugués "
            "brasileño, português brasileiro, brazilian"
            "portuguese, pòtigè"
        ),
        source=_FACES,
    ),
    Language("fr", "French", "français", also("fra, fre, francés, franse")),
    Language("en", "English", "English", also("eng, inglés, anglais, angle")),
    Language(
        "quc", "K'iche'", "K'iche'", also("quiché, quiche maya, maya quiché, maya k'iche'"), written=False, source=_EOIR
    ),
    Language("mam", "Mam", "Qyol Mam", also("maya mam, mam maya, idioma mam"), written=False, source=_EOIR),
    Language(
        "kjb",
        "Q'anjob'al",
        "Q'anjob'al",
        also("kanjobal, canjobal, conjobal, maya q'anjob'al"),
        written=False,
        source=_EOIR,
    ),
    Language("kek", "Q'eqchi'", "Q'eqchi'", also("kekchi, ketchi, quekchi"), written=False),
    Language("ixl", "Ixil", "Ixil", also("ixhil, ishil"), written=False),
    Language("cak", "Kaqchikel", "Kaqchikel", also("cakchiquel, kakchikel, cachiquel, kaqchiquel"), written=False),
    Language("jac", "Popti'", "Popti'", also("jakalteko, jacalteco, jakaltek, jakalteco"), written=False),
    Language("cac", "Chuj", "Chuj", also("chuh"), written=False),
    Language("knj", "Akateko", "Akateko", also("acateco, akatek, acateko"), written=False),
    Language("tzj", "Tz'utujil", "Tz'utujil", also("tzutuhil, zutuhil"), written=False),
    Language("poc", "Poqomam", "Poqomam", also("pocomam, pokomam"), written=False),
    Language("poh", "Poqomchi'", "Poqomchi'", also("pocomchi, pokomchi"), written=False),
    Language("agu", "Awakateko", "Awakateko", also("aguacateco, awakatek"), written=False),
    Language("acr", "Achi", "Achi", written=False),
    Language("caa", "Ch'orti'", "Ch'orti'", written=False),
    Language("tzh", "Tzeltal", "Bats'il K'op", also("tseltal"), written=False),
    Language("tzo", "Tzotzil", "Bats'i K'op", also("tsotsil"), written=False),
    Language("cab", "Garifuna", "Garífuna", also("garínagu, garifono, garífona"), written=False),
    Language("miq", "Miskito", "Mískitu", also("misquito, mosquito"), written=False),
    Language("kwi", "Awa", "Awapit", also("awa pit"), written=False),
    Language("qu", "Quechua", "Runa Simi", also("kichwa, quichua, kechwa, kichua, runasimi"), written=False),
    Language("ay", "Aymara", "Aymar aru", also("aimara"), written=False),
    Language("gn", "Guarani", "Avañe'ẽ", written=False),
    Language("guc", "Wayuu", "Wayuunaiki", also("guajiro, wayú"), written=False),
    Language("nah", "Nahuatl", "Nāhuatl", also("nahua, mexicano nahuatl"), written=False),
    Language("mix", "Mixtec", "Tu'un Savi", also("mixteco"), written=False),
    Language("yua", "Yucatec Maya", "Maaya T'aan", also("maya yucateco"), written=False),
    Language("jam", "Jamaican Creole", "Patwa", also("patois, patuá, patois jamaicano, jamaican patois")),
    Language("bzj", "Belizean Creole", "Kriol", also("criollo beliceño, belize creole")),
    Language("nl", "Dutch", "Nederlands", also("holandés, neerlandés")),
    Language("srn", "Sranan", "Sranan Tongo", also("sranantongo")),
    Language("ru", "Russian", "русский", also("rus, ruso, rusa, russo, russe")),
    Language("uk", "Ukrainian", "українська", also("ucraniano, ucraniana")),
    Language("zh", "Chinese", "中文", also("chino, mandarín, chinês, chinois, putonghua")),
    Language("ar", "Arabic", "العربية", also("árabe")),
    Language("hi", "Hindi", "हिन्दी"),
    Language("pa", "Punjabi", "ਪੰਜਾਬੀ", also("panyabí, panjabi, penjabi")),
    Language("bn", "Bengali", "বাংলা", also("bangla")),
    Language("ne", "Nepali", "नेपाली"),
    Language("tr", "Turkish", "Türkçe", also("turco")),
    Language("ro", "Romanian", "română", also("rumano, romeno")),
    Language("wo", "Wolof", "Wolof", also("uolof")),
    Language("ln", "Lingala", "Lingála"),
    Language("sw", "Swahili", "Kiswahili", also("suajili, suahili")),
    Language("ase", "American Sign Language", "ASL", also("lengua de señas americana"), written=False),
    Language("mfs", "Mexican Sign Language", "Lengua de Señas Mexicana", also("lsm"), written=False),
)
"""Two spellings never mean two languages. "Maya" and "lengua de señas" alone are left out: they name several."""

_BY_SPELLING = Spellings((one, (one.code, one.name, one.own_name, *one.aliases)) for one in LANGUAGES)
_AND = re.compile(r"[/,;+&()\-]|\b(?:y|e|and|et|ak|con|with)\b", re.IGNORECASE)


def language(words: str) -> Language | None:
    """The one language that `words` names ("Kreyòl", "K'iche' (quiché)"); None for none, for two, for any doubt."""
    found = languages(words)
    return found[0] if len(found) == 1 else None


def languages(words: str) -> tuple[Language, ...]:
    """All languages in `words` ("español y mam", "kreyòl / francés") in order; empty when a part is unknown."""
    whole = _BY_SPELLING.find(words)
    if whole is not None:
        return (whole,)
    found = [_BY_SPELLING.find(part) for part in _AND.split(words) if part.strip()]
    known = tuple(one for one in found if one is not None)
    return tuple(dict.fromkeys(known)) if len(known) == len(found) else ()
