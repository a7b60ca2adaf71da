"""Read the mail address to answer to."""

import re
from itertools import islice

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.author import find_author
from ajar.core.read.clip import clip
from ajar.core.read.signing import find_forwarded
from ajar.core.text import Span

_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])"
)
_NO_REPLY = re.compile(
    r"no[-_.]?repl|do[-_.]?not[-_.]?reply|donotrepl|noresp|ne-?pas-?repondre"
    r"|unmonitored"
    r"|mailer-daemon|postmaster|bounce|automated|robot@|notifications?@|notify@"
    r"|alerts?@|@(?:[\w-]{1,63}\.){0,3}linkedin\.|^workday@|invitations@|messages-"
)
_DEAF = re.compile(
    r"(?:do not|don't|please do not) (?:reply|respond) to this (?:e-?mail|message"
    r"|address)|please do not reply|not monitored|unmonitored|undeliverable"
    r"|cannot receive replies"
    r"|(?:nicht|keine) (?:auf diese e-?mail )?(?:antworten|antwort)|ne pas répondre"
    r"|no respond(?:a|er) a este|não respond(?:a|er) (?:a )?este"
)
_OF_DEAF = (
    *("reply", "respond", "replies", "monitored", "undeliverable", "antwort"),
    "répondre",
)
_NOT_THEIRS = re.compile(
    r"(?:pix|paypal|zelle|payment|privacy|unsubscribe|dpo|gdpr|complaints?"
    r"|data protection)[^\n]{0,25}\Z"
)
_MOST = 8


def read_email(letter: Letter) -> tuple[Fact, ...]:
    """Return the address to answer to: the sender's, else one the text gives.

    A no-reply address is none; nor is that of whoever forwarded the offer.
    """
    letter = clip(letter)
    found = _of_forwarded(letter) if find_author(letter).is_forwarded else None
    found = found or _of_sender(letter) or _of_text(letter)
    if found is None:
        return ()
    passage, span, sure = found
    address = passage.low[span.start : span.end]
    return (
        Fact(
            Topic.EMAIL,
            address,
            passage.evidence(*span),
            sure,
            said_at=letter.message.sent_at,
        ),
    )


_Found = tuple[Passage, Span, float]


def _of_forwarded(letter: Letter) -> _Found | None:
    place = find_forwarded(letter)
    if place is None:
        return None
    passage, span = place
    match = _ADDRESS.search(passage.low, *span)
    return (passage, Span(*match.span()), 0.9) if match else None


def _of_sender(letter: Letter) -> _Found | None:
    sender = letter.message.sender
    passage = next((p for p in letter.parts(Part.SENDER) if p.source == "from"), None)
    if passage is None or "@" not in sender.address or letter.message.platform:
        return None
    match = _ADDRESS.search(passage.low)
    if match is None or _NO_REPLY.search(match[0]) or _says_deaf(letter):
        return None
    return passage, Span(*match.span()), 0.95


def _says_deaf(letter: Letter) -> bool:
    return any(
        any(map(passage.low.__contains__, _OF_DEAF)) and _DEAF.search(passage.low)
        for passage in letter.parts(Part.OFFER, Part.SIGNATURE, Part.FOOTER)
    )


def _of_text(letter: Letter) -> _Found | None:
    known = {party.address.lower() for party in letter.message.recipients}
    for passage in (*letter.offer, *letter.parts(Part.SIGNATURE)):
        if "@" not in passage.low:
            continue
        for match in islice(_ADDRESS.finditer(passage.low), _MOST):
            before = passage.low[max(0, match.start() - 40) : match.start()]
            if (
                match[0] in known
                or _NO_REPLY.search(match[0])
                or _NOT_THEIRS.search(before)
            ):
                continue
            return passage, Span(*match.span()), 0.85
    return None
