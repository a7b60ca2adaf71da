"""Note what tells a letter written for one reader from one written for many."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import Channel, Message
from ajar.core.screen.cues import Cues, words_of
from ajar.core.screen.effort_reader import note_reader
from ajar.core.screen.shape import is_bulk
from ajar.core.screen.word_sets import word_class
from ajar.core.screen.wording import Words
from ajar.core.tables import load_terms

# These begin with the break before a line: it is quicker to find than a line's begin.
_GREETING = re.compile(
    r"\n[\W_]{0,6}(?:(?:hi|hello|hey|hiya|dear|hola|ol[áa]|oi|bonjour|salut|hallo|moin"
    r"|guten (?:tag|morgen)|liebe[r]?|sehr geehrte[r]?|estimad[oa]|querid[oa]|salam"
    r"|prezad[oa]|car[oa]|good (?:morning|afternoon|evening|day)|g'day|alright|yo"
    r"|morning|greetings|buen[oa]s \w{4,6}|ciao|attn|cher|ch[èe]re|servus|hoi|beste"
    r"|bonsoir|gentile|geachte)\b[ ,:]{0,3}"
    r"(?:(?:dr|mr|mrs|ms|mx|miss|captain|capt|prof|frau|herrn?|mme|mlle|monsieur"
    r"|madame|sr|sra|don|doña|maj|ing|lic|dott|panie|de heer|mevrouw)\b\.?[ ]?){0,3})"
    r"([^\W\d_][^\W\d_'-]{1,20})",
    re.IGNORECASE,
)
_FIRST_NAME = re.compile(
    r"^[\W_]{0,4}([A-Z][^\W\d_]{2,20})(?: ?[-,!:\u2013\u2014]|!!|\n| \()"
)
_LISTED = re.compile(
    r"\n(?: {0,2}[-*] |[^\W\d_][^\W_ ]{1,20}(?: \w{1,20}){0,2} ?[:|] )"
)
_SHOUTED = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z]{2,23}\b")
_NOT_NAMES = load_terms("screen_not_names.tsv")
_SEQUENCES = (
    *("sequenc", "campaign", "blast", "mailchimp", "drip", "outplay", "mass"),
    *("outreach", "cadence"),
)
GREETS_ANYBODY, SPEAKS_OF_READER = "greets_anybody_only", "speaks_of_reader"
_OF_READER = frozenset(("own_work", "vouched", "met"))
_TIMES = 4
_OPENING = 400
_MOST_READ = 8_000  # characters
_LENGTHS = (25, 50, 80, 120, 180)
_SHARES = (2, 4, 6, 9)  # words in a hundred
_PERSONS = ("reader", "self", "we")
_LONG_SENTENCES = (25, 35)


def note_marks(letter: Letter, cues: Cues) -> Iterator[str]:
    """Yield the features (screen_effort_weights.tsv) of how a letter was written."""
    yield from cues
    message = letter.message
    yield f"by_{message.channel}"
    if is_bulk(message):
        yield "bulk_headers"
    if is_sequence(message):
        yield "sequence_tool"
    if message.header("in-reply-to"):
        yield "in_thread"
    if "own_boss" in cues and "introduces" not in cues:
        yield "hires_for_self"
    yield from _addressed(letter, cues)
    yield from note_reader(letter)
    for passage in letter.parts(Part.OFFER):
        yield from _manner(passage)
        yield from _measure(words_of(passage))


def _addressed(letter: Letter, cues: Cues) -> Iterator[str]:
    """Yield whom the letter greets, alone and with what else was seen of it."""
    if names_reader(letter):
        greets = "names_reader"
    else:
        greets = "greets_anybody" if "generic_greeting" in cues else "names_nobody"
    message = letter.message
    spoken = message.channel in {Channel.CALL, Channel.FORM}
    of_reader = bool(_OF_READER & cues.keys())
    yield greets
    if greets == "greets_anybody" and not of_reader and not spoken:
        yield GREETS_ANYBODY
    if greets == "names_reader" and of_reader and not spoken and not is_bulk(message):
        yield SPEAKS_OF_READER
    together = (
        greets,
        "to_many" if is_bulk(message) else "to_one",
        "of_reader" if of_reader else "of_none",
        "spoken" if spoken else "written",
    )
    # Together these tell most: said as often as it takes to be held back little.
    yield from (f"{count}_{'_'.join(together)}" for count in range(_TIMES))


def is_sequence(message: Message) -> bool:
    """Say whether the headers are those of a tool that writes to many in turn."""
    return any(
        name.startswith(("x-campaign", "x-mailgun-tag", "x-mc-user", "x-sg-eid"))
        or (name == "x-mailer" and any(word in value.lower() for word in _SEQUENCES))
        for name, value in message.headers
    )


def names_reader(letter: Letter) -> bool:
    """Say whether the letter opens with a name."""
    return any(map(_opens_with_name, letter.parts(Part.OFFER)))


def _opens_with_name(passage: Passage) -> bool:
    opening = passage.plain.lstrip()[:_OPENING]
    # Most letters greet first of all: what follows is then not looked at.
    greetings = chain(_GREETING.finditer(f"\n{opening}"), _FIRST_NAME.finditer(opening))
    return any(
        match[1].lower() not in _NOT_NAMES and match[1][0].isupper()
        for match in greetings
    )


def _manner(passage: Passage) -> Iterator[str]:
    text = passage.plain[:_MOST_READ]
    if _LISTED.search(f"\n{text}"):
        yield "listed"
    if text.lstrip()[:1].islower():
        yield "starts_small"
    if "!" in text:
        yield "exclaims"
    if "(" in text:
        yield "aside"
    words = len(words_of(passage).words)
    if 100 * text.count(",") > 6 * max(10, words):
        yield "many_commas"
    if 100 * len(_SHOUTED.findall(text)) > 3 * max(10, words):
        yield "shouts"


def _measure(words: Words) -> Iterator[str]:
    count = len(words.words)
    yield from (f"longer_{length}" for length in _LENGTHS if count > length)
    spoken = list(filter(_spoken().__contains__, words.words))
    for name in _PERSONS:
        said = sum(map(word_class(name).exact.__contains__, spoken))
        yield from (
            f"{name}_{share}"
            for share in _SHARES
            if 100 * said > share * max(10, count)
        )
    longest = max([stop - begin for begin, stop in words.sentences], default=0)
    yield from (f"sentence_{n}" for n in _LONG_SENTENCES if longest > n)


@cache
def _spoken() -> frozenset[str]:
    return frozenset[str]().union(*(word_class(name).exact for name in _PERSONS))
