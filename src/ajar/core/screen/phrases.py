"""Write phrases down as tables do, and tell by which of its words to look one up.

A phrase is written as words parted by spaces:

    word        this word                  a|b     one of these
    two-words   these two, one by one
    stem*       any word that begins so    *end    any word that ends so
    @class      a word of a class (screen_classes.tsv)
    word?       may be missing             ~3      up to three words between
    #           a number                   $       an amount of money

A phrase never crosses the end of a sentence.
"""

from dataclasses import dataclass
from functools import cache

from ajar.core.screen.word_sets import WordSet, word_class, word_set

STEM = 4  # letters by which words that begin so are looked up
_LOOKED_UP = 2  # words: an anchor, and the one next to it
_NEVER = 1_000.0


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One place of a phrase; a gap has no words and is at most `gap` words long.

    `only` are its words where whole words, one by one, will do and nothing else;
    `mark`, which is no word, stands for what begins it where others will do too.
    """

    words: WordSet
    gap: int = 0
    optional: bool = False
    only: frozenset[str] = frozenset()
    mark: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A phrase and the cue (a row of a cue table) that it speaks for.

    `anchor` is the place of the element least often met, by which it is looked
    up; `least` and `most` words stand before that element. A sentence with none of
    the words or marks `beside` doesn't hold the phrase; where there are none it may.
    Where the words by which it is looked up are all of it, `whole` is their number,
    else 0.
    """

    cue: int
    elements: tuple[Element, ...]
    anchor: int = 0
    least: int = 0
    most: int = 0
    beside: frozenset[str] = frozenset()
    whole: int = 0


_NONE = frozenset[str]()
_SIGNS = {"#": WordSet(figures=True), "$": WordSet(money=True)}


@cache
def _element(token: str) -> Element:
    if token.startswith("~"):
        return Element(WordSet(), gap=int(token[1:]))
    optional = token.endswith("?")
    words = WordSet()
    for part in token.removesuffix("?").split("|"):
        if part in _SIGNS:
            words |= _SIGNS[part]
        else:
            words |= word_class(part[1:]) if part[0] == "@" else word_set((part,))
    loose = words.prefixes or words.suffixes or words.runs
    figure = words.figures or words.money
    if optional:
        return Element(words, optional=True)
    if not (loose or figure):
        return Element(words, only=words.exact)
    brief = any(len(prefix) < STEM for prefix in words.prefixes)
    return Element(words, mark="" if brief else f" {token}")


def parse_phrase(text: str, cue: int) -> Phrase:
    """Return the phrase written as `text`; ValueError if nothing fixed leads it."""
    elements = tuple(_element(token) for token in text.split())
    if not elements or elements[0].optional or elements[0].gap or elements[-1].gap:
        raise ValueError(text)
    costs = [_how_common(element) for element in elements]
    anchor = costs.index(min(costs))
    before = elements[:anchor]
    least = sum(0 if e.gap or e.optional else 1 for e in before)
    most = sum(e.gap or e.words.longest for e in before)
    beside = _beside(elements, anchor)
    looked_up = len(elements) <= _LOOKED_UP and all(e.only for e in elements)
    whole = len(elements) if looked_up else 0
    return Phrase(cue, elements, anchor, least, most, beside, whole)


def _beside(elements: tuple[Element, ...], anchor: int) -> frozenset[str]:
    """Return words, or a mark, of which a phrase must hold one, its anchor apart."""
    others = (*elements[:anchor], *elements[anchor + 1 :])
    fixed = [element for element in others if element.only or element.mark]
    if not fixed:
        return _NONE
    rarest = min(fixed, key=_how_common)
    return rarest.only or frozenset((rarest.mark,))


def _how_common(element: Element) -> float:
    """Return about how many words in a hundred an element accepts."""
    words = element.words
    if element.gap or element.optional or words.suffixes:
        return _NEVER
    common = len(words.exact & word_class("common").exact)
    rare = len(words.exact) + len(words.runs) + 3 * len(words.prefixes) - common
    return common + 3 * words.figures + 0.5 * words.money + min(3.0, 0.03 * rare)
