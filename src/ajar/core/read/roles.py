"""Tell how many roles a letter pitches, and keep to the first of them."""

import re
from dataclasses import replace

from ajar.core.nouns.letter import Letter, Part, Passage, make_passage
from ajar.core.read.clip import clip
from ajar.core.read.numbers import count_pattern, read_count
from ajar.core.read.title import choose_title
from ajar.core.read.title_signs import weigh_titles
from ajar.core.remember import remember
from ajar.core.text import Span, blank

_LISTED = 0.8
_NAMED = 0.7
_SHORT_LEAD = 12
_HEADING = 60
_BULLET = re.compile(r"\s*(?:[*#>-]|\d{1,2}\s?[.):]|[a-d][.)])\s")
_NOUNS = (
    *("roles", "openings", "positions", "vacancies", "opportunities", "jobs", "moves"),
    *("postes", "stellen", "vagas", "vacantes", "posts"),
)
_COUNTED = re.compile(
    rf"\b(?P<n>{count_pattern()}) (?:[a-z-]{{2,15}} ){{0,2}}"
    rf"(?:{'|'.join(_NOUNS)})\b"
)
_SPECIFIC = re.compile(
    r"[$£€₹]|\b\d{2,}|\b(?:hundred|thousand|an hour|a week|a day|per (?:hour|day|week"
    r"|year)"
    r"|part[- ]time|full[- ]time|remote|permanent|contract|shifts?|position|vacancy)\b"
)


def count_roles(letter: Letter) -> int:
    """Return how many separate roles are pitched, 0 if only a talk is proposed."""
    letter = clip(letter)
    lines = _title_lines(letter)
    if len(lines) > 1:
        return len(lines)
    if choose_title(letter):
        return max(1, _counted(letter))
    return int(_is_specific(letter))


def _counted(letter: Letter) -> int:
    """Return the number of roles that is said, 0 unless so many titles are named."""
    sure = [c for c in weigh_titles(letter) if c.confidence >= _NAMED]
    titles = {c.words for c in sure}
    for passage in letter.offer:
        low = passage.low[:2000]
        match = any(map(low.__contains__, _NOUNS)) and _COUNTED.search(low)
        count = read_count(match["n"]) if match else None
        if count and 1 < count <= len(titles):
            return int(count)
    return 0


def _is_specific(letter: Letter) -> bool:
    offers = letter.parts(Part.OFFER, Part.ATTACHMENT)
    return any(_SPECIFIC.search(passage.low) for passage in offers)


@remember
def _title_lines(letter: Letter) -> dict[int, str]:
    """Return where the lines of the offer start that start with a title, and which.

    Of lines that repeat a title the first counts, so that a heading is not a role
    of its own.
    """
    starts: dict[int, str] = {}
    passage = next(letter.parts(Part.OFFER), None)
    for candidate in weigh_titles(letter):
        if candidate.confidence < _LISTED or candidate.passage is not passage:
            continue
        line = passage.low.rfind("\n", 0, candidate.phrase.start) + 1
        lead = passage.low[line : candidate.phrase.start]
        bullet = _BULLET.match(lead)
        known = any(
            candidate.words in w or w in candidate.words for w in starts.values()
        )
        if not known and len(lead) - (bullet.end() if bullet else 0) < _SHORT_LEAD:
            starts.setdefault(line, candidate.words)
    return starts


def _listed_items(letter: Letter) -> tuple[Span, ...]:
    """Return the items of the list in which the letter names its roles, () of none."""
    passage = next(letter.parts(Part.OFFER), None)
    if passage is None:
        return ()
    starts = sorted(
        at for at in _title_lines(letter) if _BULLET.match(passage.plain, at)
    )
    if len(starts) < 2:
        return ()
    return tuple(_item(passage, at, starts) for at in starts)


def _item(passage: Passage, start: int, starts: list[int]) -> Span:
    """Return the item that starts at `start`: up to the next, or its block's end."""
    plain = passage.plain
    end = min((at for at in starts if at > start), default=len(plain))
    first_line = plain[start:end].split("\n", 1)[0]
    is_heading = len(first_line) <= _HEADING
    at = start + len(first_line) + 1
    while at < end:
        line = plain[at:end].split("\n", 1)[0]
        goes_on = is_heading or line[:1].isspace() or _BULLET.match(line)
        if not line.strip() or not goes_on:
            return Span(start, at)
        at += len(line) + 1
    return Span(start, end)


def first_role(letter: Letter) -> Letter:
    """Return the letter with the text of its further roles blanked out."""
    _, *further = _listed_items(clip(letter)) or (None,)
    passage = next(letter.parts(Part.OFFER), None)
    if passage is None or not further:
        return letter
    plain = blank(passage.plain, tuple(further))
    kept = make_passage(passage.part, passage.source, passage.text, plain)
    passages = tuple(kept if p is passage else p for p in letter.passages)
    return replace(letter, passages=passages)
