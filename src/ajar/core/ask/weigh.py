"""Weigh a talk once: the verdict so far, how far it has come, and what to ask next.

On the telephone all three are shown after every answer, so that they share the work.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ajar.core.ask.case import make_case
from ajar.core.ask.habits import NO_HABITS, Habits
from ajar.core.ask.progress import Progress, first_topic, order_left, show_progress
from ajar.core.ask.question import choose_topic, word_question
from ajar.core.decision.opinion import form_opinion
from ajar.core.decision.role import decide_opinion
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.question import Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a talk adds up to; `question` is None where nothing is worth asking."""

    verdict: Verdict
    progress: Progress
    question: Question | None


def weigh_talk(
    findings: Findings,
    preferences: Preferences,
    today: date,
    asked: Collection[Topic] = (),
    history: History = NO_HISTORY,
    doubt: float = 0.0,
    habits: Habits = NO_HABITS,
    skipped: Collection[Topic] = (),
) -> Weighed:
    """Return the verdict, how far the talk has come, and what to ask next.

    The arguments are those of `choose_question`; what is skipped is still left.
    """
    opinion = form_opinion(findings, preferences, history)
    case = make_case(opinion, asked, doubt, habits)
    verdict = decide_opinion(opinion, preferences, today)
    first = first_topic(opinion, case, skipped)
    left = order_left(opinion, case, first, asked, skipped)
    progress = show_progress(opinion, case, verdict, left, preferences.not_now, today)
    at = choose_topic(case, opinion, skipped) if doubt else first
    question = None if at is None else word_question(opinion, case, at, asked)
    return Weighed(verdict, progress, question)
