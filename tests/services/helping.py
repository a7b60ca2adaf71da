"""A role that somebody wrote of, and people who might want it."""

from datetime import date

from ajar.core.nouns.contact import Connection
from ajar.services.keep_contact import keep_contact
from ajar.services.note import Note, keep_note
from ajar.services.people import rebuild_people
from ajar.store.models import Entry, Person, Profile

PITCH = (
    "I am a recruiter at Harbor & Main. Calling for Bluewing Widgets: we look for a "
    "sales manager in Irvine, $150,000 base, on site."
)
OWEN = Connection(
    "Owen Brandt",
    "owen@brandt.example",
    "Castell Robotics",
    "Regional Sales Manager",
    date(2020, 5, 4),
    "in/owen-brandt",
)
MAYA = Connection(
    "Maya Lindqvist", "", "Lark Hospital", "Staff Nurse", None, "in/maya-l"
)
INES = Connection("Ines Farrow", "ines@farrow.example", "Tidewell", "Sales Director")
ROSA = Connection("Rosa Delgado", "", "Harbor & Main", "Sales Manager")


def keep_people(user, *people: Connection) -> None:
    hash_key = bytes(Profile.objects.get(owner=user).hash_key)
    for person in people or (OWEN, MAYA, INES):
        keep_contact(user, person, hash_key)
    rebuild_people(user)


def keep_role(user, who: str = "Rosa Delgado", said: str = PITCH) -> Entry:
    message = keep_note(user, Note(said, who, "+1 303 555 0142"))
    return Entry.objects.get(owner=user, first_message=message)


def key_of(user, name: str) -> str:
    return Person.objects.get(owner=user, name=name).key
