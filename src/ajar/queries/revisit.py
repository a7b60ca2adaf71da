"""Past noes that would be a yes today, each with a draft; and those nearly so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from ajar.adapters import clock
from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.nouns.draft import Draft, Form
from ajar.core.nouns.message import Channel
from ajar.core.nouns.preferences import Situation
from ajar.core.nouns.verdict import ANSWER_WORDS, Decision
from ajar.core.revisit.comeback import PutOff
from ajar.core.revisit.learnt import Proposal
from ajar.core.revisit.nearly import one_change
from ajar.core.revisit.turned import Past, Version, is_old, turned_to_yes
from ajar.queries.comebacks import Comeback, find_back, is_put_off, waits_for_day
from ajar.queries.desk_line import DeskLine
from ajar.queries.draft import Asked
from ajar.queries.gathered import Came, gather_roles, look_up_came
from ajar.queries.letters import Letters
from ajar.queries.open_steps import Sorted, look_up_steps, sort_out
from ajar.queries.reopening import judged_at, look_up_wished, refused
from ajar.queries.reply import Reply, reply_from
from ajar.store.docket import LIKE_A_YES
from ajar.store.models import Entry, Ruled, User

MOST_SHOWN, MOST_NEARLY, LOOKED_AT = 12, 5, 60
LONG_AGO = datetime.min.replace(tzinfo=UTC)
NEWS = timedelta(days=14)
"""For how long something is answered rather than come back to."""

A_DAY = 3
"""Letters one writes a day without haste."""


@dataclass(frozen=True, slots=True)
class Reopened:
    """A past role to come back to.

    It was answered, or last written of, `at`; the first letter came at `came_at`.
    `said` is a no or a not now of the user's, `until` the day that the latter named.
    `reply` is the draft to reopen it, or to answer what `is_news` still.
    `twins` tell of others that may be the same role: one writes to one of them. `day`
    is when to write, 0 for today, so that all aren't written at once.
    """

    line: DeskLine
    then: str
    now: str
    at: datetime
    came_at: datetime
    said: Decision | None
    until: date | None
    twins: tuple[str, ...]
    is_old: bool
    is_news: bool
    reply: Reply
    day: int

    @property
    def draft(self) -> Draft | None:
        """The draft, None where nothing should be written."""
        return self.reply.draft if isinstance(self.reply.draft, Draft) else None

    @property
    def did(self) -> str:
        """What the user did: they said no, or not now, or "" for neither."""
        return f"You said {ANSWER_WORDS[self.said]}" if self.said else ""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A role that needs no first letter: what goes on with it already."""

    line: DeskLine
    words: str


@dataclass(frozen=True, slots=True)
class Nearly:
    """A no that one change would turn, and what it is."""

    line: DeskLine
    words: str


@dataclass(frozen=True, slots=True)
class RevisitPage:
    """What to come back to, those nearly so, and the change that turned them.

    `under_way` is what goes on already, where one looks for a job.
    """

    reopened: tuple[Reopened, ...]
    count: int
    under_way: tuple[UnderWay, ...]
    nearly: tuple[Nearly, ...]
    back: tuple[Comeback, ...]
    proposals: tuple[Proposal, ...]
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
    wished, came = look_up_wished(user), look_up_came(user)
    versions = wished.versions
    now = clock.now()
    free = [one for one in came if not one.is_lent]
    found = _open(free) if is_looking else _turned(free, versions, now)
    apart = _tell_apart(user, found, came, now, is_looking=is_looking)
    found, going = apart.free, apart.under_way if is_looking else []
    back = _back(came, versions, now)
    first, noes = found[:MOST_SHOWN], _latest_noes(free)
    others = [*(one.entry for one in noes), *(entry for entry, _ in back)]
    others += [one.entry for one, _ in going]
    told = gather_roles(user, others, [one.entry for one in first])
    desk = Letters(user, wished, came, told, now)
    shown = tuple(_reopen(desk, first, apart.twins, is_looking=is_looking))
    return RevisitPage(
        shown,
        len(found) - len(first) + len(shown),
        _under_way(desk, going),
        _nearly(desk, [one.entry for one in noes]),
        _lines_back(desk, back),
        () if is_looking else desk.proposals(),
        wished.changed_at,
        is_looking,
        len(desk.past),
        now.astimezone(),
    )


def _turned(
    came: Iterable[Came], versions: Sequence[Version], now: datetime
) -> list[Came]:
    """Return the noes that turned, the newest first."""
    by_key = {
        one.entry.key: one
        for one in came
        if one.ruled in LIKE_A_YES
        and judged_at(one.entry)
        and _may_turn(one.entry, versions)
    }
    past = [
        Past(key, judged_at(one.entry) or now, gists_from_wire(one.entry.gist))
        for key, one in by_key.items()
    ]
    keys = turned_to_yes(past, versions, now.astimezone().date())
    found = [by_key[key] for key in keys]
    return sorted(
        found,
        key=lambda one: (judged_at(one.entry) or now, one.entry.key),
        reverse=True,
    )


def _may_turn(entry: Entry, versions: Sequence[Version]) -> bool:
    """Say whether another wish may turn it: a no, or a not now without a day."""
    is_later = entry.answered == Decision.NOT_NOW
    is_no = entry.answered in {"", Decision.NO.value}
    return is_no or (is_later and not waits_for_day(entry, versions))


def _tell_apart(
    user: User,
    found: list[Came],
    came: Sequence[Came],
    now: datetime,
    *,
    is_looking: bool,
) -> Sorted:
    """Return what of `found` to write about; nothing is looked up for nothing."""
    today = now.astimezone().date()
    if not (found or is_looking):
        return Sorted([], [], {})
    apart = sort_out(found, came, look_up_steps(user, today), today)
    return replace(apart, under_way=apart.under_way[:MOST_SHOWN])


def _open(came: Iterable[Came]) -> list[Came]:
    """Return the roles that are no plain no, a yes first, then the newest."""
    rows = [one for one in came if one.ruled not in {"", Ruled.NO.value}]
    rows.sort(key=_age, reverse=True)
    return sorted(rows, key=lambda one: one.ruled not in LIKE_A_YES)


def _latest_noes(came: Iterable[Came]) -> list[Came]:
    """Return the latest noes, none that got a yes."""
    noes = [
        one
        for one in came
        if one.ruled == Ruled.NO and one.entry.answered != Decision.YES
    ]
    return sorted(noes, key=_age, reverse=True)[:LOOKED_AT]


def _age(one: Came) -> tuple[bool, datetime, str]:
    """Return what the newest has most of; what has no date counts as new."""
    at = one.entry.latest_at
    return at is None, at or LONG_AGO, one.entry.key


def _back(
    came: Iterable[Came], versions: Sequence[Version], now: datetime
) -> list[tuple[Entry, PutOff]]:
    """Return what comes back, the longest due first."""
    rows = [(one.entry, one.nodded_at) for one in came if is_put_off(one.entry)]
    return find_back(rows, versions, now.astimezone().date())


def _under_way(
    desk: Letters, going: Sequence[tuple[Came, str]]
) -> tuple[UnderWay, ...]:
    lines = desk.lines([one.entry for one, _ in going])
    return tuple(
        UnderWay(line, words) for line, (_, words) in zip(lines, going, strict=True)
    )


def _reopen(
    desk: Letters,
    shown: Sequence[Came],
    twins: Mapping[str, Sequence[tuple[Came, str]]],
    *,
    is_looking: bool,
) -> Iterator[Reopened]:
    """Yield what to come back to; what no longer was a no by what was known isn't."""
    place = 0
    lines = desk.lines([one.entry for one in shown])
    letters = desk.again(shown)
    situation = Situation.LOOKING if is_looking else None
    for one, again, line in zip(shown, letters, lines, strict=True):
        then, entry = again.then, one.entry
        if not is_looking and again.was.decision is not Decision.NO:
            continue
        is_new = desk.now - then.at <= NEWS and not entry.answered
        is_news = is_looking and is_new
        # What was said aloud is come back to in writing.
        form = Form.SMS if entry.channels == [Channel.CALL.value] else None
        asked = Asked(form=form, is_reopening=not is_news, situation=situation)
        yield Reopened(
            line=line,
            then=again.was.headline,
            now=line.headline,
            at=then.at,
            came_at=one.at or then.at,
            said=refused(entry),
            until=entry.until,
            twins=tuple(_say_twin(*twin) for twin in twins.get(entry.key, ())),
            is_old=is_old(then.at, desk.now),
            is_news=is_news,
            reply=reply_from(again.material, asked),
            day=place // A_DAY,
        )
        place += 1


def _say_twin(twin: Came, why: str) -> str:
    same = f"may have the same role (the same {why}): write to one of them."
    return f"{twin.entry.who or 'Somebody'} {same}"


def _nearly(desk: Letters, noes: Sequence[Entry]) -> tuple[Nearly, ...]:
    """Return which of the latest noes one change would turn."""
    found: list[Nearly] = []
    for entry, line in zip(noes, desk.lines(noes), strict=True):
        verdict = line.verdict or desk.judge.decide(desk.told.findings(entry))
        change = one_change(verdict)
        if change is not None:
            found.append(Nearly(line, change.words))
        if len(found) == MOST_NEARLY:
            break
    return tuple(found)


def _lines_back(
    desk: Letters, back: Sequence[tuple[Entry, PutOff]]
) -> tuple[Comeback, ...]:
    lines = desk.lines([entry for entry, _ in back])
    return tuple(
        Comeback(line, put_off) for line, (_, put_off) in zip(lines, back, strict=True)
    )
