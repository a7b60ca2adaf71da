"""Read why the user said no in a letter of theirs: the reason they name first."""

import re
from functools import cache
from itertools import islice

from ajar.core.keep.own_answer import own_sentences
from ajar.core.nouns.role import Topic
from ajar.core.tables import load_rows

_SENTENCES = 40


def read_reason(text: str) -> Topic | None:
    """Return what the user's own words in `text` hold against a role; None if nothing.

    >>> read_reason("No thanks: the pay is too low for me.")
    <Topic.PAY: 'pay'>
    """
    for sentence in islice(own_sentences(text), _SENTENCES):
        found = [
            (match.start(), topic)
            for topic, pattern in _patterns()
            if (match := pattern.search(sentence))
        ]
        if found:
            return min(found, key=lambda one: one[0])[1]
    return None


@cache
def _patterns() -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    return tuple(
        (Topic(row[0]), re.compile(rf"(?<!\w)(?:{row[1]})(?!\w)"))
        for row in load_rows("own_reasons.tsv")
    )
