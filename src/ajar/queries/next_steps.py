"""What comes after an answer: steps with their days, what they did, what to ask."""

from dataclasses import dataclass
from datetime import date, datetime

from ajar.core.keep.after import Came, Compared, Said, compare, say_what_followed
from ajar.core.nouns.verdict import Decision
from ajar.queries.opportunity import OpportunityPage, show_opportunity
from ajar.store.models import Message, Reminder, User

MOST_ASKED = 4


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step: its day, its hour where known, what it is; done or still to come."""

    number: int
    on: date
    at: datetime | None
    step: str
    words: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class NextPage:
    """A role after an answer; `asks` are the questions still open, the first first.

    `followed` is what they did since, "" before an answer; `compared` is None where
    it is no role to judge.
    """

    page: OpportunityPage
    steps: tuple[StepLine, ...]
    followed: str
    compared: Compared | None
    asks: tuple[str, ...]


def show_next(user: User, prefix: str, *, short: bool = True) -> NextPage:
    """Return what comes next with the role `prefix`; RequestError if there is none."""
    return next_on(user, show_opportunity(user, prefix, short=short))


def next_on(user: User, page: OpportunityPage) -> NextPage:
    """Return what comes next with the role of `page`."""
    verdict = page.verdict
    said = [Said(Decision(one.decision), one.sent_at) for one in page.sent]
    came = [
        Came(one.sent_at, bool(one.letter and one.letter.message.attachments))
        for one in page.messages
        if not one.is_own and one.sent_at
    ]
    return NextPage(
        page,
        _steps(user, page),
        say_what_followed(said, came, page.now.date()),
        compare(verdict, tuple(page.firmness.items())) if verdict else None,
        _asks(page),
    )


def _steps(user: User, page: OpportunityPage) -> tuple[StepLine, ...]:
    about = Message.objects.filter(owner=user, key__in=[m.key for m in page.messages])
    rows = Reminder.objects.filter(owner=user, message__in=about)
    return tuple(
        StepLine(
            row.pk, row.due_on, row.at, row.step, row.words, row.done_at is not None
        )
        for row in rows.order_by("due_on", "at", "pk")
    )


def _asks(page: OpportunityPage) -> tuple[str, ...]:
    """Return what is worth asking next: the best question, then what it hangs on."""
    if page.verdict is None:
        return ()
    asked = page.question.topic if page.question else None
    best = [page.question.said] if page.question else []
    others = (one for one in page.verdict.hangs_on if one.topic is not asked)
    return tuple([*best, *(f"Ask whether {one.words}." for one in others)][:MOST_ASKED])
