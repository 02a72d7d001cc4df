"""Countries people come from, found by name or demonym in Spanish, English, Portuguese or Creole."""

from __future__ import annotations

from dataclasses import dataclass

from vigilia.programme.spellings import Spellings, also

_TWO_MEANINGS = frozenset({"ES"})
"""Spain by ISO, El Salvador in many a list: a code that is left in doubt."""


@dataclass(frozen=True)
class Country:
    """A country by ISO 3166-1. `people` are demonyms; those on -o stand for -a too, and all for their plurals."""

    code: str
    code3: str
    name: str
    spanish: str
    people: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    def spellings(self) -> tuple[str, ...]:
        """Every spelling of the country and of its people."""
        people = [*self.people, *(f"{one[:-1]}a" for one in self.people if one.endswith("o"))]
        plural = [f"{one}s" for one in people] + [f"{one}es" for one in people if one[-1] not in "aeiouéí"]
        codes = () if self.code in _TWO_MEANINGS else (self.code,)
        return (*codes, self.code3, self.name, self.spanish, *self.aliases, *people, *plural)


COUNTRIES: tuple[Country, ...] = (
    Country("AG", "ATG", "Antigua and Barbuda", "Antigua y Barbuda", also("antiguano")),
    Country("AR", "ARG", "Argentina", "Argentina", also("argentino, argentine, argentinian")),
    Country("BS", "BHS", "The Bahamas", "Bahamas", also("bahameño, bahamian")),
    Country("BB", "BRB", "Barbados", "Barbados", also("barbadense, barbadian")),
    Country("BZ", "BLZ", "Belize", "Belice", also("beliceño, belizean")),
    Country("BO", "BOL", "Bolivia", "Bolivia", also("boliviano, bolivian")),
    Country("BR", "BRA", "Brazil", "Brasil", also("brasileño, brasilero, brasileiro, brazilian"), also("Bra., Brezil")),
    Country("CA", "CAN", "Canada", "Canadá", also("canadiense, canadian")),
    Country("CL", "CHL", "Chile", "Chile", also("chileno, chilean"), also("Chili")),
    Country("CO", "COL", "Colombia", "Colombia", also("colombiano, colombian"), also("Columbia, Kolonbi")),
    Country("CR", "CRI", "Costa Rica", "Costa Rica", also("costarricense, costa rican, tico")),
    Country("CU", "CUB", "Cuba", "Cuba", also("cubano, cuban"), also("Kiba")),
    Country("DM", "DMA", "Dominica", "Dominica", also("dominiqués")),
    Country(
        "DO",
        "DOM",
        "Dominican Republic",
        "República Dominicana",
        also("dominicano"),
        also("Rep. Dominicana, R. Dominicana, Rep. Dom., RD, Dominikani"),
    ),
    Country("EC", "ECU", "Ecuador", "Ecuador", also("ecuatoriano, ecuadorian, ecuadorean"), also("Equador, Equateur")),
    Country(
        "SV",
        "SLV",
        "El Salvador",
        "El Salvador",
        also("salvadoreño, salvadorian, salvadoran, salvadorean"),
        also("Salvador, E. Salvador, El Salv."),
    ),
    Country("GD", "GRD", "Grenada", "Granada", also("granadino, grenadian")),
    Country(
        "GT", "GTM", "Guatemala", "Guatemala", also("guatemalteco, guatemalan, chapín"), also("Guate, Guat., Gua.")
    ),
    Country("GY", "GUY", "Guyana", "Guyana", also("guyanés, guyanese")),
    Country(
        "HT", "HTI", "Haiti", "Haití", also("haitiano, haitian, ayisyen, haïtien, haïtienne"), also("Ayiti, Hayti")
    ),
    Country("HN", "HND", "Honduras", "Honduras", also("hondureño, honduran, catracho"), also("Hond., Hon.")),
    Country("JM", "JAM", "Jamaica", "Jamaica", also("jamaiquino, jamaicano, jamaican")),
    Country("MX", "MEX", "Mexico", "México", also("mexicano, mexican"), also("Méjico")),
    Country("NI", "NIC", "Nicaragua", "Nicaragua", also("nicaragüense, nicaraguan, nica"), also("Nicar.")),
    Country("PA", "PAN", "Panama", "Panamá", also("panameño, panamanian")),
    Country("PY", "PRY", "Paraguay", "Paraguay", also("paraguayo, paraguayan")),
    Country("PE", "PER", "Peru", "Perú", also("peruano, peruvian")),
    Country("KN", "KNA", "Saint Kitts and Nevis", "San Cristóbal y Nieves"),
    Country("LC", "LCA", "Saint Lucia", "Santa Lucía", also("santalucense")),
    Country("VC", "VCT", "Saint Vincent and the Grenadines", "San Vicente y las Granadinas"),
    Country("SR", "SUR", "Suriname", "Surinam", also("surinamés, surinamese")),
    Country("TT", "TTO", "Trinidad and Tobago", "Trinidad y Tobago", also("trinitense, trinidadian"), also("Trinidad")),
    Country(
        "US", "USA", "United States", "Estados Unidos", also("estadounidense"), also("E.E.U.U., EUA, E.U.A., EE. UU.")
    ),
    Country("UY", "URY", "Uruguay", "Uruguay", also("uruguayo, uruguayan")),
    Country("VE", "VEN", "Venezuela", "Venezuela", also("venezolano, venezuelan, veneco"), also("Vzla., Venez.")),
    Country("PR", "PRI", "Puerto Rico", "Puerto Rico", also("puertorriqueño, puerto rican")),
    Country("GF", "GUF", "French Guiana", "Guayana Francesa"),
    Country("RU", "RUS", "Russia", "Rusia", also("ruso, russian"), also("Russian Federation, Federación Rusa")),
    Country("UA", "UKR", "Ukraine", "Ucrania", also("ucraniano, ukrainian")),
    Country("CN", "CHN", "China", "China", also("chino, chinese")),
    Country("IN", "IND", "India", "India", also("indian, hindú")),
    Country("BD", "BGD", "Bangladesh", "Bangladés", also("bangladesí, bangladeshi"), also("Bangladesh")),
    Country("NP", "NPL", "Nepal", "Nepal", also("nepalí, nepali, nepalese")),
    Country("PK", "PAK", "Pakistan", "Pakistán", also("pakistaní, paquistaní, pakistani")),
    Country("AF", "AFG", "Afghanistan", "Afganistán", also("afgano, afghan")),
    Country("TR", "TUR", "Turkey", "Turquía", also("turco, turkish"), also("Türkiye")),
    Country("RO", "ROU", "Romania", "Rumania", also("rumano, romanian"), also("Rumanía")),
    Country("SN", "SEN", "Senegal", "Senegal", also("senegalés, senegalese")),
    Country("CM", "CMR", "Cameroon", "Camerún", also("camerunés, cameroonian"), also("Cameroun")),
    Country("CD", "COD", "Democratic Republic of the Congo", "República Democrática del Congo", (), also("RDC, DRC")),
    Country("AO", "AGO", "Angola", "Angola", also("angoleño, angolano, angolan")),
    Country("GH", "GHA", "Ghana", "Ghana", also("ghanés, ghanaian")),
    Country("NG", "NGA", "Nigeria", "Nigeria", also("nigeriano, nigerian")),
    Country("ER", "ERI", "Eritrea", "Eritrea", also("eritreo, eritrean")),
    Country("ET", "ETH", "Ethiopia", "Etiopía", also("etíope, ethiopian")),
    Country("SO", "SOM", "Somalia", "Somalia", also("somalí, somali")),
    Country("ES", "ESP", "Spain", "España", also("español, española, spanish, spaniard")),
)
"""All of the Americas, and others met at the border. "Dominican" and "Guinea" are left out: each means two."""

_BY_SPELLING = Spellings((one, one.spellings()) for one in COUNTRIES)


def country(words: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country `words` names ("Haití", "hondureña", "VEN"); None when unknown."""
    found = _BY_SPELLING.find(words)
    return found.code if found else None
