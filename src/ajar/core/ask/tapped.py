"""Ask about what the user tapped, whether it decides or not, known or not."""

from dataclasses import replace

from ajar.core.ask.case import make_case
from ajar.core.ask.question import text_of, word_question
from ajar.core.ask.towns import keep_towns
from ajar.core.decision.opinion import form_opinion
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import TOPIC_WORDS


def question_about(
    topic: Topic,
    findings: Findings,
    preferences: Preferences,
    history: History = NO_HISTORY,
) -> Question:
    """Return the question about `topic`; without replies where it decides nothing.

    What is known of it is left out: every answer is to choose from again.
    """
    unsaid = {of: finding for of, finding in findings.items() if of is not topic}
    opinion = form_opinion(unsaid, preferences, history)
    for at, view in enumerate(opinion.views):
        topics = {facet.topic for facet in view.matter.facets}
        if topic in topics:
            asked = word_question(opinion, make_case(opinion), at, topics - {topic})
            kept = keep_towns(asked.replies, findings.get(Topic.PLACES))
            return replace(asked, replies=kept)
    return _vet(topic)


def _vet(topic: Topic) -> Question:
    try:
        text = text_of(topic.value)
    except StopIteration:
        name = TOPIC_WORDS[topic].lower()
        words = f"What about the {name}?"
        return Question(topic, Purpose.VETTING, words, words, "You asked to note it.")
    return Question(topic, Purpose.VETTING, text.said, text.written, text.why)
