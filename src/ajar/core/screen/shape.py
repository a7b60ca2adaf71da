"""Note what a message looks like: who sends it, how, in what shape."""

import re
from collections.abc import Iterator

from ajar.core.nouns.letter import Letter, Part
from ajar.core.nouns.message import Channel, Message, SectionKind
from ajar.core.remember import remember
from ajar.core.screen.cues import words_of
from ajar.core.screen.word_sets import is_occupation, word_class
from ajar.core.screen.wording import Words, words_in

# Of a line; a line break is quicker to find than where a line begins.
_LABEL = re.compile(r"\n[ \t>*-]{0,4}([^\W\d_]{2,20})[^:\n]{0,24}:")
_LOCAL_WORD = re.compile(r"[a-z]{2,24}")
_HIRING_STEMS = (
    "recruit",
    "talent",
    "staffing",
    "headhunt",
    "search",
    "personal",
    "resourc",
    "career",
    "hiring",
    "selecci",
    "jobs",
)
_CARD_WORDS = 14
_MANY = 3
_LONG = 700


def note_shape(letter: Letter) -> Iterator[str]:
    """Yield the groups (screen_weights.tsv) that the message's shape speaks for."""
    message = letter.message
    yield from _transport(message)
    yield from _sender(message)
    yield from _text(letter)


def _transport(message: Message) -> Iterator[str]:
    if is_bulk(message):
        yield "bulk_headers"
    if message.header("in-reply-to") or message.header("references"):
        yield "in_thread"
    match message.channel:
        case Channel.CALL:
            yield "by_call"
        case Channel.SMS | Channel.WHATSAPP:
            yield "by_text"
        case Channel.LINKEDIN:
            yield "by_linkedin"
        case Channel.FORM:
            yield "by_form"
        case Channel.MAIL:
            pass


@remember
def is_bulk(message: Message) -> bool:
    """Say whether the headers are those of a mailing to many."""
    if message.header("list-unsubscribe") or message.header("list-id"):
        return True
    return message.header("precedence").strip().lower() in {"bulk", "list", "junk"}


def _sender(message: Message) -> Iterator[str]:
    local = message.sender.address.lower().partition("@")[0]
    parts = set(_LOCAL_WORD.findall(local))
    if parts & word_class("machine").exact or "reply" in parts:
        yield "machine_sender"
    elif parts & word_class("shared").exact:
        yield "shared_sender"
    hires = word_class("hires")
    named = f"{message.sender.name} {message.sender.title}".lower()
    address = message.sender.address.lower()
    says_so = any(map(hires.accepts, words_in(named)))
    if says_so or any(stem in address for stem in _HIRING_STEMS):
        yield "sender_hires"


def _text(letter: Letter) -> Iterator[str]:
    words = [words_of(p) for p in letter.parts(Part.OFFER)]
    count = sum(len(w.words) for w in words)
    if count > _LONG:
        yield "long_text"
    if any(any(map(is_occupation, w.words)) for w in words):
        yield "occupation"
    if any(not word_class("self").exact.isdisjoint(w.words) for w in words):
        yield "first_person"
    if any(_cards(w) >= _MANY for w in words):
        yield "job_cards"
    labels = {
        match[1]
        for passage in letter.parts(Part.OFFER)
        for match in _LABEL.finditer("\n" + passage.low[:8000])
    }
    if len(labels & word_class("label").exact) >= _MANY:
        yield "role_labels"
    if any(s.kind is SectionKind.FORWARDED for s in letter.message.sections):
        yield "forwards"


def _cards(words: Words) -> int:
    """Count the short lines that name an occupation but speak to nobody."""
    spoken = word_class("spoken").exact
    cards = at = 0
    while at < len(words.words):
        stop = words.stops[at]
        line = words.words[at:stop]
        short = 2 <= len(line) <= _CARD_WORDS
        if short and spoken.isdisjoint(line) and any(map(is_occupation, line)):
            cards += 1
        at = stop
    return cards
