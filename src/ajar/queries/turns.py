"""Whose turn it is to write, and since when."""

from dataclasses import replace
from datetime import date
from typing import Protocol

from ajar.core.errors import RequestError
from ajar.core.keep.takes_note import tells_of_role
from ajar.core.nouns.verdict import Decision, Verdict
from ajar.queries.opportunity import ShownMessage


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
    told = (
        fact for shown in since for f in shown.findings.values() for fact in f.facts
    )
    return bool(since) and not tells_of_role(told)


def as_put_off(verdict: Verdict, until: date | None, today: date) -> Verdict:
    """Return `verdict`, or not now where the user said so until a day still ahead.

    What is a no by now is one.
    """
    if until is None or until <= today or verdict.decision is Decision.NO:
        return verdict
    words = f"Not now, you said: until {until:%-d %B %Y}."
    return replace(verdict, decision=Decision.NOT_NOW, headline=words, until=until)


def say_answered(day: str, verdict: Verdict) -> str:
    """Return that the user answered on a `day`, and until when they said not now."""
    is_later = verdict.decision is Decision.NOT_NOW and verdict.until
    until = f": not now, until {verdict.until:%-d %B %Y}" if is_later else ""
    return f"You answered{day}{until}."


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
