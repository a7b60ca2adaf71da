"""Tell what single words of an ask mean, whatever the language: pay, papers, send."""

from functools import cache

from ajar.core.screen.word_sets import word_set
from ajar.core.tables import load_rows

_STEM = 4
FIGURE = "figure"


@cache
def _index() -> tuple[
    dict[str, tuple[str, ...]], dict[str, tuple[tuple[str, str], ...]]
]:
    """Return word → concepts, and first letters → (stem, concept)."""
    exact: dict[str, dict[str, None]] = {}
    stems: dict[str, list[tuple[str, str]]] = {}
    for concept, cell in load_rows("screen_concepts.tsv"):
        words = word_set(cell.split())
        for word in words.exact:
            exact.setdefault(word, {})[concept] = None
        for stem in words.prefixes:
            stems.setdefault(stem[:_STEM], []).append((stem, concept))
    return (
        {word: tuple(concepts) for word, concepts in exact.items()},
        {start: tuple(pairs) for start, pairs in stems.items()},
    )


def concepts_of(word: str) -> tuple[str, ...]:
    """Return what a lower-case, flattened `word` may mean, none for most words."""
    exact, stems = _index()
    found = dict.fromkeys(exact.get(word, ()))
    for stem, concept in stems.get(word[:_STEM], ()):
        if word.startswith(stem):
            found[concept] = None
    if word[0].isdigit():
        found[FIGURE] = None
    return tuple(found)
