"""Cut a passage into words, so that phrases are looked up rather than searched for."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from itertools import accumulate, pairwise

from ajar.core.lookup import Lookup
from ajar.core.tables import load_terms


def _words_of(letter: str, letter_or_figure: str) -> re.Pattern[str]:
    return re.compile(
        r"((?:qu|[cdjlmnst])'(?=[a-z]{2})"  # French elision: l'offre, d'un
        rf"|{letter}{letter_or_figure}*+(?:'(?:s|t|m|d|re|ve|ll)\b)?"
        r"|\d[\d.,']*+(?:[km]\b)?"
        r"|(?:us|ca|au|nz|hk|mx|[cars])?\$|[%€£¥₹₩₱₦])"
    )


# Most text is in plain letters, in which words are found in two thirds of the time.
_WORD = _words_of(r"[^\W\d_]", r"[^\W_]")
_PLAIN_WORD = _words_of("[a-zA-Z]", "[a-zA-Z0-9]")
_STOP = re.compile(r"[.!?;|\u2026\n]")
MOST_WORDS = 4_000  # of one passage; no letter from a person is longer
_LONGEST_NAME = 20_000  # characters
_ABBREVIATIONS = load_terms("screen_abbreviations.tsv")
_STYLED = (  # letters that look like ours: accented, styled, full width
    range(0xC0, 0x250),
    range(0x1E00, 0x1F00),
    range(0x1D400, 0x1D800),
    range(0xFF21, 0xFF5B),
)
_STYLED_LETTER = re.compile(
    "[" + "".join(f"{chr(block[0])}-{chr(block[-1])}" for block in _STYLED) + "]"
)


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one text; word i is characters `starts[i]` to `ends[i]`.

    `stops[i]` is the index after the last word of the sentence that word i is in,
    `begins[i]` that of its first; `sentences` has both, once a sentence.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    stops: tuple[int, ...]
    begins: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]


@cache
def _plain_letters() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in (c for block in _STYLED for c in block):
        base = unicodedata.normalize("NFKD", chr(code))[:1].lower()
        if base.isascii() and base.isalnum():
            table[code] = base
    return table


def flatten(low: str) -> str:
    """Return lower-case `low` without accents and letter styles; same length."""
    # A sign of money is no letter of another style: most text has none.
    if low.isascii() or not _STYLED_LETTER.search(low):
        return low
    return low.translate(_plain_letters())


def words_in(low: str) -> tuple[str, ...]:
    """Return the words of a name or title, of which nobody asks where they stand."""
    low = flatten(low[:_LONGEST_NAME])
    word = _PLAIN_WORD if low.isascii() else _WORD
    return tuple(word.findall(low))


@lru_cache(maxsize=64)
def cut_words(low: str) -> Words:
    """Return the words of `low` (a Passage's `low`) and where sentences end.

    No more than MOST_WORDS are cut.
    """
    low = flatten(low)
    word = _PLAIN_WORD if low.isascii() else _WORD
    # Gap, word, gap … and where each ends: cut and counted without a loop.
    pieces = word.split(low, maxsplit=MOST_WORDS)
    words, edges = pieces[1::2], tuple(accumulate(map(len, pieces)))
    ends = enumerate(map(_end_of, pieces[2:-1:2]), 1)
    breaks = [
        place
        for place, end in ends
        if end and (end is _End.SURE or _ends_sentence(words[place - 1]))
    ]
    sentences = tuple(pairwise((0, *breaks, len(words)))) if words else ()
    begins, stops = _spread(sentences)
    return Words(tuple(words), edges[:-1:2], edges[1::2], stops, begins, sentences)


class _End(Enum):
    """Whether what stands between two words ends a sentence."""

    SURE = "whatever the words are"
    POINT = "if the point is of no abbreviation"


def _look_at_gap(gap: str) -> _End | None:
    stop = _STOP.search(gap)
    if stop is None:
        return None
    return _End.POINT if stop[0] == "." and "\n" not in gap else _End.SURE


_end_of = Lookup(_look_at_gap, 1_000).__getitem__


def _ends_sentence(word: str) -> bool:
    return len(word) > 1 and word not in _ABBREVIATIONS


def _spread(
    sentences: tuple[tuple[int, int], ...],
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return, for each word, where its sentence begins and where it stops."""
    begins: list[int] = []
    stops: list[int] = []
    for begin, stop in sentences:
        begins += [begin] * (stop - begin)
        stops += [stop] * (stop - begin)
    return tuple(begins), tuple(stops)
