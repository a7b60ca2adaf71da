"""Say beside a draft what its user should know before they send it."""

from collections.abc import Iterator

from ajar.core.answer.occasion import NAME, Occasion
from ajar.core.decision.words import noun
from ajar.core.nouns.draft import Form
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Leaning

_LONGEST = 140
_ASKED_FOR_A_NAME = (
    "They ask whether you know someone; it isn't offered to you. A yes says that you"
    " do, a not now that you'll ask around, a no that nobody comes to mind."
)
_LETTERS = frozenset({Form.MAIL, Form.LINKEDIN})


def notes_for(occasion: Occasion) -> tuple[str, ...]:
    """Return notes in words for the user, none of them part of what is sent."""
    return tuple(_notes(occasion))


def _notes(occasion: Occasion) -> Iterator[str]:
    if occasion.language != "en":
        yield "Written in their language; it can be had in English too."
    elif occasion.theirs != "en" and occasion.form in _LETTERS:
        yield "They didn't write in English; this says so."
    if occasion.answer == NAME:
        yield _ASKED_FOR_A_NAME
    if occasion.is_careful:
        yield "Look them up on a channel you found yourself before you send it."
    if _goes_elsewhere(occasion):
        yield "It goes to another domain than their message came from."
    is_answer = occasion.follow_up_on is None and occasion.answer != NAME
    if is_answer and not occasion.is_careful:
        yield from _of_yes(occasion)


def _of_yes(occasion: Occasion) -> Iterator[str]:
    if occasion.verdict.decision is Decision.NO or _leans_no(occasion):
        return
    yield from (_touched(topic, words) for topic, words in _told(occasion))
    if occasion.verdict.decision is Decision.NOT_NOW:
        return
    if "times" in occasion.heard.cues:
        yield "They offer times: name the one that suits you."
    elif "asks_times" in occasion.heard.cues:
        yield "They ask when you are free: add a time or two."


def _goes_elsewhere(occasion: Occasion) -> bool:
    """Say whether a mail is answered to a domain that isn't its sender's."""
    if occasion.form is not Form.MAIL or occasion.message.reply_to is None:
        return False
    parties = (occasion.message.reply_to, occasion.message.sender)
    to, own = (_domain(party.address) for party in parties)
    return bool(to and own) and to != own


def _domain(address: str) -> str:
    """Return the last two labels of an address's domain."""
    return ".".join(address.rpartition("@")[2].casefold().split(".")[-2:])


def _leans_no(occasion: Occasion) -> bool:
    return occasion.verdict.leaning is Leaning.NO


def _told(occasion: Occasion) -> Iterator[tuple[Topic, str]]:
    """Yield what the answer hangs on and isn't asked, for they speak of it."""
    for condition in occasion.verdict.hangs_on:
        words = occasion.heard.about.get(condition.topic, "")
        if words and condition.topic in occasion.needless:
            yield condition.topic, words


def _touched(topic: Topic, words: str) -> str:
    said = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return f"They speak of {noun(topic)}, so it isn't asked: “{said}”"
