"""The desk as a page: what needs the user now, what is due, what is found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import reduce
from operator import or_

from django.db.models import Count, Max, Q, QuerySet

from ajar.adapters import clock
from ajar.core.nouns.screening import Effort, Kind, Risk
from ajar.core.nouns.verdict import Decision
from ajar.core.revisit.comeback import PutOff
from ajar.core.revisit.turned import Version
from ajar.core.text import searchable
from ajar.queries.comebacks import NODDED, PUT_OFF, Comeback, find_back
from ajar.queries.desk import describe
from ajar.queries.desk_line import DeskLine
from ajar.queries.judging import Judge, Ruling, judge_for
from ajar.queries.recalls import with_recalls
from ajar.queries.reminders import DueReminder, due_reminders
from ajar.queries.reopening import versions_of
from ajar.store.models import Entry, User, Words

NEWS = timedelta(days=14)
"""How long before the latest message something still counts as new."""

QUIET = timedelta(days=10)
"""After how long without an answer to a yes one may ask again."""

AHEAD = timedelta(days=14)
PAGE = 40
MOST_DUE = 12
MOST_NEWS = 60
_NOES = (Decision.NO.value, Decision.NOT_NOW.value)
TURNED_DOWN = Q(answered__in=_NOES) | Q(answered="", stated__in=_NOES)
"""The lines whose last word is *no* or *not now*."""

WORK = (Kind.OUTREACH, Kind.PROCESS)


@dataclass(frozen=True, slots=True)
class Filter:
    """What the user looks for: words, a kind, an answer; empty is everything new.

    `answer` is yes, no, open, not_now, stop or answered.
    """

    words: str = ""
    kind: str = ""
    answer: str = ""
    page: int = 1

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is looked for."""
        return not (self.words.strip() or self.kind or self.answer)


@dataclass(frozen=True, slots=True)
class Due:
    """Something with a date: a deadline, an answer that stays out."""

    on: date
    line: DeskLine
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class DeskPage:
    """The desk: what is new, what is due, how much there is besides.

    `new` has what waits for the user first, the clear cases after; `nods` are the
    keys of those that a nod would clear.
    """

    new: tuple[DeskLine, ...]
    more_new: int
    nods: tuple[str, ...]
    due: tuple[Due, ...]
    reminders: tuple[DueReminder, ...]
    back: tuple[Comeback, ...]
    counts: dict[str, int]
    last_at: datetime | None
    now: datetime

    @property
    def dues(self) -> int:
        """How much has a date."""
        return len(self.due) + len(self.reminders) + len(self.back)

    @property
    def is_due(self) -> bool:
        """Whether some of it is due already, rather than coming up."""
        days = (*(one.on for one in self.due), *(one.on for one in self.reminders))
        return bool(self.back) or any(day <= self.today for day in days)

    @property
    def today(self) -> date:
        """The day it is where the user is."""
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what a filter finds."""

    lines: tuple[DeskLine, ...]
    total: int
    page: int
    pages: int
    today: date


def show_desk_page(user: User) -> DeskPage:
    """Return what needs `user` now."""
    today, versions = clock.now().astimezone().date(), versions_of(user)
    judge = Judge(versions[-1].preferences, today)
    last_at, counts = _counts(user)
    rows = list(_news(user, last_at)[:MOST_NEWS])
    due, back = _dated(user, versions, today)
    shown = [*rows, *due, *(entry for entry, _ in back)]
    lines = describe(user, shown, judge, short=False)
    first = with_recalls(user, rows, lines[: len(rows)], versions)
    new = sorted(first, key=_needs_a_look, reverse=True)
    return DeskPage(
        new=tuple(new),
        more_new=max(0, counts["waiting"] - sum(_still_waits(row) for row in rows)),
        nods=tuple(line.id for line in new if is_clear(line)),
        due=tuple(
            _due(line, row) for line, row in zip(lines[len(rows) :], due, strict=False)
        ),
        back=tuple(
            Comeback(line, put_off)
            for line, (_, put_off) in zip(
                lines[len(rows) + len(due) :], back, strict=True
            )
        ),
        reminders=due_reminders(user),
        counts=counts,
        last_at=last_at,
        now=clock.now().astimezone(),
    )


def count_new(user: User) -> int:
    """Return how many entries wait for `user`."""
    return _waiting(user).count()


def is_clear(line: DeskLine) -> bool:
    """Say whether nothing needs to be thought over: a nod will do."""
    if line.kind == Kind.PROCESS:
        return False
    if line.kind != Kind.OUTREACH or line.ruling.is_stop:
        return True
    return line.ruling.decision is Decision.NO and line.effort == Effort.BLAST


def find_entries(user: User, wanted: Filter) -> Found:
    """Return the entries that `wanted` asks for, newest first, one page of them."""
    judge = judge_for(user)
    rows = list(_matching(user, wanted).order_by("-latest_at", "-key"))
    if wanted.answer:
        rulings = judge.rule(rows)
        pairs = zip(rows, rulings, strict=True)
        rows = [row for row, ruling in pairs if _is(wanted.answer, row, ruling)]
    pages = max(1, -(-len(rows) // PAGE))
    page = min(max(1, wanted.page), pages)
    shown = rows[(page - 1) * PAGE : page * PAGE]
    return Found(
        describe(user, shown, judge, short=False), len(rows), page, pages, judge.today
    )


def _entries(user: User) -> QuerySet[Entry]:
    return Entry.objects.filter(owner=user).select_related("opportunity")


def _waiting(user: User) -> QuerySet[Entry]:
    return _entries(user).filter(is_settled=False, kind__in=(*WORK, Kind.ALERT))


def _news(user: User, last_at: datetime | None) -> QuerySet[Entry]:
    """Return what came in lately and is not settled; all of it without a date."""
    recent = Q(latest_at=None)
    if last_at is not None:
        recent |= Q(latest_at__gte=min(last_at, clock.now()) - NEWS)
    return _waiting(user).filter(recent).order_by("-latest_at", "-key")


def _counts(user: User) -> tuple[datetime | None, dict[str, int]]:
    """Return when the latest came, and how many there are of each."""
    # Nobody need look at a fraud, an alert or an advert again.
    waiting = Q(is_settled=False, kind__in=[k.value for k in WORK])
    waiting &= ~Q(risk=Risk.STOP)
    # Whoever was told no, or not now, owes no answer.
    work = Q(kind__in=[k.value for k in WORK])
    theirs = work & Q(turn="them") & ~TURNED_DOWN
    counts = Entry.objects.filter(owner=user).aggregate(
        last_at=Max("latest_at"),
        all=Count("pk"),
        waiting=Count("pk", filter=waiting),
        outreach=Count("pk", filter=Q(kind=Kind.OUTREACH)),
        process=Count("pk", filter=Q(kind=Kind.PROCESS)),
        alert=Count("pk", filter=Q(kind=Kind.ALERT)),
        theirs=Count("pk", filter=theirs),
    )
    return counts.pop("last_at"), counts


def _needs_a_look(line: DeskLine) -> tuple[bool, bool]:
    return (not is_clear(line), line.ruling.is_yes)


def _dated(
    user: User, versions: Sequence[Version], today: date
) -> tuple[list[Entry], list[tuple[Entry, PutOff]]]:
    """Return what is due, and what was put off to a day that has come."""
    quiet = Q(turn="them", answered=Decision.YES, latest_at__lt=clock.now() - QUIET)
    soon = Q(
        is_settled=False,
        kind__in=[k.value for k in WORK],
        deadline__range=(today, today + AHEAD),
    )
    found = _entries(user).filter(quiet | soon | PUT_OFF).exclude(risk=Risk.STOP)
    in_order = found.order_by("deadline", "latest_at").annotate(nodded_at=NODDED)
    rows = [(row, row.nodded_at) for row in in_order]
    put_off = [pair for pair in rows if _is_put_off(pair[0])]
    due: list[Entry] = [
        row for row, _ in rows if not _is_put_off(row) or _is_soon(row, today)
    ]
    return due[:MOST_DUE], find_back(put_off, versions, today)


def _still_waits(row: Entry) -> bool:
    """Say whether somebody is to be answered: no fraud, no advert, nothing done."""
    return not row.is_settled and row.kind in WORK and row.risk != Risk.STOP


def _is_put_off(row: Entry) -> bool:
    return (row.answered or row.stated) == Decision.NOT_NOW


def _is_soon(row: Entry, today: date) -> bool:
    is_near = row.deadline is not None and today <= row.deadline <= today + AHEAD
    return is_near and not row.is_settled and row.kind in WORK


def _due(line: DeskLine, row: Entry) -> Due:
    if row.turn == "them" and row.latest_at is not None:
        return Due((row.latest_at + QUIET).date(), line, is_quiet=True)
    return Due(row.deadline or date.max, line, is_quiet=False)


def _matching(user: User, wanted: Filter) -> QuerySet[Entry]:
    rows = _entries(user)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    for word in searchable(wanted.words).split()[:8]:
        rows = rows.filter(pk__in=_with(user, word))
    return rows


def _with(user: User, word: str) -> QuerySet[Entry]:
    """Return the entries that have `word` in them, or in a message of their role."""
    said = Words.objects.filter(owner=user, text__contains=word)
    roles = said.filter(message__opportunity__isnull=False)
    names = (
        Q(**{f"{part}__icontains": word}) for part in ("who", "firm", "title", "place")
    )
    has = Q(first_message__in=said.values("message"))
    has |= Q(opportunity__in=roles.values("message__opportunity"))
    return Entry.objects.filter(reduce(or_, names, has), owner=user)


def _is(answer: str, row: Entry, ruling: Ruling) -> bool:
    match answer:
        case "stop":
            return ruling.is_stop
        case "answered":
            return bool(row.answered)
        case "waiting":
            return _still_waits(row)
        case "yes":
            return ruling.is_yes
        case "open":
            return ruling.decision is Decision.OPEN and not ruling.is_yes
        case _:
            return ruling.decision is not None and ruling.decision.value == answer
