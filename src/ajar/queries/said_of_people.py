"""What the user said of people, from three tables, in one look-up."""

from datetime import date, datetime
from typing import NamedTuple

from django.db.models import CharField, DateField, Value
from django.db.models.functions import Cast

from ajar.core.nouns.favour import Direction
from ajar.store.models import Favour, PersonWord, Told, TouchWord, User

FAVOURS = frozenset(direction.value for direction in Direction)
JOINED = "joined"
MET = FAVOURS | {told.value for told in Told}
"""What is said of somebody with whom the user was in touch."""


class Said(NamedTuple):
    """One thing said: of whom, when, what (a `Told`, a `Direction` or JOINED).

    `day` is the one it is about; `words` are the user's, or of JOINED the other side.
    """

    side: str
    at: datetime
    told: str
    day: date
    words: str


def said_of_people(user: User) -> tuple[Said, ...]:
    """Return touches, favours that count, and joins, the earliest first."""
    touches = TouchWord.objects.filter(owner=user).values_list(
        "side", "made_at", "told", "day", "words"
    )
    favours = Favour.objects.filter(owner=user, is_counted=True).exclude(side="")
    joins = PersonWord.objects.filter(owner=user, is_joined=True)
    rows = touches.union(
        favours.values_list("side", "said_at", "direction", "on", "words"),
        joins.values_list(
            "one",
            "said_at",
            Value(JOINED, CharField()),
            Cast("said_at", DateField()),
            "other",
        ),
        all=True,
    )
    return tuple(sorted((Said(*row) for row in rows), key=_age))


def _age(said: Said) -> tuple[date, datetime, str, str]:
    # Favours count by their day, what was said of touches by when.
    day = said.day if said.told in FAVOURS else said.at.date()
    return day, said.at, said.side, said.told
