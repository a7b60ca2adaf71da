"""Why one would come back to a role that was not taken."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ajar.adapters import clock
from ajar.core.answer.occasion import Reopening
from ajar.core.decision.role import decide_role
from ajar.core.errors import RequestError
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.preferences_wire import preferences_from_wire
from ajar.core.nouns.verdict import Decision, Verdict
from ajar.core.revisit.turned import Version, is_old, what_moved
from ajar.queries.roles import past_roles
from ajar.store.facts import knowledge_of
from ajar.store.models import Entry, Message, PreferencesVersion, User
from ajar.store.preferences import preferences_of, unset_preferences


@dataclass(frozen=True, slots=True)
class Then:
    """A past role with when it was judged and by which preferences."""

    entry: Entry
    at: datetime
    preferences: Preferences


def versions_of(user: User) -> list[Version]:
    """Return all that `user` would consider, over time, the earliest first."""
    rows = PreferencesVersion.objects.filter(owner=user).order_by("made_at")
    found = [Version(row.made_at, preferences_from_wire(row.body)) for row in rows]
    return found or [Version(clock.now(), unset_preferences(user))]


def judged_at(entry: Entry) -> datetime | None:
    """Return when a role was answered, or last written of."""
    return entry.answered_at or entry.latest_at


def then_of(entry: Entry, versions: Sequence[Version]) -> Then:
    """Return when `entry` was judged, and by which of `versions`."""
    at = judged_at(entry) or versions[0].since
    earlier = [version for version in versions if version.since <= at]
    in_force = earlier[-1] if earlier else versions[0]
    return Then(entry, at, in_force.preferences)


def verdict_by(user: User, entry: Entry, preferences: Preferences) -> Verdict:
    """Return what `preferences` say of the role of `entry`, as of today."""
    return verdicts_by(user, [(entry, preferences)])[0]


def verdicts_by(
    user: User, roles: Sequence[tuple[Entry, Preferences]]
) -> list[Verdict]:
    """Return what preferences say of each role of theirs, as of today, in one go."""
    wanted = {entry.opportunity_id for entry, _ in roles}
    rows = Message.objects.filter(owner=user, is_own=False, opportunity__in=wanted)
    messages = list(rows)
    known, today = knowledge_of(user, messages), clock.now().astimezone().date()
    of_role: dict[int | None, list[int]] = defaultdict(list)
    for row in messages:
        of_role[row.opportunity_id].append(row.pk)
    return [
        decide_role(known.findings(of_role[entry.opportunity_id]), preferences, today)
        for entry, preferences in roles
    ]


def reopening_of(user: User, key: str) -> Reopening:
    """Return why one would come back to the role `key`; RequestError if it is none."""
    entry = past_roles(user).filter(key=key).first()
    if entry is None:
        problem = "That is no role to come back to."
        raise RequestError(problem)
    then = then_of(entry, versions_of(user))
    was = verdict_by(user, entry, then.preferences)
    moved = what_moved(was, verdict_by(user, entry, preferences_of(user)))
    is_no = entry.answered == Decision.NO
    # Who never said no has nothing to tell of but their letter.
    at = then.at if is_no else entry.first_message.sent_at or then.at
    on = at.astimezone().date()
    return Reopening(on, moved, is_no, is_old(then.at, clock.now()))
