"""Follow a call step by step: who it is, what was said, and the text it leaves."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import reduce

from ajar.core.intake.contradiction import find_rivals
from ajar.core.nouns.call import (
    CallerKind,
    Heard,
    HungUp,
    Introduced,
    Jotting,
    LeftUnsaid,
    LeftWords,
    LetRing,
    Noted,
    Outcome,
    Phase,
    PickedUp,
    Said,
    Skipped,
    Step,
    Struck,
    Talk,
    Turn,
    Undone,
    Wanted,
)
from ajar.core.nouns.call_lines import BAD_TIME, UNANSWERED, WHO_UNSAID, WONT_SAY
from ajar.core.nouns.fact import Evidence, Fact, Speaker
from ajar.core.nouns.pay_band import complete_facts, in_money
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.wording import TOPIC_WORDS, say_value
from ajar.core.text import Span

HEARD = "the call"
"""The source of what was heard and tapped, rather than typed."""

SURE = 0.75
"""Readings under it are guesses."""

_CALLER = frozenset({Topic.RECRUITER, Topic.FIRM})
_OF_WHO = frozenset({Topic.SIDE, Topic.PHONE, Topic.EMAIL})
"""What tells of a caller, and leaves open who that is."""


def follow_call(steps: Iterable[Step], currency: str = "") -> Talk:
    """Return what `steps` add up to, the earliest first; bare pay is in `currency`.

    An Undone takes back the latest step that still stands, as often as it comes;
    picking up isn't undone, since the other side heard it, nor what began a
    voicemail.
    """
    standing: list[Step] = []
    caught = Introduced()
    for step in steps:
        if not isinstance(step.deed, Undone):
            standing.append(step)
        elif _is_undoable(standing):
            deed = standing.pop().deed
            caught = deed if isinstance(deed, Introduced) else caught
    talk = reduce(_take, standing, Talk())
    stands = replace(talk, standing=tuple(standing), caught=caught)
    return in_money(stands, currency)


def _is_undoable(standing: Sequence[Step]) -> bool:
    if not standing or isinstance(standing[-1].deed, PickedUp):
        return False
    return len(standing) > 1 or not isinstance(standing[-1].deed, LeftWords)


def may_undo(talk: Talk) -> bool:
    """Say whether there is a step to take back."""
    return _is_undoable(talk.standing)


def is_nuisance(talk: Talk) -> bool:
    """Say whether it was a call that nobody wants again."""
    return talk.caller in {CallerKind.SELLER, CallerKind.SCAM}


def _take(talk: Talk, step: Step) -> Talk:
    match step.deed:
        case Heard() as heard:
            return _hear(talk, heard, step)
        case LeftUnsaid(topic):
            return _leave_unsaid(talk, topic)
        case Skipped(topic):
            return _pass_over(talk, topic, Outcome.SKIPPED)
        case Wanted(topic):
            return replace(_talking(talk), wanted=topic)
        case Noted(words, facts):
            return _jot(talk, words, facts, step)
        case LeftWords(words, facts):
            return _play(talk, words, facts, step)
        case Struck(topic):
            return _strike(talk, topic)
        case turn:
            return _turn(talk, turn, step.at)


def _turn(talk: Talk, turn: Turn, at: datetime) -> Talk:
    match turn:
        case PickedUp():
            return replace(talk, phase=Phase.GREETING, picked_up_at=at)
        case LetRing():
            return replace(talk, phase=Phase.MISSED, ended_at=at)
        case Introduced():
            return _introduce(talk, turn, at)
        case Said():
            return _say_beat(talk, turn)
        case HungUp():
            return replace(talk, phase=Phase.OVER, ended_at=at)
        case Undone():
            return talk


def _talking(talk: Talk) -> Talk:
    is_early = talk.phase in {Phase.RINGING, Phase.GREETING}
    return replace(talk, phase=Phase.TALKING) if is_early else talk


def _say_beat(talk: Talk, said: Said) -> Talk:
    others = tuple(pair for pair in talk.said if pair[0] is not said.beat)
    fresh = ((said.beat, said.words),) if said.is_said else ()
    return replace(talk, said=(*others, *fresh))


def _introduce(talk: Talk, introduced: Introduced, at: datetime) -> Talk:
    told = ((Topic.RECRUITER, introduced.name), (Topic.FIRM, introduced.firm))
    known = {topic: words for topic, words in told if words}
    facts = tuple(_heard_fact(topic, words, at) for topic, words in known.items())
    met = replace(
        talk,
        name=introduced.name or talk.name,
        firm=introduced.firm or talk.firm,
        caller=introduced.kind or talk.caller,
        facts=(*_without(talk.facts, set(known)), *facts),
        wanted=None if talk.wanted in known else talk.wanted,
        assumed=tuple(sorted({*talk.assumed} - {*known} | {*introduced.assumed})),
    )
    return _talking(met) if introduced.kind else met


def _heard_fact(
    topic: Topic, value: FactValue, at: datetime, *, doubtful: bool = False
) -> Fact:
    where = Evidence("", HEARD, Span(0, 0))
    return Fact(topic, value, where, 1.0, doubtful, speaker=Speaker.USER, said_at=at)


def _hear(talk: Talk, heard: Heard, step: Step) -> Talk:
    topics = {topic for topic, _ in heard.values} or {heard.topic}
    fresh = tuple(_facts(heard, step))
    rivals = find_rivals(talk.facts, fresh, step.at)
    if rivals:
        # Which of the two is right has to be asked, also if it was asked before.
        answered = tuple(one for one in talk.outcomes if one[0] is not heard.topic)
        kept = _without(talk.facts, topics)
        both = replace(_talking(talk), outcomes=answered, wanted=None)
        return replace(both, facts=(*kept, *rivals))
    outcome = Outcome.REFUSED if heard.refused else Outcome.ANSWERED
    return replace(
        _pass_over(talk, heard.topic, outcome),
        facts=(*_without(talk.facts, topics), *complete_facts(fresh, talk.facts)),
    )


def _facts(heard: Heard, step: Step) -> Iterable[Fact]:
    if heard.refused:
        yield replace(_heard_fact(heard.topic, "", step.at), refused=True)
    topics = [topic for topic, _ in heard.values]
    for topic, value in heard.values:
        yield _heard_fact(topic, value, step.at, doubtful=topics.count(topic) > 1)


def _pass_over(talk: Talk, topic: Topic, outcome: Outcome) -> Talk:
    outcomes = (*talk.outcomes, (topic, outcome))
    return replace(_talking(talk), outcomes=outcomes, wanted=None)


def _leave_unsaid(talk: Talk, topic: Topic) -> Talk:
    """Pass over `topic`; what was noted goes if asked anew, a guess always."""
    is_anew = talk.wanted is topic
    facts = tuple(
        fact
        for fact in talk.facts
        if fact.topic is not topic or not (is_anew or fact.confidence < SURE)
    )
    return replace(_pass_over(talk, topic, Outcome.UNSAID), facts=facts)


def _jot(talk: Talk, words: str, facts: tuple[Fact, ...], step: Step) -> Talk:
    fresh = tuple(replace(fact, said_at=step.at) for fact in facts)
    told = _without(talk.facts, {fact.topic for fact in fresh})
    jotted = (*talk.jottings, Jotting(words, step.at, fresh))
    is_of_the_job = any(fact.topic not in _OF_WHO for fact in fresh)
    known = replace(
        _talking(talk) if is_of_the_job else talk,
        facts=(*told, *complete_facts(fresh, talk.facts)),
        jottings=jotted,
        outcomes=_but_told_anew(talk, fresh),
    )
    return _call_by_name(known, fresh)


def _but_told_anew(
    talk: Talk, fresh: tuple[Fact, ...]
) -> tuple[tuple[Topic, Outcome], ...]:
    """Return what came of the questions; "70 to 80k" noted later is asked about."""
    told = {fact.topic for fact in fresh if not fact.refused}
    skipped = Outcome.SKIPPED
    return tuple(o for o in talk.outcomes if o[0] not in told or o[1] is skipped)


def _play(talk: Talk, words: str, facts: tuple[Fact, ...], step: Step) -> Talk:
    """Take down a voicemail; what stood of it before goes."""
    before, *others = talk.jottings if talk.is_voicemail else (None,)
    gone = {fact.topic for fact in before.facts} if before else set()
    blank = replace(talk, facts=_without(talk.facts, gone), jottings=())
    for topic in gone & _CALLER:
        blank = _strike(blank, topic)
    played = _jot(blank, words, facts, step)
    jotted = (*played.jottings, *(one for one in others if one))
    return replace(_talking(played), jottings=jotted, is_voicemail=True)


def _call_by_name(talk: Talk, facts: tuple[Fact, ...]) -> Talk:
    """Take over who calls, and from where, as it was let stand of a note."""
    said = {
        fact.topic: str(fact.value)
        for fact in reversed(facts)
        if fact.topic in _CALLER and not fact.refused
    }
    return replace(
        talk,
        name=said.get(Topic.RECRUITER, talk.name),
        firm=said.get(Topic.FIRM, talk.firm),
        assumed=tuple(topic for topic in talk.assumed if topic not in said),
    )


def _strike(talk: Talk, topic: Topic) -> Talk:
    return replace(
        talk,
        name="" if topic is Topic.RECRUITER else talk.name,
        firm="" if topic is Topic.FIRM else talk.firm,
        facts=_without(talk.facts, {topic}),
        wanted=None,
    )


def _without(facts: Iterable[Fact], topics: set[Topic]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.topic not in topics)


def number_said(talk: Talk) -> str:
    """Return the number that they left; "" for none."""
    said = (fact.value for fact in talk.facts if fact.topic is Topic.PHONE)
    return next((str(value) for value in said if value), "")


def write_down(talk: Talk) -> str:
    """Return a call as text: what was typed, then what was heard, a line each.

    It is the body of the message that the call becomes.
    """
    lines = [jotting.words for jotting in talk.jottings]
    lines += [
        f"{TOPIC_WORDS[fact.topic]}: {_say(fact)}."
        for fact in talk.facts
        if fact.evidence.source == HEARD
    ]
    passed = {Outcome.UNSAID: UNANSWERED}
    lines += [
        f"{TOPIC_WORDS[topic]}: {passed[outcome]}."
        for topic, outcome in talk.outcomes
        if outcome in passed and topic not in {fact.topic for fact in talk.facts}
    ]
    return "\n".join([*lines, *_of_caller(talk)])


def _say(fact: Fact) -> str:
    if fact.refused:
        return WONT_SAY
    said = say_value(fact.topic, fact.value)
    return f"perhaps {said}" if fact.hedged else said


def _of_caller(talk: Talk) -> list[str]:
    match talk.caller:
        case CallerKind.WONT_SAY:
            return [WHO_UNSAID]
        case CallerKind.LATER:
            return [BAD_TIME]
        case _:
            return []
