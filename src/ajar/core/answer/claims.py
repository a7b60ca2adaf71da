"""Hear what a draft says: a yes, a no, a promise, word of other offers."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ajar.core.answer.people import person
from ajar.core.answer.secrets import tells_time
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.core.tables import load_rows
from ajar.core.text import fold, lower, sentences

_SUPPOSED = frozenset({"yes", "keen", "no"})
_IF = "if"
_NAME = r"[A-Z][\w'’-]{1,30}(?:[ ](?:[A-Z]\.[ ])?[A-Z][\w'’-]{1,30}){1,2}"
_REFERRAL = re.compile(
    r"\b(?:[Rr]ecommend|[Rr]efer you to|[Ii]ntroduce you to|[Pp]ut you in touch with"
    r"|[Rr]each out to|[Gg]et in touch with|[Ss]peak (?:to|with)|[Tt]alk (?:to|with)"
    r"|[Aa]sk(?: for)?|[Cc]ontact|[Cc]all|[Tt]ry|[Mm]y (?:friend|colleague|boss|manager"
    r"|referee|former \w{1,20}),?)[ ](" + _NAME + ")"
)


class Claim(NamedTuple):
    """What a sentence says: a kind of `answer_claims.tsv`, and its words."""

    kind: str
    words: str


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = load_rows("answer_claims.tsv")
    return tuple((kind, re.compile(pattern)) for kind, pattern, _ in rows)


def claims_in(text: str) -> Iterator[Claim]:
    """Yield what the sentences of `text` say; an answer only supposed is none."""
    folded = fold(text)
    low = lower(folded)
    for start, end in sentences(folded):
        sentence = low[start:end]
        kinds = {kind for kind, pattern in _patterns() if pattern.search(sentence)}
        supposed = _SUPPOSED if _IF in kinds else frozenset()
        for kind in sorted(kinds - supposed - {_IF}):
            yield Claim(kind, text[start:end])


def forbidden(verdict: Verdict) -> frozenset[str]:
    """Return the kinds of claims that contradict `verdict`."""
    match verdict.decision:
        case Decision.YES:
            return frozenset({"no"})
        case Decision.NO:
            return frozenset({"yes", "keen"})
        case Decision.NOT_NOW:
            return frozenset({"yes", "no"})
        case Decision.OPEN:
            leans_yes = verdict.leaning is Leaning.YES
            return frozenset({"no"} if leans_yes else {"yes", "no"})


def referrals_in(text: str) -> Iterator[str]:
    """Yield the names of people whom `text` points to."""
    for match in _REFERRAL.finditer(fold(text)):
        if person(match[1]) and not any(map(tells_time, match[1].split())):
            yield match[1]
