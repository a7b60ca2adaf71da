"""Read whether the user said yes, no or not now in a letter of theirs, and until when.

Whatever can be doubted is left unread: a condition, a yes that a no follows, a day on
which one could talk.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice

from ajar.core.keep.put_off_day import read_days
from ajar.core.nouns.verdict import Decision, OwnAnswer
from ajar.core.tables import load_rows
from ajar.core.text import searchable

_MOST, _SENTENCES = 1_500, 40
# "Ab dem 1. November" is one sentence, "95.000" one figure.
_SENTENCE = re.compile(
    r"(?:[^.!?\n]|(?<=\d)\.(?=[ \d])(?! [a-z]{1,3}\b)){1,300}[.!?\n]?"
)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """Return what any row of `kind` matches, where words begin and end."""
    rows = (row[1] for row in load_rows("own_answers.tsv") if row[0] == kind)
    return re.compile("|".join(rf"(?<!\w)(?:{row})(?!\w)" for row in rows))


def read_answer(text: str, written_on: date | None = None) -> OwnAnswer | None:
    """Return what the user's own words in `text` say, None where that is doubtful.

    Days are counted from `written_on`; without it only those with a year are read.

    >>> read_answer("Thanks, but no: the base is under my floor.").decision
    <Decision.NO: 'no'>
    """
    found = islice(own_sentences(text), _SENTENCES)
    said = [one for one in (_say(sentence, written_on) for sentence in found) if one]
    return _weigh(said)


def own_sentences(text: str) -> Iterator[str]:
    """Yield the sentences of the user's own words in `text`, folded."""
    plain = "\n".join(searchable(line) for line in text[:_MOST].splitlines())
    return (match[0] for match in _SENTENCE.finditer(_own_words(plain)))


def _own_words(plain: str) -> str:
    quoted = re.search(r"(?:^|\s)>\s", plain)
    lead = _pattern("quote").search(plain)
    return (
        plain[: min(one.start() for one in (quoted, lead) if one)]
        if (quoted or lead)
        else plain
    )


_DOUBT = OwnAnswer(Decision.OPEN)


def _say(sentence: str, written_on: date | None) -> OwnAnswer | None:
    """Return what one sentence says; OPEN where it is doubtful, None if nothing."""
    days = _days(sentence, written_on)
    if days:
        return OwnAnswer(Decision.NOT_NOW, max(days))
    if sentence.endswith("?"):
        return None
    if _is("for_now", sentence) and not _is("unless", sentence):
        return OwnAnswer(Decision.NO)
    if _pattern("not_now").search(sentence):
        return OwnAnswer(Decision.NOT_NOW)
    if no := _pattern("no").search(sentence):
        rest = sentence[no.start() :]
        is_doubtful = _is("unless", rest) or _is("lately", sentence)
        return _DOUBT if is_doubtful else OwnAnswer(Decision.NO)
    return _say_yes(sentence)


def _days(sentence: str, written_on: date | None) -> Sequence[date]:
    """Return the days until which a sentence puts off, none where it doesn't."""
    lead = _pattern("until").search(sentence)
    if lead is None and not _pattern("not_now").search(sentence):
        return ()
    start = lead.start() if lead else 0
    return tuple(read_days(sentence[start:], written_on))


def _say_yes(sentence: str) -> OwnAnswer | None:
    yes = _pattern("yes").search(sentence)
    if yes is None:
        return None
    before, after = sentence[: yes.start()], sentence[yes.end() :]
    is_doubtful = (
        _is("unless", sentence) or _is("but", after) or _is("not", before[-40:])
    )
    return _DOUBT if is_doubtful else OwnAnswer(Decision.YES)


def _is(kind: str, words: str) -> bool:
    return _pattern(kind).search(words) is not None


def _weigh(said: Sequence[OwnAnswer]) -> OwnAnswer | None:
    """Return what sentences say together; one that is doubtful leaves it so."""
    kinds = {one.decision for one in said}
    if not kinds or (Decision.OPEN in kinds and Decision.NOT_NOW not in kinds):
        return None
    if Decision.YES in kinds and kinds & {Decision.NO, Decision.NOT_NOW}:
        return _no_first(said)
    days = list(_untils(said))
    if Decision.NOT_NOW in kinds and (days or Decision.NO not in kinds):
        return OwnAnswer(Decision.NOT_NOW, max(days, default=None))
    return OwnAnswer(Decision.NO if Decision.NO in kinds else Decision.YES)


def _no_first(said: Iterable[OwnAnswer]) -> OwnAnswer | None:
    """Return a no that a yes to something else follows; all else is doubtful."""
    decisions = [one.decision for one in said]
    is_no = decisions[0] is Decision.NO and Decision.NOT_NOW not in decisions
    return OwnAnswer(Decision.NO) if is_no else None


def _untils(said: Iterable[OwnAnswer]) -> Iterator[date]:
    return (one.until for one in said if one.until is not None)
