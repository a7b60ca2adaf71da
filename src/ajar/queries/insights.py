"""What all approaches together say: gathered from the desk, claimed by the core."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from ajar.adapters import clock
from ajar.core.decision.gist import Gist, Gists, Trust, with_implied
from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.decision.many import docket_of, settled_by
from ajar.core.decision.pay import most_base
from ajar.core.insights.approach import Approach, Cell, Insight
from ajar.core.insights.found import find_insights, say_below, say_head
from ajar.core.insights.sheet import tables_csv, write_csv
from ajar.core.keep.own_reason import read_reason
from ajar.core.nouns.favour import Favour
from ajar.core.nouns.preferences import Firmness, Floor, Preferences
from ajar.core.nouns.role import FactValue, Pay, Topic
from ajar.core.nouns.screening import Effort, Kind, Risk
from ajar.core.nouns.verdict import Decision
from ajar.core.nouns.wording import say_value
from ajar.core.revisit.turned import Version, in_force
from ajar.queries.reopening import versions_of
from ajar.store.favours import counted_favours
from ajar.store.models import Answer, Entry, Message, User, Words

CAME = (Kind.OUTREACH, Kind.ALERT, Kind.MARKETING)
SOLD_IN = "USD"
"""The currency of bases where neither a floor nor an offer names one."""

FAVOURS = ("day", "direction", "name", "what", "outcome")
ROLES = (
    *("day", "channel", "who", "firm", "title", "seat", "level", "base", "found_via"),
    *("no", "reason", "answered", "hours"),
)


@dataclass(frozen=True, slots=True)
class InsightsPage:
    """The findings, what heads them, and every approach as a line of a table.

    `favours` are those that the user counts, the latest first.
    """

    head: str
    below: str
    insights: tuple[Insight, ...]
    roles: tuple[tuple[Cell, ...], ...]
    favours: tuple[Favour, ...] = ()

    @property
    def claimed(self) -> tuple[Insight, ...]:
        """What there are cases enough for."""
        return tuple(one for one in self.insights if one.is_claimed)

    @property
    def unclaimed(self) -> tuple[Insight, ...]:
        """What there are too few cases for."""
        return tuple(one for one in self.insights if not one.is_claimed)


@dataclass(slots=True)
class _Talk:
    """What was written to and fro about one line of the desk."""

    theirs: list[tuple[datetime, str]] = field(default_factory=list)
    own: list[datetime] = field(default_factory=list)

    @property
    def hours(self) -> float | None:
        """Hours from their latest message before the first answer until it."""
        if not self.own:
            return None
        answered = min(self.own)
        asked = [at for at, _ in self.theirs if at <= answered]
        return (answered - max(asked)).total_seconds() / 3600 if asked else None


def show_insights(user: User) -> InsightsPage:
    """Return what all that reached `user` says of recruiters, of pay and of them."""
    entries = list(Entry.objects.filter(owner=user, kind__in=CAME).order_by("key"))
    gists = [with_implied(gists_from_wire(entry.gist)) for entry in entries]
    versions = versions_of(user)
    preferences = versions[-1].preferences
    floor = _floor_of(preferences)
    currency = floor.currency if floor else _usual_currency(gists)
    least = floor.amount if floor else None
    talks = _talks(user)
    reasons = _reasons(entries, gists, versions) | _own_reasons(user)
    approaches = [
        _approach(entry, known, talks[entry.key], reasons, (currency, least or 0.0))
        for entry, known in zip(entries, gists, strict=True)
    ]
    favours = tuple(one.favour for one in counted_favours(user))
    return InsightsPage(
        say_head(approaches, clock.now().astimezone().date()),
        say_below(approaches),
        find_insights(approaches, preferences, currency, least, favours),
        tuple(map(_line, entries, approaches)),
        favours,
    )


def roles_csv(page: InsightsPage) -> str:
    """Return every approach as CSV, a line each."""
    return write_csv(ROLES, page.roles)


def favours_csv(page: InsightsPage) -> str:
    """Return every favour that counts as CSV, a line each."""
    return write_csv(
        FAVOURS,
        (
            (f.on.isoformat(), f.direction.value, f.name, f.words, f.outcome.value)
            for f in page.favours
        ),
    )


def findings_csv(page: InsightsPage) -> str:
    """Return the numbers of every finding as CSV."""
    return tables_csv(page.claimed)


def _floor_of(preferences: Preferences) -> Floor | None:
    floors = (
        c.wanted
        for c in preferences.on(Topic.PAY)
        if isinstance(c.wanted, Floor) and c.firmness is not Firmness.OPEN
    )
    return next(floors, None)


def _usual_currency(gists: Iterable[Gists]) -> str:
    counts: dict[str, int] = defaultdict(int)
    for known in gists:
        pay = _said(known.get(Topic.PAY))
        if isinstance(pay, Pay) and pay.currency:
            counts[pay.currency] += 1
    return max(sorted(counts), key=lambda one: counts[one], default=SOLD_IN)


def _said(gist: Gist | None) -> FactValue | None:
    """Return what is said without a doubt; of several options the first."""
    return gist.values[0] if gist and gist.trust is Trust.SAID else None


def _talks(user: User) -> Mapping[str, _Talk]:
    """Return entry key → what was written about it, dated messages only."""
    found: dict[str, _Talk] = defaultdict(_Talk)
    rows = Message.objects.filter(owner=user, sent_at__isnull=False)
    columns = ("key", "opportunity__key", "thread__key", "is_own", "sent_at", "channel")
    line_of: dict[str, str] = {}
    for key, role, thread, is_own, at, channel in rows.exclude(
        is_automatic=True
    ).values_list(*columns):
        line = role or thread or key
        line_of[key] = line
        if is_own:
            found[line].own.append(at)
        else:
            found[line].theirs.append((at, channel))
    answers = Answer.objects.filter(owner=user)
    for key, at in answers.values_list("message__key", "sent_at"):
        found[line_of.get(key, key)].own.append(at)
    return found


def _reasons(
    entries: Sequence[Entry], gists: Sequence[Gists], versions: Sequence[Version]
) -> dict[str, Topic]:
    """Return entry key → what settles its no, by what was in force then."""
    groups: dict[int, list[int]] = defaultdict(list)
    for at, entry in enumerate(entries):
        when = entry.answered_at or entry.latest_at or versions[0].since
        if _is_person(entry):
            groups[in_force(versions, when)].append(at)
    found: dict[str, Topic] = {}
    for version, places in groups.items():
        docket = docket_of(gists[place] for place in places)
        settled = settled_by(docket, versions[version].preferences)
        for place, topic in zip(places, settled, strict=True):
            if topic is not None:
                found[entries[place].key] = topic
    return found


def _own_reasons(user: User) -> dict[str, Topic]:
    """Return entry key → the reason that the user's own letter names for a no."""
    noes = Entry.objects.filter(owner=user, answered=Decision.NO.value)
    letters = Words.objects.filter(
        message__owner=user,
        message__is_own=True,
        message__opportunity__in=noes.values("opportunity"),
    )
    columns = ("message__opportunity__key", "text")
    told = letters.order_by("message__sent_at").values_list(*columns)
    found = ((key, read_reason(text)) for key, text in told)
    return {key: topic for key, topic in found if topic is not None}


def _is_person(entry: Entry) -> bool:
    is_role = entry.kind == Kind.OUTREACH and entry.risk != Risk.STOP
    return is_role and entry.effort != Effort.BLAST


def _approach(
    entry: Entry,
    gists: Gists,
    talk: _Talk,
    reasons: Mapping[str, Topic],
    floor: tuple[str, float],
) -> Approach:
    first = min(talk.theirs, default=None)
    is_person = _is_person(entry)
    word = entry.answered or entry.stated
    would_be = not word and entry.key in reasons
    told = ((topic, _said(gist)) for topic, gist in gists.items())
    return Approach(
        key=entry.key,
        on=_day(first[0] if first else entry.latest_at),
        channel=first[1] if first else next(iter(entry.channels), ""),
        is_person=is_person,
        said=tuple((topic, value) for topic, value in told if value is not None),
        base=most_base(_said(gists.get(Topic.PAY)), *floor),
        is_no=is_person and word == Decision.NO,
        would_be_no=is_person and would_be,
        reason=reasons.get(entry.key),
        is_answered=bool(talk.own or entry.answered),
        hours=talk.hours if is_person else None,
    )


def _day(at: datetime | None) -> date | None:
    return at.astimezone().date() if at else None


def _is_refused(one: Approach) -> bool:
    return one.is_no or one.would_be_no


def _line(entry: Entry, one: Approach) -> tuple[Cell, ...]:
    def say(topic: Topic) -> str:
        value = one.value(topic)
        return "" if value is None else say_value(topic, value)

    return (
        one.on.isoformat() if one.on else "",
        *(one.channel, entry.who, entry.firm, entry.title or entry.subject),
        *(say(Topic.SEAT), say(Topic.LEVEL)),
        "" if one.base is None else one.base,
        say(Topic.FOUND_VIA),
        "no" if one.is_no else "would be" if one.would_be_no else "",
        one.reason.value if _is_refused(one) and one.reason else "",
        "yes" if one.is_answered else "",
        "" if one.hours is None else round(one.hours, 1),
    )
