"""Find the past roles whose answer turned, and what turned it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ajar.core.decision.gist import Gists, with_implied
from ajar.core.decision.many import Ruling, decide_many, docket_of
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Leaning, Stance, Verdict

OLD_DAYS = 120
"""Days after which a role is likely filled: a search takes six to ten weeks."""


@dataclass(frozen=True, slots=True)
class Version:
    """Preferences, and since when they are in force."""

    since: datetime
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Past:
    """A role of the past: when it was judged, and what is known."""

    key: str
    at: datetime
    gists: Gists


def is_yes(ruling: Ruling) -> bool:
    """Say whether it is a yes, or leans so far that one would say *yes, if*."""
    leans = ruling.decision is Decision.OPEN and ruling.leaning is Leaning.YES
    return ruling.decision is Decision.YES or leans


def turned_to_yes(
    past: Sequence[Past], versions: Sequence[Version], today: date
) -> tuple[str, ...]:
    """Return the keys of past noes that are a yes by the last of `versions`.

    `versions` are the earliest first. Each role was judged by those that were in
    force then, or the first of them. What they wouldn't have refused hasn't turned,
    whatever was answered.
    """
    if not versions:
        return ()
    now = _rule(past, versions[-1].preferences, today)
    then = _ruled_then(past, versions, today)
    return tuple(
        role.key
        for role, was, is_ in zip(past, then, now, strict=True)
        if is_yes(is_) and was.decision is Decision.NO
    )


def _ruled_then(
    past: Sequence[Past], versions: Sequence[Version], today: date
) -> list[Ruling]:
    groups: dict[int, list[int]] = {}
    for place, role in enumerate(past):
        groups.setdefault(in_force(versions, role.at), []).append(place)
    found: dict[int, Ruling] = {}
    for version, places in groups.items():
        roles = [past[place] for place in places]
        rulings = _rule(roles, versions[version].preferences, today)
        found |= dict(zip(places, rulings, strict=True))
    return [found[place] for place in range(len(past))]


def in_force(versions: Sequence[Version], at: datetime) -> int:
    """Return the place of the version in force at `at`; the first for all before."""
    earlier = [place for place, version in enumerate(versions) if version.since <= at]
    return earlier[-1] if earlier else 0


def _rule(
    roles: Iterable[Past], preferences: Preferences, today: date
) -> tuple[Ruling, ...]:
    docket = docket_of(with_implied(role.gists) for role in roles)
    return decide_many(docket, preferences, today)


def what_moved(then: Verdict, now: Verdict) -> Topic | None:
    """Return the one topic that spoke against it and does no longer, or None."""
    against = {g.topic for g in then.reasons if g.stance is Stance.AGAINST}
    still = {g.topic for g in now.reasons if g.stance is Stance.AGAINST}
    moved = against - still
    return moved.pop() if len(moved) == 1 else None


def is_old(at: datetime, now: datetime) -> bool:
    """Say whether a role of `at` is likely filled by `now`."""
    return (now - at).days > OLD_DAYS
