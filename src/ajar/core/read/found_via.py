"""Read how the sender says they came to write: which public face of mine works."""

import re

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.role import FoundVia, Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.hedges import is_negated
from ajar.core.read.rules import Hit, find_hits, load_rules

_BEFORE = 70
_TOLD = frozenset({FoundVia.REFERRAL, FoundVia.EVENT})
# What the reader is asked to send or do says nothing of how they were found.
_ASKS = re.compile(
    r"\b(?:send|share|attach|forward|upload|include|update|submit|reply with|add me"
    r"|connect|follow|find me|reach me|contact me|message me|write to me|visit|apply"
    r"|see|check|look at|register|link to|my|our|could not find|couldn't find"
    r"|kindly|please|bonus|if you know|refer a|verify)\b[^.;\n]{0,40}\Z"
)


def read_found_via(letter: Letter) -> tuple[Fact, ...]:
    """Return how the sender of `letter` says they found the reader."""
    return best_first(
        [
            make_claim(
                letter,
                passage,
                Topic.FOUND_VIA,
                FoundVia(hit.rule.value),
                hit.span,
                confidence=hit.rule.confidence,
                hedged=False,
            )
            for passage in letter.parts(
                Part.OFFER, Part.SUBJECT, Part.FOOTER, Part.SIGNATURE
            )
            for hit in find_hits(passage, load_rules("found_via.tsv"))
            if not _is_asked(passage, hit)
        ]
    )


def _is_asked(passage: Passage, hit: Hit) -> bool:
    start = max(hit.sentence.start, hit.span.start - _BEFORE)
    before = passage.low[start : hit.span.start]
    asked = hit.rule.value not in _TOLD and _ASKS.search(before) is not None
    return asked or is_negated(passage, hit.span.start)
