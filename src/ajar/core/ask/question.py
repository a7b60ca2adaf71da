"""Choose the one question that is worth asking now, or say that there is none."""

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from ajar.core.ask.case import is_askable, make_case, topics_to_ask, without
from ajar.core.ask.habits import NO_HABITS, Habits
from ajar.core.ask.possible import ask_of_floor
from ajar.core.ask.replies import replies, rival_replies
from ajar.core.ask.towns import ask_of_towns, keep_towns
from ajar.core.decision.case import Case
from ajar.core.decision.conditions import condition
from ajar.core.decision.facet import Facet
from ajar.core.decision.gist import Trust
from ajar.core.decision.opinion import Opinion, View, form_opinion
from ajar.core.decision.policy import Step, choose_step, step_for
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.decision.words import all_of, noun
from ajar.core.nouns.fact import Finding, Findings
from ajar.core.nouns.preferences import Near, Preferences
from ajar.core.nouns.question import Purpose, Question, Reply
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.wording import say_value
from ajar.core.tables import load_rows

_MOSTLY, _OFTEN = 0.5, 0.25


def choose_question(
    findings: Findings,
    preferences: Preferences,
    asked: Collection[Topic] = (),
    history: History = NO_HISTORY,
    doubt: float = 0.0,
    habits: Habits = NO_HABITS,
    skipped: Collection[Topic] = (),
) -> Question | None:
    """Return what to ask next on a call, or None: settled, or nothing left to ask.

    `asked` are the topics already asked: they are not asked again. What is `skipped`
    on this call comes back when nothing else is left. `doubt` is the chance of being
    wrong at which the user would rather stop asking, 0 for none.
    """
    opinion = form_opinion(findings, preferences, history)
    case = make_case(opinion, asked, doubt, habits)
    topic = choose_topic(case, opinion, skipped)
    return None if topic is None else word_question(opinion, case, topic, asked)


def choose_topic(
    case: Case, opinion: Opinion, skipped: Collection[Topic] = ()
) -> int | None:
    """Return the index of the matter to ask about; what was skipped comes last."""
    topic = choose_step(without(case, opinion, skipped)).topic if skipped else None
    return choose_step(case).topic if topic is None else topic


def word_question(
    opinion: Opinion, case: Case, at: int, asked: Collection[Topic]
) -> Question:
    """Return the question about the matter of index `at`, in words."""
    step = _sure_step(case, at)
    view = opinion.views[at]
    rival = _rival(opinion, view, asked)
    if rival:
        return _which(opinion, case, at, rival)
    topics = topics_to_ask(opinion, view, asked)
    text = text_of("where" if len(topics) > 1 else topics[0].value)
    is_mode_open = not {Topic.MODE, Topic.DAYS_IN} & set(opinion.findings)
    answers = replies(case, at, view, topics, is_mode_open=is_mode_open)
    towns = opinion.findings.get(Topic.PLACES)
    of_said = _of_towns(view, topics, towns) or ask_of_floor(opinion, view, topics)
    return Question(
        topics[-1],
        Purpose.DECIDES,
        of_said or text.said,
        of_said or text.written,
        _why(view, step, answers),
        keep_towns(answers, towns),
        step.settles,
        step.settles_no,
    )


def _of_towns(view: View, topics: tuple[Topic, ...], towns: Finding | None) -> str:
    near = (
        criterion.wanted
        for facet in view.matter.facets
        for criterion in facet.criteria
        if isinstance(criterion.wanted, Near)
    )
    return next((ask_of_towns(topics, towns, one) for one in near), "")


def _sure_step(case: Case, at: int) -> Step:
    """Return what an answer may settle; what it makes likely isn't counted."""
    return step_for(replace(case, doubt=0.0), at)


class Text(NamedTuple):
    """What the table of questions has on a topic."""

    topic: str
    early: str
    noun: str
    why: str
    said: str
    written: str


def text_of(topic: str) -> Text:
    """Return the words for `topic`; `where` is place and mode in one."""
    return next(Text(*row) for row in load_rows("questions.tsv") if row[0] == topic)


def _rival(opinion: Opinion, view: View, asked: Collection[Topic]) -> Facet | None:
    return next(
        (
            facet
            for facet in view.matter.facets
            if is_askable(opinion, facet, asked)
            and facet.topic in opinion.findings
            and opinion.gists[facet.topic].trust is Trust.CLASH
        ),
        None,
    )


def _which(opinion: Opinion, case: Case, at: int, facet: Facet) -> Question:
    """Return the question which of two sources is right."""
    step = _sure_step(case, at)
    view = opinion.views[at]
    rivals = opinion.gists[facet.topic].values
    said, written = which_words(facet.topic, rivals)
    answers = rival_replies(case, at, view, facet, rivals)
    return Question(
        facet.topic,
        Purpose.CLASH,
        said,
        written,
        f"Two sources disagree. {_why(view, step, answers)}",
        answers,
        step.settles,
        step.settles_no,
    )


def which_words(topic: Topic, rivals: tuple[FactValue, ...]) -> tuple[str, str]:
    """Return "which is right?" as said aloud and as written."""
    values = all_of([say_value(topic, value) for value in rivals])
    about = noun(topic)
    return (
        f"About {about} I have {values}. Which is right?",
        f"About {about} I read {values}: which is right?",
    )


def _why(view: View, step: Step, answers: tuple[Reply, ...]) -> str:
    is_limit = view.matter.has_limit
    wanted = condition(view, wishes=not is_limit).words
    firm = "You would move only if" if is_limit else _wish_words(view)
    return f"{firm} {wanted}. {_chance_words(step, answers)}"


def _wish_words(view: View) -> str:
    """Return how to speak of a wish; what is assumed the user never said."""
    criteria = [c for facet in view.matter.facets for c in facet.criteria]
    is_assumed = all(criterion.is_assumed for criterion in criteria)
    return "To most it counts that" if is_assumed else "It counts for you that"


def _chance_words(step: Step, answers: tuple[Reply, ...]) -> str:
    no, any_end = _percent(step.settles_no), _percent(step.settles)
    if answers and all(reply.settles for reply in answers):
        return f"Any answer settles it, {no} likely as a no."
    if step.settles_no >= _MOSTLY:
        return f"The answer is {no} likely to end it in a no."
    # A button that leaves something open settles nothing for certain.
    if step.settles >= _OFTEN and any_end != _percent(1.0):
        if any_end == no:
            return f"The answer is {no} likely to settle it, as a no."
        return f"The answer is {any_end} likely to settle it, {no} as a no."
    return "The answer tells most about where it leads."


def _percent(chance: float) -> str:
    return f"{round(100 * chance)} %"
