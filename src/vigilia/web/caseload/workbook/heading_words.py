"""Headings as coordinators write them, by field; each row is patterns of a whole heading, folded.

Folded means: no accents, no capitals, signs as spaces, "#", "Nº" and "Núm." as "no".
"""

from __future__ import annotations

_NEXT = r"(prox(ima|imo|s)?|siguiente|next|upcoming|nueva|new|prochaine|proxima data de|pwochen)"
_DAY = r"(fecha|fechas|fec|fch|f|date|dt|dia|day|data|dat|datum)"
_COURT = r"(audiencia|audiencias|hearing|hearings|court|corte|cortes|mch|audience|odyans|tribunal|vista|court hearing|mpp hearing|corte mpp|audiencia mpp|cita( en| de| con)? (la )?corte)"
_HOUR = r"(hora|hrs|horario|time|heure|le|lè|hr)"
_OF = r"(de|del|de la|of|d|da|la|en|a|para|for|the|en la)?"
_REPORT = r"(presentacion|presentarse|reporte|reportar|reportarse|report|reporting|llegada|arrival|check in|show up|apresentacao|presentation|puente|bridge|poe|entrada al puente|cruce|prezantasyon)"
_TIE = r"(de|del|of|d|da|do)?"

PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("court", (r"corte|court|tribunal",)),
    (
        "a_number",
        (
            r"a (no|number|numero|nr|file|file no|file number|nimewo|nos|numbers)( alien)?( s)?",
            rf"(no|number|numero|numeros|nimewo) {_TIE} ?(a|alien|extranjer[oa]|extr|etranger|estrangeiro|etranje|alien registration)( no| number| uscis)?",
            r"(no )?alien( registration)?( (no|number|id))?",
            r"(numero|no) de registro( de)? extranjer[oa]",
            r"anumber|anum|ano no|alienno|uscis( a)?( no| number| numero)?|(no|numero) (de )?uscis|a no a number|a number no",
        ),
    ),
    ("number", (r"no|numero|n|num|number|item|consecutivo|cons|orden|ord|reg|registro|row|line|linea|id|folio|nimewo|lp",)),
    (
        "surnames",
        (
            r"apellidos?( s)?( completos)?|los apellidos|ambos apellidos|(last|family) names?( s)?|surnames?( s)?|lastname|lname",
            r"sobrenomes?|noms? de famille|siyati|ap(ell)?s?|apellidos? paternos? y maternos?|apelidos?",
        ),
    ),
    ("surname_1", (r"(primer|1er|1) apellido|(apellido|ap|a) paterno|paterno|first (last name|surname)|apellido 1|last name 1",)),
    ("surname_2", (r"(segundo|2do|2o|2) apellido|(apellido|ap|a) materno|materno|second (last name|surname)|apellido 2|last name 2",)),
    ("name", (r"nombres?( s)?|names?|nomes?|nom|non|noms|nombre s de pila|nbre",)),
    (
        "given_names",
        (
            r"nombres? de pila|(first|given)( and middle)? names?( s)?|firstname|fname|prenoms?( s)?|prenon|primeiro nome|forenames?",
        ),
    ),
    ("given_1", (r"(primer|1er) nombre|nombre 1",)),
    ("given_2", (r"(segundo|2do) nombre|nombre 2|middle( name)?s?|otros nombres",)),
    (
        "full_name",
        (
            r"nombres? completos?( del? (solicitante|cliente|migrante))?|full names?|complete name|nom complet|nome completo|non konple|nombre legal",
            r"(nombres?|nomes?|noms?|names?|first name)( s)? (y|e|et|and) (los )?(apellidos?|sobrenomes?|prenoms?|surnames?|last name)( s)?",
            r"(apellidos?|sobrenomes?|surnames?|last name|noms?)( s)? (y|e|et|and) (nombres?|nomes?|prenoms?|names?|first name)( s)?",
            r"(apellidos? nombres?|nombres? apellidos?|last name first name|surname name|last first|last name first)( s)?",
            r"(nombre|name|nome|nom) (de la|del|de|of|of the|da|do|du) (persona|solicitante|cliente|migrante|beneficiari[oa]|client|applicant|person|pessoa|demandeur|respondent)",
            r"personas?|solicitantes?|beneficiari[oa]s?|clientes?|clients?|applicants?|respondents?|(client|applicant) names?|person|people|migrantes?",
            r"(nombre|name) (tal como|como|as) .{1,30}",
        ),
    ),
    (
        "born",
        (
            rf"{_DAY}? ?{_OF} ?(nacimiento|nacim|naci|nacto|nto|naissance|nascimento|nasc|nesans|birth)",
            rf"{_DAY} {_OF} ?nac|fdn|f d n|f n|fn|fdenac|fenac|dob|d o b|d n|ddn|dn|date of birth|birth ?dates?|birthdays?|birth|born( on)?",
            r"nacid[oa]s?( el)?|nee? le|cumpleanos|fechanac|data nasc|fet( le)?",
        ),
    ),
    ("nac", (r"nac",)),
    (
        "nationality",
        (
            r"pais|paises|nacionalidad|nacionalidades|ciudadania|country|countries|nationality|nationalities|citizenship|origen|origin|coc|cob",
            rf"(pais|country|pays|peyi) {_OF} ?(origen|origin|nacimiento|birth|citizenship|nacionalidad|ciudadania|origine|procedencia)",
            r"pays|nationalite|nacionalidade|peyi|nasyonalite|pais natal|procedencia|nacion",
        ),
    ),
    (
        "language",
        (
            r"(mejor |best |primary |preferred |native |main |spoken |1er |primer )?(idiomas?|lenguas?|languages?|lang|langues?|linguas?|lang pale)"
            r"( s)?( (principal|preferid[oa]|matern[oa]|nativ[oa]|que habla|hablad[oa]|primari[oa]|spoken|maternelle|indigena|pref|i principal))?",
            r"(idioma|lengua|lang|idiomas) (o|u|y|and|or) (lengua|idioma|dialecto|dialect)|habla|idioma que (mejor )?habla|language of preference",
        ),
    ),
    (
        "port",
        (
            rf"(puertos?|ports?) poe|puertos?|ports?|poe|p o e|{_OF} ?(puerto|port|porto) {_OF} ?(entrada|entry|cruce|entree|entrada a eu|retorno|return|ingreso|devolucion|presentacion)",
            r"garita|port d entree|porto|po|pwen antre|puerto mpp|mpp (port|location|court|site)|port of entry poe|facility|hearing facility|ofo",
            rf"(court|hearing|corte|audiencia) (location|place|site|city)|(lugar|sede|ciudad|puerto) {_OF} ?(la )?(audiencia|corte)|sede|tribunal|immigration court",
        ),
    ),
    (
        "enrolled",
        (
            rf"{_DAY} {_OF} ?(retorno|regreso|devolucion|devuelt[oa]|retornad[oa]|ingreso|inscripcion|mpp|enrollment|enrolment|return|returned|entrada mpp"
            r"|ingreso mpp|ingreso a mpp|inscripcion mpp|mpp enrollment|retorno a mexico|retour|retou|nta|returned to mexico|return to mexico|inscricao|enwolman|registro mpp|alta mpp)",
            r"(returned|enrolled|devuelt[oa]|retornad[oa]|regresad[oa]|inscrit[oa])( on| el| em| le| to mexico| a mexico| en| in mpp| mpp)*",
            r"(ingreso|entrada|retorno|regreso|devolucion|inscripcion|enrollment|enrolment|return|mpp)( a| al| to| en)?( mpp| mexico| date)*",
            r"(mpp|enrollment|enrolment|return|date) (enrollment |enrolment )?(date|returned|enrolled|return)( mpp)?|date (enrolled|returned)( in mpp| to mexico)?",
        ),
    ),
    (
        "next_hearing",
        (
            rf"({_DAY} {_OF} ?)?(la )?{_NEXT} ({_DAY} {_OF} ?)?{_COURT}( {_DAY})?( y hora| and time)?",
            rf"{_NEXT} ({_DAY}|cita|date)( {_OF} ?(la )?{_COURT})?|{_COURT} {_NEXT}",
        ),
    ),
    (
        "hearing_date",
        (
            rf"{_DAY} {_OF} ?(la )?{_COURT}( y hora| and time)?|{_COURT} {_DAY}( and time| y hora)?|{_COURT} s",
            rf"({_DAY}|date) (y|and|et|e|/)? ?{_HOUR} {_OF} ?(la )?{_COURT}|{_COURT}",
            r"(fecha de )?(la )?cita|date d audience|date de l audience|data da audiencia|dat odyans|dat odyans lan|audiencia fecha|fecha de presentacion en corte",
        ),
    ),
    ("other_hearing", (rf"(ultima|last|previous|anterior|past|pasada|primera|1a|1ra|first|1st|2a|2da|segunda|second|2nd|3a|tercera|third) {_COURT}( {_DAY})?",)),
    (
        "report_time",
        (
            rf"{_HOUR} {_OF} ?{_REPORT}( {_OF} ?(puente|bridge|poe|puerto))?|{_REPORT} {_HOUR}|(presentarse|se presenta|reportarse|llegar|report|arrive|be there)( a las| at| by| al puente| a la)+",
            rf"{_HOUR} (al|en|en el|at|at the) (puente|puerto|bridge|port|poe|garita)|{_HOUR} (de )?(cita )?(en )?(puente|garita)|presentarse|poe time|{_HOUR} que se presenta",
        ),
    ),
    (
        "hearing_time",
        (
            rf"{_HOUR}( s)?( {_OF} ?(la )?({_COURT}|cita|juicio))?|({_NEXT} )?{_COURT} {_HOUR}|heure d audience|heure de l audience|le odyans|{_HOUR} {_NEXT} {_COURT}",
        ),
    ),
    (
        "report_place",
        (
            rf"(lugar|place|punto|sitio|lieu|local|donde|where|kote) {_OF} ?(presentacion|presentarse|reporte|reportarse|encuentro|cita|presentation|apresentacao|to report|reporting|report)",
            r"(report|reporting|presentation) (place|location|to|site)|presentarse en|report to|donde presentarse|donde se presenta|puente|bridge|lugar|place",
        ),
    ),
    (
        "hearing_kind",
        (
            rf"tipo|type|kind|tip|(tipo|type|kind|clase) {_OF} ?(la )?{_COURT}|{_COURT} (type|kind|tipo)|mch ich|master individual|tipo aud|etapa",
        ),
    ),
    ("judge", (r"juez( a| za)?|jueza|juez asignado|judge( name)?|ij|immigration judge|juge|juiza?|jij|nombre del juez|juez de inmigracion|juzgador",)),
    ("mode", (r"modalidad|modo|mode|modality|modalite|medium|formato|format|presencial (o )?(virtual|video)|(video|virtual) (o )?presencial|video in person|in person video|como es",)),
    (
        "counsel",
        (
            r"(tiene |has |con |nombre del? |su )?(abogad[oa]s?( [oa]| as)?|lawyers?|attorneys?|attys?|counsel|advogad[oa]s?|avocate?|avoka)( [oa])?( si no| yes no| s n| y n| name| of record)?",
            r"representacion( legal)?|representante( legal)?|represented( by)?|representation|legal rep(resentative)?|rep( legal)?|representad[oa]|abogado representante|lic|licenciad[oa]",
        ),
    ),
    (
        "phone",
        (
            r"(no |numero |number |phone )?(de |del |of )?(tel|tels|telefono|telefonos|tel(efono)? celular|cel|cels|celular|celulares|movil|phone|phones|telephone|cell|cell phone|mobile|telefone|fone|telefon|fon)"
            r"( no| number| numero| s| contacto| whatsapp| wa| wsp| ws| o whatsapp| y whatsapp| cel| celular| movil| mexico| mx| usa| eeuu| \d)*",
            r"whats ?app?( no| number| s)?|whats|wapp|wa|wsp|ws|whatsap|(no |numero )?(de |telefono de )?contacto( no| tel| telefonico)?|contact( no| number| info| phone)?|nimewo telefon|kontak",
        ),
    ),
    (
        "family",
        (
            r"fam|fams|familia|familias|family|famille|fanmi|grupo|group|gpo|grupo fam|nucleo|household|hogar|unidad|unit|fu|hh|fmu|kind family",
            rf"(no|numero|codigo|cod|clave|id|code|key|num|grupo|nucleo|unidad|group) {_OF} ?(fam|familia|familiar|family|famille|grupo|grupo familiar|nucleo|nucleo familiar)",
            r"(fam|familia|family|famille|grupo|nucleo|unidad|group) (no|numero|number|codigo|code|id|fam|familiar|group|unit|grp|cod|clave)",
        ),
    ),
    (
        "notes",
        (
            r"(observacion|observaciones|obs|obsv|nota|notas|notes?|comentarios?|comments?|remarks?|remarques?|observations?|observacoes|observacao|not|nots|seguimiento|anotaciones)( s| generales| importantes| adicionales)?",
        ),
    ),
    (
        "shelter",
        (
            r"(nombre del |nombre de )?(albergues?|shelters?|refugios?|abri|abrigo|alojamiento|casa( del)? migrante)( name| actual)?|direccion( en mexico| actual)?|address( in mexico)?|domicilio|donde vive|donde se queda|donde esta|hospedaje|foyer|abri a",
        ),
    ),
    (
        "city",
        (
            rf"(ciudad|city|ville|cidade|vil|municipio)( mx| actual| en mexico| in mexico)?|(ciudad|city|lugar|ubicacion|location) {_OF} ?(espera|waiting|residencia|mexico|retorno)|ubicacion|waiting (in|city)|espera en|location|ciudad donde espera|cd",
        ),
    ),
    ("day", (r"fecha|date|data|dat|fec",)),
    ("case", (r"(no|numero|number|id)? ?(de |del )?(caso|case|expediente|exp|file|cas|processo)( no| number| numero| id)?|a",)),
)
"""Earlier rows win. `name`, `nac`, `day`, `court` and `case` are settled by the other columns or by the cells below."""

WEAK: tuple[tuple[str, str], ...] = (
    ("a_number", r"\balien\b|\ba (no|number)\b|\bextranjer[oa]\b"),
    ("born", r"^(?!.*\b(lugar|place|ciudad|city|acta|certificad[oa]|pais)\b).*(\bnacimiento\b|\bbirth\b|\bfecha nac|\bnascimento\b|\bnaissance\b)"),
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
"""A word anywhere in a heading nobody foresaw ("Fecha de nacimiento del menor"); tried after PATTERNS, to six words."""

SOMETHING_ELSE = (
    r"\b(correo|e ?mail|cargo|puesto|rol|role|organi[sz]acion|organi[sz]ation|responsable|responsible|horario|turno|shift|voluntari|volunteer"
    r"|staff|contactos?|directorio|directory|precio|costo|cost|monto|amount|capacidad|capacity|extension|website|fax)\b"
)
"""Headings and sheet names of lists that are not of people who wait."""
