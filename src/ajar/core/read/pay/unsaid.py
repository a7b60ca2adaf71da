"""Read the ways of not naming a sum: a refusal, or "six figures"."""

import re

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Pay, Period, Topic
from ajar.core.read.claim import make_claim
from ajar.core.read.rules import find_hits, load_rules
from ajar.core.text import Span

_SIX_FIGURES = re.compile(
    r"(?:(?:low|mid|high|strong|solid|comfortable|healthy)[\s-]|\b)(?:six"
    r"|6)[\s-]figures?\b"
    r"(?!\s(?:budget|revenue|deal|sum of|turnover|contract|sales|book|account|exit))"
    r"|\bsechsstellig\w{0,3}\b|\bsix chiffres\b|\bseis cifras\b|\bseis dígitos\b"
)
_GUARDS = ("figure", "sechsstell", "chiffres", "cifras", "dígitos")


def read_six_figures(letter: Letter, passage: Passage) -> list[Fact]:
    """Return "six figures" as a doubt: at least 100,000 a year, whatever money."""
    if not any(map(passage.low.__contains__, _GUARDS)):
        return []
    pay = Pay(min=100_000, period=Period.YEAR)
    return [
        make_claim(
            *(letter, passage, Topic.PAY, pay, Span(*match.span())),
            confidence=0.5,
            hedged=True,
        )
        for match in _SIX_FIGURES.finditer(passage.low)
    ][:1]


def read_unsaid(letter: Letter, passage: Passage) -> list[Fact]:
    """Return the refusals to name the pay; silence and "competitive" are none."""
    return [
        make_claim(
            *(letter, passage, Topic.PAY, Pay(), hit.span),
            confidence=hit.rule.confidence,
            hedged=False,
            refused=True,
        )
        for hit in find_hits(passage, load_rules("pay_unsaid.tsv"))
    ]
