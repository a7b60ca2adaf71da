"""What stays of a call when it is over: its message, the reply, what to do next."""

from dataclasses import dataclass
from datetime import date, timedelta

from ajar.adapters import clock
from ajar.core.nouns.verdict import Decision
from ajar.queries.call import CallPage
from ajar.queries.call_roles import Candidate, candidates
from ajar.store.models import Entry, Message, Reminder, User

AFTER_NO, AFTER_YES = 120, 7
"""Days after which to look again: a no may turn, a description should have come."""


@dataclass(frozen=True, slots=True)
class Reminded:
    """A reminder that was set."""

    number: int
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one might be reminded of, on which day, and how many days ahead that is."""

    on: date
    days: int
    words: str


@dataclass(frozen=True, slots=True)
class AfterCall:
    """What there is to do when a call is over.

    `entry` is the key of the role that it became, "" if nothing was kept. `roles` are
    those that it may be about. `reminder` is what is proposed.
    """

    entry: str
    roles: tuple[Candidate, ...]
    is_joined: bool
    reminder: Proposal
    reminded: tuple[Reminded, ...]


def show_after(user: User, page: CallPage) -> AfterCall:
    """Return what there is to do after the call of `page`."""
    row = Message.objects.filter(owner=user, key=page.message).first()
    entry = _entry_of(user, row) if row else None
    reminders = Reminder.objects.filter(owner=user, message=row, done_at=None)
    if entry is not None:
        first = entry.first_message_id
        reminders = Reminder.objects.filter(owner=user, message=first, done_at=None)
    return AfterCall(
        entry=entry.key if entry else "",
        roles=candidates(user, page, but=entry.key) if entry else (),
        is_joined=entry is not None and entry.messages > 1,
        reminder=propose_reminder(page),
        reminded=tuple(
            Reminded(r.pk, r.due_on, r.words) for r in reminders.order_by("due_on")
        )
        if row
        else (),
    )


def _entry_of(user: User, row: Message) -> Entry | None:
    entries = Entry.objects.filter(owner=user)
    if row.opportunity_id is not None:
        return entries.filter(opportunity=row.opportunity_id).first()
    return entries.filter(first_message=row).first()


def propose_reminder(page: CallPage) -> Proposal:
    """Return what to be reminded of, and when, unless the user says otherwise."""
    who = page.talk.name or page.shown_name or page.shown_number or "them"
    today = clock.now().astimezone().date()
    if page.verdict.until is not None and page.verdict.until >= today:
        days = (page.verdict.until - today).days
        words = f"Write to {who}: the time has come."
        return Proposal(page.verdict.until, days, words)
    is_no = page.verdict.decision is Decision.NO
    days = AFTER_NO if is_no else AFTER_YES
    words = (
        f"Ask {who} whether something that fits has come up."
        if is_no
        else f"Has {who} sent the job description?"
    )
    return Proposal(today + timedelta(days=days), days, words)
