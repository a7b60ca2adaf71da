"""Say whether a text holds a word, as whole words and in any case."""

import re
from functools import cache

from ajar.core.nouns.role import FactValue


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    stems = [re.escape(word.strip()) for word in words if word.strip()]
    if not stems:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})(?!\w)", re.IGNORECASE)


def has_word(value: FactValue, words: tuple[str, ...]) -> bool:
    """Say whether `value`, a text or a list of texts, has one of `words` in it."""
    texts = value if isinstance(value, tuple) else (str(value),)
    pattern = _pattern(words)
    return pattern is not None and any(pattern.search(text) for text in texts)
