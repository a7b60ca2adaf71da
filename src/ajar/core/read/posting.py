"""Read the head line of a job posting, which is nobody's message."""

import re

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.read.names import name_words
from ajar.core.read.title_phrase import find_titles
from ajar.core.read.title_words import WORDS, disciplines, title_words
from ajar.core.remember import remember
from ajar.core.text import Span

_FAR = 600
_URL = re.compile(r"https?:|www\.")
_NAME_END = re.compile(r"\s*\(|\s+-\s+|,\s|\s*:\s|\s+is\b|\s+\u2013|https?:")


def is_posting(letter: Letter) -> bool:
    """Say whether a letter has no sender: a job description put in by its reader."""
    return not any(letter.parts(Part.SENDER))


@remember
def head_segments(letter: Letter) -> tuple[tuple[Passage, Span], ...]:
    """Return the parts of "Acme | Backend Engineer | Remote", () of no such line."""
    if not is_posting(letter):
        return ()
    passage = next(letter.parts(Part.OFFER), None)
    if passage is None:
        return ()
    line_end = passage.plain.find("\n")
    line_end = min(line_end if line_end >= 0 else len(passage.plain), _FAR)
    if passage.plain.count("|", 0, line_end) < 1:
        return ()
    found, at = [], 0
    for match in re.finditer(r"\|", passage.plain[:line_end]):
        found.append(_trim(passage, at, match.start()))
        at = match.end()
    found.append(_trim(passage, at, line_end))
    return tuple((passage, span) for span in found if span.end > span.start)


def _trim(passage: Passage, start: int, end: int) -> Span:
    text = passage.plain[start:end]
    lead = len(text) - len(text.lstrip())
    return Span(start + lead, start + len(text.rstrip()))


def head_firm(letter: Letter) -> tuple[Passage, Span] | None:
    """Return the firm that a posting's head line names first."""
    segments = head_segments(letter)
    if not segments:
        return None
    passage, span = segments[0]
    cut = _NAME_END.search(passage.plain, *span)
    span = Span(span.start, cut.start() if cut else span.end)
    words = WORDS.findall(passage.low[span.start : span.end])
    plain = disciplines() | title_words("noise") | name_words("tool")
    said = _URL.match(passage.low, span.start) or not words or "remote" in words
    if said or all(word in plain for word in words) or len(words) > 8:
        return None
    _, titles = find_titles(
        passage.plain[: span.end], passage.low[: span.end], letter.language
    )
    return None if titles and titles[0].end == span.end else (passage, span)
