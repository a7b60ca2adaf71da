"""Note how much of a letter is about its reader: what is theirs, did they, named.

"Your profile" is anybody's; "your poster in Davis", "you wrote the patch" is one
reader's. The subject tells as much of who wrote to whom.
"""

import re
from collections.abc import Iterator
from functools import cache

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.screen.cues import words_of
from ajar.core.screen.word_sets import word_class

_MOST_WORDS = 600  # of a passage
_OF_ENDING = 4  # letters that a past form in -ed has at least
_AHEAD = 3  # words after "you" that may say what the reader did
_STEPS = (1, 2, 3, 5)
_SHARES = (20, 35, 50, 70)  # sentences in a hundred
_EARLY = 3  # sentences
_BARRED = re.compile(r"[|\u2013\u2014]| - |::")
_ANSWER = re.compile(r"re:", re.IGNORECASE)
_MOST_SUBJECT = 1_000  # characters


def note_reader(letter: Letter) -> Iterator[str]:
    """Yield how much a letter speaks of its reader, as features."""
    yield from _of_subject(letter)
    for passage in letter.parts(Part.OFFER):
        yield from _of_reader(passage)
    for passage in letter.parts(Part.OFFER, Part.SIGNATURE):
        low = passage.low
        if "http" in low or "www." in low:
            yield "linked"
        if low.count("?") > 1:
            yield "asks_twice"


def _of_subject(letter: Letter) -> Iterator[str]:
    subject = letter.message.subject.strip()
    if not subject:
        return
    if subject[0].islower():
        yield "subject_small"
    if _BARRED.search(subject[:_MOST_SUBJECT]):
        yield "subject_barred"
    if len(subject.split()) <= _EARLY:
        yield "subject_brief"
    if _ANSWER.match(subject) and not letter.message.header("in-reply-to"):
        yield "subject_feigned"
    if "!" in subject:
        yield "subject_exclaims"


def _of_reader(passage: Passage) -> Iterator[str]:
    words = words_of(passage)
    told = _Told()
    at, most = 0, min(_MOST_WORDS, len(words.words))
    while at < most:
        stop = min(words.stops[at], most)
        sentence = words.words[at:stop]
        told.sentences += 1
        if not _pronouns().isdisjoint(sentence):
            told.read(sentence)
            told.named += sum(
                passage.text[words.starts[place]].isupper()
                for place in range(at + 1, stop)
                if len(words.words[place]) > 1
                and not passage.text[words.starts[place] + 1].isupper()
            )
        at = stop
    yield from told.features()


@cache
def _pronouns() -> frozenset[str]:
    return word_class("reader").exact


class _Told:
    """What the sentences that address the reader were counted to say."""

    __slots__ = ("anybodys", "did", "early", "named", "own", "sentences", "spoken")

    def __init__(self) -> None:
        self.sentences = self.spoken = self.anybodys = self.own = 0
        self.did = self.named = 0
        self.early = False

    def read(self, sentence: tuple[str, ...]) -> None:
        """Count one sentence that addresses the reader."""
        self.spoken += 1
        self.early = self.early or self.sentences <= _EARLY
        owned, addressed = word_class("of_reader").exact, word_class("you").exact
        anybodys, deeds = word_class("anybodys").exact, word_class("deed").exact
        for place, word in enumerate(sentence):
            if word in owned and place + 1 < len(sentence):
                if anybodys.isdisjoint(sentence[place + 1 : place + _AHEAD]):
                    self.own += 1
                else:
                    self.anybodys += 1
            if word in addressed:
                ahead = sentence[place + 1 : place + 1 + _AHEAD]
                self.did += any(one in deeds or _is_past(one) for one in ahead)

    def features(self) -> Iterator[str]:
        """Yield what the counts amount to."""
        counts = (
            *(("of_anybody", self.anybodys), ("of_own", self.own)),
            *(("did", self.did), ("named", self.named), ("spoken_to", self.spoken)),
        )
        for name, count in counts:
            yield from (f"{name}_{step}" for step in _STEPS if count >= step)
        if self.early:
            yield "spoken_to_early"
        for share in _SHARES:
            if 100 * self.spoken > share * self.sentences:
                yield f"spoken_to_in_{share}"
        if self.did and self.own:
            yield "did_and_own"


def _is_past(word: str) -> bool:
    return len(word) > _OF_ENDING and word.endswith("ed")
