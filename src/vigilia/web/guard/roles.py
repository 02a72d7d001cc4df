"""Who may do what, as data. A right that stands in no row here is nobody's."""

from enum import StrEnum


class Role(StrEnum):
    COORDINATOR = "coordinator"
    INTAKE = "intake"
    HOTLINE = "hotline"
    FIELD = "field"
    LAWYER = "lawyer"
    DRIVER = "driver"
    PLANNER = "planner"
    MONITOR = "monitor"
    ADMINISTRATOR = "administrator"


class Act(StrEnum):
    READ_PEOPLE = "read_people"
    WRITE_PEOPLE = "write_people"
    REVEAL_NUMBER = "reveal_number"
    READ_HEARINGS = "read_hearings"
    WRITE_HEARINGS = "write_hearings"
    SETTLE_HEARINGS = "settle_hearings"
    RELEASE_NEXT_STEP = "release_next_step"
    IMPORT_CASELOAD = "import_caseload"
    APPROVE_IMPORT = "approve_import"
    UNDO_IMPORT = "undo_import"
    ERASE_PEOPLE = "erase_people"
    MERGE_PEOPLE = "merge_people"
    READ_FILES = "read_files"
    WRITE_FILES = "write_files"
    READ_AUDIT = "read_audit"
    OPERATE = "operate"
    MANAGE_MEMBERS = "manage_members"


PERMITS: dict[Role, frozenset[Act]] = {
    Role.COORDINATOR: frozenset(Act) - {Act.OPERATE, Act.MANAGE_MEMBERS, Act.RELEASE_NEXT_STEP},
    Role.INTAKE: frozenset(
        {Act.READ_PEOPLE, Act.WRITE_PEOPLE, Act.READ_HEARINGS, Act.WRITE_HEARINGS, Act.READ_FILES, Act.WRITE_FILES}
    ),
    Role.HOTLINE: frozenset({Act.READ_HEARINGS}),
    Role.FIELD: frozenset({Act.READ_PEOPLE, Act.WRITE_PEOPLE}),
    # Lawyers, drivers, planners and monitors work through their own apps (R4, R6, R7, R10); here they read nothing of people.
    # What a person reads about a missed hearing is counsel's alone to release, by a reference that names nobody.
    Role.LAWYER: frozenset({Act.RELEASE_NEXT_STEP}),
    Role.DRIVER: frozenset(),
    Role.PLANNER: frozenset(),
    Role.MONITOR: frozenset(),
    # An administrator keeps the machine and the members, and cannot read people (T8).
    Role.ADMINISTRATOR: frozenset({Act.READ_AUDIT, Act.OPERATE, Act.MANAGE_MEMBERS}),
}

# Volunteers may act only while a slot that a coordinator opened for them is running (S9).
ONLY_IN_SLOT: frozenset[Role] = frozenset({Role.HOTLINE})
