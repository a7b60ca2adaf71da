"""Read the kind of contract: permanent, contract, temporary, part time …."""

from dataclasses import replace
from itertools import islice

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Employment, Topic
from ajar.core.read.claim import MOST_HITS, best_first, make_claim
from ajar.core.read.duration import read_duration_months
from ajar.core.read.hedges import is_denied, is_negated
from ajar.core.read.rules import find_hits, load_rules

_ENDS = 0.75


def read_employment(letter: Letter) -> tuple[Fact, ...]:
    """Return every kind of contract that `letter` states, the surest first.

    "Full-time" said of a staff job means permanent, but any plainer word wins. Work
    that is said to end and has no other name is a contract.
    """
    return _named(letter) or tuple(
        replace(
            fact, topic=Topic.EMPLOYMENT, value=Employment.CONTRACT, confidence=_ENDS
        )
        for fact in read_duration_months(letter)[:1]
    )


def _named(letter: Letter) -> tuple[Fact, ...]:
    return best_first(
        [
            make_claim(
                *(letter, passage, Topic.EMPLOYMENT),
                *(Employment(hit.rule.value), hit.span),
                confidence=hit.rule.confidence,
            )
            for passage in letter.offer
            for hit in islice(
                find_hits(passage, load_rules("employment_rules.tsv")), MOST_HITS
            )
            if not is_negated(passage, hit.span.start)
            and not is_denied(passage, hit.span.end)
        ]
    )
