"""Print one opportunity: what is known, what isn't, and the words, evidence lit."""

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ajar.cli.paper import RISK_STYLE, console, say, words
from ajar.core.nouns.fact import Fact, Finding, Findings, State
from ajar.core.nouns.letter import Part, Passage
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Signal
from ajar.core.nouns.wire import findings_to_wire, signal_to_wire
from ajar.core.nouns.wording import TOPIC_WORDS, say_finding
from ajar.queries.insiders import Insider, say_insiders
from ajar.queries.opportunity import OpportunityPage, ShownMessage

MOST_REASONS, MOST_CHANGES = 6, 3
LIT = "black on yellow"
STATE_WORDS = {
    State.HEDGED: "hedged",
    State.CLASH: "disagree",
    State.REFUSED: "won't say",
    State.KNOWN: "",
}
Numbers = dict[tuple[str, int, int], int]


def print_opportunity(page: OpportunityPage, there: tuple[Insider, ...] = ()) -> None:
    """Print `page`: heading, risk, facts with numbers, messages with them lit.

    `there` are those whom the user knows where the job is.
    """
    paper = console()
    line = page.line
    paper.print(words(line.role or line.subject or "No role named", "bold"))
    effort = f", {line.effort}" if line.effort else ""
    paper.print(words(f"{line.who or 'unknown'}: {line.kind}{effort}", "dim"))
    for recall in line.recalls:
        paper.print(words(f"{recall.words} ({recall.key[:8]})", "cyan"))
    for other, why in line.same_role_as:
        paper.print(words(f"May be the same role as {other}: same {why}.", "cyan"))
    if there:
        hint = f'ask about it (`ajar refer {line.id} "{there[0].name}"` drafts it).'
        paper.print(words(f"{say_insiders(there)}: {hint}", "cyan"))
    _print_signals(paper, page.signals)
    numbers = _number(page)
    _print_facts(paper, page.findings, numbers)
    _print_verdict(paper, page)
    if page.gaps and line.kind == "outreach":
        gaps = ", ".join(TOPIC_WORDS[topic].lower() for topic in page.gaps)
        paper.print(words(f"Not said: {gaps}."))
    for message in page.messages:
        _print_message(paper, message, numbers)


def _print_verdict(paper: Console, page: OpportunityPage) -> None:
    if page.line.answered:
        say(paper, f"You answered: {page.line.answered}.", "bold")
    if page.line.headline:
        say(paper, page.line.headline, "bold")
    if page.verdict is None:
        return
    for ground in page.verdict.reasons[:MOST_REASONS]:
        say(paper, f"  {ground.words}")
    for change in page.verdict.changes[:MOST_CHANGES]:
        say(paper, f"  {change.words}", "dim")
    if page.question is not None:
        say(paper, f"Ask: {page.question.said}")
        say(paper, f"     {page.question.why}", "dim")


def _print_signals(paper: Console, signals: tuple[Signal, ...]) -> None:
    for signal in signals:
        said = f"{signal.tier.value}: {signal.warning}"
        paper.print(words(said, RISK_STYLE[signal.tier.value]))
        paper.print(words(f"      “{_flat(signal.evidence.quote)}”", "dim"))


def _number(page: OpportunityPage) -> Numbers:
    numbers: Numbers = {}
    for message in page.messages:
        for finding in message.findings.values():
            for fact in finding.facts:
                mark = _mark(message, fact)
                numbers.setdefault(mark, len(numbers) + 1)
    return numbers


def _mark(message: ShownMessage, fact: Fact) -> tuple[str, int, int]:
    evidence = fact.evidence
    return (
        f"{message.key}/{evidence.source}",
        evidence.span.start,
        evidence.span.end,
    )


def _print_facts(paper: Console, findings: Findings, numbers: Numbers) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    by_span = {
        (source.split("/", 1)[1], a, b): n for (source, a, b), n in numbers.items()
    }
    for topic, finding in sorted(
        findings.items(), key=lambda f: list(Topic).index(f[0])
    ):
        table.add_row(
            words(TOPIC_WORDS[topic], "dim"),
            words(say_finding(finding)),
            words(STATE_WORDS[finding.state], "yellow"),
            words(_references(finding, by_span), "dim"),
        )
    paper.print(table)


def _references(finding: Finding, by_span: dict[tuple[str, int, int], int]) -> str:
    spans = (
        (fact.evidence.source, fact.evidence.span.start, fact.evidence.span.end)
        for fact in finding.facts[:3]
    )
    return " ".join(f"[{by_span[span]}]" for span in spans if span in by_span)


def _print_message(paper: Console, message: ShownMessage, numbers: Numbers) -> None:
    when = (
        f"{message.sent_at.astimezone():%d %b %Y %H:%M}"
        if message.sent_at
        else "no date"
    )
    who = "You" if message.is_own else message.sender or "unknown"
    paper.print()
    paper.rule(words(f"{who}, {message.channel}, {when}"), align="left", style="dim")
    if message.unread:
        paper.print(words("Not all could be read: " + "; ".join(message.unread), "red"))
    if message.letter is None:
        return
    for source, text in _sources(message):
        paper.print(_lit(message, source, text, numbers))


def _sources(message: ShownMessage) -> list[tuple[str, str]]:
    if message.letter is None:
        return []
    shown: dict[str, str] = {}
    for passage in sorted(message.letter.passages, key=_place):
        shown.setdefault(passage.source, passage.text)
    return list(shown.items())


def _place(passage: Passage) -> int:
    order = (Part.SUBJECT, Part.SENDER)
    return order.index(passage.part) if passage.part in order else len(order)


def _lit(message: ShownMessage, source: str, text: str, numbers: Numbers) -> Text:
    shown = words(text)
    marks = sorted(
        (end, start, number)
        for (place, start, end), number in numbers.items()
        if place == f"{message.key}/{source}"
    )
    for end, start, _ in marks:
        shown.stylize(LIT, start, end)
    for end, _, number in reversed(marks):
        shown = shown[:end] + Text(f"[{number}]", style="bold yellow") + shown[end:]
    label = "" if source == "body" else f"{source}: "
    return words(label, "dim") + shown


def _flat(text: str) -> str:
    return " ".join(text.split())


def to_json(page: OpportunityPage) -> bytes:
    """Return the opportunity as one JSON object."""
    return msgspec.json.encode(
        {
            "id": page.line.id,
            "kind": page.line.kind,
            "effort": page.line.effort or None,
            "risk": page.line.risk,
            "facts": findings_to_wire(page.findings),
            "signals": [signal_to_wire(signal) for signal in page.signals],
            "verdict": page.line.decision or None,
            "headline": page.line.headline,
            "reasons": [g.words for g in page.verdict.reasons] if page.verdict else [],
            "question": page.question.said if page.question else None,
            "answered": page.line.answered or None,
            "recalls": [recall.words for recall in page.line.recalls],
            "not_said": [topic.value for topic in page.gaps],
            "turn": page.line.turn,
            "messages": [
                {
                    "id": message.key,
                    "own": message.is_own,
                    "sent_at": message.sent_at,
                    "channel": message.channel,
                    "sender": message.sender,
                    "subject": message.subject,
                    "text": message.letter.message.body if message.letter else None,
                    "reasons": list(message.reasons),
                    "unread": list(message.unread),
                }
                for message in page.messages
            ],
        }
    )
