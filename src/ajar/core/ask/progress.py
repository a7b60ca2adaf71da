"""Say in a line how far a talk has come: open, likely or settled, and what is left."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ajar.core.ask.case import topics_to_ask, without
from ajar.core.ask.early import LikelyEnd, likely_end, percent_sure
from ajar.core.ask.question import choose_topic
from ajar.core.ask.replies import counted
from ajar.core.decision.belief import Outcome
from ajar.core.decision.case import Case
from ajar.core.decision.certificate import certify
from ajar.core.decision.conditions import condition
from ajar.core.decision.odds import odds
from ajar.core.decision.opinion import Opinion
from ajar.core.decision.policy import step_for
from ajar.core.decision.role import postpone
from ajar.core.decision.words import noun
from ajar.core.nouns.preferences import Firmness, NotNow
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Stance, Verdict

_MOSTLY = 0.5
_MOST_REASONS = 2


class Certainty(StrEnum):
    """How sure a decision is: SETTLED is certain, whatever is still said."""

    OPEN = "open"
    LIKELY = "likely"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the talk has come.

    `decision` is open, or not now, while it is open. `percent` is how likely the
    decision is, of an open one the likelier; 100 only if settled. `headline` says
    both ("Likely no: 96 %."), `reason` why, in one line. `left` are the topics that
    may still be asked, the next one first; none once it is settled.
    """

    certainty: Certainty
    decision: Decision
    percent: int
    headline: str
    reason: str
    left: tuple[Topic, ...]


def show_progress(
    opinion: Opinion,
    case: Case,
    verdict: Verdict,
    left: tuple[Topic, ...],
    not_now: NotNow | None,
    today: date,
) -> Progress:
    """Return how far a talk has come that is weighed already; `left` is to be asked."""
    certificate = certify(case.beliefs, case.bar)
    if certificate and certificate.outcome is Outcome.MAYBE:
        return _open(opinion, case, verdict, ())
    if certificate:
        return _settled(opinion, verdict)
    end = likely_end(case)
    if end:
        return _likely(opinion, end, postpone(end.decision, not_now, today), left)
    return _open(opinion, case, verdict, left)


def _settled(opinion: Opinion, verdict: Verdict) -> Progress:
    decision = verdict.decision
    reason = verdict.reasons[0].words if verdict.reasons else ""
    if decision is Decision.YES:
        reason = _why_yes(opinion, verdict) or reason
    if decision is Decision.NOT_NOW:
        reason = verdict.headline
    headline = f"Settled: {_said(decision)}."
    return Progress(Certainty.SETTLED, decision, 100, headline, reason, ())


def _why_yes(opinion: Opinion, verdict: Verdict) -> str:
    """Return the musts that are met, two of them: without them it were no yes."""
    musts = {
        facet.topic
        for view in opinion.views
        for facet in view.matter.facets
        if any(criterion.firmness is Firmness.MUST for criterion in facet.criteria)
    }
    suits = [ground for ground in verdict.reasons if ground.stance is Stance.SUITS]
    return " ".join([g.words for g in suits if g.topic in musts][:_MOST_REASONS])


def _likely(
    opinion: Opinion, end: LikelyEnd, decision: Decision, left: tuple[Topic, ...]
) -> Progress:
    percent = percent_sure(end.chance)
    headline = f"Likely {_said(decision)}: {percent} %."
    reason = _why_likely(opinion, end.decision)
    return Progress(Certainty.LIKELY, decision, percent, headline, reason, left)


def _said(decision: Decision) -> str:
    return decision.value.replace("_", " ")


def _why_likely(opinion: Opinion, decision: Decision) -> str:
    """Return what is most likely to break the deal, or to spoil a likely yes."""
    risks = [(sum(c.weight for c in v.belief if c.breaks), v) for v in opinion.views]
    risk, view = max(risks, key=lambda each: each[0])
    if decision is Decision.NO and risk >= _MOSTLY:
        words = condition(view, wishes=False).words
        return f"It is {percent_sure(1.0 - risk)} % likely that {words}."
    if decision is Decision.NO:
        return "Too few of your wishes are likely to be met."
    if risk > 0:
        about = noun(view.matter.topic)
        return f"What could still end it is {about}: {_at_least(risk)} % likely."
    return "Enough of your wishes are met, or likely to be."


def _at_least(chance: float) -> int:
    return max(1, round(100 * chance))


def _open(
    opinion: Opinion, case: Case, verdict: Verdict, left: tuple[Topic, ...]
) -> Progress:
    chances = odds(case.beliefs, case.bar)
    waits = verdict.decision is Decision.NOT_NOW
    headline = "Still open: not now, or a no." if waits else "Still open."
    percent = percent_sure(max(chances.yes, chances.no))
    if not left:
        reason = f"Nothing is left to ask. {verdict.headline}"
    elif _can_settle(case, opinion.yardstick.at(left[0])):
        reason = "One answer can settle it."
    else:
        reason = f"No one answer settles it: {counted(len(left))} left to ask."
    return Progress(Certainty.OPEN, verdict.decision, percent, headline, reason, left)


def _can_settle(case: Case, at: int) -> bool:
    return step_for(replace(case, doubt=0.0), at).settles > 0


def first_topic(opinion: Opinion, case: Case, skipped: Collection[Topic]) -> int | None:
    """Return the index of the matter to ask about first, whatever is likely."""
    return choose_topic(replace(case, doubt=0.0), opinion, skipped)


def order_left(
    opinion: Opinion,
    case: Case,
    first: int | None,
    asked: Collection[Topic],
    skipped: Collection[Topic],
) -> tuple[Topic, ...]:
    """Return what may still be asked: `first` in front, the skipped ones last."""
    topics = {
        at: topics_to_ask(opinion, opinion.views[at], asked)[-1]
        for at in case.worth_asking
    }
    put_off = set(case.worth_asking) - set(without(case, opinion, skipped).worth_asking)
    order = sorted(topics, key=lambda at: (at != first, at in put_off))
    return tuple(topics[at] for at in order)
