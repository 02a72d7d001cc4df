"""Headings of what belongs to a case: port, enrolment, hearing, reporting, places.

Each row is patterns of a whole heading, folded: no accents, no capitals, signs as spaces, "#" and "Núm." as "no".
"""

from __future__ import annotations

Patterns = tuple[tuple[str, tuple[str, ...]], ...]

_NEXT = r"(prox(ima|imo|s)?|siguiente|next|upcoming|nueva|new|prochaine|proxima data de|pwochen)"
_DAY = r"(fecha|fechas|fec|fch|f|date|dt|dia|day|data|dat|datum)"
_COURT = (
    r"(audiencia|audiencias|hearing|hearings|court|corte|cortes|mch|audience|odyans|tribunal|vista|"
    r"court hearing|mpp hearing|corte mpp|audiencia mpp|cita( en| de| con)? (la )?corte)"
)
_HOUR = r"(hora|hrs|horario|time|heure|le|lè|hr)"
_OF = r"(de|del|de la|of|d|da|la|en|a|para|for|the|en la)?"
_REPORT = (
    r"(presentacion|presentarse|reporte|reportar|reportarse|report|reporting|llegada|arrival|"
    r"check in|show up|apresentacao|presentation|puente|bridge|poe|entrada al puente|cruce|"
    r"prezantasyon)"
)

PATTERNS: Patterns = (
    (
        "court",
        (r"corte|court|tribunal",),
    ),
    (
        "port",
        (
            r"(puertos?|ports?) poe|puertos?|ports?|poe|p o e",
            (
                rf"{_OF} ?(puerto|port|porto) {_OF} ?(entrada|entry|cruce|entree|entrada a eu|retorno|return|"
                r"ingreso|devolucion|presentacion)"
            ),
            r"garita|port d entree|porto|po|pwen antre|puerto mpp|mpp (port|location|court|site)",
            r"port of entry poe|facility|hearing facility|ofo",
            r"(court|hearing|corte|audiencia) (location|place|site|city)",
            rf"(lugar|sede|ciudad|puerto) {_OF} ?(la )?(audiencia|corte)|sede|tribunal|immigration court",
        ),
    ),
    (
        "enrolled",
        (
            (
                rf"{_DAY} {_OF} ?(retorno|regreso|devolucion|devuelt[oa]|retornad[oa]|ingreso|inscripcion|mpp|"
                r"enrollment|enrolment|return|returned|entrada mpp|ingreso mpp|ingreso a mpp|inscripcion mpp|"
                r"mpp enrollment|retorno a mexico|retour|retou|nta|returned to mexico|return to mexico|"
                r"inscricao|enwolman|registro mpp|alta mpp)"
            ),
            (
                r"(returned|enrolled|devuelt[oa]|retornad[oa]|regresad[oa]|inscrit[oa])( on| el| em| le|"
                r" to mexico| a mexico| en| in mpp| mpp)*"
            ),
            (
                r"(ingreso|entrada|retorno|regreso|devolucion|inscripcion|enrollment|enrolment|return|mpp)( a|"
                r" al| to| en)?( mpp| mexico| date)*"
            ),
            (
                r"(mpp|enrollment|enrolment|return|date) (enrollment |enrolment )?(date|returned|enrolled|"
                r"return)( mpp)?"
            ),
            r"date (enrolled|returned)( in mpp| to mexico)?",
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
            r"fecha y hora|fecha hora|date and time|date time|data e hora|date et heure",
            rf"{_DAY} {_OF} ?(la )?{_COURT}( y hora| and time)?|{_COURT} {_DAY}( and time| y hora)?|{_COURT} s",
            rf"({_DAY}|date) (y|and|et|e|/)? ?{_HOUR} {_OF} ?(la )?{_COURT}|{_COURT}|(fecha de )?(la )?cita",
            r"date d audience|date de l audience|data da audiencia|dat odyans|dat odyans lan|audiencia fecha",
            r"fecha de presentacion en corte",
        ),
    ),
    (
        "other_hearing",
        (
            (
                r"(ultima|last|previous|anterior|past|pasada|primera|1a|1ra|first|1st|2a|2da|segunda|second|2nd|"
                rf"3a|tercera|third) {_COURT}( {_DAY})?"
            ),
        ),
    ),
    (
        "report_time",
        (
            rf"{_HOUR} {_OF} ?{_REPORT}( {_OF} ?(puente|bridge|poe|puerto))?|{_REPORT} {_HOUR}",
            r"(presentarse|se presenta|reportarse|llegar|report|arrive|be there)( a las| at| by| al puente| a la)+",
            rf"{_HOUR} (al|en|en el|at|at the) (puente|puerto|bridge|port|poe|garita)",
            rf"{_HOUR} (de )?(cita )?(en )?(puente|garita)|presentarse|poe time|{_HOUR} que se presenta",
        ),
    ),
    (
        "hearing_time",
        (
            rf"{_HOUR}( s)?( {_OF} ?(la )?({_COURT}|cita|juicio))?|({_NEXT} )?{_COURT} {_HOUR}|heure d audience",
            rf"heure de l audience|le odyans|{_HOUR} {_NEXT} {_COURT}",
        ),
    ),
    (
        "report_place",
        (
            (
                rf"(lugar|place|punto|sitio|lieu|local|donde|where|kote) {_OF} ?(presentacion|presentarse|"
                r"reporte|reportarse|encuentro|cita|presentation|apresentacao|to report|reporting|report)"
            ),
            r"(report|reporting|presentation) (place|location|to|site)|presentarse en|report to",
            r"donde presentarse|donde se presenta|puente|bridge|lugar|place",
        ),
    ),
    (
        "hearing_kind",
        (
            rf"tipo|type|kind|tip|(tipo|type|kind|clase) {_OF} ?(la )?{_COURT}|{_COURT} (type|kind|tipo)",
            r"mch ich|master individual|tipo aud|etapa",
        ),
    ),
    (
        "judge",
        (
            r"juez( a| za)?|jueza|juez asignado|judge( name)?|ij|immigration judge|juge|juiza?|jij",
            r"nombre del juez|juez de inmigracion|juzgador",
        ),
    ),
    (
        "mode",
        (
            r"modalidad|modo|mode|modality|modalite|medium|formato|format|presencial (o )?(virtual|video)",
            r"(video|virtual) (o )?presencial|video in person|in person video|como es",
        ),
    ),
    (
        "shelter",
        (
            (
                r"(nombre del |nombre de )?(albergues?|shelters?|refugios?|abri|abrigo|alojamiento|"
                r"casa( del)? migrante)( name| actual)?"
            ),
            r"direccion( en mexico| actual)?|address( in mexico)?|domicilio|donde vive|donde se queda",
            r"donde esta|hospedaje|foyer|abri a",
        ),
    ),
    (
        "city",
        (
            r"(ciudad|city|ville|cidade|vil|municipio)( mx| actual| en mexico| in mexico)?",
            rf"(ciudad|city|lugar|ubicacion|location) {_OF} ?(espera|waiting|residencia|mexico|retorno)",
            r"ubicacion|waiting (in|city)|espera en|location|ciudad donde espera|cd",
        ),
    ),
    (
        "day",
        (r"fecha|date|data|dat|fec",),
    ),
)
