"""What has happened with a role already, so that its next letter goes on from there."""

from dataclasses import replace
from datetime import date, datetime

from ajar.core.answer.heard import hear
from ajar.core.answer.underway import Meeting, Naming, Underway, first_said
from ajar.core.help.consent import stand
from ajar.core.help.description import Description, Letter, find_description
from ajar.core.intake.same_role import plain_employer
from ajar.core.keep.asked import asks_for_description
from ajar.core.keep.offered import OFFERED
from ajar.core.nouns.referral import Standing
from ajar.core.nouns.reminder import NextStep
from ajar.core.nouns.representation import Representation
from ajar.core.nouns.verdict import Decision
from ajar.core.read.promised import read_promised
from ajar.queries.desk import NO_DATE
from ajar.queries.material import Beside
from ajar.queries.opportunity import More, OpportunityPage, ShownMessage
from ajar.store.models import Referral, Reminder, User
from ajar.store.models import Representation as RepresentationRow
from ajar.store.offers import offer_row_of, to_offer
from ajar.store.referrals import all_taken
from ajar.store.representations import to_representation


def so_far(user: User, page: OpportunityPage, beside: Beside) -> Beside:
    """Return `beside` with what happened with the role of `page`; three look-ups."""
    keys = [message.key for message in page.messages]
    row = offer_row_of(user, keys) if More.OFFER in page.more else None
    told = _description(page)
    said_yes = _said_yes(page)
    underway = Underway(
        said_yes,
        told.is_here,
        told.asked_at is not None and not told.is_here,
        _permission(user, page, keys),
        _meeting(user, page, keys, said_yes=said_yes),
        to_offer(row) if row else None,
        page.stated & frozenset(OFFERED.values()),
        first_said(one.findings for one in page.messages if not one.is_own),
    )
    waits = row is not None and not _is_answered(page, row.on, row.noted_at)
    friend = _friend(user, keys) if More.REFERRALS in page.more else None
    return replace(beside, underway=underway, offer_waits=waits, friend=friend)


def asks_for_a_name(page: OpportunityPage) -> bool:
    """Say whether they ask for somebody else, and offer the user nothing."""
    theirs = (one.letter for one in reversed(page.messages) if not one.is_own)
    last = next(filter(None, theirs), None)
    return last is not None and "only_name" in hear(last.message).cues


def _friend(user: User, keys: list[str]) -> Standing | None:
    """Return how far the furthest of those got who were asked, None where nobody is.

    Who said no is nobody to speak of.
    """
    rows = list(Referral.objects.filter(owner=user, message__key__in=keys))
    stands = {stand(taken) for taken in all_taken(rows).values()}
    agreed = {Standing.AGREED, Standing.INTRODUCED}
    if stands & agreed:
        return Standing.AGREED
    return Standing.WAITING if Standing.WAITING in stands else None


def naming_of(said: Decision | None, friend: Standing | None) -> Naming:
    """Return what to say to who asks for a name: as `said`, or as it stands."""
    match said:
        case Decision.NO:
            return Naming.NOBODY
        case _ if friend is Standing.AGREED:
            return Naming.AGREED
        case _ if friend is Standing.WAITING:
            return Naming.ASKED
        case Decision.YES:
            return Naming.KNOWS
        case Decision.NOT_NOW:
            return Naming.ASKS_AROUND
        case Decision.OPEN | None:
            return Naming.MAY_KNOW


def _is_answered(page: OpportunityPage, on: date, noted_at: datetime) -> bool:
    """Say whether the user wrote after an offer was made, or after they noted it."""
    own = [one.sent_at for one in page.messages if one.is_own and one.sent_at]
    own += [page.answered[1]] if page.answered else []
    return any(at > noted_at or at.astimezone().date() > on for at in own)


def _said_yes(page: OpportunityPage) -> bool:
    """Say whether the user's last word was yes, and they wrote since."""
    if page.answered is None or page.answered[0] is not Decision.YES:
        return False
    theirs = (one.sent_at or NO_DATE for one in page.messages if not one.is_own)
    return max(theirs, default=NO_DATE) > page.answered[1]


def _description(page: OpportunityPage) -> Description:
    letters = [_letter(one) for one in page.messages]
    letters += [
        Letter("", True, one.sent_at, one.text, (), asks_for_description(one.text))  # noqa: FBT003 (fields)
        for one in page.sent
    ]
    letters.sort(key=lambda one: (one.at or NO_DATE, one.key))
    return find_description(letters, page.line.role)


def _letter(shown: ShownMessage) -> Letter:
    message = shown.letter.message if shown.letter else None
    text = message.body if message else ""
    files = tuple(file.name for file in message.attachments) if message else ()
    is_asking = shown.is_own and asks_for_description(text)
    return Letter(shown.key, shown.is_own, shown.sent_at, text, files, is_asking)


def _permission(
    user: User, page: OpportunityPage, keys: list[str]
) -> Representation | None:
    """Return the permission of who writes to submit the user for this role today."""
    rows = RepresentationRow.objects.filter(owner=user, message__key__in=keys)
    rows = rows.select_related("message__opportunity", "message__thread")
    held = map(to_representation, rows.order_by("-given_on", "key"))
    return next((one for one in held if _is_theirs(one, page)), None)


def _is_theirs(held: Representation, page: OpportunityPage) -> bool:
    if not held.is_open(page.now.date()):
        return False
    writers = [_first_word(name) for name in (page.line.firm, page.line.who) if name]
    return not writers or _first_word(held.agency) in writers


def _first_word(name: str) -> str:
    return plain_employer(name).partition(" ")[0]


def _meeting(
    user: User, page: OpportunityPage, keys: list[str], *, said_yes: bool
) -> Meeting | None:
    """Return the next talk: one the user kept, else the one day that they propose."""
    today = page.now.date()
    if More.STEPS in page.more:
        about = Reminder.objects.filter(owner=user, message__key__in=keys)
        steps = about.filter(step=NextStep.INTERVIEW, done_at=None, due_on__gte=today)
        step = steps.order_by("due_on", "at").first()
        if step is not None:
            at = step.at.astimezone().time() if step.at else None
            return Meeting(step.due_on, at, is_agreed=True)
    last = next((one for one in reversed(page.messages) if not one.is_own), None)
    if not said_yes or last is None or last.letter is None:
        return None
    proposed = [
        one
        for one in read_promised(last.letter)
        if one.step is NextStep.INTERVIEW and one.on >= today
    ]
    if len(proposed) != 1:
        return None
    return Meeting(proposed[0].on, proposed[0].hour, is_agreed=False)
