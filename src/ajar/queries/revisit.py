"""Past noes that would be a yes today, each with a draft; and those nearly so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, F, QuerySet, When

from ajar.adapters import clock
from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.nouns.draft import Draft, Form
from ajar.core.nouns.message import Channel
from ajar.core.nouns.preferences import Preferences, Situation
from ajar.core.nouns.referral import Step
from ajar.core.nouns.verdict import Decision
from ajar.core.revisit.nearly import one_change
from ajar.core.revisit.turned import Past, Version, is_old, turned_to_yes
from ajar.queries.comebacks import Comeback, show_back
from ajar.queries.desk import describe
from ajar.queries.desk_line import DeskLine
from ajar.queries.judging import Judge
from ajar.queries.reopening import Then, judged_at, then_of, verdicts_by, versions_of
from ajar.queries.reply import Asked, Reply, prepare_reply
from ajar.queries.roles import past_roles
from ajar.store.docket import LIKE_A_YES, RULINGS
from ajar.store.models import Change, ChangeOf, Entry, ReferralStep, Ruled, User

MOST_SHOWN, MOST_NEARLY, LOOKED_AT = 12, 5, 60
NEWEST_FIRST = (F("latest_at").desc(nulls_first=True), "-key")
NEWS = timedelta(days=14)
"""For how long something is answered rather than come back to."""

TAKEN = timedelta(days=60)
"""For how long a role isn't asked for that somebody was just introduced for."""

A_DAY = 3
"""Letters one writes a day without haste."""


@dataclass(frozen=True, slots=True)
class Reopened:
    """A past role to come back to.

    `moved` says what spoke against it then and does no longer, "" where it is more
    than one thing. It was answered, or last written of, `at`; the first letter came at
    `came_at`. `reply` is the draft to reopen it, or to answer what `is_news` still.
    `day` is when to write, 0 for today, so that all aren't written at once.
    """

    line: DeskLine
    then: str
    now: str
    at: datetime
    came_at: datetime
    was_answered: bool
    is_old: bool
    is_news: bool
    reply: Reply
    day: int

    @property
    def draft(self) -> Draft | None:
        """The draft, None where nothing should be written."""
        return self.reply.draft if isinstance(self.reply.draft, Draft) else None


@dataclass(frozen=True, slots=True)
class Nearly:
    """A no that one change would turn, and what it is."""

    line: DeskLine
    words: str


@dataclass(frozen=True, slots=True)
class RevisitPage:
    """What to come back to, those nearly so, and the change that turned them."""

    reopened: tuple[Reopened, ...]
    count: int
    nearly: tuple[Nearly, ...]
    back: tuple[Comeback, ...]
    changed_at: datetime | None
    is_looking: bool
    roles: int
    today: datetime

    @property
    def more(self) -> int:
        """How many there are besides those shown."""
        return self.count - len(self.reopened)


def show_revisit(user: User, *, is_looking: bool = False) -> RevisitPage:
    """Return which past roles to come back to, by today's preferences.

    With `is_looking` all that are no plain no: whom to write to if the user lost
    their job, the likeliest first.
    """
    now = clock.now()
    versions = versions_of(user)
    current = versions[-1].preferences
    if is_looking:
        found = _open(user)
        first, count = list(found[:MOST_SHOWN]), found.count()
    else:
        turned = _turned(user, versions, now)
        first, count = turned[:MOST_SHOWN], len(turned)
    shown = [then_of(entry, versions) for entry in first]
    return RevisitPage(
        tuple(_reopen(user, shown, current, now, is_looking=is_looking)),
        count,
        _nearly(user, current, now),
        show_back(user, versions, now.astimezone().date()),
        _changed_at(user),
        is_looking,
        past_roles(user).count(),
        now.astimezone(),
    )


def _turned(user: User, versions: Sequence[Version], now: datetime) -> list[Entry]:
    """Return the noes that turned, the newest first."""
    entries = _ruled(user, LIKE_A_YES).filter(answered__in=("", Decision.NO.value))
    by_key = {entry.key: entry for entry in entries if judged_at(entry)}
    past = [
        Past(
            key,
            judged_at(entry) or now,
            gists_from_wire(entry.gist),
        )
        for key, entry in by_key.items()
    ]
    keys = turned_to_yes(past, versions, now.astimezone().date())
    found = [by_key[key] for key in keys]
    return sorted(found, key=lambda e: (judged_at(e) or now, e.key), reverse=True)


def _ruled(user: User, names: Iterable[str]) -> QuerySet[Entry]:
    """Return the roles on which what is in force rules so, at any time."""
    since = clock.now() - TAKEN
    introduced = ReferralStep.objects.filter(
        owner=user, step=Step.INTRODUCED, made_at__gte=since
    )
    theirs = introduced.values("referral__message__opportunity")
    rows = Entry.objects.filter(docketrow__owner=user, docketrow__ruled__in=names)
    rows = rows.exclude(opportunity__in=theirs)
    return rows.select_related("opportunity", "first_message")


def _open(user: User) -> QuerySet[Entry]:
    """Return the roles that are no plain no, a yes first, then the newest."""
    rows = _ruled(user, set(RULINGS) - {Ruled.NO.value})
    no_yes = Case(When(docketrow__ruled__in=LIKE_A_YES, then=0), default=1)
    return rows.order_by(no_yes, *NEWEST_FIRST)


def _reopen(
    user: User,
    shown: Sequence[Then],
    current: Preferences,
    now: datetime,
    *,
    is_looking: bool,
) -> Iterator[Reopened]:
    judge = Judge(current, now.astimezone().date())
    lines = describe(user, [then.entry for then in shown], judge, short=False)
    situation = Situation.LOOKING if is_looking else None
    before = verdicts_by(user, [(then.entry, then.preferences) for then in shown])
    for place, (then, line) in enumerate(zip(shown, lines, strict=True)):
        is_new = now - then.at <= NEWS and not then.entry.answered
        is_news = is_looking and is_new
        # What was said aloud is come back to in writing.
        form = Form.SMS if then.entry.channels == [Channel.CALL.value] else None
        asked = Asked(form=form, is_reopening=not is_news, situation=situation)
        yield Reopened(
            line=line,
            then=before[place].headline,
            now=line.headline,
            at=then.at,
            came_at=then.entry.first_message.sent_at or then.at,
            was_answered=then.entry.answered == Decision.NO,
            is_old=is_old(then.at, now),
            is_news=is_news,
            reply=prepare_reply(user, line.id, asked),
            day=place // A_DAY,
        )


def _nearly(user: User, current: Preferences, now: datetime) -> tuple[Nearly, ...]:
    """Return the latest noes, none that got a yes, that one change would turn."""
    noes = _ruled(user, (Ruled.NO.value,)).exclude(answered=Decision.YES.value)
    latest = list(noes.order_by(*NEWEST_FIRST)[:LOOKED_AT])
    judge = Judge(current, now.astimezone().date())
    found: list[Nearly] = []
    lines = describe(user, latest, judge, short=False)
    verdicts = verdicts_by(user, [(entry, current) for entry in latest])
    for verdict, line in zip(verdicts, lines, strict=True):
        change = one_change(verdict)
        if change is not None:
            found.append(Nearly(line, change.words))
        if len(found) == MOST_NEARLY:
            break
    return tuple(found)


def _changed_at(user: User) -> datetime | None:
    rows = Change.objects.filter(
        owner=user, of=ChangeOf.PREFERENCES.value, undone_at=None
    )
    latest = rows.order_by("-made_at").first()
    return latest.made_at if latest else None
