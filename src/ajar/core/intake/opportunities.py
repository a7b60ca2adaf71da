"""Group outreach into opportunities: one role from one side, however often pitched."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from ajar.core.intake.identity import alikeness
from ajar.core.intake.same_role import (
    SameRole,
    Sketch,
    find_same_roles,
    plain_employer,
    plain_place,
    plain_title,
)
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.identifier import identifiers
from ajar.core.nouns.message import Party
from ajar.core.nouns.role import Pay, Topic
from ajar.core.union import Union

SAME_TEXT = 0.8
SAME_TEXT_DAYS = 180
SAME_ROLE_DAYS = 60
_FEWEST_RUNS = 8
_MOST_COMPARED = 50
_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pitch:
    """What grouping needs to know of an outreach message.

    `thread` is its Thread's id; `people` all by which its sender may be known again
    (see `people.identifiers`). `title`, `employer` and `places` are plain (see
    `same_role`), "" or empty where not said. `text_print` is that of `identity`.
    """

    key: str
    thread: str
    people: tuple[str, ...] = ()
    sent_at: datetime | None = None
    title: str = ""
    employer: str = ""
    places: tuple[str, ...] = ()
    pay: Pay | None = None
    text_print: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Opportunity:
    """The pitches of one role by one side, earliest first; `id` is the smallest key."""

    id: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The opportunities, by id, and which of them may be the same role."""

    opportunities: tuple[Opportunity, ...]
    same_roles: tuple[SameRole, ...]


def make_pitch(
    key: str,
    thread: str,
    sender: Party,
    sent_at: datetime | None,
    findings: Findings,
    text_print: tuple[int, ...],
) -> Pitch:
    """Return the pitch of a message by its sender and by what was read in it."""
    said = {topic: finding.best.value for topic, finding in findings.items()}
    email, phone, name = (
        str(said.get(topic, ""))
        for topic in (Topic.EMAIL, Topic.PHONE, Topic.RECRUITER)
    )
    known = (*identifiers(sender), *identifiers(Party(name, email, "", phone)))
    places, pay = said.get(Topic.PLACES, ()), said.get(Topic.PAY)
    return Pitch(
        key,
        thread,
        tuple(dict.fromkeys(known)),
        sent_at,
        plain_title(str(said.get(Topic.TITLE, ""))),
        plain_employer(str(said.get(Topic.EMPLOYER, ""))),
        tuple(plain_place(p) for p in places) if isinstance(places, tuple) else (),
        pay if isinstance(pay, Pay) else None,
        text_print,
    )


def group_opportunities(
    pitches: Iterable[Pitch], joined: Iterable[tuple[str, str]] = ()
) -> Grouping:
    """Return the opportunities of `pitches`, whose order does not matter.

    Together are: what the user `joined`, by key; a thread, the same text again from
    the same person, and the same title at the same employer from the same person
    within 60 days. Different people are never put together by themselves: where they
    may mean the same role, that is noted.
    """
    by_key = {pitch.key: pitch for pitch in pitches}
    ordered = sorted(by_key.values(), key=_moment)
    union = Union(by_key)
    _join_threads(ordered, union)
    _join_repeats(ordered, union)
    _join_roles(ordered, union)
    for pair in joined:
        if by_key.keys() >= set(pair):
            union.join(pair)
    groups = [
        (name, sorted((by_key[key] for key in keys), key=_moment))
        for name, keys in union.groups().items()
    ]
    sketches = [_make_sketch(name, members) for name, members in groups]
    return Grouping(
        tuple(
            Opportunity(name, tuple(pitch.key for pitch in members))
            for name, members in groups
        ),
        find_same_roles(sketches),
    )


def _moment(pitch: Pitch) -> tuple[datetime, str]:
    return pitch.sent_at or _BEFORE_ALL, pitch.key


def _within(days: int, one: Pitch, other: Pitch) -> bool:
    """Tell whether the two are so near in time; what has no date is near to all."""
    if one.sent_at is None or other.sent_at is None:
        return True
    return abs(other.sent_at - one.sent_at) <= timedelta(days=days)


def _join_threads(ordered: list[Pitch], union: Union) -> None:
    threads: dict[str, list[Pitch]] = defaultdict(list)
    for pitch in ordered:
        threads[pitch.thread or pitch.key].append(pitch)
    for members in threads.values():
        title = members[0].title
        for before, after in pairwise(members):
            # On LinkedIn and the telephone one talk may go on for years: a new
            # title after a long silence is a new role.
            is_new = title and after.title and after.title != title
            if not is_new or _within(SAME_ROLE_DAYS, before, after):
                union.join((before.key, after.key))
            title = after.title or title


def _by_person(ordered: list[Pitch]) -> Iterable[list[Pitch]]:
    people: dict[str, list[Pitch]] = defaultdict(list)
    for pitch in ordered:
        for person in pitch.people:
            people[person].append(pitch)
    return people.values()


def _join_repeats(ordered: list[Pitch], union: Union) -> None:
    told = [pitch for pitch in ordered if len(pitch.text_print) >= _FEWEST_RUNS]
    for own in _by_person(told):
        for place, first in enumerate(own):
            for again in own[place + 1 : place + 1 + _MOST_COMPARED]:
                if union.find(first.key) != union.find(again.key) and _repeats(
                    first, again
                ):
                    union.join((first.key, again.key))


def _repeats(first: Pitch, again: Pitch) -> bool:
    # A template with another title or client in it is another role.
    for one, other in ((first.title, again.title), (first.employer, again.employer)):
        if one and other and one != other:
            return False
    return (
        _within(SAME_TEXT_DAYS, first, again)
        and alikeness(first.text_print, again.text_print) >= SAME_TEXT
    )


def _join_roles(ordered: list[Pitch], union: Union) -> None:
    for own in _by_person([pitch for pitch in ordered if pitch.title]):
        titles: dict[str, list[Pitch]] = defaultdict(list)
        for pitch in own:
            titles[pitch.title].append(pitch)
        for same_title in titles.values():
            for same in _by_employer(same_title):
                for before, after in pairwise(same):
                    if _within(SAME_ROLE_DAYS, before, after):
                        union.join((before.key, after.key))


def _by_employer(pitches: list[Pitch]) -> Iterable[list[Pitch]]:
    """Part pitches by employer; a single one named stands for those that name none."""
    employers: dict[str, list[Pitch]] = defaultdict(list)
    for pitch in pitches:
        employers[pitch.employer].append(pitch)
    return [pitches] if len(employers.keys() - {""}) <= 1 else employers.values()


def _make_sketch(name: str, members: list[Pitch]) -> Sketch:
    dated = [pitch.sent_at for pitch in members if pitch.sent_at]
    return Sketch(
        name,
        dated[0] if dated else None,
        frozenset(pitch.title for pitch in members) - {""},
        frozenset(pitch.employer for pitch in members) - {""},
        frozenset(place for pitch in members for place in pitch.places),
        tuple(pitch.pay for pitch in members if pitch.pay),
    )
