"""Text that nobody has sent, what must not be in it, and what is wrong with it."""

from dataclasses import dataclass
from enum import StrEnum

from ajar.core.nouns.message import Party
from ajar.core.nouns.owner import Owner

DONT_REPLY = "Don't reply."
"""The answer to a fraud, whatever the role is."""


class Form(StrEnum):
    """What a draft is written for."""

    MAIL = "mail"
    LINKEDIN = "linkedin"
    NOTE = "note"
    SMS = "sms"
    PHONE = "phone"


class BeatKind(StrEnum):
    """The three things to say on the phone, in this order."""

    ANSWER = "answer"
    DOOR = "door"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Beat:
    """One thing to say, in words to read aloud."""

    kind: BeatKind
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Words for one person.

    `text` are the user's words, `quote` what is answered, with its "> " marks and
    the line that says who wrote it. `subject`, `in_reply_to` and `references` (ids
    with their brackets, RFC 5322 3.6.4) are for mail, `beats` for the phone. `limit`
    is the most characters the text may have, None for any number. `notes` is what to
    know before sending it; `language` is what it is written in (ISO 639-1).
    """

    form: Form
    text: str
    subject: str = ""
    recipients: tuple[Party, ...] = ()
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    quote: str = ""
    beats: tuple[Beat, ...] = ()
    limit: int | None = None
    notes: tuple[str, ...] = ()
    language: str = "en"

    @property
    def body(self) -> str:
        """All that would be sent: the text, and below it the quote."""
        return f"{self.text}\n\n{self.quote}" if self.quote else self.text


@dataclass(frozen=True, slots=True)
class NoDraft:
    """Why nothing should be written: a headline, and the reasons for it.

    It is a warning, unless it merely isn't one's turn.
    """

    headline: str
    reasons: tuple[str, ...]
    is_warning: bool = True


class Secret(StrEnum):
    """What kind of thing is to be kept quiet."""

    EMPLOYER = "employer"
    PAY = "pay"
    PERSON = "person"
    OFFER = "offer"
    WORD = "word"


OWN_PAY = "own pay"
"""Unlocks what the user earns, whatever it is."""

OTHER_OFFERS = "other offers"
"""Unlocks the word that there are other offers, whoever made them."""


@dataclass(frozen=True, slots=True)
class Confidential:
    """What a draft must not name.

    `aliases` are other names of the employer, its parts and parents; `domains` its
    mail and web domains; `pay` what the user earns, in whole units, as a year or an
    hour; `people` colleagues and referees; `offers` who else has made one; `words`
    the user's own list. `unlocked` are entries of these (a figure as its digits), or
    OTHER_OFFERS, that may be named in this one message.
    """

    employer: str = ""
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    pay: tuple[float, ...] = ()
    people: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unlocked: frozenset[str] = frozenset()

    def is_locked(self, entry: str) -> bool:
        """Say whether `entry` may not be named in this message."""
        return entry.casefold() not in {each.casefold() for each in self.unlocked}


def default_confidential(owner: Owner) -> Confidential:
    """Return what `owner` already told: where they work."""
    return Confidential(employer=owner.employer)


class Rule(StrEnum):
    """A rule that a draft may break."""

    SLOT = "slot"
    CONFIDENTIAL = "confidential"
    CONTRADICTS = "contradicts"
    PROMISES = "promises"
    RECIPIENT = "recipient"
    TOO_LONG = "too_long"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a draft is refused: the rule, in words, where, and the words at fault.

    `where` is "text", "subject", "quote", "to", "header NAME" or "attachment NAME".
    """

    rule: Rule
    words: str
    where: str
    excerpt: str = ""
