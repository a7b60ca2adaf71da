"""Read whether a share in the firm comes with the job."""

from itertools import islice

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import MOST_HITS, best_first, make_claim
from ajar.core.read.hedges import is_denied, is_negated
from ajar.core.read.rules import find_hits, load_rules


def read_equity(letter: Letter) -> tuple[Fact, ...]:
    """Return what `letter` says of equity: True, or False where it says there is none.

    A private equity owner or a pledge of diversity, equity and inclusion is neither.
    """
    facts = []
    for passage in letter.offer:
        for hit in islice(
            find_hits(passage, load_rules("equity_rules.tsv")), MOST_HITS
        ):
            denied = is_negated(passage, hit.span.start) or is_denied(
                passage, hit.span.end
            )
            facts.append(
                make_claim(
                    *(letter, passage, Topic.EQUITY),
                    hit.rule.value == "yes" and not denied,
                    hit.span,
                    confidence=hit.rule.confidence,
                )
            )
    return best_first(facts)
