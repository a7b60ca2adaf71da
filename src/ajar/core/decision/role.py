"""Decide on one role: the answer, its reasons, and what would change it."""

from datetime import date

from ajar.core.decision.belief import Outcome
from ajar.core.decision.certificate import certify
from ajar.core.decision.changes import changes
from ajar.core.decision.conditions import hangs_on
from ajar.core.decision.grounds import grounds
from ajar.core.decision.odds import odds
from ajar.core.decision.opinion import Opinion, form_opinion
from ajar.core.decision.standing import add_up, conclude
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.decision.words import all_of, noun, sentence
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import NotNow, Preferences
from ajar.core.nouns.verdict import (
    Condition,
    Decision,
    Ground,
    Leaning,
    Stance,
    Verdict,
)

_MOST_CONDITIONS = 3
_DOUBTS = {Stance.DOUBTED, Stance.CLASH, Stance.REFUSED}


def decide_role(
    findings: Findings,
    preferences: Preferences,
    today: date,
    history: History = NO_HISTORY,
) -> Verdict:
    """Return what the user would say to a role, by what is known of it."""
    return decide_opinion(
        form_opinion(findings, preferences, history), preferences, today
    )


def decide_opinion(opinion: Opinion, preferences: Preferences, today: date) -> Verdict:
    """Return what the user would say to a role of which `opinion` was formed."""
    total = add_up(view.standing for view in opinion.views)
    bar = opinion.yardstick.bar
    at_any_time, leaning = conclude(total, bar)
    decision = postpone(at_any_time, preferences.not_now, today)
    reasons = grounds(opinion, decision)
    conditions = hangs_on(opinion) if at_any_time is Decision.OPEN else ()
    chances = odds(opinion.beliefs, bar)
    waits = preferences.not_now if decision is Decision.NOT_NOW else None
    return Verdict(
        decision,
        leaning,
        _between_words(opinion, decision, reasons)
        or _headline(decision, leaning, reasons, conditions, waits),
        reasons,
        conditions,
        changes(opinion, decision),
        chances.yes,
        chances.no,
        waits.until if waits else None,
    )


def postpone(decision: Decision, not_now: NotNow | None, today: date) -> Decision:
    """Return NOT_NOW for what is no no, until the day the user gave."""
    if not_now and today < not_now.until and decision is not Decision.NO:
        return Decision.NOT_NOW
    return decision


def _between_words(
    opinion: Opinion, decision: Decision, reasons: tuple[Ground, ...]
) -> str:
    """Return what is up to the user: only wishes they never said keep it from a yes.

    Empty where an answer from the sender may still decide it.
    """
    certificate = certify(opinion.beliefs, opinion.yardstick.bar)
    is_between = certificate is not None and certificate.outcome is Outcome.MAYBE
    if decision is not Decision.OPEN or not is_between:
        return ""
    unmet = [ground.words for ground in reasons if ground.stance is Stance.UNMET]
    return " ".join(["Open, up to you.", *unmet[:1]])


def _headline(
    decision: Decision,
    leaning: Leaning,
    reasons: tuple[Ground, ...],
    conditions: tuple[Condition, ...],
    waits: NotNow | None,
) -> str:
    match decision:
        case Decision.YES:
            return "Yes, worth a talk."
        case Decision.NO:
            return f"No. {reasons[0].words}" if reasons else "No."
        case Decision.NOT_NOW:
            return _not_now_words(waits)
        case Decision.OPEN:
            return _open_words(leaning, reasons, conditions)


def _not_now_words(waits: NotNow | None) -> str:
    if waits is None:
        return "Not now."
    return f"Not now: {waits.reason}, until {waits.until:%-d %B %Y}."


def _open_words(
    leaning: Leaning, reasons: tuple[Ground, ...], conditions: tuple[Condition, ...]
) -> str:
    match leaning:
        case Leaning.YES:
            words = all_of([c.words for c in conditions[:_MOST_CONDITIONS]])
            return f"Yes, if {words}."
        case Leaning.NO:
            doubts = [ground.words for ground in reasons if ground.stance in _DOUBTS]
            return " ".join(["Open, likely a no.", *doubts[:1]])
        case Leaning.NONE:
            topics = dict.fromkeys(noun(c.topic) for c in conditions)
            return sentence(
                f"open: it hangs on {all_of(list(topics)[:_MOST_CONDITIONS])}"
            )
