"""Who there is, how things stand with each, and whom to write to today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from ajar.adapters import clock
from ajar.core.keep.next_touch import choose_next_touch, rank_touches
from ajar.core.keep.relationship import open_door, tell_story
from ajar.core.keep.scorecard import keep_score
from ajar.core.nouns.person import Stay
from ajar.core.nouns.touch import Chapter, NextTouch, Relationship, Scorecard
from ajar.core.text import searchable
from ajar.queries.find_person import called, has_words, pick_person
from ajar.queries.judging import Ruling, judge_for
from ajar.queries.lines import Deadline
from ajar.queries.numbers import home_of
from ajar.queries.said_of_people import JOINED, Said, said_of_people
from ajar.queries.shown_people import Shown, look_up_people, met
from ajar.queries.touches import Dossier, gather_dossiers
from ajar.queries.waiting import waiting_lines, waiting_of
from ajar.store.models import Entry, Person, User

MOST_CHAPTERS = 40


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in short; `next` is the next touch, None where there is no reason.

    `proposals` counts those who may be the same person; `position` and `place` are
    those of the user's own lists, `connected_on` theirs or the user's word.
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
    position: str
    place: str
    connected_on: date | None


@dataclass(frozen=True, slots=True)
class PeopleList:
    """People, the widest door first; `due` is whom to write to today, ranked.

    `known` counts all there are, with those of the user's lists who never wrote.
    """

    lines: tuple[PersonLine, ...]
    due: tuple[PersonLine, ...]
    known: int
    today: date
    deadlines: tuple[Deadline, ...] = ()
    put_off: tuple[tuple[Entry, datetime | None], ...] = ()


@dataclass(frozen=True, slots=True)
class MaybeSame:
    """Somebody who may be the same person, and why."""

    key: str
    id: str
    name: str
    firm: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role they brought: what the user answered, or else what they would.

    `until` is the day that a not now named.
    """

    key: str
    title: str
    at: datetime | None
    answered: str
    until: date | None
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything there is to show of one person; chapters are the latest first.

    `invited_on` is the user's word; `touches` counts the chapters and those before
    them. `joins` are sides of words by which the user made one person of several.
    `beside` are the people, themselves included, the widest door first.
    """

    line: PersonLine
    other_names: tuple[str, ...]
    firms: tuple[Stay, ...]
    addresses: tuple[str, ...]
    handles: tuple[str, ...]
    numbers: tuple[str, ...]
    invited_on: date | None
    story: tuple[Chapter, ...]
    touches: int
    scorecard: Scorecard
    roles: tuple[RoleLine, ...]
    maybe_same: tuple[MaybeSame, ...]
    joins: tuple[tuple[str, str], ...]
    beside: PeopleList
    today: date


def show_people(user: User, words: str = "", *, everyone: bool = False) -> PeopleList:
    """Return the people who wrote or called, or `everyone`, lists included.

    Only those who have all of `words` in a name, a firm or an address; a search looks
    at everyone.
    """
    wanted = searchable(words).split()
    everyone = everyone or bool(wanted)
    told = said_of_people(user)
    people = look_up_people(user, Q() if everyone else met(told))
    shown = [one for one in people if has_words(one.row, wanted)]
    known = people[0].known if people else Person.objects.filter(owner=user).count()
    return _Seen(user, shown, told).listed(known, everyone=everyone)


class _Seen:
    """People and what happened with them, as of today."""

    def __init__(
        self,
        user: User,
        shown: list[Shown],
        told: Iterable[Said],
        whole: int | None = None,
    ) -> None:
        self.today = clock.now().astimezone().date()
        self.dossiers, self.desk = gather_dossiers(user, shown, told, whole)
        self.judge = judge_for(user)
        # The page writes numbers by it: looked up here, it costs nothing more.
        home_of(user, self.judge.preferences)
        self.waiting = waiting_lines(self.desk.open, self.judge)
        self.lines = {one.row.pk: self._line(one) for one in shown}

    def listed(self, known: int, *, everyone: bool) -> PeopleList:
        """Return those who wrote or called, or `everyone`, the widest door first.

        `known` is how many there are in all.
        """
        lines = [
            line
            for pk, line in self.lines.items()
            if everyone or self.dossiers[pk].is_met
        ]
        by_key = {line.key: line for line in lines}
        due = rank_touches(((ln.key, ln.next) for ln in lines if ln.next), self.today)
        return PeopleList(
            tuple(sorted(lines, key=_rank)),
            tuple(by_key[key] for key, _ in due),
            known,
            self.today,
            self.desk.deadlines,
            self.desk.put_off,
        )

    def _line(self, one: Shown) -> PersonLine:
        row, dossier = one.row, self.dossiers[one.row.pk]
        touches, today = dossier.touches, self.today
        door = open_door(touches, today, is_fraud=dossier.is_fraud)
        waits = waiting_of(dossier.asks, self.waiting)
        until = dossier.not_before
        due = choose_next_touch(touches, door.opening, today, until, waits)
        return PersonLine(
            key=row.key,
            id=one.id,
            name=called(row),
            firm=str(row.firms[0][0]) if row.firms else "",
            door=door,
            last_at=max((touch.at for touch in touches), default=None),
            channels=tuple(sorted(dossier.channels)),
            messages=dossier.messages,
            roles=len(dossier.roles),
            next=None if dossier.is_fraud else due,
            proposals=len(row.proposals),
            is_contact=bool(dossier.contacts),
            position=next((c.position for c in dossier.contacts if c.position), ""),
            place=next((c.place for c in dossier.contacts if c.place), ""),
            connected_on=dossier.connected_on,
        )


def _rank(line: PersonLine) -> tuple[float, float, str, str]:
    last = line.last_at.timestamp() if line.last_at else 0.0
    return -line.door.opening, -last, line.name.casefold(), line.key


def show_person(user: User, said: str) -> PersonPage:
    """Return the page of the person that `said` means.

    A key or its beginning, an address, a profile, a number or a name. RequestError
    if that is nobody or several.
    """
    told = said_of_people(user)
    shown = look_up_people(user, met(told) | Q(key=said))
    one = next((one for one in shown if one.row.key == said), None)
    if one is None:
        everyone = look_up_people(user, Q())
        found = pick_person([other.row for other in everyone], said)
        one = next(other for other in everyone if other.row.pk == found.pk)
        shown = [one, *(other for other in shown if other.row.pk != found.pk)]
    row = one.row
    seen = _Seen(user, shown, told, row.pk)
    dossier = seen.dossiers[row.pk]
    return PersonPage(
        line=seen.lines[row.pk],
        other_names=tuple(row.other_names),
        firms=tuple(_stay(firm) for firm in row.firms),
        addresses=tuple(row.addresses),
        handles=tuple(row.handles),
        numbers=tuple(row.numbers),
        invited_on=dossier.invited_on,
        story=tell_story(dossier.touches, MOST_CHAPTERS),
        touches=len(dossier.touches),
        scorecard=keep_score(dossier.dealings, dossier.touches, seen.today),
        roles=_roles(dossier, seen),
        maybe_same=_maybe_same(user, row),
        joins=_joins(told, row),
        beside=seen.listed(one.known, everyone=False),
        today=seen.today,
    )


def _roles(dossier: Dossier, seen: _Seen) -> tuple[RoleLine, ...]:
    entries = [entry for entry in seen.desk.chosen if entry.key in dossier.roles]
    rulings = seen.judge.rule(entries)
    return tuple(
        RoleLine(
            entry.key,
            entry.title or entry.subject,
            entry.latest_at,
            entry.answered,
            entry.until,
            r,
        )
        for entry, r in zip(entries, rulings, strict=True)
    )


def _stay(firm: list[str | None]) -> Stay:
    name, first, last = firm
    return Stay(
        name or "",
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
    )


def _maybe_same(user: User, row: Person) -> tuple[MaybeSame, ...]:
    reasons = {key: tuple(why) for key, why in row.proposals}
    if not reasons:
        return ()
    return tuple(
        MaybeSame(
            other.row.key,
            other.id,
            called(other.row),
            str(other.row.firms[0][0]) if other.row.firms else "",
            reasons[other.row.key],
        )
        for other in look_up_people(user, Q(key__in=reasons))
    )


def _joins(told: Iterable[Said], row: Person) -> tuple[tuple[str, str], ...]:
    pairs = ((word.side, word.words) for word in told if word.told == JOINED)
    return tuple(pair for pair in pairs if all(map(row.is_at, pair)))
