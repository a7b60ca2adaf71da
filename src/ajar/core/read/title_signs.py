"""Weigh the job titles a letter mentions, to tell which one is on offer."""

import re
from typing import NamedTuple

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.read.hedges import find_sentence
from ajar.core.read.occupations import find_occupation
from ajar.core.read.posting import head_segments
from ajar.core.read.signing import closing_lines
from ajar.core.read.title_bounds import is_noise
from ajar.core.read.title_phrase import Phrase, find_titles
from ajar.core.read.title_rules import PLAIN_MENTION, REACH, match_after, match_before
from ajar.core.read.title_stretches import title_stretches
from ajar.core.read.title_words import Word
from ajar.core.remember import remember
from ajar.core.text import Span

_MOST_TITLES = 40
_SUBJECT = 0.8
_ALONE = 0.82
_TOLD = 0.75
_HEADING = 0.87
_FAR_OFF = 0.74
_FAR = 160
_HEAD_LINE = 0.97
Head = tuple[tuple[Passage, Span], ...]
_BULLET = re.compile(
    r"[\s*#>|:;,.\"'(\[-]*(?:\d{1,2}[.):]\s*|\d{1,3} ?x\s|[a-d][.)]\s+)?[\s*#>\"'(-]*"
)
_REPLY = re.compile(r"\s*(?:re|aw|antw|sv|rif|res|réf?|rv)\s?:")
_BREAK = re.compile(
    r"\s*(?:[,;:.|!?()\[\]/&+]|-\s|\Z|\n|in\b|at\b|@|for\b|with\b|near\b|à\b|en\b|na\b"
    r"|no\b|to\b|\$|£|€|\d|[a-zà-ÿ]{3,16} [£$€]\d)"
)
_PASSED_OVER = frozenset(
    {"a", "an", "the", "our", "their", "its", "his", "her", "my"}
    | {"nuestro", "nuestra", "nosso", "nossa", "notre", "unser", "unsere", "unseren"}
    | {
        *("your", "this", "that", "these", "some", "any", "einen", "eine", "ein"),
        *(
            "einem",
            "einer",
            "die",
            "der",
            "das",
            "den",
            "le",
            "la",
            "les",
            "l",
            "d",
            "un",
        ),
        *(
            "een",
            "het",
            "onze",
            "uno",
            "own",
            "une",
            "el",
            "los",
            "las",
            "una",
            "um",
            "uma",
            "de",
            "new",
            "on",
        ),
    }
)


class Candidate(NamedTuple):
    """A title and how sure it is that it is the one on offer."""

    passage: Passage
    phrase: Phrase
    confidence: float

    @property
    def words(self) -> str:
        """The title in small letters."""
        return self.passage.low[self.phrase.start : self.phrase.end]


@remember
def weigh_titles(letter: Letter) -> tuple[Candidate, ...]:
    """Return the titles a letter mentions and how likely each is on offer, in order."""
    closing = {(line.passage.source, *line.span) for line in closing_lines(letter)}
    found: list[Candidate] = []
    for passage in letter.offer:
        stretches = title_stretches(passage, letter.language)
        if stretches == ():
            continue
        words, phrases = find_titles(
            passage.plain, passage.low, letter.language, stretches
        )
        for phrase in phrases[:_MOST_TITLES]:
            if _is_in(closing, passage, phrase):
                continue
            head = head_segments(letter) if passage.part is Part.OFFER else ()
            sure = _weigh(passage, words, phrase, head)
            found.append(Candidate(passage, phrase, sure))
    return tuple(found)


def _is_in(
    closing: set[tuple[str, int, int]], passage: Passage, phrase: Phrase
) -> bool:
    return any(
        source == passage.source and start <= phrase.start < end
        for source, start, end in closing
    )


def _weigh(
    passage: Passage, words: tuple[Word, ...], phrase: Phrase, head: Head
) -> float:
    sentence = find_sentence(passage, phrase.start)
    if _is_addressed(passage, phrase) or _is_who_hires(passage, phrase):
        return PLAIN_MENTION
    before = _before(passage, words, phrase, sentence)
    after = match_after(passage.low, phrase.end)
    place = _by_place(passage, words, phrase, sentence, head)
    if 0 < after <= PLAIN_MENTION:
        return after
    if before and before <= PLAIN_MENTION:
        return before if after < 0.9 else after - 0.2
    sure = max(before, after, place)
    if passage.part is Part.SUBJECT and _REPLY.match(passage.low):
        # The subject of a reply may still name the role of the first mail.
        return min(sure, _SUBJECT)
    return sure or _in_hiring_sentence(passage, words, phrase, sentence)


def _is_addressed(passage: Passage, phrase: Phrase) -> bool:
    """Say whether a letter opens with the title as one calls out: "Doctor, I …"."""
    return (
        passage.part is Part.OFFER
        and not passage.low[: phrase.start].strip()
        and _CALLED_OUT.match(passage.low, phrase.end) is not None
    )


_CALLED_OUT = re.compile(r",\s+(?:i|we|my|our|hope|this|good|just|how|are|you)\b")


def _is_who_hires(passage: Passage, phrase: Phrase) -> bool:
    """Say whether a title is whose role it is: "a buyer post for a contractor"."""
    start = max(0, phrase.start - REACH)
    if passage.plain.find(" for ", start, phrase.start) < 0:
        return False
    match = _FOR_WHOM.search(passage.plain, start, phrase.start)
    return match is not None and find_occupation((match["title"],)) is not None


_FOR_WHOM = re.compile(
    r"\b(?P<title>[^\W\d_]{3,20}) (?:role|position|job|post|appointment|vacancy|opening"
    r"|seat)s? for (?:an?|one of our)(?: (?:main|general|big|large|small|well-known"
    r"|leading|local|regional|national|family|independent)){0,2} \Z"
)


def _in_hiring_sentence(
    passage: Passage, words: tuple[Word, ...], phrase: Phrase, sentence: Span
) -> float:
    """Weigh "We recruit, for a client in Leeds, an analyst": the verb is far off."""
    article = words[phrase.first - 1].low if phrase.first else ""
    far = max(sentence.start, phrase.start - _FAR)
    verb = _HIRING_VERB.search(passage.low, far, phrase.start)
    return _FAR_OFF if verb and article in _INDEFINITE else PLAIN_MENTION


_INDEFINITE = frozenset(
    {"a", "an", "another", "un", "une", "una", "um", "uma", "ein", "eine", "einen"}
)
_HIRING_VERB = re.compile(
    r"\b(?:looking for|hiring|recruiting|searching for|seeking|we need|suche|suchen"
    r"|brauche|brauchen|besetze|besetzen|fehlt|zoek|zoeken|söker|behöver|recrut"
    r"|recherch|cherch|busca|buscamos|procur|contrat|necesit)"
)


def _before(
    passage: Passage, words: tuple[Word, ...], phrase: Phrase, sentence: Span
) -> float:
    """Return how surely the words before a title say that it is on offer, 0: not."""
    at = phrase.first - 1
    while at >= 0 and words[at].start >= sentence.start and _is_passed_over(words, at):
        at -= 1
    passed = at + 1 < phrase.first
    end = words[at + 1].start if passed else phrase.start
    start = max(sentence.start, end - REACH)
    best = match_before(passage.low, start, end)
    if best and not passed and _is_noun(passage, phrase, start):
        return 0.0
    if passed and not best:
        start = max(sentence.start, phrase.start - REACH)
        return match_before(passage.low, start, phrase.start)
    return best


def _is_noun(passage: Passage, phrase: Phrase, start: int) -> bool:
    """Say whether "hiring" or "recruiting" is no verb: "a recruiting consultant"."""
    before = passage.low[start : phrase.start].rstrip()
    head = passage.low[phrase.head : phrase.end]
    return (
        before.endswith(("hiring", "recruiting", "sourcing"))
        and passage.plain[phrase.start].islower()
        and not head.endswith("s")
    )


def _is_passed_over(words: tuple[Word, ...], at: int) -> bool:
    low = words[at].low
    if low == "home" and at + 1 < len(words) and words[at + 1].low == "based":
        return True
    either = low.partition("/")[0] in _PASSED_OVER and len(low) < 8
    return low in _PASSED_OVER or either or is_noise(words, at)


def _by_place(
    passage: Passage,
    words: tuple[Word, ...],
    phrase: Phrase,
    sentence: Span,
    head: Head,
) -> float:
    """Return how surely a title's place in the text says that it is on offer."""
    if passage.part is Part.SUBJECT:
        return _SUBJECT
    ends = _BREAK.match(passage.low, phrase.end)
    if ends and any(span.start <= phrase.start < span.end for _, span in head):
        return _HEAD_LINE
    first = phrase.first
    while first > 0 and is_noise(words, first - 1):
        first -= 1
    start = words[first].start if words else phrase.start
    lead = passage.low[sentence.start : start]
    if not ends or not _BULLET.fullmatch(lead):
        # As in "I thought of you for this: VP Finance at Acme".
        told = ends and lead.endswith(": ") and passage.plain[phrase.start].isupper()
        return _TOLD if told else 0.0
    line_end = passage.low.find("\n", phrase.end)
    line_end = len(passage.low) if line_end < 0 else line_end
    line_start = passage.low.rfind("\n", 0, phrase.start) + 1
    alone = not passage.low[phrase.end : line_end].strip(" :.*")
    if alone and _BULLET.fullmatch(passage.low[line_start:start]):
        return _HEADING
    return _ALONE
