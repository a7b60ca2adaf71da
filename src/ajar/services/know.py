"""Take the user's word on somebody they know: how well, and whether they look."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ajar.adapters import clock
from ajar.core.nouns.referral import Bond, Search
from ajar.services.changes import record_change
from ajar.services.survey import survey_people
from ajar.services.who_is_who import name_of, side_of
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, ContactWord, Person, User

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire

_COLUMNS = ("bond", "search", "wants", "place")
_SEARCHES = {
    Search.OUT_OF_WORK: "out of work",
    Search.LOOKING: "looking",
    Search.OPEN: "open to the right move",
    Search.SETTLED: "not looking",
}
_BONDS = {
    Bond.FRIEND: "a friend",
    Bond.WELL: "known well",
    Bond.SOME: "known a little",
    Bond.HARDLY: "hardly known",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says of somebody; None and "" take it back."""

    bond: Bond | None = None
    search: Search | None = None
    wants: str = ""
    place: str = ""


def say_of_person(
    user: User, person: str, said: Said, now: datetime | None = None
) -> Change:
    """Hold what the user says of `person`; return the change, which can be undone.

    `person` is as in `who_is_who.join_people`. It is kept private: no draft says it.
    RequestError if that is nobody or several.
    """
    at = now or clock.now()
    with desk_transaction():
        survey = survey_people(user)
        side, name = side_of(survey, person), name_of(survey, person)
        side = _earlier_side(user, side) or side
        earlier = ContactWord.objects.filter(owner=user, side=side).first()
        before: dict[str, Wire] = {"side": side, "was": _was(earlier)}
        ContactWord.objects.update_or_create(
            owner=user, side=side, defaults={**_filled(said), "said_at": at}
        )
        words = f"{name}: {_in_words(said)}."
        return record_change(user, ChangeOf.CONTACT, words, before, at)


def restore_contact_word(user: User, before: Mapping[str, Any]) -> None:
    """Put back what was said of somebody before, or that nothing was."""
    rows = ContactWord.objects.filter(owner=user, side=before["side"])
    was = before["was"]
    if was is None:
        rows.delete()
    else:
        rows.update(**{**was, "said_at": datetime.fromisoformat(was["said_at"])})


def _earlier_side(user: User, side: str) -> str:
    """Return the side of what was said of the same person before, or ""."""
    people = Person.objects.filter(owner=user)
    person = next((one for one in people if one.is_at(side)), None)
    words = ContactWord.objects.filter(owner=user).order_by("-said_at")
    held = (word.side for word in words if person and person.is_at(word.side))
    return next(held, "")


def _was(row: ContactWord | None) -> "Wire":
    if row is None:
        return None
    said: dict[str, Wire] = {column: getattr(row, column) for column in _COLUMNS}
    return said | {"said_at": row.said_at.isoformat()}


def _filled(said: Said) -> dict[str, str]:
    return {
        "bond": said.bond.value if said.bond else "",
        "search": said.search.value if said.search else "",
        "wants": " ".join(said.wants.split())[:400],
        "place": " ".join(said.place.split())[:200],
    }


def _in_words(said: Said) -> str:
    parts = [
        _BONDS[said.bond] if said.bond else "",
        _SEARCHES[said.search] if said.search else "",
        f"would want {said.wants.strip()}" if said.wants.strip() else "",
        f"lives in {said.place.strip()}" if said.place.strip() else "",
    ]
    return ", ".join(filter(None, parts)) or "nothing more"
