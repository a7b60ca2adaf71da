"""Index phrases by what can be looked up: their anchors, and the words next to these.

A word's marks (of elements that accept it, where these don't list their words one by
one) are looked up too, so that a sentence is asked for an amount or a title at once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

from ajar.core.screen.phrases import STEM, Element, Phrase
from ajar.core.screen.word_sets import WordSet, currency_words

Listed = TypeVar("Listed")
_Neighbours = dict[str, tuple[Phrase, ...]]
_Tried = tuple[tuple[Phrase, frozenset[str]], ...]


class Anchored(NamedTuple):
    """The phrases that may have a word for their anchor.

    Those of `ahead` and `behind` stand only before and after the word that they are
    listed by, those of `money` only where an amount begins. What is `tried` comes with
    the words or marks one of which its sentence holds; `marks` are those of the word.
    """

    ahead: _Neighbours
    behind: _Neighbours
    money: _Tried
    tried: _Tried
    marks: tuple[str, ...]


Lexicon = Callable[[str], Anchored | None]
"""Tells of a word the phrases it may anchor and its marks, None for most words."""


def make_lexicon(phrases: tuple[Phrase, ...]) -> Lexicon:
    """Index `phrases` by their anchors, and the elements they are known by."""
    anchors, marked = _Index[Phrase](), _Index[Element]()
    for phrase in phrases:
        # By how it ends alone no phrase is looked up: too many words end alike.
        words = phrase.elements[phrase.anchor].words
        anchors.add(replace(words, suffixes=()), phrase)
    beside = frozenset[str]().union(*(phrase.beside for phrase in phrases))
    elements = dict.fromkeys(e for phrase in phrases for e in phrase.elements)
    for element in elements:
        if element.mark in beside:
            marked.add(element.words, element)

    def anchored(word: str) -> Anchored | None:
        some = [one for one in marked.of(word) if _may_begin(one.words, word)]
        found = _sort_out(word, anchors.of(word))
        found = found._replace(marks=tuple(element.mark for element in some))
        return found if any(found) else None

    return anchored


class _Index(Generic[Listed]):
    """What is listed by the words of an element: whole, begun, ended or in figures."""

    def __init__(self) -> None:
        self.words = defaultdict[str, list[Listed]](list)
        self.stems = defaultdict[str, list[Listed]](list)
        self.ends: list[tuple[tuple[str, ...], Listed]] = []
        self.figures: list[Listed] = []

    def add(self, words: WordSet, listed: Listed) -> None:
        if words.figures or words.money:
            self.figures.append(listed)
        for stem in sorted({prefix[:STEM] for prefix in words.prefixes}):
            self.stems[stem].append(listed)
        for word in sorted({*words.exact, *(run[0] for run in words.runs)}):
            self.words[word].append(listed)
        if words.suffixes:
            self.ends.append((words.suffixes, listed))

    def of(self, word: str) -> Iterable[Listed]:
        """Return what may be meant by `word`, each once."""
        some = [*self.words.get(word, ()), *self.stems.get(word[:STEM], ())]
        some += [listed for ends, listed in self.ends if word.endswith(ends)]
        return dict.fromkeys(some + self.figures if _is_figure(word) else some)


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in currency_words()


def _may_begin(words: WordSet, word: str) -> bool:
    """Say whether what is accepted may begin with `word`."""
    figure = (words.figures or words.money) and _is_figure(word)
    return figure or words.accepts(word) or any(run[0] == word for run in words.runs)


def _sort_out(word: str, phrases: Iterable[Phrase]) -> Anchored:
    """Return how to go on with the `phrases` that may be anchored at `word`."""
    found = Anchored({}, {}, (), (), ())
    money: list[Phrase] = []
    tried: list[Phrase] = []
    for phrase in phrases:
        words = phrase.elements[phrase.anchor].words
        alone = words.accepts(word) or (words.figures and word[0].isdigit())
        runs = [run for run in words.runs if run[0] == word]
        if words.money and _is_figure(word):
            (tried if alone else money).append(phrase)
        elif alone and not runs:
            if not _list_by_neighbour(phrase, found):
                tried.append(_sure(phrase))
        elif alone:
            tried.append(phrase)
        else:
            for second in dict.fromkeys(run[1] for run in runs):
                _list(found.ahead, second, phrase)
    return found._replace(money=_with_beside(money), tried=_with_beside(tried))


def _sure(phrase: Phrase) -> Phrase:
    """Return `phrase` as one that is its anchor where it is no more than that."""
    return replace(phrase, whole=1) if len(phrase.elements) == 1 else phrase


def _list_by_neighbour(phrase: Phrase, found: Anchored) -> bool:
    """List `phrase` by the words one of which stands next to its anchor, if any do."""
    elements, anchor = phrase.elements, phrase.anchor
    after = elements[anchor + 1].only if anchor + 1 < len(elements) else ()
    before = elements[anchor - 1].only if anchor else ()
    for word in after or before:
        _list(found.ahead if after else found.behind, word, phrase)
    return bool(after or before)


def _list(neighbours: _Neighbours, word: str, phrase: Phrase) -> None:
    neighbours[word] = (*neighbours.get(word, ()), phrase)


def _with_beside(phrases: list[Phrase]) -> _Tried:
    return tuple((phrase, phrase.beside) for phrase in phrases)
