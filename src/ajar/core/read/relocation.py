"""Read whether a move is offered or required."""

import re
from itertools import islice

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import MOST_HITS, best_first, make_claim
from ajar.core.read.hedges import is_denied, is_negated
from ajar.core.read.rules import Hit, find_hits, load_rules

# "Relocation help: to be discussed" says neither yes nor no.
_OPEN = re.compile(
    r"[\s\"'(:-]{0,4}(?:is |are )?(?:to be (?:discussed|agreed)|tbd|negotiable|open"
    r"|case[ -]by[ -]case|can be discussed|up for discussion)"
)


def read_relocation(letter: Letter) -> tuple[Fact, ...]:
    """Return what `letter` says of a move: True offered or required, False refused."""
    return best_first(
        [
            make_claim(
                *(letter, passage, Topic.RELOCATION),
                hit.rule.value == "yes" and not _is_denied(passage, hit),
                hit.span,
                confidence=hit.rule.confidence,
            )
            for passage in letter.offer
            for hit in islice(
                find_hits(passage, load_rules("relocation_rules.tsv")), MOST_HITS
            )
            if not _OPEN.match(passage.low, hit.span.end)
        ]
    )


def _is_denied(passage: Passage, hit: Hit) -> bool:
    return is_negated(passage, hit.span.start) or is_denied(passage, hit.span.end)
