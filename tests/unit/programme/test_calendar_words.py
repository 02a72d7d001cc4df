"""Names of days and months in five languages: four against CLDR, Haitian Creole against a list written here."""

from datetime import date, time, timedelta

import pytest
from babel.dates import get_day_names, get_month_names

from vigilia.programme.calendar_words import LANGUAGES, day_in_words, hour, month, weekday

CREOLE_DAYS = ["lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch"]
CREOLE_MONTHS = [
    "janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm",
]  # fmt: skip
CLDR = {"en": "en_US", "es": "es_MX", "pt": "pt_BR", "fr": "fr"}


def names_of_days(lang: str) -> list[str]:
    """From Monday."""
    if lang == "ht":
        return CREOLE_DAYS
    return [get_day_names("wide", locale=CLDR[lang])[at] for at in range(7)]


def names_of_months(lang: str) -> list[str]:
    """From January."""
    if lang == "ht":
        return CREOLE_MONTHS
    return [get_month_names("wide", locale=CLDR[lang])[at] for at in range(1, 13)]


def day_of_week(day: date) -> int:
    """0 for Monday, by Zeller's congruence: no calendar of Python in it."""
    month, year = (day.month, day.year) if day.month > 2 else (day.month + 12, day.year - 1)
    century, rest = divmod(year, 100)
    return (day.day + 13 * (month + 1) // 5 + rest + rest // 4 + century // 4 + 5 * century + 5) % 7


def test_five_languages() -> None:
    assert set(LANGUAGES) == {"en", "es", "ht", "pt", "fr"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_month(lang: str) -> None:
    assert [month(lang, date(2022, at, 15)) for at in range(1, 13)] == names_of_months(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_weekday(lang: str) -> None:
    monday = date(2022, 3, 14)
    assert [weekday(lang, monday + timedelta(days=at)) for at in range(7)] == names_of_days(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_day_of_six_years_has_its_weekday_its_number_and_its_month(lang: str) -> None:
    days, months = names_of_days(lang), names_of_months(lang)
    day = date(2022, 1, 1)
    while day.year < 2028:
        said = day_in_words(lang, day).replace(",", "").replace(" de ", " ").split()
        number = said[1] if day.day > 1 else said[1].removesuffix("er").removesuffix("ye").removesuffix("º")
        assert (said[0], number, said[2]) == (days[day_of_week(day)], str(day.day), months[day.month - 1]), day
        assert len(said) == 3
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Wednesday 16 March"),
        ("es", "miércoles 16 de marzo"),
        ("ht", "mèkredi 16 mas"),
        ("pt", "quarta-feira, 16 de março"),
        ("fr", "mercredi 16 mars"),
    ],
)
def test_the_pattern_of_a_day(lang: str, said: str) -> None:
    assert day_in_words(lang, date(2022, 3, 16)) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Saturday 1 January 2022"),
        ("es", "sábado 1 de enero de 2022"),
        ("ht", "samdi 1ye janvye 2022"),
        ("pt", "sábado, 1º de janeiro de 2022"),
        ("fr", "samedi 1er janvier 2022"),
    ],
)
def test_the_first_of_a_month_and_the_year(lang: str, said: str) -> None:
    assert day_in_words(lang, date(2022, 1, 1), year=True) == said


def test_a_short_weekday_is_what_people_say() -> None:
    friday, saturday = date(2022, 3, 18), date(2022, 3, 19)
    assert day_in_words("pt", friday, short=True) == "sexta, 18 de março"
    assert day_in_words("pt", saturday, short=True) == day_in_words("pt", saturday)
    for lang in sorted(set(LANGUAGES) - {"pt"}):
        assert day_in_words(lang, friday, short=True) == day_in_words(lang, friday)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("at", "said"), [(time(4, 30), "4:30"), (time(9), "9:00"), (time(13, 5), "13:05"), (time(0), "0:00")]
)
def test_an_hour_is_the_same_in_all_five(lang: str, at: time, said: str) -> None:
    assert hour(lang, at) == said


@pytest.mark.parametrize("lang", ["", "de", "EN", "quc", "es_MX"])
def test_another_language_is_refused(lang: str) -> None:
    for words in (
        lambda: weekday(lang, date(2022, 3, 16)),
        lambda: month(lang, date(2022, 3, 16)),
        lambda: day_in_words(lang, date(2022, 3, 16)),
        lambda: hour(lang, time(4, 30)),
    ):
        with pytest.raises(KeyError):
            words()
