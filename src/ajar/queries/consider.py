"""What the user would consider, in sentences, and which answers a change turns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ajar.adapters import clock
from ajar.core.decision.gist import Gist, Gists, Trust, with_implied
from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.decision.many import Docket, Ruling, decide_many, docket_of
from ajar.core.decision.pay import yearly_base
from ajar.core.decision.settings import apply_setting
from ajar.core.nouns.preferences import Firmness, Floor, Preferences
from ajar.core.nouns.role import Pay, Topic
from ajar.core.nouns.verdict import Decision
from ajar.queries.desk import DeskLine, describe
from ajar.queries.judging import Judge
from ajar.queries.pay_strip import Strip, draw_strip
from ajar.queries.roles import PastRole, in_short, past_roles
from ajar.store.models import Entry, User
from ajar.store.preferences import preferences_of

MOST_SHOWN = 8
"""Turned roles that a preview shows in full; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A past role whose answer changes, with the old reason beside the new."""

    role: PastRole
    was: DeskLine
    now: DeskLine

    @property
    def before(self) -> str:
        """The old answer with its reason."""
        return self.was.headline

    @property
    def after(self) -> str:
        """The new answer with its reason."""
        return self.now.headline

    @property
    def is_now_yes(self) -> bool:
        """Say whether the new answer is a yes, or a yes if."""
        return self.now.ruling.is_yes


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a change of preferences does to all past roles.

    `turned` are those whose answer changes, or the first of them; `count` is all.
    """

    turned: tuple[Turned, ...]
    roles: int
    count: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a change would do, and past bases against the floor."""

    comparison: Comparison
    strip: Strip | None
    before: Preferences
    after: Preferences


@dataclass(frozen=True, slots=True, eq=False)
class _Roles:
    """All roles that nothing but preferences decides: row and gists of each."""

    rows: tuple[int, ...]
    gists: tuple[Gists, ...]
    docket: Docket


def compare(
    user: User, before: Preferences, after: Preferences, today: date
) -> Comparison:
    """Return which past roles of `user` change their answer, yes first."""
    roles = _roles_of(user)
    changed = _changed(roles, before, after, today)
    turned = _describe(user, changed, before, after, today, short=True)
    return Comparison(turned, len(roles.rows), len(turned))


def compare_now(user: User, before: Preferences, after: Preferences) -> Comparison:
    """Return what `compare` does for today."""
    return compare(user, before, after, _today())


def preview(user: User, settings: Iterable[str], today: date | None = None) -> Preview:
    """Return what `settings` would do to past roles; nothing is kept.

    RequestError names the first setting that makes no sense.
    """
    on = today or _today()
    before = after = preferences_of(user)
    for setting in settings:
        after = apply_setting(after, setting, on)
    roles = _roles_of(user)
    changed = _changed(roles, before, after, on)
    shown = _describe(user, changed[:MOST_SHOWN], before, after, on, short=False)
    comparison = Comparison(shown, len(roles.rows), len(changed))
    return Preview(comparison, _strip(roles, before, after, on), before, after)


def show_preferences(user: User) -> Preferences:
    """Return what is in force: the user's own, or the defaults."""
    return preferences_of(user)


def _today() -> date:
    return clock.now().astimezone().date()


def _roles_of(user: User) -> _Roles:
    rows = past_roles(user).filter(stated="").order_by("key")
    return _read(tuple(rows.values_list("pk", "gist")))


@lru_cache(maxsize=2)
def _read(rows: tuple[tuple[int, str], ...]) -> _Roles:
    """Read roles once for all that is typed while they stay the same."""
    gists = tuple(with_implied(gists_from_wire(gist)) for _, gist in rows)
    return _Roles(tuple(pk for pk, _ in rows), gists, docket_of(gists))


@lru_cache(maxsize=6)
def _decide(roles: _Roles, preferences: Preferences, today: date) -> tuple[Ruling, ...]:
    return decide_many(roles.docket, preferences, today)


def _changed(
    roles: _Roles, before: Preferences, after: Preferences, today: date
) -> list[int]:
    """Return the rows whose answer changes, those that become a yes first."""
    if before == after:
        return []
    old = _decide(roles, before, today)
    new = _decide(roles, after, today)
    changed = [
        (_rank(now), at)
        for at, (then, now) in enumerate(zip(old, new, strict=True))
        if then != now
    ]
    return [roles.rows[at] for _, at in sorted(changed)]


def _rank(ruling: Ruling) -> int:
    order = (Decision.YES, Decision.OPEN, Decision.NOT_NOW, Decision.NO)
    return order.index(ruling.decision)


def _describe(
    user: User,
    rows: Sequence[int],
    before: Preferences,
    after: Preferences,
    today: date,
    *,
    short: bool,
) -> tuple[Turned, ...]:
    if not rows:
        return ()
    found = Entry.objects.filter(pk__in=rows).select_related("opportunity")
    entries = sorted(found, key=lambda entry: rows.index(entry.pk))
    was = describe(user, entries, Judge(before, today), short=short)
    now = describe(user, entries, Judge(after, today), short=short)
    turned = [
        Turned(in_short(entry, line.id), then, line)
        for entry, then, line in zip(entries, was, now, strict=True)
    ]
    turned.sort(key=lambda one: not one.is_now_yes)
    return tuple(turned)


def _strip(
    roles: _Roles, before: Preferences, after: Preferences, today: date
) -> Strip | None:
    """Draw the bases of the roles that nothing but the base may rule out."""
    was, floor = _floor_of(before), _floor_of(after)
    known = floor or was
    if known is None:
        return None
    rest = _decide(roles, after.without(Topic.PAY), today)
    bases = [
        base
        for role, ruling in zip(roles.gists, rest, strict=True)
        if ruling.decision is not Decision.NO
        and (base := _base(role.get(Topic.PAY), known)) is not None
    ]
    return draw_strip(
        bases,
        known.currency,
        was.amount_in(known.currency) if was else None,
        floor.amount if floor else None,
    )


def _floor_of(preferences: Preferences) -> Floor | None:
    return next(
        (
            criterion.wanted
            for criterion in preferences.on(Topic.PAY)
            if isinstance(criterion.wanted, Floor)
            and criterion.firmness is not Firmness.OPEN
        ),
        None,
    )


def _base(gist: Gist | None, floor: Floor) -> float | None:
    """Return the most that a role pays a year, None where that can't be compared."""
    if gist is None or gist.trust is not Trust.SAID:
        return None
    pay = gist.values[0]
    if not isinstance(pay, Pay) or pay.currency not in {None, floor.currency}:
        return None
    yearly = yearly_base(pay, floor.amount)
    if yearly is None:
        return None
    return yearly.low if yearly.high is None else yearly.high
