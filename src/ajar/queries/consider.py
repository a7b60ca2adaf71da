"""What the user would consider, in sentences, and which answers a change turns."""

from dataclasses import dataclass
from datetime import date

from ajar.adapters import clock
from ajar.core.decision.many import decide_many, make_docket
from ajar.core.decision.role import decide_role
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.verdict import Decision, Leaning
from ajar.queries.roles import PastRole, past_roles
from ajar.store.models import User
from ajar.store.preferences import preferences_of


@dataclass(frozen=True, slots=True)
class Turned:
    """A past role whose answer changes, with the old reason beside the new."""

    role: PastRole
    before: str
    after: str
    is_now_yes: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a change of preferences does to all past roles."""

    turned: tuple[Turned, ...]
    roles: int


def compare(
    user: User, before: Preferences, after: Preferences, today: date
) -> Comparison:
    """Return which past roles of `user` change their answer, yes first."""
    roles = past_roles(user)
    docket = make_docket(role.findings for role in roles)
    old = decide_many(docket, before, today)
    new = decide_many(docket, after, today)
    turned = [
        _turned(role, before, after, today)
        for role, was, will in zip(roles, old, new, strict=True)
        if was != will
    ]
    turned.sort(key=lambda one: (not one.is_now_yes, one.role.id))
    return Comparison(tuple(turned), len(roles))


def compare_now(user: User, before: Preferences, after: Preferences) -> Comparison:
    """Return what `compare` does for today."""
    return compare(user, before, after, clock.now().date())


def show_preferences(user: User) -> Preferences:
    """Return what is in force: the user's own, or the defaults."""
    return preferences_of(user)


def _turned(
    role: PastRole, before: Preferences, after: Preferences, today: date
) -> Turned:
    old = decide_role(role.findings, before, today)
    new = decide_role(role.findings, after, today)
    leans = new.decision is Decision.OPEN and new.leaning is Leaning.YES
    return Turned(
        role, old.headline, new.headline, new.decision is Decision.YES or leans
    )
