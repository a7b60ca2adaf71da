"""Read what line of business the employer is in: the least certain of the topics."""

import re

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.rules import find_hits, load_rules

_WITHIN = re.compile(
    r"\b(?:teams?|departments?|functions?|units?|divisions?|squads?|headcount|pipelines?"
    r"|shared services? cent(?:er|re)s?|culture|roles?|positions?|relationships?"
    r"|abteilung|bereich|équipe|département|pôle|equipo|departamento|área|equipa|equipe"
    r"|[\w-]{2,30}(?:team|abteilung))\Z"
)
"""What a firm has within itself: "a controlling team" is no business."""

_TAIL = re.compile(r"\s(?:of|for|in|from|with|de|für|pour|para)\s")


def _is_within(low: str) -> bool:
    """Say whether words for a business name what is but a part of one."""
    head = _TAIL.split(low, maxsplit=1)[0].strip(" .,;)")
    return _WITHIN.search(head) is not None


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
            if not _is_within(passage.low[hit.span.start : hit.span.end])
        ]
    )
    return tuple({fact.value: fact for fact in reversed(facts)}.values())[::-1]
