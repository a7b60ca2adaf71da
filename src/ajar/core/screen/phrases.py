"""Find many phrases in one pass over the words: one look-up a word, no searching.

A phrase is written as words parted by spaces:

    word        this word                  a|b     one of these
    two-words   these two, one by one
    stem*       any word that begins so    *end    any word that ends so
    @class      a word of a class (screen_classes.tsv)
    word?       may be missing             ~3      up to three words between
    #           a number                   $       an amount of money

A phrase never crosses the end of a sentence.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ajar.core.lookup import Lookup
from ajar.core.screen.word_sets import WordSet, currency_words, word_class, word_set
from ajar.core.screen.wording import Words

_STEM = 4
_LOOKED_UP = 2  # words: an anchor, and the one behind it
_NEVER = 1_000.0
_MOST_STEPS = 15_000  # ten times what a letter of 500 words takes
_MOST_HITS = 25


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a phrase; a gap has no words and is at most `gap` words long.

    `only` are its words where whole words, one by one, will do and nothing else.
    """

    words: WordSet
    gap: int = 0
    optional: bool = False
    only: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase and the cue (a row of a cue table) that it speaks for.

    `anchor` is the place of the element least often met, by which it is looked
    up; `least` and `most` words stand before that element. A sentence with none of
    the `beside` words doesn't hold the phrase; where there are none it may. Where the
    words by which it is looked up are all of it, `whole` is their number, else 0.
    """

    cue: int
    elements: tuple[Element, ...]
    anchor: int = 0
    least: int = 0
    most: int = 0
    beside: frozenset[str] = frozenset()
    whole: int = 0


class Hit(NamedTuple):
    """Words `first` up to, not including, `last` are a phrase of cue `cue`."""

    first: int
    last: int
    cue: int


_new = tuple.__new__
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
    only = frozenset() if optional or loose or figure else words.exact
    return Element(words, optional=optional, only=only)


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
    whole = len(elements) if looked_up and anchor == 0 else 0
    return Phrase(cue, elements, anchor, least, most, beside, whole)


def _beside(elements: tuple[Element, ...], anchor: int) -> frozenset[str]:
    """Return the rarest words, the anchor's apart, one of which a phrase must hold."""
    others = (*elements[:anchor], *elements[anchor + 1 :])
    fixed = (element.only for element in others if element.only)
    return min(fixed, key=len, default=frozenset())


def _how_common(element: Element) -> float:
    """Return about how many words in a hundred an element accepts."""
    words = element.words
    if element.gap or element.optional or words.suffixes:
        return _NEVER
    common = len(words.exact & word_class("common").exact)
    rare = len(words.exact) + len(words.runs) + 3 * len(words.prefixes) - common
    return common + 3 * (words.figures + words.money) + min(3.0, 0.03 * rare)


_Pairs = dict[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Phrases by their anchors: a word, two words, a stem, or a figure."""

    words: dict[str, tuple[Phrase, ...]]
    pairs: dict[str, _Pairs]
    stems: dict[str, tuple[Phrase, ...]]
    figures: tuple[Phrase, ...]


def make_lexicon(phrases: tuple[Phrase, ...]) -> Lexicon:
    """Index `phrases` by their anchors."""
    single: dict[str, list[Phrase]] = defaultdict(list)
    pairs: dict[str, dict[str, list[Phrase]]] = {}
    stems: dict[str, list[Phrase]] = defaultdict(list)
    figures: list[Phrase] = []
    for phrase in phrases:
        words = phrase.elements[phrase.anchor].words
        if words.figures or words.money:
            figures.append(phrase)
        for stem in sorted({prefix[:_STEM] for prefix in words.prefixes}):
            stems[stem].append(phrase)
        for word in sorted({run[0] for run in words.runs}):
            single[word].append(phrase)
        following = _next_words(phrase)
        for word in sorted(words.exact):
            for second in following:
                pairs.setdefault(word, {}).setdefault(second, []).append(phrase)
            if not following:
                single[word].append(phrase)
    seconds = {word: _frozen(following) for word, following in pairs.items()}
    return Lexicon(_frozen(single), seconds, _frozen(stems), tuple(figures))


def _frozen(lists: dict[str, list[Phrase]]) -> dict[str, tuple[Phrase, ...]]:
    return {key: tuple(phrases) for key, phrases in lists.items()}


def _next_words(phrase: Phrase) -> frozenset[str]:
    """Return the words that must follow the anchor, none if others may."""
    if phrase.anchor + 1 >= len(phrase.elements):
        return frozenset()
    return phrase.elements[phrase.anchor + 1].only


def find_hits(words: Words, lexicon: Lexicon) -> tuple[Hit, ...]:
    """Return where phrases of `lexicon` stand in `words`, in order.

    The work is bounded: of a cue found very often, or in text made to be slow,
    what comes late is not looked for.
    """
    text = words.words
    hits: set[tuple[int, int, int]] = set()
    often: dict[int, int] = {}
    left = [_MOST_STEPS]
    for at, phrase in _candidates(words, lexicon):
        cue = phrase.cue
        if often.get(cue, 0) >= _MOST_HITS:
            continue
        if phrase.whole:
            hits.add((at, at + phrase.whole, cue))
            often[cue] = often.get(cue, 0) + 1
            continue
        stop = words.stops[at]
        for start in _starts(phrase, at, words) if phrase.anchor else (at,):
            left[0] -= 1
            last = _match(phrase.elements, 0, text, start, stop, left)
            if last > start:
                hits.add((start, last, cue))
                often[cue] = often.get(cue, 0) + 1
        if left[0] < 0:
            break
    return tuple([_new(Hit, hit) for hit in sorted(hits)])


def _starts(phrase: Phrase, at: int, words: Words) -> Iterable[int]:
    """Return where `phrase` may begin whose anchor is the word at `at`."""
    text, stop, head = words.words, words.stops[at], phrase.elements[0].words
    places = range(max(words.begins[at], at - phrase.most), at - phrase.least + 1)
    return [start for start in places if head.end(text, start, stop) >= 0]


def _candidates(words: Words, lexicon: Lexicon) -> Iterator[tuple[int, Phrase]]:
    """Yield the phrases that may stand in `words`, each with its anchor's place."""
    text = words.words
    here: frozenset[str] = frozenset()
    ends = 0
    for at, anchors in enumerate(map(_anchored(lexicon), text)):
        if not anchors:
            continue
        anchored, pairs = anchors
        if at >= ends:
            ends = words.stops[at]
            here = frozenset(text[words.begins[at] : ends])
        for phrase, beside in anchored:
            if not beside or not here.isdisjoint(beside):
                yield at, phrase
        if pairs and at + 1 < ends:
            for phrase in pairs.get(text[at + 1], ()):
                yield at, phrase


_Anchors = tuple[tuple[tuple[Phrase, frozenset[str]], ...], _Pairs]


@cache
def _anchored(lexicon: Lexicon) -> Callable[[str], _Anchors | None]:
    """Return what tells the phrases anchored at a word, None for most words.

    Those that it begins with another word stand apart.
    """

    def look_up(word: str) -> _Anchors | None:
        some = lexicon.words.get(word, ()) + lexicon.stems.get(word[:_STEM], ())
        if not word[0].isalpha() or word in currency_words():
            some += lexicon.figures
        pairs = lexicon.pairs.get(word, {})
        besides = tuple((phrase, phrase.beside) for phrase in some)
        return (besides, pairs) if some or pairs else None

    return Lookup(look_up).__getitem__


def _match(
    elements: tuple[Element, ...],
    place: int,
    text: tuple[str, ...],
    at: int,
    stop: int,
    left: list[int],
) -> int:
    """Return the index after the last word matched from `at` on, or -1."""
    while place < len(elements):
        element = elements[place]
        if element.gap:
            return _match_behind_gap(elements, place, text, at, stop, left)
        if element.only:
            end = at + 1 if at < stop and text[at] in element.only else -1
        else:
            end = element.words.end(text, at, stop)
        if element.optional and end >= 0:
            rest = _match(elements, place + 1, text, end, stop, left)
            if rest >= 0:
                return rest
        elif end >= 0:
            at = end
        elif not element.optional:
            return -1
        place += 1
    return at


def _match_behind_gap(
    elements: tuple[Element, ...],
    place: int,
    text: tuple[str, ...],
    at: int,
    stop: int,
    left: list[int],
) -> int:
    following = elements[place + 1].only
    for start in range(at, min(at + elements[place].gap, stop) + 1):
        left[0] -= 1
        if following and (start >= stop or text[start] not in following):
            continue
        end = _match(elements, place + 1, text, start, stop, left)
        if end >= 0 or left[0] < 0:
            return end
    return -1
