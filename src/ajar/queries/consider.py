"""What the user would consider, in sentences, and which answers a change turns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ajar.adapters import clock
from ajar.core.decision.gist import Gist, Trust
from ajar.core.decision.many import Ruling, columns_for, decide_many, rule_many
from ajar.core.decision.pay import most_base
from ajar.core.decision.settings import apply_setting
from ajar.core.nouns.preferences import Firmness, Floor, Preferences
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision
from ajar.queries.desk import describe
from ajar.queries.desk_line import DeskLine
from ajar.queries.judging import Judge
from ajar.queries.pay_strip import Strip, draw_strip
from ajar.queries.roles import PastRole, in_short
from ajar.store.docket import KeptDocket, load_docket
from ajar.store.home import currency_for
from ajar.store.models import Entry, User
from ajar.store.preferences import preferences_of

MOST_SHOWN = 8
"""Turned roles that a preview shows in full; the rest are counted."""

MOST_COMPARED = 40
PAY = (Topic.PAY,)


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


def compare(
    user: User, before: Preferences, after: Preferences, today: date
) -> Comparison:
    """Return which past roles of `user` change their answer, yes first."""
    kept = _docket(user, before, after)
    changed = _changed(kept, before, after, today)
    shown = changed[:MOST_COMPARED]
    turned = _describe(user, shown, before, after, today, short=True)
    return Comparison(turned, len(kept.rows), len(changed))


def compare_now(user: User, before: Preferences, after: Preferences) -> Comparison:
    """Return what `compare` does for today."""
    return compare(user, before, after, _today())


def preview(user: User, settings: Iterable[str], today: date | None = None) -> Preview:
    """Return what `settings` would do to past roles; nothing is kept.

    RequestError names the first setting that makes no sense.
    """
    on = today or _today()
    before = after = preferences_of(user)
    settings = tuple(settings)
    currency = currency_for(user, settings)
    for setting in settings:
        after = apply_setting(after, setting, on, currency)
    kept = _docket(user, before, after)
    changed = _changed(kept, before, after, on)
    shown = _describe(user, changed[:MOST_SHOWN], before, after, on, short=False)
    comparison = Comparison(shown, len(kept.rows), len(changed))
    return Preview(comparison, _strip(kept, before, after), before, after)


def show_preferences(user: User) -> Preferences:
    """Return what is in force: the user's own, or the defaults."""
    return preferences_of(user)


def _today() -> date:
    return clock.now().astimezone().date()


def _docket(user: User, before: Preferences, after: Preferences) -> KeptDocket:
    return load_docket(user, columns_for(before, after) | {PAY})


def _changed(
    kept: KeptDocket, before: Preferences, after: Preferences, today: date
) -> list[int]:
    """Return the rows whose answer changes, those that become a yes first."""
    if before == after:
        return []
    old = decide_many(kept.docket, before, today)
    new = decide_many(kept.docket, after, today)
    changed = [
        (_rank(now), at)
        for at, (then, now) in enumerate(zip(old, new, strict=True))
        if then != now
    ]
    return [kept.rows[at] for _, at in sorted(changed)]


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


def _strip(kept: KeptDocket, before: Preferences, after: Preferences) -> Strip | None:
    """Draw the bases of the roles that nothing but the base may rule out."""
    was, floor = _floor_of(before), _floor_of(after)
    known = floor or was
    if known is None:
        return None
    rest = rule_many(kept.docket, after.without(Topic.PAY))
    column = kept.docket.columns[PAY]
    bases = {code: _base(gist, known) for code, (gist,) in column.book.items()}
    shown = [
        base
        for code, ruling in zip(column.codes, rest, strict=True)
        if ruling.decision is not Decision.NO and (base := bases[code]) is not None
    ]
    return draw_strip(
        shown,
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
    return most_base(gist.values[0], floor.currency, floor.amount)
