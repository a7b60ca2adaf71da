"""Print what one message says, for a person or for a program."""

import msgspec
from rich.table import Table

from ajar.cli.paper import RISK_STYLE, console, one_line, say, words
from ajar.core.nouns.draft import DONT_REPLY
from ajar.core.nouns.fact import State
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind, Risk
from ajar.core.nouns.wire import findings_to_wire, signal_to_wire
from ajar.core.nouns.wording import TOPIC_WORDS, say_finding
from ajar.core.read.gaps import find_gaps
from ajar.services.reading import Reading


def to_json(reading: Reading) -> bytes:
    """Return one line of output as topics.md defines it."""
    considered = reading.considered
    screening = considered.screening
    return msgspec.json.encode(
        {
            "path": reading.path,
            "index": reading.index,
            "id": reading.id,
            "channel": considered.message.channel.value,
            "kind": screening.kind.value,
            "effort": screening.effort.value if screening.effort else None,
            "risk": considered.assessment.risk.value,
            "signals": [signal_to_wire(s) for s in considered.assessment.signals],
            "roles": considered.roles,
            "facts": findings_to_wire(considered.findings),
            "verdict": reading.verdict.decision.value if reading.verdict else None,
            "reasons": [g.words for g in reading.verdict.reasons]
            if reading.verdict
            else [],
            "question": reading.question.said if reading.question else None,
            "kind_reasons": [reason.words for reason in screening.reasons],
            "unread": [[u.what, u.why, u.part] for u in considered.message.unread],
        }
    )


def print_reading(reading: Reading) -> None:
    """Print kind, reasons, signals, facts with their words, and what isn't said."""
    paper = console()
    considered = reading.considered
    message, screening = considered.message, considered.screening
    effort = f", {screening.effort.value}" if screening.effort else ""
    where = f"{reading.path} ({reading.index + 1})" if reading.index else reading.path
    paper.rule(words(where), align="left", style="dim")
    subject = message.subject or one_line(message.body, 60)
    paper.print(words(subject, "bold"))
    paper.print(words(f"{screening.kind.value}{effort}", ""))
    for reason in screening.reasons:
        paper.print(words(f"  {reason.words}", "dim"))
    for signal in considered.assessment.signals:
        quote = one_line(signal.evidence.quote, 70)
        said = f"{signal.tier.value}: {signal.warning} “{quote}”"
        paper.print(words(said, RISK_STYLE[signal.tier.value]))
    paper.print(_facts(reading))
    gaps = find_gaps(considered.findings)
    if screening.kind is Kind.OUTREACH and gaps:
        said = ", ".join(TOPIC_WORDS[topic].lower() for topic in gaps)
        paper.print(words(f"Not said: {said}."))
    if considered.assessment.risk is Risk.STOP:
        say(paper, DONT_REPLY, "bold")
    elif reading.verdict is not None:
        say(paper, reading.verdict.headline, "bold")
    if reading.question is not None:
        say(paper, f"Ask: {reading.question.said}")
    for unread in message.unread:
        paper.print(words(f"Not read: {unread.what}: {unread.why}", "red"))


def _facts(reading: Reading) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    findings = reading.considered.findings
    for topic in (topic for topic in Topic if topic in findings):
        finding = findings[topic]
        state = "" if finding.state is State.KNOWN else finding.state.value
        quote = one_line(finding.best.evidence.quote, 60)
        table.add_row(
            words(TOPIC_WORDS[topic], "dim"),
            words(say_finding(finding)),
            words(state, "yellow"),
            words(f"“{quote}”", "dim"),
        )
    return table
