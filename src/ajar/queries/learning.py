"""Limits that the user's own noes show, as proposals."""

from collections.abc import Sequence

from ajar.adapters import clock
from ajar.core.decision.gist import Gists, Trust, with_implied
from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.decision.many import decide_many, docket_of
from ajar.core.decision.pay import most_base
from ajar.core.nouns.preferences import Firmness, Floor, Preferences
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.revisit.learnt import Answered, Proposal, propose_limits
from ajar.queries.roles import past_roles
from ajar.store.models import Entry, PutAway, User
from ajar.store.preferences import preferences_of

CURRENCY = "USD"
"""Of bases where no floor names one."""


def proposals_of(user: User) -> tuple[Proposal, ...]:
    """Return the limits to ask `user` about: not in force, and not put away."""
    rows = past_roles(user).exclude(answered="", stated="")
    entries = list(rows.order_by("key"))
    return proposals_from(user, entries, preferences_of(user)) if entries else ()


def proposals_from(
    user: User, entries: Sequence[Entry], preferences: Preferences
) -> tuple[Proposal, ...]:
    """Return the limits that the answers to the roles of `entries` show.

    They are those that the user gave their word on, the smallest key first.
    """
    floor = _floor_of(preferences)
    gists = [with_implied(gists_from_wire(entry.gist)) for entry in entries]
    today = clock.now().astimezone().date()
    rulings = decide_many(docket_of(gists), preferences, today)
    answered = [
        _answered(entry, known, floor, is_explained=ruling.decision is Decision.NO)
        for entry, known, ruling in zip(entries, gists, rulings, strict=True)
    ]
    found = propose_limits(answered, preferences, floor.currency)
    if not found:
        return ()
    away = set(PutAway.objects.filter(owner=user).values_list("setting", flat=True))
    return tuple(one for one in found if one.setting not in away)


def find_proposal(user: User, setting: str) -> Proposal | None:
    """Return the proposal that `setting` would make, None if it is none now."""
    found = (one for one in proposals_of(user) if one.setting == setting)
    return next(found, None)


def _floor_of(preferences: Preferences) -> Floor:
    floors = (
        c.wanted
        for c in preferences.on(Topic.PAY)
        if isinstance(c.wanted, Floor) and c.firmness is not Firmness.OPEN
    )
    return next(floors, Floor(0.0, CURRENCY))


def _answered(
    entry: Entry, gists: Gists, floor: Floor, *, is_explained: bool
) -> Answered:
    said: dict[Topic, FactValue] = {
        topic: gist.values[0]
        for topic, gist in gists.items()
        if gist.trust is Trust.SAID and len(gist.values) == 1
    }
    return Answered(
        said,
        (entry.answered or entry.stated) == Decision.NO,
        is_explained,
        most_base(said.get(Topic.PAY), floor.currency, floor.amount),
    )
