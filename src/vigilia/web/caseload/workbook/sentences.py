"""Each reason in a plain sentence: what is the matter, and what to do. The manual quotes these."""

from __future__ import annotations

from vigilia.web.caseload.workbook.reasons import ReviewReason as R

SENTENCES: dict[R, tuple[str, str]] = {
    R.A_NUMBER_MISSING: ("There is no A-number yet.", "Add it when it is known; the person is imported without one."),
    R.A_NUMBER_TOO_SHORT: ("The A-number has seven digits or fewer.", "Check her papers; the row waits until then."),
    R.A_NUMBER_TOO_LONG: ("The A-number has ten digits or more.", "Check her papers; the row waits until then."),
    R.A_NUMBER_UNREADABLE: ("This is no A-number.", "Write eight or nine digits, or leave it blank; the row waits."),
    R.A_NUMBER_OF_ANOTHER_PERSON: (
        "An earlier row of another person has this A-number.",
        "Check both papers; this row waits until then.",
    ),
    R.NAME_MISSING: ("There is an A-number and no name.", "Add the name."),
    R.NAME_UNREADABLE: ("There is no letter in this name.", "Write the name as on her papers."),
    R.FORMULA: ("The cell holds a formula, and formulas are never run.", "Type what the cell should say."),
    R.IMPOSSIBLE_DATE: (
        "There is no such day.",
        "Check the paper; or turn the order of day and month (--month-first) if all dates are so.",
    ),
    R.DATE_UNREADABLE: ("This is not read as a date.", "Write day, month and year, the month in letters."),
    R.DATE_UNCERTAIN: ("Words or figures beside the date may change it.", "Keep one date alone in the cell."),
    R.YEAR_MISSING: ("The date has no year.", "Add the year."),
    R.DAY_MISSING: ("The date has no day.", "Add the day."),
    R.TWO_DATES: ("There are two dates in the cell.", "Keep the one that counts."),
    R.WEEKDAY_DOES_NOT_MATCH: (
        "The weekday and the date do not fit each other.",
        "Check the paper for which is right.",
    ),
    R.BIRTH_IN_FUTURE: ("The birth is after the file's own day.", "Check the year of birth."),
    R.BIRTH_IMPLAUSIBLE: ("The birth is more than 110 years back.", "Check the year of birth."),
    R.ENROLMENT_IMPLAUSIBLE: (
        "The return is before the programme began, or long after the file's other returns.",
        "Check the year.",
    ),
    R.HEARING_ON_WEEKEND: ("The hearing is on a Saturday or Sunday.", "Check the hearing notice or the court's line."),
    R.HEARING_AT_CLOSED_PORT: ("The port was closed on that day.", "Check the hearing notice or the court's line."),
    R.HEARING_BEFORE_ENROLMENT: ("The hearing is before the return to Mexico.", "Check both dates."),
    R.HEARING_IMPLAUSIBLE: ("The hearing is years away from the rest of the file.", "Check the year."),
    R.HEARING_ON_HOLIDAY: ("The hearing is on a federal holiday.", "It is kept; check with the court."),
    R.IMPOSSIBLE_TIME: ("There is no such time of day.", "Check the paper."),
    R.TIME_UNREADABLE: (
        "This is not read as a time of day.",
        "Write it as 8:30 or 1:00 PM; a time zone goes into the notes.",
    ),
    R.TIME_MORNING_OR_AFTERNOON: ("It may be morning or afternoon.", "Add AM or PM, or write 13:00."),
    R.TWO_TIMES: ("There are two times in the cell.", "Keep the one that counts."),
    R.LANGUAGE_UNKNOWN: ("This language is not known here.", "Choose it from the list; the words are kept."),
    R.TWO_LANGUAGES: ("There are two languages in the cell.", "Choose the one she understands best."),
    R.PORT_UNKNOWN: ("This port is not known here.", "Choose it from the list; the words are kept."),
    R.COUNTRY_UNKNOWN: ("This country is not known here.", "Choose it from the list; the words are kept."),
    R.DITTO_OF_DOUBT: ("The cell repeats one that is in doubt.", "Settle the cell above; then this one."),
    R.DITTO_WITHOUT_SOURCE: ("The cell repeats one above, and there is none in her family.", "Write it out."),
    R.DIFFERS_FROM_EARLIER_ROW: (
        "An earlier row of the same person says otherwise.",
        "Check which is right; both are kept.",
    ),
}
