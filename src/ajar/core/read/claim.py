"""Turn a reading into a fact: who said it, when, how surely."""

from ajar.core.nouns.fact import Fact, Speaker
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.read.hedges import is_hedged
from ajar.core.text import Span

MOST_HITS = 24
"""No text speaks of one topic more often; what a hostile one adds is not read."""


_LONGEST_WORD = 24
_new_span = tuple.__new__


def whole_words(passage: Passage, span: Span) -> Span:
    """Return `span` widened to the whole of the words it begins and ends in.

    "left for J" is no way to quote "left for January".
    """
    text, (start, end) = passage.text, span
    least, most = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    while start > least and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < most and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return _new_span(Span, (start, end))


def make_claim(
    letter: Letter,
    passage: Passage,
    topic: Topic,
    value: FactValue,
    span: Span,
    *,
    confidence: float = 0.9,
    hedged: bool | None = None,
    refused: bool = False,
) -> Fact:
    """Return the fact that `span` of `passage` states; `hedged` None: look and see."""
    return Fact(
        topic=topic,
        value=value,
        evidence=passage.evidence(*whole_words(passage, span)),
        confidence=confidence,
        hedged=is_hedged(passage, *span) if hedged is None else hedged,
        refused=refused,
        speaker=(
            Speaker.ATTACHMENT if passage.part is Part.ATTACHMENT else Speaker.SENDER
        ),
        said_at=letter.message.sent_at,
    )


def best_first(facts: list[Fact]) -> tuple[Fact, ...]:
    """Return `facts` with the surest first, those equally sure in reading order."""
    if len(facts) < 2:
        return tuple(facts)
    sources = list(dict.fromkeys(fact.evidence.source for fact in facts))
    return tuple(
        sorted(
            facts,
            key=lambda fact: (
                fact.hedged,
                -fact.confidence,
                sources.index(fact.evidence.source),
                fact.evidence.span,
            ),
        )
    )
