"""Read what is said of the right to work: sponsored or not, citizens, clearance."""

from itertools import islice

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic, Visa
from ajar.core.read.claim import MOST_HITS, best_first, make_claim
from ajar.core.read.hedges import is_denied, is_negated
from ajar.core.read.rules import Hit, find_hits, load_rules


def read_visa(letter: Letter) -> tuple[Fact, ...]:
    """Return what `letter` says of visas; a clearance outranks citizenship."""
    facts = []
    for passage in letter.offer:
        for hit in islice(find_hits(passage, load_rules("visa_rules.tsv")), MOST_HITS):
            value = _value_of(passage, hit)
            if value:
                facts.append(
                    make_claim(
                        *(letter, passage, Topic.VISA, value, hit.span),
                        confidence=hit.rule.confidence,
                    )
                )
    return best_first(facts)


def _value_of(passage: Passage, hit: Hit) -> Visa | None:
    """Return what `hit` says: "no clearance needed" nothing, "can't sponsor" no."""
    value = Visa(hit.rule.value)
    if value is Visa.NOT_SPONSORED:
        return value
    if is_negated(passage, hit.span.start) or is_denied(passage, hit.span.end):
        return Visa.NOT_SPONSORED if value is Visa.SPONSORED else None
    return value
