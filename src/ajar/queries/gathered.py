"""Roles that came, and what is known of some of them, each in one look-up."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import (
    BinaryField,
    Case,
    CharField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    When,
)

from ajar.adapters import clock
from ajar.adapters.sources.items import Form
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.referral import Step
from ajar.core.nouns.screening import Kind, Risk
from ajar.queries.comebacks import NODDED, PUT_OFF
from ajar.queries.desk import NO_DATE, effort_of
from ajar.queries.material import Beside, Material, Writer, material
from ajar.queries.opportunity import ShownMessage, show_message, signals_of
from ajar.store.facts import Knowledge, knowledge_of, noted_at
from ajar.store.models import Entry, Message, Original, ReferralStep, Signal, User
from ajar.store.originals import BEST_FIRST

TAKEN = timedelta(days=60)
"""For how long a role isn't asked for that somebody was just introduced for."""


@dataclass(frozen=True, slots=True)
class Came:
    """A line of the desk: when it came, how it is ruled on, when it was nodded at.

    `ruled` is "" where more than preferences decides. `is_lent` says that somebody
    was just introduced for it.
    """

    entry: Entry
    at: datetime | None
    ruled: str
    nodded_at: datetime | None
    is_lent: bool


def look_up_came(user: User) -> list[Came]:
    """Return all past roles and what was put off, by key."""
    is_role = Q(kind=Kind.OUTREACH, opportunity__isnull=False) & ~Q(risk=Risk.STOP)
    rows = Entry.objects.filter(is_role | PUT_OFF, owner=user)
    told = rows.select_related("opportunity").annotate(
        came_at=F("first_message__sent_at"),
        ruled=F("docketrow__ruled"),
        nodded_at=NODDED,
        is_lent=Case(When(opportunity__in=_lent(user), then=True), default=False),
    )
    return [
        Came(row, row.came_at, row.ruled or "", row.nodded_at, row.is_lent)
        for row in told.order_by("key")
    ]


def _lent(user: User) -> "QuerySet[ReferralStep, int]":
    """Return the opportunities that somebody was just introduced for."""
    since = clock.now() - TAKEN
    steps = ReferralStep.objects.filter(
        owner=user, step=Step.INTRODUCED, made_at__gte=since
    )
    known = steps.filter(referral__message__opportunity__isnull=False)
    return known.values_list("referral__message__opportunity", flat=True)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is known of some roles: their messages by opportunity row, and the facts.

    `originals` and `signals` are by message row, and of those alone that letters are
    written on; `offers` are when one was noted, by message row.
    """

    user: User
    rows: Mapping[int | None, Sequence[Message]]
    known: Knowledge
    originals: Mapping[int, tuple[Form, bytes]]
    signals: Mapping[int, Sequence[Signal]]
    offers: Mapping[int, datetime]

    def findings(self, entry: Entry) -> Findings:
        """Return what is known of the role of `entry`."""
        rows = self.rows.get(entry.opportunity_id, ())
        return self.known.findings(row.pk for row in rows if not row.is_own)

    def findings_at(self, entry: Entry, at: datetime) -> Findings:
        """Return what was known of the role of `entry` at an instant.

        What the user put right later was so then, too; what an offer says wasn't.
        """
        rows = self.rows.get(entry.opportunity_id, ())
        return self.known.findings_at(
            [r for r in rows if not r.is_own], self.offers, at
        )

    def messages(self, entry: Entry) -> dict[str, str]:
        """Return the messages of the role: key of a message → key of the role."""
        rows = self.rows.get(entry.opportunity_id, ())
        return {row.key: entry.key for row in rows}

    def material(self, entry: Entry, writer: Writer, beside: Beside) -> Material:
        """Return what a letter on the role of `entry` is written from."""
        rows = sorted(self.rows[entry.opportunity_id], key=_moment)
        shown = tuple(self._shown(row, writer) for row in rows)
        theirs = [row.pk for row in rows if not row.is_own]
        findings = self.known.findings(theirs)
        signals = signals_of(shown, findings)
        graded = entry.risk, effort_of(entry)
        return material(shown, findings, signals, graded, writer, beside)

    def _shown(self, row: Message, writer: Writer) -> ShownMessage:
        original, signals = self.originals[row.pk], self.signals.get(row.pk, ())
        return show_message(self.user, row, original, signals, writer.owner, self.known)


def gather_roles(
    user: User, entries: Iterable[Entry], written: Iterable[Entry]
) -> Gathered:
    """Return what is known of `entries`, and all that letters on `written` need."""
    whole = {entry.opportunity_id for entry in written}
    roles = {entry.opportunity_id for entry in entries} - whole
    rows: dict[int | None, list[Message]] = defaultdict(list)
    originals: dict[int, tuple[Form, bytes]] = {}
    for row, original in _messages(user, whole - {None}, roles - {None}):
        rows[row.opportunity_id].append(row)
        if original is not None:
            originals[row.pk] = original
    messages = [row for group in rows.values() for row in group]
    known = knowledge_of(user, messages)
    noted = {row.pk: offers_at for row in messages if (offers_at := noted_at(row))}
    return Gathered(user, rows, known, originals, _signals(user, originals), noted)


def _messages(
    user: User, whole: Collection[int | None], roles: Collection[int | None]
) -> Iterator[tuple[Message, tuple[Form, bytes] | None]]:
    """Yield all messages of `whole` with their bytes, and theirs alone of `roles`."""
    first = Original.objects.filter(message=OuterRef("pk")).order_by(*BEST_FIRST)
    is_whole = Q(opportunity__in=whole)
    rows = Message.objects.filter(
        is_whole | Q(opportunity__in=roles, is_own=False), owner=user
    )
    raw = When(is_whole, then=Subquery(first.values("raw")[:1]))
    form = When(is_whole, then=Subquery(first.values("form")[:1]))
    told = rows.defer("text_print").annotate(
        raw=Case(raw, output_field=BinaryField()),
        form=Case(form, output_field=CharField()),
        offered_at=F("offer__noted_at"),
    )
    for row in told.order_by("pk"):
        yield row, None if row.raw is None else (Form(row.form), bytes(row.raw))


def _signals(user: User, messages: Collection[int]) -> dict[int, list[Signal]]:
    found: dict[int, list[Signal]] = defaultdict(list)
    if messages:
        rows = Signal.objects.filter(owner=user, message__in=list(messages))
        for row in rows.order_by("pk"):
            found[row.message_id].append(row)
    return found


def _moment(row: Message) -> tuple[datetime, str]:
    return row.sent_at or NO_DATE, row.key
