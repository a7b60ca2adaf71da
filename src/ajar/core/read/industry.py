"""Read what line of business the employer is in: the least certain of the topics."""

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.rules import find_hits, load_rules


def read_industry(letter: Letter) -> tuple[Fact, ...]:
    """Return the employer's business as `letter` describes it, in its words."""
    facts = best_first(
        [
            make_claim(
                letter,
                passage,
                Topic.INDUSTRY,
                passage.text[hit.span.start : hit.span.end].strip(),
                hit.span,
                confidence=hit.rule.confidence - 0.1,
                hedged=False,
            )
            for passage in letter.offer
            for hit in find_hits(passage, load_rules("industry.tsv"))
        ]
    )
    return tuple({fact.value: fact for fact in reversed(facts)}.values())[::-1]
