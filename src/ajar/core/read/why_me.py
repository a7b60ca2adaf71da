"""Read what the sender says makes me a fit; generic praise is not a reason."""

import re

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.rules import Hit, find_hits, load_rules
from ajar.core.text import Span

# "Your experience could be a great match" says nothing that is not said to all.
_PRAISE = re.compile(
    r"\b(?:great|perfect|good|strong|ideal|excellent|right) (?:match|fit|candidate|add"
    r"|asset)|\bimpress|\bexciting|\bcame across your|\bfit for (?:this|the|our)"
    r"|\bskills (?:match|align)|\bmatches (?:our|the)|\bwould be an? \w+ (?:fit|match)"
)
_ASKS = re.compile(
    r"\b(?:send|share|forward|attach|tell|confirm|update|reply|please|kindly|if|whether"
    r"|depending on|based on|subject to|commensurate|let me know)\b[^.;\n]{0,40}\Z"
)


def read_why_me(letter: Letter) -> tuple[Fact, ...]:
    """Return the reasons that `letter` gives for writing to this person."""
    facts = best_first(
        [
            make_claim(
                letter,
                passage,
                Topic.WHY_ME,
                passage.text[hit.span.start : hit.span.end],
                hit.span,
                confidence=hit.rule.confidence,
                hedged=False,
            )
            for passage in letter.parts(Part.OFFER)
            for hit in find_hits(passage, load_rules("why_me.tsv"))
            if _is_a_reason(passage, hit)
        ]
    )
    return tuple({fact.value: fact for fact in reversed(facts)}.values())[::-1]


def _is_a_reason(passage: Passage, hit: Hit) -> bool:
    low = passage.low
    before = low[max(hit.sentence.start, hit.span.start - 60) : hit.span.start]
    around = Span(max(hit.sentence.start, hit.span.start - 30), hit.span.end)
    return not (_ASKS.search(before) or _PRAISE.search(low, *around))
