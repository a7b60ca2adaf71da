"""Number the words that facts came from, and light them up where they stand."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from ajar.core.nouns.fact import Evidence, Fact, Finding, State
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import SignalId
from ajar.core.text import Span
from ajar.queries.opportunity import OpportunityPage, ShownMessage

MOST_OF_A_TOPIC = 4
LISTS = frozenset({Topic.PLACES, Topic.SKILLS})
_SOURCES = ("subject", "from", "title", "number", "body")
NOTHING, LINE_END = SafeString(""), SafeString("<br>")
_GAP = re.compile(r"\n *\n\s*")
Spot = tuple[str, str, Span]
"""A stretch of words: the key of its message, its source, its span."""


@dataclass(frozen=True, slots=True)
class Light:
    """A lit stretch, its number and the anchor of what it shows.

    `opens` and `closes` are false where another paragraph has its beginning or end.
    """

    span: Span
    number: int
    to: str
    opens: bool = True
    closes: bool = True


@dataclass(frozen=True, slots=True)
class Lights:
    """What is lit in each source, and the numbers of each topic and each warning."""

    by_source: Mapping[tuple[str, str], tuple[Light, ...]] = field(default_factory=dict)
    of_fact: Mapping[tuple[Topic, Evidence], int] = field(default_factory=dict)
    of_signal: Mapping[SignalId, tuple[int, ...]] = field(default_factory=dict)

    def of(self, facts: Sequence[Fact]) -> tuple[int, ...]:
        """Return the numbers of `facts`, each once, in order."""
        found = {self.of_fact.get((fact.topic, fact.evidence)) for fact in facts}
        return tuple(sorted(number for number in found if number))

    def within(self, key: str, source: str, span: Span) -> tuple[Light, ...]:
        """Return the lights in a stretch of a source, cut to it."""
        return tuple(_cut(self.by_source.get((key, source), ()), span))


def telling(finding: Finding) -> tuple[Fact, ...]:
    """Return the facts that are shown of a topic: both sides of a clash, all places."""
    if finding.state is State.CLASH or finding.topic in LISTS:
        return finding.facts[:MOST_OF_A_TOPIC]
    return finding.facts[:1]


def light(
    page: OpportunityPage, messages: Sequence[ShownMessage], order: Sequence[Topic]
) -> Lights:
    """Return numbers for what `page` knows in the order that `messages` are read in.

    Words that several facts came from have one number; it leads to the first of
    them in `order`.
    """
    anchors: dict[Spot, str] = {}
    facts: dict[tuple[Topic, Evidence], Spot] = {}
    signals: dict[SignalId, list[Spot]] = {}
    letters = {message.key: message.letter for message in messages}
    for topic in order:
        finding = page.findings.get(topic)
        for fact in finding.facts[:MOST_OF_A_TOPIC] if finding else ():
            key = page.where.get((topic, fact.evidence, fact.said_at), "")
            spot = _spot(key, fact.evidence, letters.get(key))
            if spot:
                facts[topic, fact.evidence] = spot
                anchors.setdefault(spot, f"f-{topic.value}")
    shown = {signal.id for signal in page.signals}
    for message in messages:
        for signal in message.signals:
            spot = _spot(message.key, signal.evidence, message.letter)
            if spot and signal.id in shown:
                signals.setdefault(signal.id, []).append(spot)
                anchors.setdefault(spot, f"w-{signal.id.value}")
    return _number(anchors, facts, signals, messages)


def _spot(key: str, evidence: Evidence, letter: Letter | None) -> Spot | None:
    """Return where `evidence` stands, None where the words no longer do."""
    start, end = evidence.span
    for passage in letter.passages if letter else ():
        if passage.source == evidence.source:
            is_there = start < end and passage.text[start:end] == evidence.quote
            return (key, evidence.source, evidence.span) if is_there else None
    return None


def _number(
    anchors: Mapping[Spot, str],
    facts: Mapping[tuple[Topic, Evidence], Spot],
    signals: Mapping[SignalId, Sequence[Spot]],
    messages: Sequence[ShownMessage],
) -> Lights:
    place = {message.key: at for at, message in enumerate(messages)}
    read = sorted(anchors, key=lambda spot: (place[spot[0]], *_in_message(spot)))
    numbers = {spot: number for number, spot in enumerate(read, start=1)}
    by_source: dict[tuple[str, str], list[Light]] = {}
    for spot in read:
        key, source, span = spot
        found = by_source.setdefault((key, source), [])
        found.append(Light(span, numbers[spot], anchors[spot]))
    return Lights(
        {where: tuple(lights) for where, lights in by_source.items()},
        {fact: numbers[spot] for fact, spot in facts.items()},
        {
            signal: tuple(sorted({numbers[spot] for spot in spots}))
            for signal, spots in signals.items()
        },
    )


def _in_message(spot: Spot) -> tuple[int, str, int, int]:
    _, source, (start, end) = spot
    at = _SOURCES.index(source) if source in _SOURCES else len(_SOURCES)
    return at, source, start, -end


def _cut(lights: Sequence[Light], span: Span) -> Iterator[Light]:
    for one in lights:
        start, end = max(one.span.start, span.start), min(one.span.end, span.end)
        if start < end:
            yield replace(
                one,
                span=Span(start, end),
                opens=one.opens and start == one.span.start,
                closes=one.closes and end == one.span.end,
            )


def paragraphs(plain: str, span: Span) -> Iterator[Span]:
    """Yield the stretches of `span` that empty lines part, trimmed, none empty.

    `plain` is a passage's: its line ends are those that the writer meant.
    """
    at = span.start
    for gap in (*_GAP.finditer(plain, span.start, span.end), None):
        end = gap.start() if gap else span.end
        words = plain[at:end]
        start = at + len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start < end:
            yield Span(start, end)
        at = gap.end() if gap else span.end


def light_up(
    text: str,
    plain: str,
    span: Span,
    lights: Sequence[Light] = (),
    to: str = "",
    close: SafeString = NOTHING,
) -> SafeString:
    """Return the words of `text` in `span` as HTML with `lights` on, lines kept.

    A light inside another is lit inside it; one that begins in another and goes on
    beyond it begins where that ends. Words between them lead `to` an anchor, if
    any; `close` ends the last of them.
    """
    parts: list[SafeString] = []
    at = span.start
    ordered = sorted(lights, key=lambda one: (one.span.start, -one.span.end))
    while ordered:
        one, *rest = ordered
        start, end = max(at, one.span.start), one.span.end
        inside = [other for other in rest if other.span.end <= end]
        ordered = [other for other in rest if other.span.end > end]
        parts.append(_link(to, _words(text, plain, Span(at, start))))
        number = format_html("<sup>{}</sup>", one.number) if one.closes else NOTHING
        lit = light_up(text, plain, Span(start, end), inside, one.to, number)
        named = format_html(' id="e{}"', one.number) if one.opens else NOTHING
        parts.append(format_html("<mark{}>{}</mark>", named, lit))
        at = end
    parts.append(_link(to, _words(text, plain, Span(at, span.end)) + close))
    return _joined(parts)


def _link(to: str, words: SafeString) -> SafeString:
    return format_html('<a href="#{}">{}</a>', to, words) if to and words else words


def _words(text: str, plain: str, span: Span) -> SafeString:
    """Return words as HTML: a line end that the writer meant is one, a wrap is not."""
    start, end = span
    shown = "".join(
        "\n" if b == "\n" else " " if a == "\n" else a
        for a, b in zip(text[start:end], plain[start:end], strict=True)
    )
    return format_html_join(LINE_END, "{}", ((line,) for line in shown.split("\n")))


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
