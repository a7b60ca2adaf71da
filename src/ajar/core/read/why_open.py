"""Read why the seat is open: what recruiters least like to say matters most."""

import re
from itertools import islice

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic, WhyOpen
from ajar.core.read.claim import MOST_HITS, best_first, make_claim
from ajar.core.read.hedges import is_negated
from ajar.core.read.rules import Hit, find_hits, load_rules

_BEFORE = 60
# What the reader or the sender did, or what the firm once did, opened no seat.
_OTHER_PEOPLE = re.compile(
    r"\b(?:you(?!'d|'ll| are not|'re not| aren't| would| will| could| may| might"
    r"| can| get| asked| wondered"
    r"| wanted to know)|your|i've(?! (?:a|an|two|three|one|somebody|someone)\b| \Z)"
    r"|i was"
    r"|i am|i'm(?! losing)|my (?:wife|husband|partner|friend|family|career"
    r"|background|name|firm"
    r"|experience|time|profile|clients?|company|agency|colleague|desk)|when i"
    r"|(?:help|coach|place|support|advise|meet)s? (?:people|those|anyone)"
    r"|congrat\w{0,12}|since i|if|previously|founders? (?:of|and|at|who)|cofounded"
    r"|ex|alumni|unlike)"
    r"\b(?:(?!\b(?:we|they|our|he|she|there)\b)[^.;:,\u2013\u2014]){0,40}\Z"
)
_OWN_PROMISE = re.compile(
    r"\b(?:room|path|scope|chance|opportunit\w{1,4}|potential|opportunity) (?:for|to)\b"
)


def read_why_open(letter: Letter) -> tuple[Fact, ...]:
    """Return each reason that `letter` gives for the seat being open."""
    return best_first(
        [
            make_claim(
                letter,
                passage,
                Topic.WHY_OPEN,
                WhyOpen(hit.rule.value),
                hit.span,
                confidence=hit.rule.confidence,
            )
            for passage in letter.offer
            for hit in islice(find_hits(passage, load_rules("why_open.tsv")), MOST_HITS)
            if _is_of_the_seat(passage, hit)
        ]
    )


def _is_of_the_seat(passage: Passage, hit: Hit) -> bool:
    start = max(hit.sentence.start, hit.span.start - _BEFORE)
    before = passage.low[start : hit.span.start]
    return not (
        _OTHER_PEOPLE.search(before)
        or _OWN_PROMISE.search(before + passage.low[hit.span.start : hit.span.end])
        or is_negated(passage, hit.span.start)
    )
