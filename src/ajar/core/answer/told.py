"""Know how much of the job was told: by a file, by the message, or topic by topic."""

import re

from ajar.core.answer.occasion import Occasion
from ajar.core.answer.quote import sender_words
from ajar.core.decision.gist import SURE
from ajar.core.nouns.fact import State
from ajar.core.nouns.message import Attachment
from ajar.core.nouns.role import Pay, Side, Topic

_DOCUMENT = re.compile(
    r"(?:description|\bjd\b|job|role|position|spec|posting|profile)[^/]*"
    r"\.(?:pdf|docx?|odt|rtf|txt|html?)\Z",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\b(?:responsibilities|requirements|qualifications|what you'?ll do|duties"
    r"|who you are|about the role|job description|must[- ]haves?)\b",
    re.IGNORECASE,
)
_FROM_FILE = "attachment:"
_LONG_POSTING, _LONG_MESSAGE = 2_500, 500
_DESCRIBING = (Topic.TITLE, Topic.PAY, Topic.PLACES, Topic.SKILLS)


def hires(occasion: Occasion) -> bool:
    """Say whether who writes would be the boss."""
    side = occasion.findings.get(Topic.SIDE)
    return side is not None and side.best.value is Side.HIRING_MANAGER


def is_described(occasion: Occasion) -> bool:
    """Say whether a job description came as a file, with this message or before."""
    if occasion.underway.is_described:
        return True
    was_read = any(
        fact.evidence.source.startswith(_FROM_FILE)
        for finding in occasion.findings.values()
        for fact in finding.facts
    )
    return was_read or any(map(_is_document, occasion.message.attachments))


def _is_document(file: Attachment) -> bool:
    return bool(_DOCUMENT.search(file.name[-200:]))


def _is_posting(text: str) -> bool:
    """Say whether a message is the job description itself."""
    headings = {match[0].lower() for match in _HEADING.finditer(text[:20_000])}
    return len(text) > _LONG_POSTING or len(headings) > 1


def tells_all(occasion: Occasion) -> bool:
    """Say whether a message tells what a job description would, and offers none."""
    words = sender_words(occasion.message)
    if _is_posting(words):
        return True
    is_long = len(words) > _LONG_MESSAGE
    more = "sends_description" in occasion.heard.cues
    if "no_description" in occasion.heard.cues:
        return True
    if hires(occasion) and not more:
        where = is_known(occasion, Topic.MODE) or is_known(occasion, Topic.PLACES)
        return where and is_known(occasion, Topic.TITLE) and names_pay(occasion)
    return (
        is_long and not more and all(is_known(occasion, topic) for topic in _DESCRIBING)
    )


def is_known(occasion: Occasion, topic: Topic) -> bool:
    """Say whether a topic is told plainly."""
    finding = occasion.findings.get(topic)
    if finding is None or finding.state is not State.KNOWN:
        return False
    return finding.best.confidence >= SURE


def names_pay(occasion: Occasion) -> bool:
    """Say whether a sum is told."""
    finding = occasion.findings.get(Topic.PAY)
    value = finding.best.value if finding and finding.state is State.KNOWN else None
    return isinstance(value, Pay) and (value.min, value.max) != (None, None)
