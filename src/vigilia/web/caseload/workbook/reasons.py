"""Why a cell needs a person: the closed list that `--json`, the preview and the manual share."""

from __future__ import annotations

from enum import StrEnum


class ReviewReason(StrEnum):
    """One reason per doubtful cell. The values are a user's contract and never change."""

    A_NUMBER_MISSING = "a_number_missing"
    A_NUMBER_TOO_SHORT = "a_number_too_short"
    A_NUMBER_TOO_LONG = "a_number_too_long"
    A_NUMBER_UNREADABLE = "a_number_unreadable"
    A_NUMBER_OF_ANOTHER_PERSON = "a_number_of_another_person"
    NAME_MISSING = "name_missing"
    NAME_UNREADABLE = "name_unreadable"
    FORMULA = "formula"
    IMPOSSIBLE_DATE = "impossible_date"
    DATE_UNREADABLE = "date_unreadable"
    DATE_UNCERTAIN = "date_uncertain"
    YEAR_MISSING = "year_missing"
    DAY_MISSING = "day_missing"
    TWO_DATES = "two_dates"
    WEEKDAY_DOES_NOT_MATCH = "weekday_does_not_match"
    BIRTH_IN_FUTURE = "birth_in_future"
    BIRTH_IMPLAUSIBLE = "birth_implausible"
    ENROLMENT_IMPLAUSIBLE = "enrolment_implausible"
    HEARING_ON_WEEKEND = "hearing_on_weekend"
    HEARING_AT_CLOSED_PORT = "hearing_at_closed_port"
    HEARING_BEFORE_ENROLMENT = "hearing_before_enrolment"
    HEARING_IMPLAUSIBLE = "hearing_implausible"
    HEARING_ON_HOLIDAY = "hearing_on_holiday"
    IMPOSSIBLE_TIME = "impossible_time"
    TIME_UNREADABLE = "time_unreadable"
    TIME_MORNING_OR_AFTERNOON = "time_morning_or_afternoon"
    TWO_TIMES = "two_times"
    LANGUAGE_UNKNOWN = "language_unknown"
    TWO_LANGUAGES = "two_languages"
    PORT_UNKNOWN = "port_unknown"
    COUNTRY_UNKNOWN = "country_unknown"
    DITTO_OF_DOUBT = "ditto_of_doubt"
    DITTO_WITHOUT_SOURCE = "ditto_without_source"
    DIFFERS_FROM_EARLIER_ROW = "differs_from_earlier_row"
