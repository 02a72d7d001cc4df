"""Models of the store of identity: every text about a person is sealed under that person's own key."""

from vigilia.web.people.models.contact import Contact, DetailLevel, WhosePhone
from vigilia.web.people.models.family import Family, FamilyMember
from vigilia.web.people.models.held_card import HeldCard
from vigilia.web.people.models.merge import Merge, MergeReason
from vigilia.web.people.models.name_token import NameToken
from vigilia.web.people.models.note import Note
from vigilia.web.people.models.person import Person
from vigilia.web.people.models.saying import PersonSaying, SaidAboutPerson, Source, Standing
from vigilia.web.people.models.stay import Stay

__all__ = [
    "Contact",
    "DetailLevel",
    "Family",
    "FamilyMember",
    "HeldCard",
    "Merge",
    "MergeReason",
    "NameToken",
    "Note",
    "Person",
    "PersonSaying",
    "SaidAboutPerson",
    "Source",
    "Standing",
    "Stay",
    "WhosePhone",
]
