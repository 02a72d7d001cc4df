"""What a reader should find in an invented workbook, in the shape of caseload-sample.truth.json."""

from collections import Counter
from collections.abc import Iterable
from typing import TypedDict

from invented.rows import Row


class Truth(TypedDict):
    """`people`: those accepted without a doubt, by A-number. `must_review`: by "Sheet!row" as Excel numbers rows."""

    people: dict[str, dict[str, str]]
    families: int
    rows_with_a_person: int
    must_review: dict[str, dict[str, str]]
    duplicates: int
    held: int
    without_hearing: int
    counts: dict[str, int]


def person(row: Row) -> dict[str, str]:
    """One person as the truth file tells her."""
    return {
        "name": row.person.name,
        "surname": row.person.surname,
        "born": row.person.born.isoformat(),
        "nationality": row.person.nationality.code,
        "language": row.person.language,
        "enrolled": row.household.enrolled.isoformat(),
        "hearing": row.household.hearing.isoformat(),
        "facility": row.household.region.facility,
    }


def truth(placed: Iterable[tuple[str, int, Row]]) -> Truth:
    """From every line with the sheet and the row it was written to."""
    lines = list(placed)
    doubtful = [(sheet, number, row, row.defect) for sheet, number, row in lines if row.defect]
    codes = Counter((sheet, row.cells["family"]) for sheet, _, row in lines if row.cells["family"])
    copies = sum(row.copy for _, _, row in lines)
    held = sum(fault.held for *_, fault in doubtful)
    unheard = sum(fault.no_hearing for *_, fault in doubtful)
    people = len(lines) - copies - held
    families = sum(rows > 1 for rows in codes.values())
    return {
        "people": {row.person.a_number: person(row) for _, _, row in lines if not row.defect and not row.copy},
        "families": families,
        "rows_with_a_person": len(lines),
        "must_review": {
            f"{sheet}!{number}": {"a_number": row.person.a_number, "why": fault.reason}
            for sheet, number, row, fault in doubtful
        },
        "duplicates": copies,
        "held": held,
        "without_hearing": unheard,
        "counts": {
            "rows": len(lines),
            "people": people,
            "families": families,
            "hearings": people - unheard,
            "duplicates": copies,
        },
    }
