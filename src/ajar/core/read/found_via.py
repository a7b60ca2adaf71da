"""Read how the sender says they came to write: which public face of mine works."""

import re
from collections.abc import Iterator

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import FoundVia, Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.hedges import is_negated
from ajar.core.read.rules import Hit, find_hits, load_rules
from ajar.core.read.signing import find_forwarded
from ajar.core.text import Span

_BEFORE = 70
_TOLD = frozenset({FoundVia.REFERRAL, FoundVia.EVENT})
# What the reader is asked to send or do says nothing of how they were found.
_ASKS = re.compile(
    r"\b(?:send|share|attach|forward|upload|include|update|submit|reply with|add me"
    r"|connect|follow|find me|reach me|contact me|message me|write to me|visit|apply"
    r"|see|check|look at|register|link to|could not find|couldn't find"
    r"|kindly|please|bonus|if you know|refer a|verify)\b[^.;\n]{0,40}\Z"
)
# "Our LinkedIn page" is theirs; but "our director saw your profile on LinkedIn".
_THEIRS = re.compile(r"\b(?:my|our)\b[^.;\n]{0,40}\Z")
# "Off my profile on a job board", of the one who notes a call.
_OWN = re.compile(r"\bmy \Z")
# "I saw your profile here" names the place it is written in.
_HERE = frozenset({"here"})
_FORWARDED_SURE = 0.85
# "Hi Ada," is nothing to quote.
_GREETING = 20


def read_found_via(letter: Letter) -> tuple[Fact, ...]:
    """Return how the sender of `letter` says they found the reader."""
    without = frozenset[str]() if _is_linkedin(letter) else _HERE
    said = [
        make_claim(
            letter,
            passage,
            Topic.FOUND_VIA,
            FoundVia.LINKEDIN if hit.rule.value in _HERE else FoundVia(hit.rule.value),
            hit.span,
            confidence=hit.rule.confidence,
            hedged=False,
        )
        for passage in letter.parts(
            Part.OFFER, Part.SUBJECT, Part.FOOTER, Part.SIGNATURE
        )
        for hit in find_hits(passage, load_rules("found_via.tsv"), without)
        if not _is_asked(passage, hit)
    ]
    return best_first([*said, *_passed_on(letter)])


def _passed_on(letter: Letter) -> Iterator[Fact]:
    """Yield that somebody who knows the reader passed the offer of another on."""
    forwarded = find_forwarded(letter)
    if forwarded is None:
        return
    passage, author = forwarded
    name = letter.message.sender.name.lower().split(" ")
    if not name[0] or name[0] in passage.low[slice(*author)]:
        return
    first = next((s for s in passage.sentences if _is_said(passage, s)), None)
    if first and first.end < author.start:
        yield make_claim(
            *(letter, passage, Topic.FOUND_VIA, FoundVia.REFERRAL, first),
            confidence=_FORWARDED_SURE,
            hedged=False,
        )


def _is_said(passage: Passage, sentence: Span) -> bool:
    """Say whether a sentence is more than a greeting or the mark of a forward."""
    low = passage.low[slice(*sentence)]
    return len(low) > _GREETING and low[0].isalpha() and not _MARK.search(low)


_MARK = re.compile(
    r"\b(?:forwarded message|weitergeleitet\w{0,2}|message transféré|mensaje reenviado"
    r"|mensagem encaminhada)\b"
)


def _is_asked(passage: Passage, hit: Hit) -> bool:
    start = max(hit.sentence.start, hit.span.start - _BEFORE)
    before = passage.low[start : hit.span.start]
    if is_negated(passage, hit.span.start):
        return True
    if hit.rule.value in _TOLD:
        return False
    if hit.rule.value == FoundVia.RESUME_SITE and _OWN.search(before):
        return False
    of_reader = " your " in hit.match[0] or " you " in hit.match[0]
    return bool((not of_reader and _THEIRS.search(before)) or _ASKS.search(before))


def _is_linkedin(letter: Letter) -> bool:
    return letter.message.channel is Channel.LINKEDIN
