"""A person's record on one screen: who, how to reach her, where she waits, with whom, and what was remarked."""

from __future__ import annotations

from collections.abc import Iterator

from vigilia.programme.cities import city
from vigilia.programme.languages import LANGUAGES
from vigilia.web.people.models import Contact, Stay
from vigilia.web.people.record import Record


def record(seen: Record) -> str:
    """The whole record; the A-number masked, since showing it whole is an act of its own (S10)."""
    return "\n".join(_lines(seen))


def _lines(seen: Record) -> Iterator[str]:
    person = seen.people[0]
    yield f"{person.full_name or 'Name not known'} {person.masked_number}".rstrip()
    for other in seen.people[1:]:
        yield f"  also on file as {other.full_name} {other.masked_number}".rstrip()
    language = next((one.name for one in LANGUAGES if one.code == person.language), "not known")
    yield f"  born {person.born or 'not known'} · nationality {person.nationality or 'not known'} · language {language}"
    for leads, others in ((True, "leads the family"), (False, "family")):
        names = [f"{one.full_name} {one.masked_number}".rstrip() for one, lead in seen.family if lead is leads]
        if names:
            yield f"  {others}: {', '.join(names)}"
    yield "REACH" if seen.contacts else "REACH: no phone, no address"
    for contact in seen.contacts:
        yield f"  {_contact(contact)}"
    for stay in seen.stays:
        yield f"WAITS  {_stay(stay)}"
    if seen.notes:
        yield "NOTES, as they were written"
    for note in seen.notes:
        yield f"  {note.at:%Y-%m-%d}  {note.words}"


def _contact(contact: Contact) -> str:
    safe = {True: "safe to leave word", False: "not safe to leave word", None: "nobody asked whether word may be left"}
    whose = "whose phone is not known" if contact.whose == "unknown" else f"{contact.whose} phone"
    hour = f" · best {contact.best_hour}" if contact.best_hour else ""
    return f"{contact.number or contact.words} · {whose} · {safe[contact.safe_to_leave_word]}{hour}"


def _stay(stay: Stay) -> str:
    known = city(stay.place["city"]) if stay.place["city"] else None
    place = ", ".join(filter(None, [stay.place["shelter"], known.name if known else stay.place["words"]]))
    return f"{place} · since {stay.since}" + (f" until {stay.until}" if stay.until else "")
