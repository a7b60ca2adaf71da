"""Say a job title of another language in English, and whether two name one seat."""

import re
from functools import cache, lru_cache
from unicodedata import combining, normalize

from ajar.core.tables import load_map

_WORD = re.compile(r"[^\W\d_]+")
_SAYS_NOTHING = "-"
_LONGEST = 160
_PIECE = 4
_FEWEST = 2
# Of one language, "manager" and "head" may be two seats.
_ENGLISH = frozenset({"head", "manager", "lead", "leader", "lab", "store"}) | frozenset(
    {"attorney", "solicitor", "a", "an", "the", "of", "for", "and", "at", "in", "it"}
)
# What English has as well, in another sense: "sous chef", "commercial manager".
_ENGLISH_TOO = frozenset({"chef", "labor", "commercial", "fabrication", "personal"}) | (
    frozenset({"boutique", "vice", "charge", "docent", "client", "clients", "agent"})
    | frozenset({"discharge", "financier", "cuisine"})
)
_OF_RANK = {"head": "manager"}  # by which most titles of English say it
_COMPOUND = 8


@lru_cache(maxsize=4096)
def english_title(title: str) -> tuple[frozenset[str], bool]:
    """Return what the words of a title mean, and whether one is no English.

    >>> sorted(english_title("Responsable Laboratoire")[0])
    ['head', 'laboratory']
    """
    means, is_foreign = set[str](), False
    for word in _WORD.findall(_bare(title[:_LONGEST])):
        for meant in _meanings(word):
            means.add(meant)
            is_foreign |= meant != _plain(word) and word not in _ENGLISH
    return frozenset(means - {_SAYS_NOTHING}), is_foreign


def mean_the_same(one: str, other: str) -> bool:
    """Tell whether two titles, one of them no English at least, say one seat."""
    (ours, ours_abroad), (theirs, abroad) = english_title(one), english_title(other)
    return bool(ours) and ours == theirs and (ours_abroad or abroad)


def may_mean_the_same(one: str, other: str) -> bool:
    """Tell whether one of two such titles only says more than the other."""
    (ours, ours_abroad), (theirs, abroad) = english_title(one), english_title(other)
    fewer = min(ours, theirs, key=len)
    is_part = len(fewer) >= _FEWEST and fewer == ours & theirs
    return is_part and (ours_abroad or abroad)


def in_english(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a title in English, as they are where they are that already.

    A word that English has as well ("chef", "commercial") makes no title foreign.

    >>> in_english(("chef", "de", "laboratoire")), in_english(("sous", "chef"))
    (('manager', 'laboratory'), ('sous', 'chef'))
    """
    plain = [_bare(word) for word in words]
    if not any(map(_foreign_words().__contains__, plain)) and not _is_compound(plain):
        return words
    meant = [meant for word in plain for meant in _meanings(word)]
    return tuple(_OF_RANK.get(one, one) for one in meant if one != _SAYS_NOTHING)


def _is_compound(plain: list[str]) -> bool:
    long = (word for word in plain if len(word) > _COMPOUND and word.endswith(_tails()))
    return any(len(_meanings(word)) > 1 for word in long if word not in _ENGLISH_TOO)


@cache
def _foreign_words() -> frozenset[str]:
    known = load_map("title_abroad.tsv")
    foreign = (
        word
        for word, meant in known.items()
        if meant != _SAYS_NOTHING and _plain(meant) != _plain(word)
    )
    return frozenset(foreign) - _ENGLISH - _ENGLISH_TOO


def _bare(text: str) -> str:
    """Return `text` in lower case without accents."""
    low = text.casefold()
    if low.isascii():
        return low
    return "".join(c for c in normalize("NFKD", low) if not combining(c))


@lru_cache(maxsize=4096)
def _meanings(word: str) -> tuple[str, ...]:
    """Return what a word means; "laborleiterin" is a head and a laboratory."""
    known = load_map("title_abroad.tsv")
    plain = _plain(word)
    for form in (word, plain):
        if form in known:
            return (_plain(known[form]),)
    for tail in _tails():
        if word.endswith(tail) and len(word) - len(tail) >= _PIECE - 1:
            head = word.removesuffix(tail)
            first = known.get(head) or known.get(head.removesuffix("s"))
            if first:
                return (_plain(first), _plain(known[tail]))
    return (plain,)


def _plain(word: str) -> str:
    """Return an English word without the ending of its plural."""
    if word.endswith("ies") and len(word) > _PIECE:
        return f"{word[:-3]}y"
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if is_plural and len(word) >= _PIECE else word


@cache
def _tails() -> tuple[str, ...]:
    """Return the words that end German compounds, the longest first."""
    known = load_map("title_abroad.tsv")
    words = (w for w, meant in known.items() if len(w) > _PIECE and meant != w)
    return tuple(sorted(words, key=len, reverse=True))
