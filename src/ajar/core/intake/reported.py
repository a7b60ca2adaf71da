"""Put a note on a caller back into the caller's words: who reports, says "my"."""

import re

_ASKS = re.compile(
    r"\b(?:(?:he|she|they|caller|it|guy|man|woman|lady) )?"
    r"(?:wants|want|wanted|asks for|asked for|asking for|needs|need|needed)\b"
)
_THEIRS = (
    (_ASKS, "we need"),
    (re.compile(r"\bmy\b"), "your"),
    (re.compile(r"\b(?:me|i)\b"), "you"),
    (re.compile(r"\b(?:he|she|they)\b"), "we"),
)


def as_they_said(note: str) -> str:
    """Return `note` as the caller may have said it, in lower case.

    >>> as_they_said("Wants a copy of my passport")
    'we need a copy of your passport'
    """
    words = note.lower()
    for pattern, theirs in _THEIRS:
        words = pattern.sub(theirs, words)
    return words
