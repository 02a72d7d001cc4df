"""Countries people come from, found by name or demonym in Spanish, English, Portuguese or Creole."""

from __future__ import annotations

from dataclasses import dataclass

from vigilia.programme.spellings import Spellings

_TWO_MEANINGS = frozenset({"ES"})
"""Spain by ISO, El Salvador in many a list: a code that is left in doubt."""


@dataclass(frozen=True)
class Country:
    """A country by ISO 3166-1. `people` are demonyms; those on -o stand for -a too, and all for their plurals."""

    code: str
    code3: str
    name: str
    spanish: str
    people: tuple[str, ...]
    aliases: tuple[str, ...] = ()

    def spellings(self) -> tuple[str, ...]:
        """Every spelling of the country and of its people."""
        people = [*self.people, *(f"{one[:-1]}a" for one in self.people if one.endswith("o"))]
        plural = [f"{one}s" for one in people] + [f"{one}es" for one in people if one[-1] not in "aeiouéí"]
        codes = () if self.code in _TWO_MEANINGS else (self.code,)
        return (*codes, self.code3, self.name, self.spanish, *self.aliases, *people, *plural)


COUNTRIES: tuple[Country, ...] = (
    Country("AG", "ATG", "Antigua and Barbuda", "Antigua y Barbuda", ("antiguano",)),
    Country("AR", "ARG", "Argentina", "Argentina", ("argentino", "argentine", "argentinian")),
    Country("BS", "BHS", "The Bahamas", "Bahamas", ("bahameño", "bahamian")),
    Country("BB", "BRB", "Barbados", "Barbados", ("barbadense", "barbadian")),
    Country("BZ", "BLZ", "Belize", "Belice", ("beliceño", "belizean")),
    Country("BO", "BOL", "Bolivia", "Bolivia", ("boliviano", "bolivian")),
    Country("BR", "BRA", "Brazil", "Brasil", ("brasileño", "brasilero", "brasileiro", "brazilian"), ("Bra.", "Brezil")),
    Country("CA", "CAN", "Canada", "Canadá", ("canadiense", "canadian")),
    Country("CL", "CHL", "Chile", "Chile", ("chileno", "chilean"), ("Chili",)),
    Country("CO", "COL", "Colombia", "Colombia", ("colombiano", "colombian"), ("Columbia", "Kolonbi")),
    Country("CR", "CRI", "Costa Rica", "Costa Rica", ("costarricense", "costa rican", "tico")),
    Country("CU", "CUB", "Cuba", "Cuba", ("cubano", "cuban"), ("Kiba",)),
    Country("DM", "DMA", "Dominica", "Dominica", ("dominiqués",)),
    Country("DO", "DOM", "Dominican Republic", "República Dominicana", ("dominicano",),
            ("Rep. Dominicana", "R. Dominicana", "Rep. Dom.", "RD", "Dominikani")),
    Country("EC", "ECU", "Ecuador", "Ecuador", ("ecuatoriano", "ecuadorian", "ecuadorean"), ("Equador", "Equateur")),
    Country("SV", "SLV", "El Salvador", "El Salvador", ("salvadoreño", "salvadorian", "salvadoran", "salvadorean"),
            ("Salvador", "E. Salvador", "El Salv.")),
    Country("GD", "GRD", "Grenada", "Granada", ("granadino", "grenadian")),
    Country("GT", "GTM", "Guatemala", "Guatemala", ("guatemalteco", "guatemalan", "chapín"), ("Guate", "Guat.", "Gua.")),
    Country("GY", "GUY", "Guyana", "Guyana", ("guyanés", "guyanese")),
    Country("HT", "HTI", "Haiti", "Haití", ("haitiano", "haitian", "ayisyen", "haïtien", "haïtienne"), ("Ayiti", "Hayti")),
    Country("HN", "HND", "Honduras", "Honduras", ("hondureño", "honduran", "catracho"), ("Hond.", "Hon.")),
    Country("JM", "JAM", "Jamaica", "Jamaica", ("jamaiquino", "jamaicano", "jamaican")),
    Country("MX", "MEX", "Mexico", "México", ("mexicano", "mexican"), ("Méjico",)),
    Country("NI", "NIC", "Nicaragua", "Nicaragua", ("nicaragüense", "nicaraguan", "nica"), ("Nicar.",)),
    Country("PA", "PAN", "Panama", "Panamá", ("panameño", "panamanian")),
    Country("PY", "PRY", "Paraguay", "Paraguay", ("paraguayo", "paraguayan")),
    Country("PE", "PER", "Peru", "Perú", ("peruano", "peruvian")),
    Country("KN", "KNA", "Saint Kitts and Nevis", "San Cristóbal y Nieves", ()),
    Country("LC", "LCA", "Saint Lucia", "Santa Lucía", ("santalucense",)),
    Country("VC", "VCT", "Saint Vincent and the Grenadines", "San Vicente y las Granadinas", ()),
    Country("SR", "SUR", "Suriname", "Surinam", ("surinamés", "surinamese")),
    Country("TT", "TTO", "Trinidad and Tobago", "Trinidad y Tobago", ("trinitense", "trinidadian"), ("Trinidad",)),
    Country("US", "USA", "United States", "Estados Unidos", ("estadounidense",), ("E.E.U.U.", "EUA", "E.U.A.", "EE. UU.")),
    Country("UY", "URY", "Uruguay", "Uruguay", ("uruguayo", "uruguayan")),
    Country("VE", "VEN", "Venezuela", "Venezuela", ("venezolano", "venezuelan", "veneco"), ("Vzla.", "Venez.")),
    Country("PR", "PRI", "Puerto Rico", "Puerto Rico", ("puertorriqueño", "puerto rican")),
    Country("GF", "GUF", "French Guiana", "Guayana Francesa", ()),
    Country("RU", "RUS", "Russia", "Rusia", ("ruso", "russian"), ("Russian Federation", "Federación Rusa")),
    Country("UA", "UKR", "Ukraine", "Ucrania", ("ucraniano", "ukrainian")),
    Country("CN", "CHN", "China", "China", ("chino", "chinese")),
    Country("IN", "IND", "India", "India", ("indian", "hindú")),
    Country("BD", "BGD", "Bangladesh", "Bangladés", ("bangladesí", "bangladeshi"), ("Bangladesh",)),
    Country("NP", "NPL", "Nepal", "Nepal", ("nepalí", "nepali", "nepalese")),
    Country("PK", "PAK", "Pakistan", "Pakistán", ("pakistaní", "paquistaní", "pakistani")),
    Country("AF", "AFG", "Afghanistan", "Afganistán", ("afgano", "afghan")),
    Country("TR", "TUR", "Turkey", "Turquía", ("turco", "turkish"), ("Türkiye",)),
    Country("RO", "ROU", "Romania", "Rumania", ("rumano", "romanian"), ("Rumanía",)),
    Country("SN", "SEN", "Senegal", "Senegal", ("senegalés", "senegalese")),
    Country("CM", "CMR", "Cameroon", "Camerún", ("camerunés", "cameroonian"), ("Cameroun",)),
    Country("CD", "COD", "Democratic Republic of the Congo", "República Democrática del Congo", (), ("RDC", "DRC")),
    Country("AO", "AGO", "Angola", "Angola", ("angoleño", "angolano", "angolan")),
    Country("GH", "GHA", "Ghana", "Ghana", ("ghanés", "ghanaian")),
    Country("NG", "NGA", "Nigeria", "Nigeria", ("nigeriano", "nigerian")),
    Country("ER", "ERI", "Eritrea", "Eritrea", ("eritreo", "eritrean")),
    Country("ET", "ETH", "Ethiopia", "Etiopía", ("etíope", "ethiopian")),
    Country("SO", "SOM", "Somalia", "Somalia", ("somalí", "somali")),
    Country("ES", "ESP", "Spain", "España", ("español", "española", "spanish", "spaniard")),
)
"""All of the Americas, and others met at the border. "Dominican" and "Guinea" are left out: each means two countries."""

_BY_SPELLING = Spellings((one, one.spellings()) for one in COUNTRIES)


def country(words: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country that `words` names ("Haití", "hondureña", "VEN"); None when unknown."""
    found = _BY_SPELLING.find(words)
    return found.code if found else None
