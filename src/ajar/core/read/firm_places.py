"""Find where a text names a firm, starting from the words around the name."""

import re
from functools import lru_cache

from ajar.core.nouns.letter import Passage
from ajar.core.read.capitals import count_typed
from ajar.core.read.names import (
    firm_at,
    has_firm_word,
    is_firm_name,
    name_words,
)
from ajar.core.read.persons import person_at
from ajar.core.read.public_bodies import LOWER_BODY
from ajar.core.read.title_words import title_words
from ajar.core.text import Span

_PREPOSITION = re.compile(
    r"(?:[ ,]|\A)(?:at|with|from|for|of|@|w/|bei(?: der| dem)?|von(?: der)?|bij|chez|de"
    r"|del|della|dello|dell|presso|au|aux|à la|på|hos|en|na|no|da|do|in der|im) "
)
_FLAT_PREPOSITION = re.compile(r"(?:at|with|from|@|w/) \Z")
_AFTER_PERSON = re.compile(
    r"(?:\(\?\))?(?: ?\([^()\n]{0,40}\))?(?:, | )?(?:again |here |calling |over )?"
    r"(?:from |at |with |of |w/ |@ ?|bei |chez |de |en |na |no |da |van |på "
    r"|hos |fra |från |di |do |/ |, "
    r"|\([a-z ]{2,20}, )"
)
_BETWEEN = re.compile(
    r"(?: ?\([^()\n]{1,70}\))?(?: (?:in|near|outside"
    r"|out of) [^\s,]{2,20}(?: [^\s,]{2,20})?)?"
    r"(?:, (?!(?:and|but|we|i|you|they|he|she|it|your|our)\b)"
    r"[^,\n]{1,90},?)?"
    r"(?: (?:now|presently|currently"
    r"|just|also|again|still|here|inc|ltd|llc|management|hr|recruitment|group))?"
)
_FAR = 100
_FLAT_WORD = re.compile(r"[^\W_][\w'&-]{0,30}")
_FLAT_MOST = 3
_MOST_TRIES = 12


def is_flat(passage: Passage) -> bool:
    """Say whether a text goes without capitals, as transcripts and hasty notes do."""
    return _has_few_capitals(passage.plain, passage.text)


@lru_cache(maxsize=16)
def _has_few_capitals(plain: str, text: str) -> bool:
    start = len(plain) - len(plain.lstrip())
    sample = plain[start : start + 600]
    typed = count_typed(plain, text, start, start + 600)
    if typed * 60 >= len(sample):
        return False
    letters = sum(map(str.isalpha, sample))
    return letters > 20 and typed * 60 < letters


def firm_behind(passage: Passage, at: int, *, tools: bool = False) -> Span | None:
    """Return the firm's name that starts at `at`, capitals or not in a flat text."""
    while passage.low.startswith(" ", at):
        at += 1
    hesitation = _HESITATION.match(passage.low, at)
    at = hesitation.end() if hesitation else at
    span = firm_at(passage, at, tools=tools)
    described = None if span else _DESCRIBED.match(passage.low, at)
    if described:
        span = firm_at(passage, described.end(), tools=tools)
    return span or (_flat_firm(passage, at) if is_flat(passage) else None)


def _flat_firm(passage: Passage, at: int) -> Span | None:
    if not _FLAT_PREPOSITION.search(passage.low, max(0, at - 6), at):
        return None
    end, count = at, 0
    while count < _FLAT_MOST:
        word = _FLAT_WORD.match(passage.low, end + 1 if count else at)
        if word and word[0].isdigit():
            # "stay with 8 people": how many they are.
            break
        if not word or (count and passage.low[end] != " ") or _is_plain(word[0]):
            break
        end, count = word.end(), count + 1
    end = _with_second_part(passage, end) if count else end
    if not count or not is_firm_name(passage.low[at:end].title()):
        return None
    return Span(at, end)


def _with_second_part(passage: Passage, end: int) -> int:
    """Return the end of "acme perfusion | and surgical staffing", a name with "and"."""
    second = _SECOND_PART.match(passage.low, end)
    at = second.start("words") if second else end
    for word in _FLAT_WORD.finditer(second["words"] if second else ""):
        if has_firm_word(word[0]):
            return at + word.end()
    return end


_SECOND_PART = re.compile(r" (?:and|&) (?P<words>[a-z]{3,15}(?: [a-z]{3,15}){0,2})\b")


def _is_plain(word: str) -> bool:
    return (
        word in title_words("stop") or word in name_words("never") or word in _FILLERS
    )


_FILLERS = frozenset(
    {"again", "em", "um", "uh", "erm", "regarding", "he", "sorry"}
    | {"home", "work", "school", "night", "least", "once", "last", "present", "all"}
)


_HESITATION = re.compile(r"(?:the )?(?:(?:um|uh|er|erm|ah|eh),? ){1,2}")
# "the executive search firm | Calder and Rowe"
_DESCRIBED = re.compile(
    r"(?:the |an? )?(?:[a-z-]{2,15} ){0,4}(?:firm|company|agency|consultancy|practice"
    r"|startup|start-up|hospital|school|charity|manufacturer|business|bank|studio"
    r"|group) (?:called |named )?"
    # "from the people team at | Calder and Rowe"
    r"|(?:the )?(?:[a-z-]{2,15} ){0,2}(?:desk|team|department|dept|office)"
    r" (?:of|at|with) "
)


def firm_near(passage: Passage, start: int, end: int) -> Span | None:
    """Return the firm behind the first "at", "with", "from" … that has one."""
    end = min(end, start + _FAR)
    for match in _PREPOSITION.finditer(passage.low, max(0, start - 1), end):
        at = match.end()
        article = _LEADING.match(passage.low, at)
        at = article.end() if article else at
        span = firm_behind(passage, at, tools=True)
        if span:
            return span
    return None


_LEADING = re.compile(r"(?:the|la|el|los|las|le|les|o|a|os|as|der|die|das) |l'")


def firm_of_person(passage: Passage, at: int, end: int) -> Span | None:
    """Return the firm of the person whose name stands at `at` ("Kim at Acme")."""
    while passage.low.startswith(" ", at):
        at += 1
    hesitation = _HESITATION.match(passage.low, at)
    at = hesitation.end() if hesitation else at
    person = person_at(passage.plain, at, most=3)
    if person is None and is_flat(passage):
        return firm_near(passage, at, min(end, at + 40))
    if person is None:
        return None
    match = _AFTER_PERSON.match(passage.low, person.end, end)
    if match:
        span = firm_behind(passage, match.end(), tools=True)
        if span:
            return span
    return firm_near(passage, person.end, end)


def firm_before(passage: Passage, start: int, end: int) -> Span | None:
    """Return the firm whose name ends at `end`, an apposition passed over."""
    while end > start and passage.low[end - 1] in " ,":
        end -= 1
    if is_flat(passage):
        return _flat_before(passage, start, end)
    tries, at = 0, max(start, end - 160)
    while at < end and tries < _MOST_TRIES:
        token = _RUN.search(passage.plain, at, end)
        if token is None:
            return None
        tries += 1
        span = firm_at(passage, token.start())
        article = _ARTICLE.match(token[0])
        if span is None and article:
            span = firm_at(passage, token.start() + article.end())
        at = token.end()
        if span and span.end <= end:
            at = max(at, span.end)
            before = passage.low[start : span.start]
            if _BETWEEN.fullmatch(passage.low, span.end, end):
                return span if _may_follow(before) else None
    return None


# A run of capitalised words: "San Antonio" is looked at once, as a whole.
_RUN = re.compile(
    rf"\b{LOWER_BODY}[A-Z\u00c0-\u00de][\w'.-]{{0,39}}|"
    r"\b[A-Z\u00c0-\u00de\d][\w&+'./-]{0,39}"
    r"(?: [A-Z\u00c0-\u00de&][\w&+'./-]{0,39}){0,5}"
)
# "Die Acme GmbH": a sentence's first word has a capital too.
_ARTICLE = re.compile(r"(?:D(?:ie|er|as)|L[ae]s?|El|Os?|As?) ")
_LEADS = frozenset(
    {
        "and",
        "but",
        "that",
        "as",
        "because",
        "since",
        "while",
        "when",
        "client",
        "company",
    }
    | {
        "firm",
        "the",
        "at",
        "employer",
        "die",
        "der",
        "das",
        "la",
        "el",
        "le",
        "o",
        "que",
    }
    | {"where", "if", "so", "how", "hospital", "hotel", "startup", "clinic", "which"}
)


_ON_THE = re.compile(r"\b(?:on|in|near|by|outside|across|along) (?:the )?\Z")


def _may_follow(before: str) -> bool:
    """Say whether a sentence's subject may stand behind these words.

    "a solar EPC is after …" names no firm, "my client Acme is after …" does.
    """
    if _ON_THE.search(before):
        # "A yard on the Acme needs …": a river.
        return False
    last = before.rstrip(" \"'*(").split(" ")[-1]
    return not last or last[-1] in ".,;:!?-)\n" or last in _LEADS


def _flat_before(passage: Passage, start: int, end: int) -> Span | None:
    """Return the last words before `end`, where a text has no capitals."""
    words = list(_FLAT_WORD.finditer(passage.low, max(start, end - 60), end))
    first = end
    for word in reversed(words[-_FLAT_MOST:]):
        if _is_plain(word[0]):
            break
        first = word.start()
    if first == end or not is_firm_name(passage.low[first:end].strip().title()):
        return None
    return Span(first, end)


# What stands behind the name of a place of work, or of something somebody runs.
SITE_BEHIND = re.compile(
    r" (?:route|area|site|office|depot|line|round|patch|region|branch|market|project"
    r"|warehouse|plant|yard|store|run|corridor|district|job|build|terminal|carrier"
    r"|vessel|ship|tanker|fleet|hub"
    r"|campus|ward|wing|tour|season|account|contract|programme|program|segment"
    r"|sector)\b"
)
PART_BEHIND = re.compile(
    r" (?:degree|course|programme|program|module|curriculum|unit|ward|desk|section"
    r"|shift|rota|route|account|campaign|contract)\b"
)
