"""Why one would come back to a role that was not taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Subquery

from ajar.adapters import clock
from ajar.core.answer.exchange import Reopening
from ajar.core.decision.role import decide_role
from ajar.core.errors import RequestError
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.preferences_wire import preferences_from_wire
from ajar.core.nouns.verdict import Decision, Verdict
from ajar.core.revisit.turned import Version, is_old, what_moved
from ajar.queries.roles import past_roles
from ajar.store.facts import knowledge_of, noted_at
from ajar.store.models import (
    Change,
    ChangeOf,
    Entry,
    Message,
    PreferencesVersion,
    Profile,
    User,
)
from ajar.store.preferences import unset_preferences


@dataclass(frozen=True, slots=True)
class Then:
    """A past role with when it was judged and by which preferences."""

    entry: Entry
    at: datetime
    preferences: Preferences


def versions_of(user: User) -> list[Version]:
    """Return all that `user` would consider, over time, the earliest first."""
    rows = PreferencesVersion.objects.filter(owner=user).order_by("made_at")
    return _versions(user, rows)


@dataclass(frozen=True, slots=True)
class Wished:
    """What a user would consider over time, when it last changed, and their profile.

    `versions` are the earliest first.
    """

    versions: Sequence[Version]
    changed_at: datetime | None
    profile: Profile


def look_up_wished(user: User) -> Wished:
    """Return what `user` would consider over time, and who they are, in one look-up."""
    changes = Change.objects.filter(
        owner=user, of=ChangeOf.PREFERENCES.value, undone_at=None
    )
    latest = Subquery(changes.order_by("-made_at").values("made_at")[:1])
    versions = PreferencesVersion.objects.filter(owner=user).order_by("made_at")
    told = versions.annotate(changed_at=latest).select_related("owner__profile")
    rows = list(told)
    if not rows:
        profile = Profile.objects.get(owner=user)
        return Wished(_versions(user, ()), None, profile)
    return Wished(_versions(user, rows), rows[0].changed_at, rows[0].owner.profile)


def _versions(user: User, rows: Iterable[PreferencesVersion]) -> list[Version]:
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


def _verdicts(user: User, then: Then, current: Preferences) -> tuple[Verdict, Verdict]:
    """Return what was thought of a role by what was known then, and what is today."""
    role = then.entry.opportunity_id
    rows = Message.objects.filter(owner=user, is_own=False, opportunity=role)
    messages = list(rows.annotate(offered_at=F("offer__noted_at")))
    known, today = knowledge_of(user, messages), clock.now().astimezone().date()
    offers = {row.pk: noted for row in messages if (noted := noted_at(row))}
    before = known.findings_at(messages, offers, then.at)
    after = known.findings(row.pk for row in messages)
    return (
        decide_role(before, then.preferences, today),
        decide_role(after, current, today),
    )


def reopening_of(user: User, key: str) -> Reopening:
    """Return why one would come back to the role `key`; RequestError if it is none."""
    entry = past_roles(user).filter(key=key).first()
    if entry is None:
        problem = "That is no role to come back to."
        raise RequestError(problem)
    versions = versions_of(user)
    then, current = then_of(entry, versions), versions[-1].preferences
    was, now = _verdicts(user, then, current)
    return reopening(then, entry.first_message.sent_at, was, now)


def reopening(
    then: Then, came_at: datetime | None, was: Verdict, now: Verdict
) -> Reopening:
    """Return why one would come back to a role that `was` and `now` is judged so."""
    said = refused(then.entry)
    # Who never said no has nothing to tell of but their letter.
    at = then.at if said else came_at or then.at
    on, old = at.astimezone().date(), is_old(then.at, clock.now())
    return Reopening(on, what_moved(was, now), said, old, then.entry.until)


def refused(entry: Entry) -> Decision | None:
    """Return whether the user's last word was no or not now; None if neither."""
    said = {one.value: one for one in (Decision.NO, Decision.NOT_NOW)}
    return said.get(entry.answered)
