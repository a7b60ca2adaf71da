"""Know the words that a job title ends with, and what seat they tell."""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from ajar.core.lookup import Lookup
from ajar.core.nouns.role import Seat
from ajar.core.tables import load_rows

_GENDERED = re.compile(
    r"(?:[/*_-]{1,2}(?:in|innen|r|e|n|euse|trice|ne|a|o|as|os)|:in|:innen"
    r"|\([a-z]{1,6}\))\Z"
)


class Occupation(NamedTuple):
    """What the head word of a title says by itself.

    `seat` is None where the title may be of either kind ("project manager").
    `alone` is False for a head that is no title without another word ("lead").
    """

    seat: Seat | None
    language: str
    alone: bool


class Book(NamedTuple):
    """The table of occupations, ready to look a word up."""

    lower: dict[str, tuple[Occupation, ...]]
    exact: dict[str, Occupation]
    endings: dict[str, tuple[tuple[str, Occupation], ...]]
    last_words: frozenset[str]
    ends_longer: frozenset[str]


@cache
def occupation_book() -> Book:
    """Return the packaged occupations."""
    lower: dict[str, tuple[Occupation, ...]] = {}
    exact: dict[str, Occupation] = {}
    endings: dict[str, list[tuple[str, Occupation]]] = {}
    for hint, language, form, words in load_rows("occupations.tsv"):
        seat = None if hint == "either" else Seat(hint)
        meaning = Occupation(seat, language.lstrip("-"), form == "alone")
        for word in words.split(", "):
            if language.startswith("-"):
                endings.setdefault(meaning.language, []).append((word, meaning))
            elif language == "de" or word.islower():
                lower[word.lower()] = (*lower.get(word.lower(), ()), meaning)
            else:
                exact.setdefault(word, meaning)
    longest_first = {
        language: tuple(sorted(some, key=lambda row: -len(row[0])))
        for language, some in endings.items()
    }
    last = frozenset(word.rsplit(" ", 1)[-1] for word in (*lower, *exact))
    longer = frozenset(word.rsplit(" ", 1)[1] for word in lower if " " in word)
    return Book(lower, exact, longest_first, last, longer)


def find_occupation(
    words: tuple[str, ...], language: str = "en"
) -> tuple[int, Occupation] | None:
    """Return how many of the last of `words` name an occupation, and which.

    English names count in a text of any `language`, others in their own. The
    longest name wins: "product manager" says more than "manager".
    """
    head = _heads(language)(words[-1])
    if head is None:
        return None
    if head.ends_longer:
        for size in range(min(_MOST_WORDS, len(words)), 1, -1):
            phrase = " ".join((*words[-size:-1], head.single)).lower()
            meaning = _choose(occupation_book().lower.get(phrase, ()), language)
            if meaning:
                return size, meaning
    return (1, head.meaning) if head.meaning else None


_MOST_WORDS = 3


class _Head(NamedTuple):
    """What is known of the last word of an occupation.

    `single` is it in the singular, `meaning` what it means by itself. `ends_longer`
    says whether it ends a name of several words.
    """

    single: str
    meaning: Occupation | None
    ends_longer: bool


@cache
def _heads(language: str) -> Callable[[str], _Head | None]:
    """Return what tells of a word, as written, how an occupation ends in it."""
    book = occupation_book()

    def head_of(word: str) -> _Head | None:
        last = _last_part(word, book)
        single = singular(last.lower(), language)
        known = book.lower.get(single, ()) if single in book.last_words else ()
        meaning = (
            _choose(known, language)
            or _exact(last, book)
            or _compound(last, book, language)
        )
        longer = single in book.ends_longer
        return _Head(single, meaning, longer) if meaning or longer else None

    return Lookup(head_of).__getitem__


@cache
def occupation_forms(language: str) -> dict[str, tuple[str, ...]] | None:
    """Return the words an occupation can end in, and what else must then be written.

    They are in small letters; of hyphens and the like what stands longest between
    them counts. Of what else one is enough, () is nothing: "VP" is spelled so, and
    "lead of" makes no occupation of "year". None: compounds end in any word.
    """
    book = occupation_book()
    if language in book.endings:
        return None
    needed: defaultdict[str, set[str]] = defaultdict(set)
    for word in book.exact:
        needed[_longest_run(word)].add(word)
        needed[_longest_run(word + "s")].add(word)
    for phrase in book.lower:
        *_, before, last = "", *phrase.split(" ")
        for ending, instead in _endings(language):
            if last.endswith(instead):
                form = last.removesuffix(instead) + ending
                needed[_longest_run(form)].add(before)
    return {form: () if "" in some else (*some,) for form, some in needed.items()}


def _longest_run(word: str) -> str:
    runs: list[str] = _RUN.findall(word.lower())
    return max(runs, key=len)


_RUN = re.compile(r"[^\W_]+")


def _endings(language: str) -> tuple[tuple[str, str], ...]:
    return ("", ""), *_ENDINGS.get(language, ()), *_ENDINGS["en"]


@cache
def ends_title(language: str) -> Callable[[str], bool]:
    """Return what says whether an occupation may end in a word, as written."""
    return Lookup[str, bool](
        lambda word: _heads(language)(word) is not None
    ).__getitem__


def _last_part(word: str, book: Book) -> str:
    """Return the second of "manager/programmer"; "Enfermeiro/a" is one word."""
    part = word.rsplit("/", 1)[-1]
    part = word if word in book.exact or len(part) < _LEAST_PART else part
    behind = part.rsplit("-", 1)[-1]
    # "masseur-kinésithérapeute" is what its last word is.
    parts_so = len(behind) > _LEAST_PART and part.lower() not in book.last_words
    return behind if parts_so and behind.lower() in book.last_words else part


_LEAST_PART = 4


def _choose(meanings: tuple[Occupation, ...], language: str) -> Occupation | None:
    english = None
    for meaning in meanings:
        if meaning.language == language:
            return meaning
        if english is None and meaning.language == "en":
            english = meaning
    return english


def _exact(word: str, book: Book) -> Occupation | None:
    plain = word[:-1] if word.endswith("s") and word[:-1].isupper() else word
    return book.exact.get(plain)


def _compound(word: str, book: Book, language: str) -> Occupation | None:
    """Return the meaning of a compound in a Germanic language ("skogsförvaltare")."""
    endings = book.endings.get(language)
    if endings is None or len(word) < _LEAST_COMPOUND:
        return None
    if language == "de" and not word[0].isupper():
        # German writes nouns with a capital.
        return None
    low = _GENDERED.sub("", word.lower())
    forms = [low.removesuffix(end) for end in _INFLECTED[language]]
    for ending, meaning in endings:
        # Most words hold no ending at all, whatever their form.
        if ending in low and any(form.endswith(ending) for form in forms):
            return meaning
    return None


_LEAST_COMPOUND = 7
_INFLECTED = {
    "de": ("", "innen", "in", "en", "n"),
    "nl": ("", "s", "en"),
    "sv": ("", "n", "en", "r", "na", "or", "er"),
    "da": ("", "n", "en", "e", "r", "er"),
    "no": ("", "n", "en", "e", "r", "er"),
}


@lru_cache(maxsize=20_000)
def singular(word: str, language: str = "en") -> str:
    """Return `word` (lower case) as the table has it: one person, either gender.

    >>> singular("nurses"), singular("berater:innen", "de"), singular("foremen")
    ('nurse', 'berater', 'foreman')
    """
    known = occupation_book().last_words
    if word in known:
        return word
    cut = _GENDERED.sub("", word)
    for ending, instead in _endings(language):
        base = cut.removesuffix(ending) + instead
        if cut.endswith(ending) and base.rsplit("-", 1)[-1] in known:
            return base
    return cut


_ENDINGS = {
    "en": (("ies", "y"), ("women", "woman"), ("men", "man"), ("es", ""), ("s", "")),
    "de": (("innen", ""), ("in", ""), ("en", ""), ("n", "")),
    "fr": (("s", ""), ("e", "")),
    "sv": (("or", "a"), ("er", ""), ("ar", "")),
    "da": (("er", ""), ("e", "")),
    "no": (("er", ""), ("e", "")),
    "nl": (("en", ""),),
    "it": (("i", "o"), ("i", "e"), ("e", "a")),
}
