"""Choose the few questions for one letter: those that decide, then those that vet."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from ajar.core.ask.case import make_case, topics_to_ask
from ajar.core.ask.question import text_of, which_words, word_question
from ajar.core.decision.case import Case
from ajar.core.decision.certificate import certify
from ajar.core.decision.gist import Trust
from ajar.core.decision.opinion import Opinion, form_opinion
from ajar.core.decision.policy import choose_set
from ajar.core.decision.usual import NO_HISTORY, History
from ajar.core.nouns.fact import Fact, Findings
from ajar.core.nouns.preferences import Firmness, OneOf, Preferences
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Employment, FactValue, Mode, Side, Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.nouns.wording import say_value
from ajar.core.tables import load_rows

MOST = 3
VETTING = (Topic.EMPLOYER, Topic.WHY_OPEN, Topic.WHY_ME, Topic.FOUND_VIA)
"""What recruiters leave unsaid and is worth knowing of any role: an agency's client,
why it is open, why me; the last of them tells which old résumé is still about."""

_PART_HOME = "Could part of the work be done from home?"
_ALL_HOME = "Could the work be done from home?"
_WHERE = frozenset({Topic.MODE, Topic.PLACES})
_FROM_FILE = "attachment:"
_ONE_SENTENCE = 120
_KIND = ", base"
_ANY_JOB = "where"
_WORDS = {
    Topic.EMPLOYER: "Who is the client?",
    Topic.WHY_OPEN: "Why is the position open?",
    Topic.WHY_ME: "What made you think of me for it?",
    Topic.FOUND_VIA: "How did you come across me, and which résumé do you have?",
    Topic.TRAVEL_PERCENT: "How much travel does it involve?",
    Topic.EMPLOYMENT: "Is it a permanent position or a contract?",
}
"""What a letter asks, where it is put otherwise than in a talk."""

_BOTH = "How did you come across me?"


def choose_written_questions(
    findings: Findings,
    preferences: Preferences,
    asked: Collection[Topic] = (),
    history: History = NO_HISTORY,
    most: int = MOST,
) -> tuple[Question, ...]:
    """Return the best set of questions for one letter, at most `most` of them.

    First what decides, as a set; then what sources disagree on; then where one works,
    if that is wished for and unsaid; then vetting, since a letter has room. None where
    it is a no: nothing is asked of a closed matter.
    """
    opinion = form_opinion(findings, preferences, history)
    if _disagree(opinion, Topic.MODE) and _disagree(opinion, Topic.DAYS_IN):
        # Which days there are says which of both it is: one question, not two.
        asked = {*asked, Topic.MODE}
    case = make_case(opinion, asked)
    certificate = certify(case.beliefs, case.bar)
    if certificate and certificate.outcome.value == Decision.NO.value:
        return ()
    # In what order is a matter of tact: pay is asked last.
    best = sorted(choose_set(case, most), key=lambda at: case.costs[at].early)
    worded = (word_question(opinion, case, at, asked) for at in best)
    chosen = [_written(each, findings) for each in worded if _is_open(each, opinion)]
    wished = _wished(opinion, preferences, case, asked)
    for question in (*_clashing(opinion, asked), *wished, *_vetting(opinion, asked)):
        if len(chosen) < most and question.topic not in {q.topic for q in chosen}:
            chosen.append(question)
    return tuple(chosen)


def _is_open(question: Question, opinion: Opinion) -> bool:
    """Say whether two sources disagree in truth, where that is what is asked."""
    gist = opinion.gists.get(question.topic)
    if gist is None or question.purpose is not Purpose.CLASH:
        return True
    facts = opinion.findings[question.topic].facts
    return not _go_together(gist.values) and not _in_one_breath(facts)


def _in_one_breath(facts: tuple[Fact, ...]) -> bool:
    """Say whether one sentence holds two values: then neither is a contradiction."""
    first, *others = {say_value(f.topic, f.value): f.evidence for f in facts}.values()
    apart = [
        abs(other.span.start - first.span.start)
        for other in others
        if other.source == first.source
    ]
    return bool(apart) and all(0 < distance < _ONE_SENTENCE for distance in apart)


def _disagree(opinion: Opinion, topic: Topic) -> bool:
    gist = opinion.gists.get(topic)
    return gist is not None and gist.trust is Trust.CLASH


def _written(question: Question, findings: Findings) -> Question:
    """Return `question` as a letter puts it."""
    topic = question.topic
    if question.purpose is Purpose.CLASH:
        return replace(question, written=_which(topic, findings[topic].facts))
    if question.written == text_of(_ANY_JOB).written:
        return question
    return replace(question, written=_WORDS.get(topic, question.written))


def _which(topic: Topic, facts: tuple[Fact, ...]) -> str:
    """Return which of two is right, saying where each stands."""
    said: dict[str, Fact] = {}
    for fact in facts:
        said.setdefault(say_value(topic, fact.value), fact)
    first, *others = said
    if not others:
        return which_words(topic, (facts[0].value,))[1]
    second = others[0]
    filed = [said[words].evidence.source.startswith(_FROM_FILE) for words in said]
    match filed[:2]:
        case [False, True]:
            return _between(topic, first, second)
        case [True, False]:
            return _between(topic, second, first)
        case _:
            first, second = _spelled(topic, first), _spelled(topic, second)
            return f"You say {first}, and then {second}. Which is right?"


def _go_together(values: Collection[FactValue]) -> bool:
    """Say whether both may be so: part-time and for a time."""
    return bool(values) and all(
        isinstance(value, Employment) and value is not Employment.PERMANENT
        for value in values
    )


def _between(topic: Topic, message: str, file: str) -> str:
    file = file.removesuffix(" a week") if topic is Topic.DAYS_IN else file
    message, file = message.removesuffix(_KIND), file.removesuffix(_KIND)
    said = _spelled(topic, message)
    return f"Your message says {said}, the description {file}. Which is right?"


def _spelled(topic: Topic, value: str) -> str:
    """Return a value so that a sentence can hold it: "3 days a week in the office"."""
    match topic:
        case Topic.DAYS_IN:
            unit = "day" if value == "1 a week" else "days"
            return value.replace(" a week", f" {unit} a week in the office")
        case Topic.TRAVEL_PERCENT:
            return f"{value} travel"
        case Topic.REPORTS:
            return f"a team of {value}"
        case _:
            return value


def _wished(
    opinion: Opinion, preferences: Preferences, case: Case, asked: Collection[Topic]
) -> Iterator[Question]:
    """Yield what is asked of where one works: too seldom said to be left to chance."""
    for at in case.worth_asking:
        topics = topics_to_ask(opinion, opinion.views[at], asked)
        unsaid = [topic for topic in topics if not _is_told(topic, opinion)]
        firm = {c.firmness for topic in unsaid for c in preferences.on(topic)}
        if _WHERE & set(unsaid) and firm - {Firmness.OPEN}:
            found = word_question(opinion, case, at, asked)
            placed = Topic.PLACES in opinion.findings
            home = _home_wish(preferences) if placed else ""
            words = home if found.topic is Topic.MODE and home else found.written
            yield replace(found, purpose=Purpose.VETTING, written=words)


def _home_wish(preferences: Preferences) -> str:
    """Return how work from home is asked for, "" where it isn't wished for."""
    wanted = {
        value
        for criterion in preferences.on(Topic.MODE)
        if isinstance(criterion.wanted, OneOf)
        for value in criterion.wanted.values
    }
    if (
        Mode.REMOTE not in wanted and Mode.HYBRID not in wanted
    ) or Mode.ONSITE in wanted:
        return ""
    return _PART_HOME if Mode.HYBRID in wanted else _ALL_HOME


def _is_told(topic: Topic, opinion: Opinion) -> bool:
    """Say whether something is said of `topic`; office days tell of the mode."""
    told = {topic, Topic.DAYS_IN} if topic is Topic.MODE else {topic}
    return not told.isdisjoint(opinion.findings)


def _clashing(opinion: Opinion, asked: Collection[Topic]) -> Iterator[Question]:
    askable = {row[0] for row in load_rows("questions.tsv")}
    for topic, gist in opinion.gists.items():
        is_said = topic in opinion.findings and topic not in asked
        if topic.value not in askable:
            continue
        if is_said and gist.trust is Trust.CLASH:
            said, written = which_words(topic, gist.values)
            why = "Two sources disagree."
            found = Question(topic, Purpose.CLASH, said, written, why)
            if _is_open(found, opinion):
                yield _written(found, opinion.findings)


def _vetting(opinion: Opinion, asked: Collection[Topic]) -> Iterator[Question]:
    unsaid = [t for t in VETTING if t not in opinion.findings and t not in asked]
    both = {Topic.WHY_ME, Topic.FOUND_VIA} <= set(unsaid)
    for topic in unsaid:
        if topic is Topic.EMPLOYER and not _is_agency(opinion.findings):
            continue
        if topic is Topic.FOUND_VIA and both:
            continue
        text = text_of(topic.value)
        found = Question(topic, Purpose.VETTING, text.said, text.written, text.why)
        asked_so = _written(found, opinion.findings)
        is_one = topic is Topic.WHY_ME and both
        yield replace(asked_so, written=_BOTH) if is_one else asked_so


def _is_agency(findings: Findings) -> bool:
    side = findings.get(Topic.SIDE)
    return side is not None and side.best.value is Side.AGENCY
