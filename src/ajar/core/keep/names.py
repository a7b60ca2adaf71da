"""Tell whether two names may be one person's: short forms, slips, initials, order."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from ajar.core.nouns.person import Reason
from ajar.core.tables import load_rows
from ajar.core.text import searchable

_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den"}
    | {"la", "le", "ter", "ten", "bin", "al", "el", "zu", "af", "y", "e", "st"}
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior"})
_UMLAUTS = re.compile(r"(?<=[aou])e")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "a", "œ": "o", "ı": "i"})
_SHORTEST_SLIP = 4
_SHORTEST_FORM = 3
_LEAST_CUT = 2
_LONG = 7
"""Letters from which on two slips still leave a word known again."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name cut up, folded to plain letters; a lone word is a first name."""

    words: tuple[str, ...]

    @property
    def first(self) -> str:
        """The given name."""
        return self.words[0]

    @property
    def last(self) -> str:
        """The family name, "" if there is none."""
        return self.words[-1] if len(self.words) > 1 else ""

    @property
    def key(self) -> str:
        """What is equal for two spellings of one name."""
        return " ".join(_bare(word) for word in self.words)


@lru_cache(maxsize=20_000)
def read_name(plain: str) -> Name | None:
    """Return the name in a plain name (see `identifier.plain_name`); None if empty."""
    folded = searchable(plain).translate(_LETTERS).split()
    words = [w for w in folded if w not in _SUFFIXES]
    # "E. Lee" begins and "Beatrice Le" ends with what joins the names of others.
    ends = (0, len(words) - 1)
    told = [w for n, w in enumerate(words) if n in ends or w not in _PARTICLES]
    return Name(tuple(told)) if told else None


def _bare(word: str) -> str:
    """Return a word as if its umlauts had never been written out."""
    return _UMLAUTS.sub("", word)


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Return form → the names it may be short for."""
    found: dict[str, set[str]] = {}
    for (row,) in load_rows("nicknames.tsv"):
        name, *_ = forms = row.split()
        for form in forms:
            found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def _words_of(table: str) -> frozenset[str]:
    return frozenset(w for (row,) in load_rows(table) for w in row.split())


def long_forms(first: str) -> frozenset[str]:
    """Return the given names that `first` may stand for, itself if it is none's."""
    return _forms().get(first) or frozenset((first,))


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    """Return name → all that its bearers may be called."""
    rows = (row.split() for (row,) in load_rows("nicknames.tsv"))
    return {name: frozenset(forms) for name, *forms in rows}


def _initials(first: str) -> frozenset[str]:
    """Return the letters that may stand for a first name: R. and B. for Robert."""
    short = _short_forms().get(first, frozenset())
    return frozenset(form[0] for form in (first, *long_forms(first), *short))


def is_rare(name: Name) -> bool:
    """Tell whether a full name is so rare that strangers hardly share it."""
    if not name.last or min(len(name.first), len(name.last)) < 2:
        return False
    # "Delgado Rosa" has them turned round; "Simon Sandra" may have.
    if is_known_first(name.last):
        return not _is_common(name.first)
    return not _is_common(name.last)


@lru_cache(maxsize=20_000)
def _is_common(last: str) -> bool:
    """Tell whether a family name is frequent, or a slip away from one that is."""
    common = _common()
    if last in common or _bare(last) in common:
        return True
    return len(last) >= _SHORTEST_SLIP and any(
        abs(len(last) - len(other)) < 2
        and len(other) >= _SHORTEST_SLIP
        and OSA.distance(last, other, score_cutoff=1) < 2
        for other in common
    )


@cache
def _common() -> frozenset[str]:
    words = _words_of("common_surnames.tsv")
    return words | {_bare(word) for word in words}


def is_known_first(first: str) -> bool:
    """Tell whether `first` is a given name that many bear."""
    return first in _forms() or first in _words_of("given_names.tsv")


@lru_cache(maxsize=50_000)
def compare_names(one: Name, other: Name) -> Reason | None:
    """Return how the two may be one person's name; None if they can't be.

    A first name alone is compatible with any full name that has it (INITIAL).
    """
    if one.words == other.words:
        return Reason.NAME
    if one.key == other.key or one.key.replace(" ", "") == other.key.replace(" ", ""):
        return Reason.SPELLING
    if not one.last or not other.last:
        return Reason.INITIAL if _same_first(one.first, other.first) else None
    if sorted(one.words) == sorted(other.words):
        return Reason.SWAPPED
    return _compare_full(one, other)


def _compare_full(one: Name, other: Name) -> Reason | None:
    shorter, longer = sorted((one, other), key=lambda name: len(name.words))
    last = _bare(one.last) == _bare(other.last)
    # "Ana García" and "Ana García López": either of two last names may be left out.
    if last or _bare(shorter.last) in [_bare(w) for w in longer.words[1:]]:
        if _bare(one.first) == _bare(other.first):
            return Reason.MIDDLE if _middles_agree(shorter, longer) else None
        return _compare_first(one.first, other.first)
    if not _same_first(one.first, other.first):
        return None
    return _compare_last(one.last, other.last)


def _middles_agree(shorter: Name, longer: Name) -> bool:
    """Tell whether what stands between is left out or shortened, not another."""
    a, b = shorter.words[1:-1], longer.words[1:]
    return all(
        any(m == n or (m[0] == n[0] and 1 in (len(m), len(n))) for n in b) for m in a
    )


def _same_first(one: str, other: str) -> bool:
    return _bare(one) == _bare(other) or not long_forms(one).isdisjoint(
        long_forms(other)
    )


def _compare_first(one: str, other: str) -> Reason | None:
    if 1 in (len(one), len(other)):
        is_meant = not _initials(one).isdisjoint(_initials(other))
        return Reason.INITIAL if is_meant else None
    if not long_forms(one).isdisjoint(long_forms(other)):
        return Reason.NICKNAME
    if is_known_first(one) and is_known_first(other):
        return None
    return Reason.TYPO if _is_slip(one, other) else None


def _compare_last(one: str, other: str) -> Reason | None:
    if 1 in (len(one), len(other)):
        return Reason.INITIAL if one[0] == other[0] else None
    # Meyer and Meier are two families.
    if one in _common() and other in _common():
        return None
    return Reason.TYPO if _is_slip(one, other) else None


def _is_slip(one: str, other: str) -> bool:
    """Tell whether the two are a slip apart, long ones two, not by an ending alone."""
    if min(len(one), len(other)) < _SHORTEST_SLIP:
        return False
    # Daniel, Daniela, Daniele: an ending more or another one is another name.
    if len(one) != len(other) and (one.startswith(other) or other.startswith(one)):
        return False
    if one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aeio"):
        return False
    most = 1 if min(len(one), len(other)) < _LONG else 2
    return OSA.distance(one, other, score_cutoff=most) <= most


@lru_cache(maxsize=50_000)
def are_close(one: Name, other: Name) -> bool:
    """Tell whether both may be one person's, where something else says so too.

    Slips may come on top of short forms, initials and a turned order.
    """
    if compare_names(one, other):
        return True
    a, b = (one.first, one.last), (other.first, other.last)
    if not all((*a, *b)):
        return False
    return _are_near(a, b) or _are_near(a, (b[1], b[0]))


def _are_near(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return _is_near_first(one[0], other[0]) and _is_near(one[1], other[1])


def _is_near_first(one: str, other: str) -> bool:
    if _same_first(one, other) or _compare_first(one, other):
        return True
    are_names = is_known_first(one) and is_known_first(other)
    return not are_names and _is_near(one, other)


def _is_near(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST_SLIP:
        return _bare(one) == _bare(other) or (shorter == 1 and one[0] == other[0])
    most = 1 if shorter < _LONG else 2
    return OSA.distance(one, other, score_cutoff=most) <= most


def is_cut_short(one: Name, other: Name) -> bool:
    """Tell whether one is the other's name cut short: Gwen of Gwendolyn, Ann of Anneke.

    Anybody may be called so, in no table or not: it is telling only where something
    else says that they are one.
    """
    short, long = sorted((_bare(one.first), _bare(other.first)), key=len)
    return (
        bool(one.last and _bare(one.last) == _bare(other.last))
        and len(short) >= _SHORTEST_FORM
        and len(long) - len(short) >= _LEAST_CUT
        and long.startswith(short)
    )


def are_renamed(one: Name, other: Name) -> bool:
    """Tell whether a person may bear both, one before and one after a wedding."""
    return bool(one.last and other.last) and _same_first(one.first, other.first)
