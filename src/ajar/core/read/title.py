"""Read the title of the role."""

import re

from ajar.core.nouns.fact import Fact, Speaker
from ajar.core.nouns.letter import Letter, Part
from ajar.core.nouns.role import Topic
from ajar.core.read.clip import clip
from ajar.core.read.occupations import find_occupation, singular
from ajar.core.read.place_names import how_known
from ajar.core.read.posting import is_posting
from ajar.core.read.title_guess import guess_titles
from ajar.core.read.title_signs import Candidate, weigh_titles
from ajar.core.remember import remember
from ajar.core.text import squash

_LEAST = 0.7
_LISTED = 0.8
_TIE = 0.04
_GENERIC = 2
_SHORT = 5


@remember
def choose_title(letter: Letter) -> Candidate | None:
    """Return the title on offer, None if none is said to be."""
    letter = clip(letter)
    candidates = [_judged(c) for c in weigh_titles(letter) if c.confidence >= _LEAST]
    if not candidates:
        return next((Candidate(*guess) for guess in guess_titles(letter)), None)
    if is_posting(letter):
        listed = (c for c in candidates if c.confidence >= _LISTED)
        return _in_full(next(listed, candidates[0]))
    return _in_full(_best(candidates))


# "Title: Associate Director, CMC Regulatory": a label's line is the title.
_LABELLED = re.compile(
    r"(?:\A|\n)[ \t*>-]{0,6}(?:job |role |position )?(?:title|position|role|post)"
    r"[ \t]{0,12}[:|=][ \t]{0,6}\Z"
)
_REST = re.compile(
    r"(?:,| -| –)? [A-Z][\w&/+-]{0,24}(?: (?:and|&|of|for|[A-Z][\w&/+-]{0,24})){0,5}"
    r"(?=[ \t]*(?:\n|\Z))"
)


def _in_full(candidate: Candidate) -> Candidate:
    """Return a title that a label gives with all that its line says of it."""
    passage, phrase, _ = candidate
    ahead = max(0, phrase.start - 40)
    rest = _REST.match(passage.plain, phrase.end)
    if not rest or not _LABELLED.search(passage.low, ahead, phrase.start):
        return candidate
    named = rest[0].strip(" ,-–")
    if any(how_known(part) for part in (named, named.split(" ")[0])):
        return candidate
    return candidate._replace(phrase=phrase._replace(end=rest.end()))


def _bare(candidate: Candidate) -> set[str]:
    """Return the words of a title, "drivers" as "driver"."""
    return {singular(word, "en") for word in candidate.words.split()}


def _best(candidates: list[Candidate]) -> Candidate:
    sure = max(c.confidence for c in candidates) - _TIE
    best = max((c for c in candidates if c.confidence >= sure), key=_fullness)
    words = _bare(best)
    if len(words) > _GENERIC:
        return best
    # "an engineer" and, in the subject, "Senior Java Engineer" are one role.
    fuller = (c for c in candidates if words < _bare(c))
    return max(fuller, key=_fullness, default=best)


# "A job for an expert" leaves open in what.
_VAGUE = frozenset(
    {"expert", "experte", "expertin", "specialist", "spécialiste", "especialista"}
    | {"professional", "fachkraft", "consultant", "adviser", "advisor", "fellow"}
    | {"last fellow", "agent", "official", "mate", "master", "servant", "player"}
)


def _judged(candidate: Candidate) -> Candidate:
    """Believe an abbreviation that stands alone ("PM") less than a full title."""
    text = candidate.passage.plain[candidate.phrase.start : candidate.phrase.end]
    if text.lower() in _VAGUE or text.lower().endswith("locum"):
        return candidate._replace(confidence=candidate.confidence - 0.2)
    if text.isupper() and len(text) < _SHORT:
        return candidate._replace(confidence=candidate.confidence - 0.1)
    return candidate


def _fullness(candidate: Candidate) -> tuple[bool, float]:
    """Rank titles equally sure: of two words or more, then the surest."""
    text = candidate.passage.plain[candidate.phrase.start : candidate.phrase.end]
    return " " in text, candidate.confidence


def read_title(letter: Letter) -> tuple[Fact, ...]:
    """Return the title of the role as written, in the singular."""
    candidate = choose_title(letter)
    if candidate is None:
        return ()
    passage, phrase, sure = candidate
    attached = passage.part is Part.ATTACHMENT
    return (
        Fact(
            Topic.TITLE,
            write_title(candidate, letter),
            passage.evidence(phrase.start, phrase.end),
            sure,
            speaker=Speaker.ATTACHMENT if attached else Speaker.SENDER,
            said_at=letter.message.sent_at,
        ),
    )


def write_title(candidate: Candidate, letter: Letter) -> str:
    """Return a title as one would write it: one person, no shouting."""
    passage, phrase, _ = candidate
    text = squash(passage.text[phrase.start : phrase.end])
    if text.isupper() and len(text) > 5:
        # "REGISTERED NURSE, ICU": what is short is an abbreviation.
        text = " ".join(w if _is_code(w) else w.title() for w in text.split())
    # A posting asks for many; a person who writes to one offers one seat.
    return _in_singular(text, letter.language) if not is_posting(letter) else text


def _is_code(word: str) -> bool:
    return len(word.strip(",")) < _CODE and word not in _SMALL


_CODE = 4
_SMALL = frozenset({"OF", "AND", "THE", "FOR", "TO", "IN", "DE", "DER", "DU", "A"})
_HEAD_FIRST = frozenset({"fr", "es", "pt", "it"})


def _in_singular(text: str, language: str) -> str:
    """Return "Physical Design Engineers" as one of them."""
    if language in _HEAD_FIRST and " " in text:
        # "Enseignants en soins infirmiers": its head leads.
        head, _, field = text.partition(" ")
        if not head.endswith("s"):
            return text
        return f"{_in_singular(head, language)} {field}"
    start, space, last = text.rpartition(" ")
    if last[:-1].isupper() and last.endswith("s"):
        return text[:-1]
    if language == "de" and last.lower().endswith("in"):
        # "Physiotherapeutin" is one person, a woman.
        return text
    one = singular(last.lower(), language)
    if one == last.lower() or find_occupation((last,), language) is None:
        return text
    if last.lower().startswith(one):
        one = last[: len(one)]
    return f"{start}{space}{one}"
