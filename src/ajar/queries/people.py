"""Who there is, how things stand with each, and whom to write to today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.core.keep.history import in_order
from ajar.core.keep.next_touch import choose_next_touch, rank_touches
from ajar.core.keep.relationship import open_door
from ajar.core.keep.scorecard import keep_score
from ajar.core.nouns.identifier import (
    plain_address,
    plain_name,
    plain_number,
    read_handle,
)
from ajar.core.nouns.person import Stay
from ajar.core.nouns.touch import NextTouch, Relationship, Scorecard, Touch
from ajar.core.text import searchable
from ajar.queries.desk import DeskLine, describe
from ajar.queries.ids import shorten
from ajar.queries.judging import judge_for
from ajar.queries.touches import Dossier, gather_dossiers
from ajar.store.models import Person, User

NOBODY = "somebody"


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in short; `next` is the next touch, None where there is no reason.

    `proposals` counts those who may be the same person.
    """

    key: str
    id: str
    name: str
    firm: str
    door: Relationship
    last_at: datetime | None
    channels: tuple[str, ...]
    messages: int
    roles: int
    next: NextTouch | None
    proposals: int
    is_contact: bool


@dataclass(frozen=True, slots=True)
class PeopleList:
    """People, the widest door first; `due` is whom to write to today, ranked.

    `known` counts all there are, with those of the user's lists who never wrote.
    """

    lines: tuple[PersonLine, ...]
    due: tuple[PersonLine, ...]
    known: int
    today: date


@dataclass(frozen=True, slots=True)
class MaybeSame:
    """Somebody who may be the same person, and why."""

    key: str
    id: str
    name: str
    firm: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything there is to show of one person; touches are the latest first.

    `position` is that of the user's own lists, `connected_on` theirs or the user's
    word, `invited_on` the user's.
    """

    line: PersonLine
    other_names: tuple[str, ...]
    firms: tuple[Stay, ...]
    addresses: tuple[str, ...]
    handles: tuple[str, ...]
    numbers: tuple[str, ...]
    position: str
    invited_on: date | None
    connected_on: date | None
    touches: tuple[Touch, ...]
    scorecard: Scorecard
    roles: tuple[DeskLine, ...]
    maybe_same: tuple[MaybeSame, ...]
    today: date


def show_people(user: User, words: str = "", *, everyone: bool = False) -> PeopleList:
    """Return the people who wrote or called, or `everyone`, lists included.

    Only those who have all of `words` in a name, a firm or an address; a search looks
    at everyone.
    """
    today = _today()
    rows = list(Person.objects.filter(owner=user).order_by("key"))
    ids = shorten(row.key for row in rows)
    wanted = searchable(words).split()
    shown = [row for row in rows if _has(row, wanted)]
    dossiers = gather_dossiers(user, shown)
    contacts = _contacts(shown)
    lines = [
        _line(row, dossiers[row.pk], ids, contacts, today)
        for row in shown
        if everyone or wanted or dossiers[row.pk].channels
    ]
    by_key = {line.key: line for line in lines}
    due = rank_touches(((ln.key, ln.next) for ln in lines if ln.next), today)
    return PeopleList(
        tuple(sorted(lines, key=_rank)),
        tuple(by_key[key] for key, _ in due),
        len(rows),
        today,
    )


def _today() -> date:
    return clock.now().astimezone().date()


def _has(row: Person, wanted: list[str]) -> bool:
    if not wanted:
        return True
    firms = " ".join(str(firm) for firm, *_ in row.firms)
    parts = (row.name, *row.other_names, firms, *row.addresses, *row.handles)
    said = searchable(" ".join((*parts, *row.numbers)))
    return all(word in said for word in wanted)


def _contacts(rows: Iterable[Person]) -> frozenset[int]:
    links = Person.contacts.through.objects.filter(person__in=[row.pk for row in rows])
    return frozenset(links.values_list("person_id", flat=True))


def _rank(line: PersonLine) -> tuple[float, float, str, str]:
    last = line.last_at.timestamp() if line.last_at else 0.0
    return -line.door.opening, -last, line.name.casefold(), line.key


def _line(
    row: Person,
    dossier: Dossier,
    ids: dict[str, str],
    contacts: frozenset[int],
    today: date,
) -> PersonLine:
    door = open_door(dossier.touches, today, is_fraud=dossier.is_fraud)
    touch = choose_next_touch(dossier.touches, door.opening, today, dossier.not_before)
    return PersonLine(
        key=row.key,
        id=ids[row.key],
        name=_name(row),
        firm=str(row.firms[0][0]) if row.firms else "",
        door=door,
        last_at=max((touch.at for touch in dossier.touches), default=None),
        channels=tuple(sorted(dossier.channels)),
        messages=dossier.messages,
        roles=len(dossier.roles),
        next=touch,
        proposals=len(row.proposals),
        is_contact=row.pk in contacts,
    )


def _name(row: Person) -> str:
    known_by = (*row.addresses, *row.handles, *(f"+{n}" for n in row.numbers))
    return row.name or next(iter(known_by), NOBODY)


def show_person(user: User, said: str) -> PersonPage:
    """Return the page of the person that `said` means.

    A key or its beginning, an address, a profile, a number or a name. RequestError
    if that is nobody or several.
    """
    today = _today()
    row = find_person(user, said)
    keys = Person.objects.filter(owner=user).values_list("key", flat=True)
    ids = shorten(keys)
    dossier = gather_dossiers(user, [row])[row.pk]
    contacts = list(row.contacts.order_by("-connected_on", "pk"))
    entries = sorted(
        dossier.roles.values(),
        key=lambda entry: (entry.latest_at is not None, entry.latest_at, entry.key),
        reverse=True,
    )
    return PersonPage(
        line=_line(row, dossier, ids, _contacts([row]), today),
        other_names=tuple(row.other_names),
        firms=tuple(_stay(firm) for firm in row.firms),
        addresses=tuple(row.addresses),
        handles=tuple(row.handles),
        numbers=tuple(row.numbers),
        position=next((one.position for one in contacts if one.position), ""),
        invited_on=dossier.invited_on,
        connected_on=dossier.connected_on,
        touches=tuple(reversed(in_order(dossier.touches))),
        scorecard=keep_score(dossier.dealings, dossier.touches, today),
        roles=describe(user, entries, judge_for(user)),
        maybe_same=_maybe_same(user, row, ids),
        today=today,
    )


def _stay(firm: list[str | None]) -> Stay:
    name, first, last = firm
    return Stay(
        name or "",
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
    )


def _maybe_same(user: User, row: Person, ids: dict[str, str]) -> tuple[MaybeSame, ...]:
    reasons = {key: tuple(why) for key, why in row.proposals}
    others = Person.objects.filter(owner=user, key__in=reasons).order_by("key")
    return tuple(
        MaybeSame(
            other.key,
            ids[other.key],
            _name(other),
            str(other.firms[0][0]) if other.firms else "",
            reasons[other.key],
        )
        for other in others
    )


def find_person(user: User, said: str) -> Person:
    """Return whom `said` means; RequestError if that is nobody or several."""
    low = said.strip().casefold()
    rows = list(Person.objects.filter(owner=user).order_by("key"))
    exact = [row for row in rows if low and (row.key == low or _is(row, said))]
    found = exact or [row for row in rows if low and row.key.startswith(low)]
    found = found or [row for row in rows if low and _has(row, searchable(low).split())]
    if len(found) == 1:
        return found[0]
    if not found:
        problem = f"Nobody here is known as {said!r}."
        raise RequestError(problem, "`ajar people` lists them, ids first.")
    ids = shorten(row.key for row in rows)
    some = ", ".join(f"{_name(row)} ({ids[row.key]})" for row in found[:4])
    problem = f"{said!r} could be any of {some}" + (" …" if len(found) > 4 else "")
    raise RequestError(problem, "Give the id.")


def _is(row: Person, said: str) -> bool:
    """Say whether `said` is an identifier or the name of a person."""
    marks = {
        f"address:{plain_address(said)}",
        f"handle:{read_handle(said)}",
        f"name:{plain_name(said)}",
        said.strip(),
    }
    number = plain_number(said)
    return not marks.isdisjoint(row.known_by) or (
        bool(number) and any(known.endswith(number) for known in row.numbers)
    )
