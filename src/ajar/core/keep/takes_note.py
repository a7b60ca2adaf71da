"""Tell whether a letter only takes note of an answer: it brings and asks nothing."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice

from ajar.core.keep.own_answer import own_sentences
from ajar.core.nouns.fact import Fact
from ajar.core.nouns.role import Topic
from ajar.core.tables import load_rows

_OF_THEM = frozenset(
    {Topic.RECRUITER, Topic.EMAIL, Topic.PHONE, Topic.FIRM, Topic.SIDE, Topic.WHY_ME}
)
"""Topics that tell of the sender, not of the role."""

_SUBJECT = "subject"
_SENTENCES = 60


def tells_of_role(facts: Iterable[Fact]) -> bool:
    """Say whether `facts` tell of a role; the subject of a reply only repeats one."""
    return any(
        fact.topic not in _OF_THEM and fact.evidence.source != _SUBJECT
        for fact in facts
    )


def only_takes_note(text: str, facts: Iterable[Fact]) -> bool:
    """Say whether a reply of `text`, of which `facts` were read, needs no answer.

    >>> only_takes_note("Understood. I will come back to you in March.", ())
    True
    >>> only_takes_note("Understood. May I keep your details?", ())
    False
    """
    if tells_of_role(facts):
        return False
    found = islice(own_sentences(text), _SENTENCES)
    return not any(_asks(sentence.strip()) for sentence in found)


def _asks(sentence: str) -> bool:
    return sentence.endswith("?") or _request().match(sentence) is not None


@cache
def _request() -> re.Pattern[str]:
    return re.compile("|".join(row[0] for row in load_rows("requests.tsv")))
