"""Ports, hearing places and cities: each by its usual words, none by a guess."""

from zoneinfo import ZoneInfo

import pytest

from vigilia.programme.cities import CITIES, city
from vigilia.programme.facilities import FACILITIES, facility, facility_for_port
from vigilia.programme.ports import PORTS, port


@pytest.mark.parametrize(
    ("words", "code", "place"),
    [
        ("Brownsville", "brownsville", "MPB"),
        ("brownsville, TX", "brownsville", "MPB"),
        ("Gateway", "brownsville", "MPB"),
        ("Laredo", "laredo", "MPL"),
        ("POE Laredo", "laredo", "MPL"),
        ("El Paso", "el_paso", "ENP"),
        ("PASO DEL NORTE", "el_paso", "ENP"),
        ("San Ysidro", "san_ysidro", "SYP"),
        ("san isidro", "san_ysidro", "SYP"),
        ("Caléxico", "calexico", "CIX"),
        ("Otay Mesa", "otay_mesa", "OPP"),
    ],
)
def test_port_words_lead_to_the_hearing_place(words: str, code: str, place: str) -> None:
    found = port(words)
    assert found is not None
    assert found.code == code
    assert facility_for_port(found) is facility(place)
    assert facility(words) is facility(place)


@pytest.mark.parametrize("words", ["Nogales, Ariz.", "Eagle Pass"])
def test_two_ports_have_no_hearing_place_of_their_own(words: str) -> None:
    found = port(words)
    assert found is not None
    assert facility_for_port(found) is None
    assert facility(words) is None


@pytest.mark.parametrize(
    "words", ["San Diego", "Puente de las Américas", "Laredo, Tamps.", "Nuevo Laredo", "Matamoros", "TX", ""]
)
def test_words_for_two_places_or_for_the_other_side_are_no_port(words: str) -> None:
    assert port(words) is None


def test_the_test_location_of_the_court_is_no_place() -> None:
    assert facility("MPP") is None
    assert "MPP" not in {one.code for one in FACILITIES}


@pytest.mark.parametrize("code", ["MPB", "mpl", " ENP ", "SYP", "CIX", "OPP", "TUM"])
def test_codes_of_the_court(code: str) -> None:
    found = facility(code)
    assert found is not None
    assert found.code == code.strip().upper()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Cd. Juárez", "juarez"),
        ("Juarez, Chih.", "juarez"),
        ("CIUDAD JUÁREZ", "juarez"),
        ("N. Laredo", "nuevo_laredo"),
        ("Nuevo Laredo (Tamaulipas)", "nuevo_laredo"),
        ("H. Matamoros", "matamoros"),
        ("CDMX", "mexico_city"),
        ("Ciudad de México", "mexico_city"),
        ("Mexico D.F.", "mexico_city"),
        ("Nogales, Son.", "nogales_son"),
        ("Mty", "monterrey"),
        ("Monterrey, Nuevo León", "monterrey"),
        ("Tijuana, B.C.", "tijuana"),
        ("tapachula", "tapachula"),
    ],
)
def test_cities_of_waiting(words: str, code: str) -> None:
    found = city(words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("words", ["Nogales, Arizona", "Laredo", "México", "frontera", "Tijuana o Mexicali"])
def test_words_that_name_no_one_city(words: str) -> None:
    assert city(words) is None


def test_every_place_has_a_zone_and_the_two_sides_of_each_bridge_agree() -> None:
    for one in CITIES:
        assert ZoneInfo(one.zone).key == one.zone
        assert all(across.city == one.code for across in PORTS if across.code in one.ports)
    for gate in PORTS:
        opposite = city(gate.city)
        assert opposite is not None
        assert gate.code in opposite.ports
        place = facility_for_port(gate)
        assert place is None or (place.port, place.zone) == (gate.code, gate.zone)


def test_a_crossing_is_called_by_a_name_that_leads_back_to_its_port() -> None:
    assert [(one.code, one.crossing) for one in PORTS if one.crossing] == [
        ("el_paso", "Paso del Norte Bridge"),
        ("laredo", "Laredo Bridge I"),
        ("brownsville", "Gateway International Bridge"),
    ]
    for one in PORTS:
        assert one.called in {one.crossing, one.name}
        assert port(one.called) is one
