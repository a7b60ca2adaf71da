"""Count how many words a letter has of each subject: work, selling, family."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

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
    exact, stems = _index()
    counts: Counter[str] = Counter()
    for word in set(words):
        for subject in exact.get(word, ()):
            counts[subject] += 1
        for stem, subject in stems.get(word[:_STEM], ()):
            if word.startswith(stem):
                counts[subject] += 1
    return counts
