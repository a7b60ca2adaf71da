"""Count how many words a letter has of each subject: work, selling, family."""

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain

from ajar.core.screen.word_sets import word_set
from ajar.core.tables import load_rows

_STEM = 4


@cache
def _index() -> tuple[
    dict[str, tuple[str, ...]], dict[str, tuple[tuple[str, str], ...]]
]:
    """Return word → subjects, and first letters → (stem, subject)."""
    exact: dict[str, set[str]] = {}
    stems: dict[str, set[tuple[str, str]]] = {}
    for subject, cell in load_rows("screen_vocabulary.tsv"):
        words = word_set(cell.split())
        for word in (*words.exact, *("".join(run) for run in words.runs)):
            exact.setdefault(word, set()).add(subject)
        for stem in words.prefixes:
            stems.setdefault(stem[:_STEM], set()).add((stem, subject))
    return (
        {word: tuple(sorted(subjects)) for word, subjects in exact.items()},
        {start: tuple(sorted(pairs)) for start, pairs in stems.items()},
    )


def count_subjects(words: Iterable[str]) -> Counter[str]:
    """Return how many different words of each subject are among `words`."""
    return Counter(chain.from_iterable(map(_subjects_of, set(words))))


@lru_cache(maxsize=20_000)
def _subjects_of(word: str) -> tuple[str, ...]:
    exact, stems = _index()
    begun = stems.get(word[:_STEM], ())
    return (
        *exact.get(word, ()),
        *(subject for stem, subject in begun if word.startswith(stem)),
    )
