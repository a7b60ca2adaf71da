"""Choose the few questions for one letter: those that decide, then those that vet."""

from collections.abc import Collection, Iterator

from ajar.core.ask.case import make_case
from ajar.core.ask.question import text_of, which_words, word_question
from ajar.core.decision.certificate import certify
from ajar.core.decision.gist import Trust
from ajar.core.decision.opinion import Opinion, form_opinion
from ajar.core.decision.policy import choose_set
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision

MOST = 3
VETTING = (Topic.WHY_OPEN, Topic.WHY_ME, Topic.FOUND_VIA)
"""What recruiters leave unsaid and is worth knowing of any role; the last of them
tells which old résumé is still about."""


def choose_written_questions(
    findings: Findings,
    preferences: Preferences,
    asked: Collection[Topic] = (),
    history: History = NO_HISTORY,
    most: int = MOST,
) -> tuple[Question, ...]:
    """Return the best set of questions for one letter, at most `most` of them.

    First what decides, as a set; then what sources disagree on; then vetting, since
    a letter has room. None where it is a no: nothing is asked of a closed matter.
    """
    opinion = form_opinion(findings, preferences, history)
    case = make_case(opinion, asked)
    certificate = certify(case.beliefs, case.bar)
    if certificate and certificate.outcome.value == Decision.NO.value:
        return ()
    chosen = [word_question(opinion, case, at, asked) for at in choose_set(case, most)]
    for question in _others(opinion, asked):
        if len(chosen) < most and question.topic not in {q.topic for q in chosen}:
            chosen.append(question)
    return tuple(chosen)


def _others(opinion: Opinion, asked: Collection[Topic]) -> Iterator[Question]:
    for topic, gist in opinion.gists.items():
        is_said = topic in opinion.findings and topic not in asked
        if is_said and gist.trust is Trust.CLASH:
            said, written = which_words(topic, gist.values)
            why = "Two sources disagree."
            yield Question(topic, Purpose.CLASH, said, written, why)
    for topic in VETTING:
        if topic not in opinion.findings and topic not in asked:
            text = text_of(topic.value)
            yield Question(topic, Purpose.VETTING, text.said, text.written, text.why)
