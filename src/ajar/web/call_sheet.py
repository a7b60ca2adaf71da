"""Lay a call out for its page: the bar, the question, the strip, the script."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ajar.core.answer.way_out import WayOut, text_back, way_out
from ajar.core.ask.progress import Certainty
from ajar.core.intake.call import is_nuisance
from ajar.core.nouns.call import CallerKind, Heard, Phase
from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.question import Question, Reply
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.nouns.wording import say_value
from ajar.queries.call import CallPage
from ajar.web.doors import SHUT, Door, open_door
from ajar.web.forms.call import reply_wire
from ajar.web.forms.fact import FactForm
from ajar.web.note_sheet import JottedLine, Tick, lay_jottings, lay_ticks, minutes
from ajar.web.strip_sheet import (
    Cell,
    lay_cells,
    lay_others,
    name_finding,
    name_topic,
)

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
_REAL = "A real recruiter, it seems"
_STATES = {"met": "met", "unmet": "not met", "now": "asking now", "": "not said yet"}
_STOP = "Give them nothing.", "The way out is below, whatever the role is."
_FIRST = "Ask first: Who am I speaking with, and how did you find me?"


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
class Line:
    """A line of the script, to tick off when it was said."""

    beat: BeatKind
    name: str
    words: str
    is_said: bool


@dataclass(frozen=True, slots=True)
class CallSheet:
    """A call as its page lays it out.

    `asks` is the question as it is read out. `form` is there to type an answer where
    none can be tapped. `others` are topics that the strip doesn't show, `known` all
    that is known, `told` what was said of the answer, `gave` what the caller gave to
    be believed, `ticks` what a voicemail tells. `is_early` is whether the answer is
    read before all is asked.
    """

    who: str
    firm: str
    door: Door
    word: str
    line: str
    asks: str
    gates: tuple[GateMark, ...]
    question: Question | None
    buttons: tuple[Button, ...]
    spread: str
    form: FactForm | None
    cells: tuple[Cell, ...]
    others: tuple[tuple[Topic, str], ...]
    known: tuple[tuple[str, str], ...]
    jottings: tuple[JottedLine, ...]
    ticks: tuple[Tick, ...]
    told: tuple[str, ...]
    lines: tuple[Line, ...]
    out: WayOut | None
    hush: str
    gave: tuple[str, ...]
    gave_heading: str
    first_name: str
    is_greeting: bool
    is_early: bool
    clock: str
    since: datetime | None


def lay_call(page: CallPage) -> CallSheet:
    """Return `page` laid out."""
    talk = page.talk
    is_greeting = talk.phase in {Phase.RINGING, Phase.GREETING}
    question = None if is_greeting else page.question
    word, line = _verdict(page, is_greeting=is_greeting)
    buttons = tuple(_buttons(page, question)) if question else ()
    out = _out(page, question)
    gave = tuple(_gave(page))
    return CallSheet(
        who=talk.name or page.shown_name or page.shown_number or "A withheld number",
        firm=talk.firm,
        door=_door(page, is_greeting=is_greeting),
        word=word,
        line=line,
        asks=_asks(question, is_greeting=is_greeting),
        gates=tuple(_gates(page)) if question else (),
        question=question,
        buttons=buttons,
        spread=_spread(buttons),
        form=_form(page, question),
        cells=tuple(lay_cells(page, is_greeting=is_greeting)),
        others=tuple(lay_others(page)),
        known=tuple(name_finding(f, page.home) for f in page.findings.values()),
        jottings=tuple(lay_jottings(page)),
        ticks=tuple(lay_ticks(page)),
        told=tuple(words for _, words in talk.said),
        lines=() if is_greeting or question or out else tuple(_lines(page)),
        out=out,
        hush=_hush(page),
        gave=gave,
        gave_heading=_REAL if _gave_who(page) else "They said",
        first_name=talk.name.partition(" ")[0],
        is_greeting=is_greeting,
        is_early=page.is_early,
        clock=_clock(page),
        since=talk.picked_up_at,
    )


def _out(page: CallPage, question: Question | None) -> WayOut | None:
    if page.talk.phase is Phase.MISSED:
        return None if is_nuisance(page.talk) else text_back()
    return None if question else way_out(page.talk.caller)


def _asks(question: Question | None, *, is_greeting: bool) -> str:
    if is_greeting:
        return _FIRST
    return f"Ask next: {question.said}" if question else ""


def _gates(page: CallPage) -> Iterator[GateMark]:
    for gate in page.gates:
        yield GateMark(name_topic(gate.topic), gate.state, _STATES[gate.state])


def _form(page: CallPage, question: Question | None) -> FactForm | None:
    if question is None or question.replies:
        return None
    known = page.findings.get(question.topic)
    return FactForm(question.topic, finding=known)


def _gave(page: CallPage) -> Iterator[str]:
    """Yield what the caller gave that a real recruiter gives."""
    if page.talk.caller is not CallerKind.RECRUITER:
        return
    if _gave_who(page):
        yield "Gave a name and a firm"
    for fact in page.talk.facts:
        if fact.topic is Topic.FOUND_VIA and not fact.refused:
            yield f"Says how they found you: {say_value(fact.topic, fact.value)}"


def _gave_who(page: CallPage) -> bool:
    """Say whether they named themselves: what the number told, they did not."""
    return bool(page.talk.name and page.talk.firm and not page.talk.assumed)


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
        case _ if page.is_grave:
            return _STOP
        case _:
            return page.progress.headline, page.progress.reason


def _door(page: CallPage, *, is_greeting: bool) -> Door:
    if is_greeting:
        return open_door(0.1, "The door is on the latch")
    if page.talk.caller in {CallerKind.SCAM, CallerKind.SELLER}:
        return SHUT
    if page.is_grave:
        return SHUT
    decision = page.progress.decision
    if page.progress.certainty is Certainty.OPEN or decision is Decision.OPEN:
        return open_door(0.4, "The door is ajar: not settled")
    if decision is Decision.YES:
        return open_door(0.85, "The door is wide open")
    return open_door(0.3, "The door stays ajar")


def _buttons(page: CallPage, question: Question) -> Iterator[Button]:
    """Yield the answers: what was heard, then what came of the question instead."""
    for place, reply in enumerate(question.replies):
        if reply.refused and page.talk.is_voicemail:
            continue
        yield Button(
            reply.words,
            reply.leads_to,
            "reply",
            reply_wire(_heard(question, reply)),
            str(place + 1),
            is_small=reply.refused,
        )
    yield Button("Didn’t say", "", "do", "unsaid", "0", is_small=True)
    may_strike = {fact.topic for fact in page.talk.facts} - _on_voicemail(page)
    if question.topic in may_strike:
        yield Button("Take it back", "", "do", "strike", "x", is_small=True)
    yield Button("Skip", "", "do", "skip", "s", is_small=True)


def _on_voicemail(page: CallPage) -> set[Topic]:
    """Return what a voicemail tells: its boxes take that back."""
    left = page.talk.jottings[:1] if page.talk.is_voicemail else ()
    return {fact.topic for jotting in left for fact in jotting.facts}


def _spread(buttons: tuple[Button, ...]) -> str:
    """Return the class that lays the large answers out evenly."""
    return f"answers--{sum(not button.is_small for button in buttons)}"


def _heard(question: Question, reply: Reply) -> Heard:
    return Heard(reply.words, question.topic, reply.notes, reply.refused)


def _lines(page: CallPage) -> Iterator[Line]:
    names = _BEATS if page.verdict.decision is Decision.NO else _NEXT
    for beat in page.script:
        is_said = beat.kind in page.talk.beats
        yield Line(beat.kind, names[beat.kind], beat.words, is_said)


def _hush(page: CallPage) -> str:
    if not page.preferences.confidential:
        return "Your pay is yours to keep: ask for the range instead."
    return (
        "Your search is confidential. Leave your employer’s name out of it, "
        "and what you earn."
    )


def _clock(page: CallPage) -> str:
    talk = page.talk
    if talk.picked_up_at is None or talk.ended_at is None:
        return "0:00"
    return minutes(talk.picked_up_at, talk.ended_at)
