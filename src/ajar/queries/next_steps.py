"""What comes after an answer: steps with their days, what they did, what to ask."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from ajar.core.answer.underway import first_said
from ajar.core.decision.words import under_floor
from ajar.core.keep.after import Came, Compared, Said, compare, say_what_followed
from ajar.core.keep.offered import OFFERED, ask_of, beside, miss_by, worse_than_said
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.preferences import Floor
from ajar.core.nouns.reminder import NextStep
from ajar.core.nouns.role import Pay, Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.nouns.wording import TOPIC_WORDS, say_finding, say_pay
from ajar.queries.opportunity import More, OpportunityPage, show_opportunity
from ajar.queries.proposed_steps import ProposedLine, propose_steps
from ajar.store.models import Message, Reminder, User
from ajar.store.offers import offer_row_of, to_offer

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
class NextGlance:
    """What comes next, without what takes a closer look: steps, and those proposed.

    `followed` is what they did since the user's answer, "" before one.
    """

    steps: tuple[StepLine, ...]
    proposed: tuple[ProposedLine, ...]
    followed: str


@dataclass(frozen=True, slots=True)
class NextPage:
    """A role after an answer; `asks` are the questions still open, the first first.

    `proposed` are steps that their letters name and the user hasn't kept.
    `followed` is what they did since, "" before an answer; `compared` is None where
    it is no role to judge. `offered` are the parts of an offer: what, and
    its words.
    """

    page: OpportunityPage
    steps: tuple[StepLine, ...]
    proposed: tuple[ProposedLine, ...]
    followed: str
    compared: Compared | None
    asks: tuple[str, ...]
    offer: Offer | None
    offered: tuple[tuple[str, str], ...]


def show_next(user: User, prefix: str, *, short: bool = True) -> NextPage:
    """Return what comes next with the role `prefix`; RequestError if there is none."""
    return next_on(user, show_opportunity(user, prefix, short=short))


def next_on(user: User, page: OpportunityPage) -> NextPage:
    """Return what comes next with the role of `page`."""
    verdict = page.verdict
    seen = glance_next(user, page)
    offer = _offer(user, page)
    short = miss_by(page.findings, page.preferences)
    firmness = tuple(page.firmness.items())
    compared = compare(verdict, firmness, short) if verdict else None
    return NextPage(
        page,
        seen.steps,
        seen.proposed,
        seen.followed,
        _with_offer(_with_pay(compared, page), page, offer) if compared else None,
        _asks(page, offer, short),
        offer,
        _offered(page, offer) if offer else (),
    )


def glance_next(user: User, page: OpportunityPage) -> NextGlance:
    """Return what comes next with the role of `page`, by one look-up at most."""
    said = [Said(Decision(one.decision), one.sent_at) for one in page.sent]
    said += [Said(*page.answered)] if page.answered else []
    came = [
        Came(one.sent_at, bool(one.letter and one.letter.message.attachments))
        for one in page.messages
        if not one.is_own and one.sent_at
    ]
    steps = _steps(user, page) if More.STEPS in page.more else ()
    followed = say_what_followed(said, came, page.now.date())
    kept = [(NextStep(one.step), one.on) for one in steps if one.step]
    return NextGlance(steps, propose_steps(page, kept), followed)


def _with_pay(compared: Compared, page: OpportunityPage) -> Compared:
    """Return `compared` with pay in another currency, which decides nothing."""
    found = page.findings.get(Topic.PAY)
    floors = (c.wanted for c in page.preferences.on(Topic.PAY))
    floor = next((one for one in floors if isinstance(one, Floor)), None)
    pay = found.best.value if found and not found.best.refused else None
    if floor is None or not isinstance(pay, Pay) or not pay.currency:
        return compared
    if floor.amount_in(pay.currency) is not None:
        return compared
    words = f"The pay is {say_pay(pay)}, {under_floor(floor, pay)}."
    bare = words.removesuffix(".")
    if any(one.startswith(bare) for one in compared.unknown):
        return compared
    return replace(compared, unknown=(*compared.unknown, words))


def _with_offer(
    compared: Compared, page: OpportunityPage, offer: Offer | None
) -> Compared:
    """Return `compared` with lines left open, and what was better before an offer."""
    left_open = beside(page.findings, page.preferences)
    compared = replace(compared, unknown=(*compared.unknown, *left_open))
    if offer is None:
        return compared
    said = first_said(one.findings for one in page.messages if not one.is_own)
    worse = worse_than_said(page.findings, said, page.preferences)
    return replace(compared, fails=(*compared.fails, *worse))


def _offer(user: User, page: OpportunityPage) -> Offer | None:
    row = offer_row_of(user, [message.key for message in page.messages])
    return to_offer(row) if row else None


def _offered(page: OpportunityPage, offer: Offer) -> tuple[tuple[str, str], ...]:
    """Return the parts of an offer that the user gave their word on, as words."""
    told = [
        (TOPIC_WORDS[topic], say_finding(page.findings[topic]))
        for topic in OFFERED.values()
        if topic in page.stated and topic in page.findings
    ]
    more = (("Bonus", offer.bonus), ("Equity", offer.equity))
    return (*told, *((what, words) for what, words in more if words))


def _steps(user: User, page: OpportunityPage) -> tuple[StepLine, ...]:
    about = Message.objects.filter(owner=user, key__in=[m.key for m in page.messages])
    rows = Reminder.objects.filter(owner=user, message__in=about)
    return tuple(
        StepLine(
            row.pk, row.due_on, row.at, row.step, row.words, row.done_at is not None
        )
        for row in rows.order_by("due_on", "at", "pk")
    )


def _asks(
    page: OpportunityPage, offer: Offer | None, short: Mapping[Topic, str]
) -> tuple[str, ...]:
    """Return what is worth asking next: the best question, then what it hangs on.

    Of an offer first what it lacks.
    """
    if page.verdict is None:
        return ()
    if offer is not None:
        asks = ask_of(offer, page.findings, short)
        hangs = (f"Ask whether {one.words}." for one in page.verdict.hangs_on)
        return tuple(dict.fromkeys([*asks, *hangs]))[:MOST_ASKED]
    asked = page.question.topic if page.question else None
    best = [page.question.said] if page.question else []
    others = (one for one in page.verdict.hangs_on if one.topic is not asked)
    return tuple([*best, *(f"Ask whether {one.words}." for one in others)][:MOST_ASKED])
