"""Follow the user's word that two are one person, or are not."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.intake.sightings import whole_number
from ajar.core.keep.portrait import point_at
from ajar.core.nouns.identifier import plain_address, plain_name, read_handle
from ajar.core.nouns.person import Cluster
from ajar.services.changes import record_change
from ajar.services.people import rebuild_people
from ajar.services.survey import Survey, survey_people
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, PersonWord, User

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire

_SUREST = ("handle", "address", "number")
LEAST_OF_KEY = 4
"""Characters of a person's key that are enough to mean it."""


def join_people(
    user: User, one: str, other: str, now: datetime | None = None
) -> Change:
    """Hold `one` and `other` for one person; return the change.

    Each is a key, or its beginning, or an address, a profile, a number or a name.
    RequestError if either is nobody or several, or they are one already.
    """
    with desk_transaction():
        survey = survey_people(user)
        first, second = _find(survey, one), _find(survey, other)
        if first.id == second.id:
            problem = "These are one person already."
            raise RequestError(problem)
        sides = _point(survey, first), _point(survey, second)
        both = _told_apart(_name(survey, first), _name(survey, second), sides)
        words = f"{both} are one person."
        return _say(user, sides, words, is_joined=True, now=now)


def part_people(
    user: User, one: str, other: str, now: datetime | None = None
) -> Change:
    """Hold `one` and `other` for two people; return the change.

    Each is as in `join_people`. To cut one person in two, each is an identifier of
    theirs. RequestError if either is nobody or several, or nothing parts them.
    """
    with desk_transaction():
        survey = survey_people(user)
        first, second = _find(survey, one), _find(survey, other)
        if first.id != second.id:
            sides = _point(survey, first), _point(survey, second)
        else:
            sides = _mark(survey, one, first), _mark(survey, other, first)
        shown = _shown(one, survey, first), _shown(other, survey, second)
        words = _told_apart(*shown, sides)
        change = _say(user, sides, f"{words} are two.", is_joined=False, now=now)
        after = survey_people(user)
        if _holder(after, sides[0]) & _holder(after, sides[1]):
            problem = "One message names both: they can't be told apart."
            raise RequestError(problem, "Name an address or a number of each.")
        return change


def part_again(user: User, one: str, other: str, now: datetime | None = None) -> Change:
    """Hold for two whom the user joined by the sides `one` and `other`; return it.

    RequestError if they were not joined.
    """
    with desk_transaction():
        rows = PersonWord.objects.filter(owner=user, one=one, other=other)
        if not rows.filter(is_joined=True).exists():
            problem = "These were not joined."
            raise RequestError(problem, "They may have been parted already.")
        words = f"{_bare(one)} and {_bare(other)} are two."
        return _say(user, (one, other), words, is_joined=False, now=now)


def _told_apart(one: str, other: str, sides: tuple[str, str]) -> str:
    """Return two names with "and", each with what points at it if they are alike."""
    if one.casefold() == other.casefold():
        one, other = (f"{one} ({_bare(side)})" for side in sides)
    return f"{one} and {other}"


def _bare(side: str) -> str:
    """Return a side in words: "ines@tidewell.example", "dana whitfield"."""
    marks = (mark.partition(":")[2] for mark in side.split("|"))
    return ", ".join(mark for mark in marks if mark)


def split_person(
    user: User, key: str, mark: str, now: datetime | None = None
) -> Change:
    """Hold what `mark` ("address:…") belongs to for somebody else than `key`.

    RequestError if there is no such person, or nothing tells the two apart.
    """
    survey = survey_people(user)
    cluster = _find(survey, key)
    sightings = [survey.sightings[one] for one in cluster.keys]
    others = sorted(
        (_SUREST.index(kind), known_by)
        for sighting in sightings
        if mark not in sighting.atoms
        for known_by in sighting.known_by
        if (kind := known_by.partition(":")[0]) in _SUREST
        and not any({mark, known_by} <= one.atoms for one in sightings)
    )
    if not others:
        problem = "Nothing here tells two people apart."
        raise RequestError(problem, "All that is known of them came together.")
    return part_people(user, mark, others[0][1], now)


def restore_word(user: User, before: Mapping[str, Any]) -> None:
    """Put back what the user said of a pair before, or that they said nothing."""
    pair = PersonWord.objects.filter(
        owner=user, one=before["one"], other=before["other"]
    )
    if before["was"] is None:
        pair.delete()
    else:
        pair.update(
            is_joined=before["was"]["is_joined"],
            said_at=datetime.fromisoformat(before["was"]["said_at"]),
        )
    rebuild_people(user)


def _say(
    user: User,
    sides: tuple[str, str],
    words: str,
    *,
    is_joined: bool,
    now: datetime | None,
) -> Change:
    at = now or clock.now()
    one, other = sorted(sides)
    earlier = PersonWord.objects.filter(owner=user, one=one, other=other).first()
    was: Wire = None
    if earlier is not None:
        was = {
            "is_joined": earlier.is_joined,
            "said_at": earlier.said_at.isoformat(),
        }
    PersonWord.objects.update_or_create(
        owner=user,
        one=one,
        other=other,
        defaults={"is_joined": is_joined, "said_at": at},
    )
    rebuild_people(user)
    before: dict[str, Wire] = {"one": one, "other": other, "was": was}
    return record_change(user, ChangeOf.PEOPLE, words, before, at)


def side_of(survey: Survey, said: str) -> str:
    """Return what points at the person that `said` means, whatever comes in later.

    RequestError if that is nobody, several, or can't be told from others.
    """
    return _point(survey, _find(survey, said))


def name_of(survey: Survey, said: str) -> str:
    """Return the name of whom `said` means; RequestError as in `side_of`."""
    return _name(survey, _find(survey, said))


def _find(survey: Survey, said: str) -> Cluster:
    """Return whom `said` means; RequestError if that is nobody or several."""
    marks = _marks(survey, said)
    keys = {c.id: survey.key_of(c.keys) for c in survey.people.clusters}
    low = said.strip().casefold()
    is_key = len(low) >= LEAST_OF_KEY
    found = [
        cluster
        for cluster in survey.people.clusters
        if (is_key and keys[cluster.id].startswith(low))
        or any(marks & survey.sightings[key].atoms for key in cluster.keys)
    ]
    if len(found) == 1:
        return found[0]
    problem = f"Nobody here is known as {said!r}."
    if found:
        problem = f"{said!r} could be any of {len(found)} people."
    raise RequestError(problem, "`ajar people` lists them, ids first.")


def _marks(survey: Survey, said: str) -> frozenset[str]:
    """Return the identifiers that `said` may be."""
    text = said.strip()
    marks = {text}
    if "@" in text:
        marks.add(f"address:{plain_address(text)}")
    elif handle := read_handle(text):
        marks.add(f"handle:{handle}")
    elif number := whole_number(text, survey.home):
        marks.add(f"number:{number}")
    elif name := plain_name(text):
        marks.add(f"name:{name}")
    return frozenset(marks)


def _point(survey: Survey, cluster: Cluster) -> str:
    side = point_at(cluster.keys, survey.sightings)
    if not side:
        problem = f"Nothing tells this {_name(survey, cluster)} from others."
        raise RequestError(problem, "They share every address, number and name.")
    return side


def _mark(survey: Survey, said: str, cluster: Cluster) -> str:
    """Return the identifier of a person that `said` is."""
    atoms = frozenset().union(*(survey.sightings[k].atoms for k in cluster.keys))
    marks = sorted(_marks(survey, said) & atoms)
    if not marks:
        problem = "Both are one person: name what of them belongs to somebody else."
        raise RequestError(problem, "Give two addresses, profiles, numbers or names.")
    return marks[0]


def _holder(survey: Survey, side: str) -> frozenset[str]:
    atoms = frozenset(side.split("|"))
    return frozenset(
        cluster.id
        for cluster in survey.people.clusters
        if any(atoms <= survey.sightings[key].atoms for key in cluster.keys)
    )


def _name(survey: Survey, cluster: Cluster) -> str:
    names = (survey.sightings[key].name for key in cluster.keys)
    return max(names, key=lambda name: (len(name.split()), name)) or "somebody"


def _shown(said: str, survey: Survey, cluster: Cluster) -> str:
    return said.strip() if len(said.split()) > 1 else _name(survey, cluster)
