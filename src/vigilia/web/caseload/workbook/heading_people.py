"""Headings of what belongs to a person: number, names, birth, family, phone.

Each row is patterns of a whole heading, folded: no accents, no capitals, signs as spaces, "#" and "Núm." as "no".
"""

from __future__ import annotations

Patterns = tuple[tuple[str, tuple[str, ...]], ...]

_DAY = r"(fecha|fechas|fec|fch|f|date|dt|dia|day|data|dat|datum)"
_OF = r"(de|del|de la|of|d|da|la|en|a|para|for|the|en la)?"
_TIE = r"(de|del|of|d|da|do)?"

PATTERNS: Patterns = (
    (
        "a_number",
        (
            r"a (no|number|numero|nr|file|file no|file number|nimewo|nos|numbers)( alien)?( s)?",
            (
                rf"(no|number|numero|numeros|nimewo) {_TIE} ?(a|alien|extranjer[oa]|extr|etranger|estrangeiro|"
                r"etranje|alien registration)( no| number| uscis)?"
            ),
            r"(no )?alien( registration)?( (no|number|id))?|(numero|no) de registro( de)? extranjer[oa]",
            r"anumber|anum|ano no|alienno|uscis( a)?( no| number| numero)?|(no|numero) (de )?uscis",
            r"a no a number|a number no",
        ),
    ),
    (
        "case",
        (
            (
                r"(no|numero|number|id)? ?(de |del )?(caso|case|expediente|exp|file|cas|processo)( no| number|"
                r" numero| id)?"
            ),
            r"a",
        ),
    ),
    (
        "number",
        (
            r"no|numero|n|num|number|item|consecutivo|cons|orden|ord|reg|registro|row|line|linea|id|folio",
            r"nimewo|lp",
        ),
    ),
    (
        "surnames",
        (
            r"apellidos?( s)?( completos)?|los apellidos|ambos apellidos|(last|family) names?( s)?",
            r"surnames?( s)?|lastname|lname|sobrenomes?|noms? de famille|siyati|ap(ell)?s?",
            r"apellidos? paternos? y maternos?|apelidos?",
        ),
    ),
    (
        "surname_1",
        (
            r"(primer|1er|1) apellido|(apellido|ap|a) paterno|paterno|first (last name|surname)|apellido 1",
            r"last name 1",
        ),
    ),
    (
        "surname_2",
        (
            r"(segundo|2do|2o|2) apellido|(apellido|ap|a) materno|materno|second (last name|surname)",
            r"apellido 2|last name 2",
        ),
    ),
    (
        "name",
        (r"nombres?( s)?|names?|nomes?|nom|non|noms|nombre s de pila|nbre",),
    ),
    (
        "given_names",
        (
            r"nombres? de pila|(first|given)( and middle)? names?( s)?|firstname|fname|prenoms?( s)?|prenon",
            r"primeiro nome|forenames?",
        ),
    ),
    (
        "given_1",
        (r"(primer|1er) nombre|nombre 1",),
    ),
    (
        "given_2",
        (r"(segundo|2do) nombre|nombre 2|middle( name)?s?|otros nombres",),
    ),
    (
        "full_name",
        (
            r"nombres? completos?( del? (solicitante|cliente|migrante))?|full names?|complete name|nom complet",
            r"nome completo|non konple|nombre legal",
            (
                r"(nombres?|nomes?|noms?|names?|first name)( s)? (y|e|et|and) (los )?(apellidos?|sobrenomes?|"
                r"prenoms?|surnames?|last name)( s)?"
            ),
            (
                r"(apellidos?|sobrenomes?|surnames?|last name|noms?)( s)? (y|e|et|and) (nombres?|nomes?|"
                r"prenoms?|names?|first name)( s)?"
            ),
            (
                r"(apellidos? nombres?|nombres? apellidos?|last name first name|surname name|last first|"
                r"last name first)( s)?"
            ),
            (
                r"(nombre|name|nome|nom) (de la|del|de|of|of the|da|do|du) (persona|solicitante|cliente|"
                r"migrante|beneficiari[oa]|client|applicant|person|pessoa|demandeur|respondent)"
            ),
            r"personas?|solicitantes?|beneficiari[oa]s?|clientes?|clients?|applicants?|respondents?",
            rf"(client|applicant) names?|person|people|migrantes?|(nombre|name) (tal como|como|as) .{1, 30}",
        ),
    ),
    (
        "family",
        (
            r"fam|fams|familia|familias|family|famille|fanmi|grupo|group|gpo|grupo fam|nucleo|household|hogar",
            r"unidad|unit|fu|hh|fmu|kind family",
            (
                rf"(no|numero|codigo|cod|clave|id|code|key|num|grupo|nucleo|unidad|group) {_OF} ?(fam|familia|"
                r"familiar|family|famille|grupo|grupo familiar|nucleo|nucleo familiar)"
            ),
            (
                r"(fam|familia|family|famille|grupo|nucleo|unidad|group) (no|numero|number|codigo|code|id|fam|"
                r"familiar|group|unit|grp|cod|clave)"
            ),
        ),
    ),
    (
        "born",
        (
            rf"{_DAY}? ?{_OF} ?(nacimiento|nacim|naci|nacto|nto|naissance|nascimento|nasc|nesans|birth)",
            rf"{_DAY} {_OF} ?nac|fdn|f d n|f n|fn|fdenac|fenac|dob|d o b|d n|ddn|dn|date of birth|birth ?dates?",
            r"birthdays?|birth|born( on)?|nacid[oa]s?( el)?|nee? le|cumpleanos|fechanac|data nasc|fet( le)?",
        ),
    ),
    (
        "nac",
        (r"nac",),
    ),
    (
        "nationality",
        (
            r"pais|paises|nacionalidad|nacionalidades|ciudadania|country|countries|nationality|nationalities",
            r"citizenship|origen|origin|coc|cob",
            (
                rf"(pais|country|pays|peyi) {_OF} ?(origen|origin|nacimiento|birth|citizenship|nacionalidad|"
                r"ciudadania|origine|procedencia)"
            ),
            r"pays|nationalite|nacionalidade|peyi|nasyonalite|pais natal|procedencia|nacion",
        ),
    ),
    (
        "language",
        (
            (
                r"(mejor |best |primary |preferred |native |main |spoken |1er |primer )?(idiomas?|lenguas?|"
                r"languages?|lang|langues?|linguas?|lang pale)( s)?( (principal|preferid[oa]|matern[oa]|"
                r"nativ[oa]|que habla|hablad[oa]|primari[oa]|spoken|maternelle|indigena|pref|i principal))?"
            ),
            r"(idioma|lengua|lang|idiomas) (o|u|y|and|or) (lengua|idioma|dialecto|dialect)|habla",
            r"idioma que (mejor )?habla|language of preference",
        ),
    ),
    (
        "phone",
        (
            (
                r"(no |numero |number |phone )?(de |del |of )?(tel|tels|telefono|telefonos|tel(efono)? celular|"
                r"cel|cels|celular|celulares|movil|phone|phones|telephone|cell|cell phone|mobile|telefone|fone|"
                r"telefon|fon)( no| number| numero| s| contacto| whatsapp| wa| wsp| ws| o whatsapp| y whatsapp|"
                r" cel| celular| movil| mexico| mx| usa| eeuu| \d)*"
            ),
            r"whats ?app?( no| number| s)?|whats|wapp|wa|wsp|ws|whatsap",
            r"(no |numero )?(de |telefono de )?contacto( no| tel| telefonico)?",
            r"contact( no| number| info| phone)?|nimewo telefon|kontak",
        ),
    ),
    (
        "counsel",
        (
            (
                r"(tiene |has |con |nombre del? |su )?(abogad[oa]s?( [oa]| as)?|lawyers?|attorneys?|attys?|"
                r"counsel|advogad[oa]s?|avocate?|avoka)( [oa])?( si no| yes no| s n| y n| name| of record)?"
            ),
            r"representacion( legal)?|representante( legal)?|represented( by)?|representation",
            r"legal rep(resentative)?|rep( legal)?|representad[oa]|abogado representante|lic|licenciad[oa]",
        ),
    ),
    (
        "notes",
        (
            (
                r"(observacion|observaciones|obs|obsv|nota|notas|notes?|comentarios?|comments?|remarks?|"
                r"remarques?|observations?|observacoes|observacao|not|nots|seguimiento|anotaciones)( s|"
                r" generales| importantes| adicionales)?"
            ),
        ),
    ),
)
