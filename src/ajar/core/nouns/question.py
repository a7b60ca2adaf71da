"""A question worth asking, in words, and what each answer to it leads to."""

from dataclasses import dataclass
from enum import StrEnum

from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.verdict import Decision


class Purpose(StrEnum):
    """Why it is asked: it decides, two sources disagree, or it costs nothing."""

    DECIDES = "decides"
    CLASH = "clash"
    VETTING = "vetting"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer one may hear.

    `notes` are what to note if it is heard: values that stand for it. Where it is
    *won't say*, `refused`, that is noted of the question's topic. `settles` is the
    decision it ends in, None while it stays open. `likely` is the decision it makes
    likely enough to stop asking, where the user accepts a doubt; never a settled one.
    """

    words: str
    notes: tuple[tuple[Topic, FactValue], ...]
    leads_to: str
    settles: Decision | None = None
    refused: bool = False
    likely: Decision | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question about one topic.

    `said` are words to say aloud, `written` the same for a letter. `settles` and
    `settles_no` are the chances (0 to 1) that the answer ends it, and ends it in a
    no. At most five replies.
    """

    topic: Topic
    purpose: Purpose
    said: str
    written: str
    why: str
    replies: tuple[Reply, ...] = ()
    settles: float = 0.0
    settles_no: float = 0.0
