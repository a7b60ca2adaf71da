"""The head of an opportunity: who writes, for what, and the verdict in a line."""

from dataclasses import dataclass

from ajar.core.nouns.role import Side, Topic
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.verdict import Decision
from ajar.queries.opportunity import OpportunityPage
from ajar.web.doors import Door, door_of
from ajar.web.say import say_reasons

_SIDES = {
    Side.AGENCY: "agency recruiter",
    Side.IN_HOUSE: "in-house recruiter",
    Side.HIRING_MANAGER: "hiring manager",
    Side.PLATFORM: "platform",
}
_WARNINGS = {
    Risk.STOP: "What gives it away",
    Risk.CHECK: "Check this before you answer",
    Risk.NOTE: "Worth knowing",
}
_KINDS = {
    Kind.PROCESS: ("Under way.", "This is about an application of yours."),
    Kind.ALERT: ("Not a person.", "A service wrote this; nobody waits for an answer."),
    Kind.MARKETING: ("An advert.", "Nobody waits for an answer."),
    Kind.OTHER: ("Kept.", "It was taken for no approach by a recruiter."),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What heads the page; `warned` heads the warnings, "" where there are none."""

    door: Door
    who: str
    title: str
    word: str
    css: str
    why: str
    warned: str
    is_stop: bool
    is_outreach: bool
    is_theirs: bool
    turn: str


def head(page: OpportunityPage) -> Heading:
    """Return the head of `page`."""
    line = page.line
    word, css, why = _verdict(page)
    return Heading(
        door=door_of(line),
        who=_who(page),
        title=_title(page),
        word=word,
        css=css,
        why=why,
        warned=_warned(page),
        is_stop=line.risk == Risk.STOP,
        is_outreach=line.kind == Kind.OUTREACH,
        is_theirs=_is_theirs(page),
        turn=_turn(page),
    )


def _warned(page: OpportunityPage) -> str:
    """Return what heads the warnings, by the strongest of them."""
    tiers = {signal.tier for signal in page.signals}
    return next((words for tier, words in _WARNINGS.items() if tier in tiers), "")


def _who(page: OpportunityPage) -> str:
    side = page.findings.get(Topic.SIDE)
    value = side.best.value if side else None
    named = _SIDES[value] if isinstance(value, Side) else ""
    line = page.line
    firm = line.firm if line.firm != line.who else ""
    return ", ".join(p for p in (line.who or "Nobody named", named, firm) if p)


def _title(page: OpportunityPage) -> str:
    line = page.line
    if not line.role:
        return line.subject or "A role without a name"
    places = page.findings.get(Topic.PLACES)
    value = places.best.value if places else ()
    first = value[0] if isinstance(value, tuple) and value else ""
    return f"{line.role}, {first}" if first else line.role


def _verdict(page: OpportunityPage) -> tuple[str, str, str]:
    """Return the word of the verdict, its class, and the reasons in a line."""
    line, verdict = page.line, page.verdict
    if line.kind != Kind.OUTREACH:
        return _KINDS[Kind(line.kind)][0], "", _KINDS[Kind(line.kind)][1]
    if line.ruling.is_stop:
        return line.headline, "is-scam", "It has the signs of a fraud."
    if verdict is None:
        return line.headline, "", ""
    css = "is-yes" if line.ruling.is_yes else ""
    if line.ruling.is_stated:
        why = f"Your word wins. By what you would consider: {verdict.headline}"
        return line.headline, css, why
    if verdict.decision is Decision.NO:
        word, _, rest = line.headline.partition(" ")
        return word, css, rest
    return line.headline, css, say_reasons(verdict, line.headline)


def _is_theirs(page: OpportunityPage) -> bool:
    """Say whether they are to write next."""
    if page.messages[-1].is_own:
        return True
    last = page.messages[-1].sent_at
    return any(last is None or answer.sent_at >= last for answer in page.sent)


def _turn(page: OpportunityPage) -> str:
    """Return what happened last, in a sentence."""
    last = page.messages[-1]
    if last.is_own:
        on = f" on {last.sent_at.astimezone():%-d %B %Y}" if last.sent_at else ""
        return f"You wrote{on}, and they haven’t written since."
    if _is_theirs(page) and page.sent:
        answer = page.sent[-1]
        said = answer.decision.replace("_", " ")
        on = f"{answer.sent_at.astimezone():%-d %B %Y}"
        return f"You answered {said} on {on}, by your own hand."
    return "It’s your turn."
