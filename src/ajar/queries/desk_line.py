"""A line of the desk as the pages and the terminal show it."""

from dataclasses import dataclass
from datetime import datetime

from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Verdict
from ajar.core.revisit.recall import Recall
from ajar.queries.judging import Ruling


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One opportunity, application or digest, in words; "" is *not said*."""

    id: str
    kind: str
    effort: str
    risk: str
    when: datetime | None
    who: str
    firm: str
    role: str
    pay: str
    place: str
    not_said: tuple[Topic, ...]
    clashes: tuple[Topic, ...]
    turn: str
    channels: tuple[str, ...]
    messages: int
    unread: str
    subject: str
    same_role_as: tuple[tuple[str, str], ...]
    decision: str
    headline: str
    answered: str
    is_settled: bool
    warning: str
    ruling: Ruling
    verdict: Verdict | None
    recalls: tuple[Recall, ...] = ()
