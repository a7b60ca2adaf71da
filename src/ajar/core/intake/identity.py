"""Know a message again: the same one from two imports, or its words elsewhere."""

import re
from datetime import UTC
from hashlib import blake2b
from itertools import islice

from ajar.core.nouns.message import Message, SectionKind
from ajar.core.text import squash

_WORD = re.compile(r"\w+")
_WORDS_A_SHINGLE = 3
_MOST_WORDS = 5_000
_KEPT = 64
_FEW = 10
_OWN_WORDS = (SectionKind.OFFER, SectionKind.FORWARDED)


def message_key(message: Message) -> str:
    """Return 32 hex digits that are equal for two imports of one message.

    The sender chooses the Message-ID and may choose somebody else's, so it counts
    only together with sender, minute (UTC) and words.
    """
    sent_at = message.sent_at
    canonical = (
        message.channel,
        _author(message),
        sent_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") if sent_at else "",
        message.message_id,
        squash(message.subject),
        squash(message.body),
        *(f"{file.name} {file.size}" for file in message.attachments),
    )
    return _digest("\x1f".join(canonical), 16).hex()


def _author(message: Message) -> str:
    sender = message.sender
    known = (sender.address, sender.handle, sender.phone, message.number, sender.name)
    return next((squash(part).casefold() for part in known if part.strip()), "")


def _digest(text: str, size: int) -> bytes:
    return blake2b(text.encode("utf-8", "replace"), digest_size=size).digest()


def text_print(message: Message) -> tuple[int, ...]:
    """Return a fingerprint of the sender's words: up to 64 numbers below 2**48.

    It is the smallest hashes of all runs of three words (a bottom-k sketch, Cohen
    and Kaplan 2007), so that texts sharing runs share numbers.
    """
    words = [m[0] for m in islice(_WORD.finditer(_own_words(message)), _MOST_WORDS)]
    last = max(len(words) - _WORDS_A_SHINGLE + 1, 1 if words else 0)
    shingles = {" ".join(words[n : n + _WORDS_A_SHINGLE]) for n in range(last)}
    hashes = {int.from_bytes(_digest(shingle, 6), "big") for shingle in shingles}
    return tuple(sorted(hashes)[:_KEPT])


def _own_words(message: Message) -> str:
    if not message.sections:
        return message.body.casefold()
    return "\n".join(
        message.body[section.span.start : section.span.end]
        for section in message.sections
        if section.kind in _OWN_WORDS
    ).casefold()


def alikeness(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """Return how much of the shorter of two printed texts the other repeats, 0 to 1.

    Between texts of a few words it is the share of all their runs that both have,
    since a courtesy formula is part of many messages.
    """
    in_a, in_b = set(a), set(b)
    sample = sorted(in_a | in_b)[:_KEPT]
    if not sample:
        return 0.0
    shared = sum(number in in_a and number in in_b for number in sample)
    shorter = min(len(in_a.intersection(sample)), len(in_b.intersection(sample)))
    return shared / (shorter if shorter >= _FEW else len(sample))
