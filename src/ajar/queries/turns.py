"""Whose turn it is to write, and since when."""

from datetime import date
from typing import Protocol

from ajar.core.errors import RequestError
from ajar.core.nouns.role import Topic
from ajar.queries.opportunity import ShownMessage

_OF_THEM = frozenset(
    {Topic.RECRUITER, Topic.EMAIL, Topic.PHONE, Topic.FIRM, Topic.SIDE, Topic.WHY_ME}
)
"""Topics that tell of the sender, not of the role."""


class Talk(Protocol):
    """What was written of a role."""

    @property
    def messages(self) -> tuple[ShownMessage, ...]:
        """The messages in the order they were sent."""


def is_their_turn(page: Talk) -> bool:
    """Say whether the user wrote last."""
    return page.messages[-1].is_own


def is_only_talk(page: Talk) -> bool:
    """Say whether the user answered, and what came since tells nothing of the role."""
    own = [at for at, shown in enumerate(page.messages) if shown.is_own]
    since = page.messages[own[-1] + 1 :] if own else ()
    told = {topic for shown in since for topic in shown.findings} - _OF_THEM
    return bool(since) and not told


def answered_on(page: Talk) -> date:
    """Return the day of the user's last word; RequestError if they have to answer."""
    sent = page.messages[-1].sent_at
    if not is_their_turn(page) or sent is None:
        message = "There is nothing to follow up: it is your turn."
        raise RequestError(message, "Without --follow-up it is answered.")
    return sent.date()


def wrote_before(page: Talk, shown: ShownMessage) -> bool:
    """Say whether the message `shown` gets back to something that the user wrote."""
    before = page.messages[: page.messages.index(shown)]
    return any(each.is_own for each in before)
