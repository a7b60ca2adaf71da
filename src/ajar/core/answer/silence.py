"""Know when no answer is the best one: to a trap, or where a no is not awaited."""

from datetime import date, timedelta

from ajar.core.answer.heard import Heard, hear
from ajar.core.nouns.draft import NoDraft
from ajar.core.nouns.message import Message
from ajar.core.nouns.screening import Assessment, Effort, Risk, SignalId
from ajar.core.nouns.verdict import Decision, Leaning, Verdict

_MOST_DOUBTS = 1
_STILL = "If you know better, --as drafts an answer."
_ACQUAINTED = frozenset({"met", "family"})
_MONTHS = timedelta(days=120)
_ANY = "--as drafts an answer all the same."
_SHORT_NO = "--as no drafts a short one all the same."

OFFER_WAITS = NoDraft(
    "An offer waits for your answer.",
    ("--as yes accepts it, --as open asks for what it misses, --as no declines it.",),
    is_warning=False,
)
"""What stands instead of an acceptance that nobody asked for."""


def unanswered(
    verdict: Verdict,
    message: Message,
    assessment: Assessment,
    effort: Effort | None,
    today: date | None = None,
) -> NoDraft | None:
    """Return why `message` is better left without an answer, None where it isn't.

    None too where the risk is *stop*: of that no draft is ever made.

    Two signs to check are one too many for an honest letter, and so is one in what was
    sent to everyone, or one with a haste that leaves no time to look, or a lure to
    another channel by who knows nothing of the reader. Nobody reads a no to a mass
    mailing, or it keeps the address on a list; what an acquaintance sends is none. Nor
    does anybody wait for a no, or a question, months after; what was written for one
    reader is answered all the same.
    """
    if assessment.risk is Risk.STOP:
        return None
    if _is_trap(assessment, effort):
        doubts = [s.warning for s in assessment.signals if s.tier is Risk.CHECK]
        return NoDraft("Better not to reply.", (*dict.fromkeys(doubts), _STILL))
    told, other = _over(verdict, message, effort, today), _ANY
    if not told and verdict.decision is Decision.NO:
        told, other = _why_needless(hear(message), effort), _SHORT_NO
    if not told:
        return None
    return NoDraft("No answer is needed.", (told, other), is_warning=False)


def _over(
    verdict: Verdict, message: Message, effort: Effort | None, today: date | None
) -> str:
    """Return that it is too late to matter, "" where it isn't."""
    sent = message.sent_at
    if today is None or sent is None or effort is Effort.PERSONAL:
        return ""
    is_open = verdict.decision is Decision.OPEN and verdict.leaning is not Leaning.YES
    if verdict.decision is not Decision.NO and not is_open:
        return ""
    if today - sent.date() < _MONTHS:
        return ""
    return f"It came in {sent:%B %Y}: whatever it was is filled by now."


def _why_needless(heard: Heard, effort: Effort | None) -> str:
    """Return why nobody waits for a no, "" where somebody does."""
    if effort is not Effort.PERSONAL and "bench" in heard.cues:
        return "It went to firms that place their consultants, not to you."
    if effort is not Effort.BLAST:
        return ""
    if "no_reply" in heard.cues:
        return "It went to many, and it asks for an answer only if you are interested."
    knows_user = heard.referrer or heard.cues & _ACQUAINTED
    return "" if knows_user else "It went to many, and nobody waits for a no."


def _is_trap(assessment: Assessment, effort: Effort | None) -> bool:
    signs = {s.id for s in assessment.signals}
    doubts = {s.id for s in assessment.signals if s.tier is Risk.CHECK}
    in_haste = effort is Effort.BLAST or SignalId.URGENCY in signs - doubts
    lures = effort is not Effort.PERSONAL and SignalId.OFF_PLATFORM in doubts
    return len(doubts) > (0 if in_haste or lures else _MOST_DOUBTS)
