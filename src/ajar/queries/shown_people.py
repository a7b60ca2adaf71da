"""People with what lists say of them and how to call them, in one look-up.

A key is shown by the shortest beginning that is theirs alone: it is told by the keys
just before and after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.expressions import RawSQL

from ajar.queries.ids import shorten
from ajar.queries.said_of_people import MET, Said
from ajar.store.models import Person, User

_KNOWN_BY = """SELECT person.id FROM store_person person, json_each(person.known_by)
    known WHERE known.value IN ({})"""


class Known(NamedTuple):
    """What the user's own lists say of a person."""

    position: str
    place: str
    connected_on: date | None


@dataclass(slots=True)
class Shown:
    """A person, their id, what lists say of them; `known` counts all people."""

    row: Person
    id: str
    known: int
    contacts: list[Known] = field(default_factory=list)


def met(words: Iterable[Said]) -> Q:
    """Return whom it may be true of that they wrote, called, or were in touch.

    Of those who were in touch by the user's word it may be some too many: one mark of
    several is looked at.
    """
    wrote = Person.messages.through.objects.values("person_id")
    called = Person.calls.through.objects.values("person_id")
    marks = {word.side.partition("|")[0] for word in words if word.told in MET}
    is_met = Q(pk__in=wrote) | Q(pk__in=called)
    if marks:
        places = ", ".join(["%s"] * len(marks))
        told = RawSQL(_KNOWN_BY.format(places), sorted(marks))  # noqa: S611 (bound)
        is_met |= Q(pk__in=told)
    return is_met


def look_up_people(user: User, wanted: Q) -> list[Shown]:
    """Return the people of `user` who are `wanted`, by key."""
    found: dict[int, Shown] = {}
    for row in _rows(user, wanted):
        if row.pk not in found:
            keys = [key for key in (row.key, row.before, row.after) if key]
            found[row.pk] = Shown(row, shorten(keys)[row.key], row.known)
        if row.contact is not None:
            known = Known(row.position, row.place, row.connected_on)
            found[row.pk].contacts.append(known)
    return list(found.values())


def _rows(user: User, wanted: Q) -> Iterable[Any]:
    """Return the people, once for every contact that they are."""
    others = Person.objects.filter(owner=user).order_by()
    before = others.filter(key__lt=OuterRef("key")).order_by("-key")
    after = others.filter(key__gt=OuterRef("key")).order_by("key")
    known = others.values("owner").annotate(known=Count("pk"))
    return (
        Person.objects.filter(wanted, owner=user)
        .annotate(
            before=Subquery(before.values("key")[:1]),
            after=Subquery(after.values("key")[:1]),
            known=Subquery(known.values("known")),
            contact=F("contacts__pk"),
            position=F("contacts__position"),
            place=F("contacts__place"),
            connected_on=F("contacts__connected_on"),
        )
        .order_by("key", "contact")
    )
