"""Tell which subject a word is of: work, selling, family."""

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


def subjects_of(word: str) -> tuple[str, ...]:
    """Return what a lower-case, flattened `word` says that a message is about."""
    exact, stems = _index()
    begun = stems.get(word[:_STEM], ())
    return (
        *exact.get(word, ()),
        *(subject for stem, subject in begun if word.startswith(stem)),
    )
