"""Tell what single words of a letter about work may mean, whatever the language."""

from functools import cache

from ajar.core.screen.word_sets import currency_words, is_occupation, word_set
from ajar.core.tables import load_rows

_STEM = 4
_JOB, _FIGURE, _MONEY = "title", "figure", "money"


@cache
def _index() -> tuple[
    dict[str, tuple[str, ...]], dict[str, tuple[tuple[str, str], ...]]
]:
    """Return word → senses, and first letters → (stem, sense)."""
    exact: dict[str, dict[str, None]] = {}
    stems: dict[str, list[tuple[str, str]]] = {}
    for sense, cell in load_rows("screen_senses.tsv"):
        words = word_set(cell.split())
        for word in words.exact:
            exact.setdefault(word, {})[sense] = None
        for stem in words.prefixes:
            stems.setdefault(stem[:_STEM], []).append((stem, sense))
    return (
        {word: tuple(sorted(senses)) for word, senses in exact.items()},
        {start: tuple(pairs) for start, pairs in stems.items()},
    )


def senses_of(word: str) -> tuple[str, ...]:
    """Return what a lower-case, flattened `word` may mean, none for most words."""
    exact, stems = _index()
    found = dict.fromkeys(exact.get(word, ()))
    for stem, sense in stems.get(word[:_STEM], ()):
        if word.startswith(stem):
            found[sense] = None
    if is_occupation(word):
        found[_JOB] = None
    if word[0].isdigit():
        found[_FIGURE] = None
    if word in currency_words():
        found[_MONEY] = None
    return tuple(found)
