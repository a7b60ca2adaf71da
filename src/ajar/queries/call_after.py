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
    those that it may be about. `reminder` is what is proposed. `nobody` says why there
    is nobody to write to, "" where there is somebody.
    """

    entry: str
    roles: tuple[Candidate, ...]
    is_joined: bool
    reminder: Proposal
    reminded: tuple[Reminded, ...]
    nobody: str = ""


def show_after(user: User, page: CallPage) -> AfterCall:
    """Return what there is to do after the call of `page`."""
    row = Message.objects.filter(owner=user, key=page.message).first()
    entry = _entry_of(user, row) if row else None
    reminders = Reminder.objects.filter(owner=user, message=row, done_at=None)
    if entry is not None:
        first = entry.first_message_id
        reminders = Reminder.objects.filter(owner=user, message=first, done_at=None)
    who = _named(entry.who) if entry else ""
    return AfterCall(
        entry=entry.key if entry else "",
        roles=candidates(user, page, but=entry.key) if entry else (),
        is_joined=entry is not None and entry.messages > 1,
        reminder=propose_reminder(page, who),
        nobody=_nobody(page, who) if entry else "",
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


def _named(who: str) -> str:
    """Return `who` if it is a name, "" for a number."""
    return who if any(sign.isalpha() for sign in who) else ""


def _nobody(page: CallPage, who: str) -> str:
    if page.talk.name or page.shown_name or who:
        return ""
    left = (
        f"a number, {page.shown_number}"
        if page.number
        else "neither a name nor a number"
    )
    return f"There is nobody to write to: they left {left}."


def propose_reminder(page: CallPage, who: str = "") -> Proposal:
    """Return what to be reminded of, and when, unless the user says otherwise.

    `who` is who offers the role, as far as that is known beside the call.
    """
    name = page.talk.name or page.shown_name or who
    whom = name or (page.shown_number and f"the caller from {page.shown_number}")
    today = clock.now().astimezone().date()
    if page.verdict.until is not None and page.verdict.until >= today:
        days = (page.verdict.until - today).days
        words = f"Write to {whom or 'them'}: the time has come."
        return Proposal(page.verdict.until, days, words)
    is_no = page.verdict.decision is Decision.NO
    days = AFTER_NO if is_no else AFTER_YES
    words = (
        f"Ask {whom or 'them'} whether something that fits has come up."
        if is_no
        else f"{f'Has {whom}' if whom else 'Have they'} sent the job description?"
    )
    return Proposal(today + timedelta(days=days), days, words)
