"""Tell whether a letter asks for somebody's name, and offers its reader nothing."""

import re
from functools import cache
from itertools import islice

from ajar.core.tables import load_rows
from ajar.core.text import lower, sentences

_MOST_SENTENCES = 60
_NO_SENTENCE = 900


@cache
def _patterns(kind: str) -> re.Pattern[str]:
    rows = load_rows("answer_referrals.tsv")
    return re.compile("|".join(pattern for named, pattern, _ in rows if named == kind))


def asks_for_somebody(text: str) -> bool:
    """Say whether they ask whom the user knows, and don't mean the user.

    "Would it suit you, or do you know somebody?" means the user first.
    """
    low = lower(text)
    if _patterns("offer").search(low):
        return False
    return any(
        _asks(low[start:end])
        for start, end in islice(sentences(low), _MOST_SENTENCES)
        if end - start <= _NO_SENTENCE
    )


def _asks(sentence: str) -> bool:
    found = _patterns("ask").search(sentence)
    return found is not None and not _patterns("or").search(sentence, 0, found.start())
