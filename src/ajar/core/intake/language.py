"""Guess the language of a text, so that readers know whose words to look for."""

import re
from collections import defaultdict
from functools import cache

from ajar.core.tables import load_rows
from ajar.core.text import fold, lower

_READ = 3000
_LEAST = 1.5
_WORD = re.compile(r"[^\W\d_]{1,20}(?:'[^\W\d_]{1,12})?")

# From Greek on: quotes, dashes and accents are no script of their own.
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u2e80-\uffef]")


def guess_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, "en" when unsure.

    >>> guess_language("Wir suchen für unser Team eine neue Leitung")
    'de'
    """
    start = text[:_READ]
    script = "" if start.isascii() else _script(start)
    if script:
        return script
    scores = _score(lower(fold(start)))
    if not scores:
        return "en"
    best = max(sorted(scores), key=lambda code: (scores[code], code == "en"))
    return best if scores[best] >= _LEAST else "en"


def _script(text: str) -> str:
    if not _OTHER_SCRIPT.search(text):
        return ""
    letters = sum(char.isalpha() for char in text)
    for pattern, code in _scripts():
        # A page in Japanese is half kanji; a Russian name in an English mail is not
        # a Russian mail.
        if len(pattern.findall(text)) * 4 > letters:
            return code
    return ""


def _score(low: str) -> dict[str, float]:
    scores: defaultdict[str, float] = defaultdict(float)
    meanings = _word_weights()
    for codes in filter(None, map(meanings.get, dict.fromkeys(_WORD.findall(low)))):
        for code, weight in codes:
            scores[code] += weight
    if not low.isascii():
        for letter, written in _letters():
            if letter in low:
                for code in written:
                    scores[code] += 0.5
    return scores


@cache
def _word_weights() -> dict[str, tuple[tuple[str, float], ...]]:
    owners: dict[str, list[str]] = {}
    for code, words in load_rows("languages.tsv"):
        for word in words.split():
            owners.setdefault(word, []).append(code)
    return {
        word: tuple((code, 1 / len(codes)) for code in codes)
        for word, codes in owners.items()
    }


@cache
def _letters() -> tuple[tuple[str, tuple[str, ...]], ...]:
    owners: dict[str, list[str]] = {}
    for code, letters in load_rows("letters.tsv"):
        for letter in letters.split():
            owners.setdefault(letter.lower(), []).append(code)
    return tuple((letter, tuple(codes)) for letter, codes in owners.items())


@cache
def _scripts() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(f"[{chr(int(first, 16))}-{chr(int(last, 16))}]"), code)
        for first, last, code in load_rows("scripts.tsv")
    )
