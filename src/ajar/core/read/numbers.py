"""Read small numbers, in digits or words: how long, how often, how many."""

import re
from functools import cache

from ajar.core.tables import load_map


@cache
def count_words() -> dict[str, float]:
    """Return every number word of the languages read, with its value."""
    return {word: float(value) for word, value in load_map("count_words.tsv").items()}


# "forty-two": ten words by nine would be a table of ninety.
_COMPOUND = (
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]"
    r"(?:one|two|three|four|five|six|seven|eight|nine)\b"
)


@cache
def count_pattern() -> str:
    """Return the regular expression of a small number, in digits or words."""
    # Grouped by first letter: most places are then passed over after one look.
    by_letter: dict[str, list[str]] = {}
    for word in sorted(count_words(), key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    words = "|".join(f"{one}(?:{'|'.join(rest)})" for one, rest in by_letter.items())
    letters = "".join(sorted(by_letter))
    return (
        rf"(?:\d{{1,3}}(?:[.,]\d)?|(?=[tfsen]){_COMPOUND}|(?=[{letters}])(?:{words}))"
    )


def read_count(text: str) -> float | None:
    """Return the value of a small number, None when `text` is none.

    >>> read_count("thirteen"), read_count("1.5"), read_count("drei")
    (13.0, 1.5, 3.0)
    """
    word = text.replace("-", " ").strip()
    if word in count_words():
        return count_words()[word]
    tens, _, unit = word.partition(" ")
    if tens in count_words() and unit in count_words():
        return count_words()[tens] + count_words()[unit]
    digits = word.replace(",", ".")
    plain = digits.replace(".", "", 1)
    return float(digits) if plain.isascii() and plain.isdigit() else None
