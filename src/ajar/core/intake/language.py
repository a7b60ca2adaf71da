"""Guess the language of a text, so that readers know whose words to look for."""

import re
from functools import cache

from ajar.core.tables import load_rows
from ajar.core.text import fold, lower

_READ = 3000
_LEAST = 1.5
_WORD = re.compile(r"[^\W\d_]{1,20}(?:'[^\W\d_]{1,12})?")
_PLAIN_WORD = re.compile(r"[a-z]{1,20}(?:'[a-z]{1,12})?")  # found in half the time
_UNIT = 27_720  # can be shared by up to twelve languages without a rest
_FIELD = 32  # bits of a sum for one language among those for all

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
    best = max(sorted(scores), key=lambda code: (scores[code], code == "en"))
    return best if scores[best] >= _LEAST * _UNIT else "en"


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


def _score(low: str) -> dict[str, int]:
    """Return the units of each language, added up for all of them at once."""
    known, plain = _word_units(), low.isascii()
    words = set((_PLAIN_WORD if plain else _WORD).findall(low))
    units = sum([known[word] for word in words if word in known])
    if not plain:
        units += sum([of for letter, of in _letter_units().items() if letter in low])
    mask = (1 << _FIELD) - 1
    return {code: units >> at & mask for code, at in _places().items()}


@cache
def _places() -> dict[str, int]:
    """Return where in a sum the units of each language stand."""
    rows = (*load_rows("languages.tsv"), *load_rows("letters.tsv"))
    codes = dict.fromkeys(row[0] for row in rows)
    return {code: _FIELD * number for number, code in enumerate(codes)}


def _owners(table: str) -> dict[str, list[str]]:
    """Return the languages of each word or letter in `table`."""
    owners: dict[str, list[str]] = {}
    for code, written in load_rows(table):
        for one in written.lower().split():
            owners.setdefault(one, []).append(code)
    return owners


@cache
def _word_units() -> dict[str, int]:
    """Return what each word says: of as many languages, for each as much less."""
    places = _places()
    return {
        word: sum(_UNIT // len(codes) << places[code] for code in codes)
        for word, codes in _owners("languages.tsv").items()
    }


@cache
def _letter_units() -> dict[str, int]:
    """Return what each letter says that few languages write: half a word for each."""
    places = _places()
    return {
        letter: sum(_UNIT // 2 << places[code] for code in codes)
        for letter, codes in _owners("letters.tsv").items()
    }


@cache
def _scripts() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(f"[{chr(int(first, 16))}-{chr(int(last, 16))}]"), code)
        for first, last, code in load_rows("scripts.tsv")
    )
