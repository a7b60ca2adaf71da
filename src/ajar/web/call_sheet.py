"""Lay a call out for its page: the bar, the question, the strip, the script."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ajar.core.answer.way_out import WayOut, text_back, way_out
from ajar.core.ask.progress import Certainty
from ajar.core.method import read_note
from ajar.core.nouns.call import CallerKind, Heard, Phase
from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.fact import Fact
from ajar.core.nouns.question import Question, Reply
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.nouns.wording import TOPIC_WORDS, say_finding, say_value
from ajar.queries.call import CallPage
from ajar.web.doors import SHUT, Door, open_door
from ajar.web.forms.call import reply_wire
from ajar.web.forms.fact import FactForm

_BEATS = {
    BeatKind.ANSWER: "The answer",
    BeatKind.DOOR: "The door",
    BeatKind.HELP: "The help",
}
_NEXT = {
    BeatKind.ANSWER: "The answer",
    BeatKind.DOOR: "What comes next",
    BeatKind.HELP: "The help",
}
_OF_CALLER = frozenset({Topic.RECRUITER, Topic.FIRM, Topic.PHONE, Topic.SIDE})
_STATES = {"met": "met", "unmet": "not met", "now": "asking now", "": "not said yet"}
_WIDE = {Topic.EMPLOYER: "Company", Topic.PAY: "Base", Topic.PLACES: "Place"}


@dataclass(frozen=True, slots=True)
class Button:
    """An answer to tap: what it says, what it leads to, and what is then kept."""

    words: str
    leads_to: str
    name: str
    value: str
    key: str
    is_small: bool


@dataclass(frozen=True, slots=True)
class GateMark:
    """One of the user's musts, as a mark."""

    name: str
    css: str
    words: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A topic of the strip, what is known of it, and how it looks."""

    topic: Topic
    name: str
    words: str
    css: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the script, to tick off when it was said."""

    beat: BeatKind
    name: str
    words: str
    is_said: bool


@dataclass(frozen=True, slots=True)
class JottedLine:
    """A note: how far into the call it was typed, its words, the facts it gave."""

    clock: str
    words: str
    facts: str


@dataclass(frozen=True, slots=True)
class CallSheet:
    """A call as its page lays it out.

    `aloud` is what a screen reader says of it, once. `form` is there to type an
    answer where none can be tapped. `others` are topics that the strip doesn't show,
    `known` all that is known, `told` what was said of the answer.
    """

    who: str
    firm: str
    door: Door
    word: str
    line: str
    aloud: str
    gates: tuple[GateMark, ...]
    question: Question | None
    buttons: tuple[Button, ...]
    spread: str
    form: FactForm | None
    cells: tuple[Cell, ...]
    others: tuple[tuple[Topic, str], ...]
    known: tuple[tuple[str, str], ...]
    jottings: tuple[JottedLine, ...]
    told: tuple[str, ...]
    lines: tuple[Line, ...]
    out: WayOut | None
    hush: str
    is_greeting: bool
    is_settled: bool
    clock: str
    since: datetime | None


def lay_call(page: CallPage) -> CallSheet:
    """Return `page` laid out."""
    talk = page.talk
    is_greeting = page.talk.phase in {Phase.RINGING, Phase.GREETING}
    question = None if is_greeting else page.question
    word, line = _verdict(page, is_greeting=is_greeting)
    buttons = tuple(_buttons(question)) if question else ()
    asks = f"Ask: {question.said}" if question else ""
    return CallSheet(
        who=talk.name or page.shown_name or page.number or "A withheld number",
        firm=talk.firm,
        door=_door(page, is_greeting=is_greeting),
        word=word,
        line=line,
        aloud=" ".join(part for part in (word, line, asks) if part),
        gates=tuple(
            GateMark(_name(gate.topic), gate.state, _STATES[gate.state])
            for gate in page.gates
        ),
        question=question,
        buttons=buttons,
        spread=_spread(buttons),
        form=FactForm(question.topic) if question and not question.replies else None,
        cells=tuple(_cells(page)),
        others=tuple(_others(page)),
        known=tuple((_name(t), say_finding(f)) for t, f in page.findings.items()),
        jottings=tuple(_jottings(page)),
        told=tuple(words for _, words in talk.said),
        lines=tuple(_lines(page)),
        out=text_back() if talk.phase is Phase.MISSED else way_out(talk.caller),
        hush=_hush(page),
        is_greeting=is_greeting,
        is_settled=page.is_settled,
        clock=_clock(page),
        since=talk.picked_up_at,
    )


def _verdict(page: CallPage, *, is_greeting: bool) -> tuple[str, str]:
    if is_greeting:
        return "Who is it?", "Recruiter, seller or scam."
    match page.talk.caller:
        case CallerKind.SELLER:
            return "A sales pitch.", "Nothing to decide."
        case CallerKind.SCAM:
            return "Smells wrong.", "Nothing they want is yours to give."
        case CallerKind.LATER:
            return "Not now.", "They can write."
        case _:
            return page.progress.headline, page.progress.reason


def _door(page: CallPage, *, is_greeting: bool) -> Door:
    if is_greeting:
        return open_door(0.1, "The door is on the latch")
    if page.talk.caller in {CallerKind.SCAM, CallerKind.SELLER}:
        return SHUT
    decision = page.progress.decision
    if page.progress.certainty is Certainty.OPEN or decision is Decision.OPEN:
        return open_door(0.4, "The door is ajar: not settled")
    if decision is Decision.YES:
        return open_door(0.85, "The door is wide open")
    return open_door(0.3, "The door stays ajar")


def _buttons(question: Question) -> Iterator[Button]:
    """Yield the answers: what was heard, then what came of the question instead."""
    for place, reply in enumerate(question.replies):
        yield Button(
            reply.words,
            reply.leads_to,
            "reply",
            reply_wire(_heard(question, reply)),
            str(place + 1),
            is_small=reply.refused,
        )
    yield Button("Didn’t say", "", "do", "unsaid", "0", is_small=True)
    yield Button("Skip", "", "do", "skip", "s", is_small=True)


def _spread(buttons: tuple[Button, ...]) -> str:
    """Return the class that lays the large answers out evenly."""
    return f"answers--{sum(not button.is_small for button in buttons)}"


def _heard(question: Question, reply: Reply) -> Heard:
    return Heard(reply.words, question.topic, reply.notes, reply.refused)


def _cells(page: CallPage) -> Iterator[Cell]:
    for cell in page.cells:
        if cell.is_asked:
            yield Cell(cell.topic, _name(cell.topic), "asking now", "now")
        elif cell.finding is None:
            yield Cell(cell.topic, _name(cell.topic), "ask", "un")
        else:
            yield Cell(cell.topic, _name(cell.topic), say_finding(cell.finding), "")


def _others(page: CallPage) -> Iterator[tuple[Topic, str]]:
    shown = {cell.topic for cell in page.cells}
    for topic in Topic:
        if topic not in shown and topic not in _OF_CALLER:
            yield topic, _name(topic)


def _jottings(page: CallPage) -> Iterator[JottedLine]:
    began = page.talk.picked_up_at or page.began_at
    for jotting in reversed(page.talk.jottings):
        facts = dict.fromkeys(f"{_name(f.topic)}: {_say(f)}" for f in jotting.facts)
        yield JottedLine(_minutes(began, jotting.at), jotting.words, "; ".join(facts))


def _minutes(began: datetime, at: datetime) -> str:
    seconds = max(0, int((at - began).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"


def _name(topic: Topic) -> str:
    return _WIDE.get(topic, TOPIC_WORDS[topic])


def _lines(page: CallPage) -> Iterator[Line]:
    names = _BEATS if page.verdict.decision is Decision.NO else _NEXT
    for beat in page.script:
        is_said = beat.kind in page.talk.beats
        yield Line(beat.kind, names[beat.kind], beat.words, is_said)


def _hush(page: CallPage) -> str:
    if not page.quiet:
        return "Your pay is yours to keep: ask for the range instead."
    return (
        "Your search is confidential. Leave your employer’s name out of it, "
        "and what you earn."
    )


def _clock(page: CallPage) -> str:
    talk = page.talk
    if talk.picked_up_at is None or talk.ended_at is None:
        return "0:00"
    return _minutes(talk.picked_up_at, talk.ended_at)


def lay_note(words: str) -> tuple[tuple[str, str], ...]:
    """Return the facts that a note gives: topic, and what it says of it."""
    return tuple(
        (fact.topic.value, f"{TOPIC_WORDS[fact.topic]}: {_say(fact)}")
        for fact in _firsts(words)
    )


def _firsts(words: str) -> Iterator[Fact]:
    seen: set[Topic] = set()
    for fact in read_note(words):
        if fact.topic not in seen:
            seen.add(fact.topic)
            yield fact


def _say(fact: Fact) -> str:
    if fact.refused:
        return "won’t say"
    said = say_value(fact.topic, fact.value)
    return f"{said}, perhaps" if fact.hedged else said
