"""Know the words that a job title ends with, and what seat they tell."""

import re
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
    return Book(lower, exact, longest_first, last)


def find_occupation(
    words: tuple[str, ...], language: str = "en"
) -> tuple[int, Occupation] | None:
    """Return how many of the last of `words` name an occupation, and which.

    English names count in a text of any `language`, others in their own. The
    longest name wins: "product manager" says more than "manager".
    """
    if not ends_title(language)(words[-1]):
        return None
    book = occupation_book()
    last = _last_part(words[-1], book)
    single = singular(last.lower(), language)
    if single in book.last_words:
        for size in range(min(3, len(words)), 0, -1):
            phrase = " ".join((*words[-size:-1], single)).lower()
            meaning = _choose(book.lower.get(phrase, ()), language)
            if meaning:
                return size, meaning
    meaning = _exact(last, book) or _compound(last, book, language)
    return (1, meaning) if meaning else None


@cache
def ends_title(language: str) -> Callable[[str], bool]:
    """Return what says whether an occupation may end in a word, as written."""
    book = occupation_book()

    def may_end(word: str) -> bool:
        last = _last_part(word, book)
        return (
            singular(last.lower(), language) in book.last_words
            or _exact(last, book) is not None
            or _compound(last, book, language) is not None
        )

    return Lookup(may_end).__getitem__


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
    own = (m for m in meanings if m.language == language)
    english = (m for m in meanings if m.language == "en")
    return next(own, None) or next(english, None)


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
    for ending, instead in ("", ""), *_ENDINGS.get(language, ()), *_ENDINGS["en"]:
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
