"""Read that the user agrees to a day that was proposed to them."""

import re
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.read.dates import find_dates
from ajar.core.read.promised import hour_near
from ajar.core.tables import load_rows
from ajar.core.text import Span

_HOURS = re.compile(r"\d{1,2} ?h")
"""The hour of a day in French, which elsewhere may be a span of time."""

_LOOKED_AT = 40  # sentences of a passage


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a letter agrees to: a day and its hour, None where they aren't said."""

    on: date | None
    hour: time | None


def read_agreed(letter: Letter) -> tuple[Agreed, ...]:
    """Return the days that a letter of the user's agrees to, in the order of the text.

    A question agrees to nothing, nor does what hangs on another day.
    """
    return tuple(
        found
        for passage in letter.parts(Part.OFFER)
        for sentence in passage.sentences[:_LOOKED_AT]
        for found in _in_sentence(letter, passage, sentence)
    )


def _in_sentence(letter: Letter, passage: Passage, sentence: Span) -> list[Agreed]:
    low, sent_at = passage.low, letter.message.sent_at
    is_asked = low[sentence.start : sentence.end].rstrip().endswith("?")
    if sent_at is None or is_asked or not _pattern("agree").search(low, *sentence):
        return []
    if _pattern("doubt").search(low, *sentence):
        return []
    moments = [
        one
        for one in find_dates(low, *sentence, sent_at, letter.country)
        if one.on >= sent_at.date() and not _HOURS.match(low, one.start, one.end)
    ]
    if not moments:
        return [Agreed(None, None)]
    return [Agreed(one.on, hour_near(low, one, sentence)) for one in moments]


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    rows = (row[1] for row in load_rows("agreed.tsv") if row[0] == kind)
    return re.compile("|".join(f"(?:{row})" for row in rows))
