"""A message laid out for reading: its passages, folded and cut into sentences."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.message import Message
from ajar.core.text import Span, fold, lower, sentences

# Made as tuples at once: there are many, and `Span(…)` is a call in Python.
_new = tuple.__new__


class Part(StrEnum):
    """What a passage is to a reader."""

    SUBJECT = "subject"
    OFFER = "offer"
    SIGNATURE = "signature"
    FOOTER = "footer"
    QUOTED = "quoted"
    ATTACHMENT = "attachment"
    SENDER = "sender"


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of text with its prepared forms, all of the same length.

    `text` is the whole source, untouched. `plain` is it folded (see core.text),
    with what belongs to another passage blanked out; `low` is `plain` in lower
    case. `sentences` are spans of the non-blank sentences of `plain`.
    """

    part: Part
    source: str
    text: str
    plain: str
    low: str = field(repr=False)
    sentences: tuple[Span, ...] = field(repr=False)

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the words from `start` to `end` as evidence."""
        span = _new(Span, (start, end))
        return _new(Evidence, (self.text[start:end], self.source, span))


def make_passage(part: Part, source: str, text: str, plain: str = "") -> Passage:
    """Return a passage of `text`; `plain` may have stretches blanked out."""
    plain = fold(plain or text)
    return Passage(part, source, text, plain, lower(plain), sentences(plain))


@dataclass(frozen=True, slots=True)
class Letter:
    """A message and its passages.

    `language` is the ISO 639-1 code of the offer's language, "en" when unsure.
    `country` is the ISO 3166-1 code that the offer's text points to (a place, a
    currency word, an international dialling code), or "".
    """

    message: Message
    passages: tuple[Passage, ...]
    language: str = "en"
    country: str = ""
    _by_part: dict[Part, tuple[Passage, ...]] = field(
        init=False, repr=False, compare=False
    )
    _asked: dict[tuple[Part, ...], tuple[Passage, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _offer: tuple[Passage, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the passages once: every reader asks for some of them.

        What was asked for together is kept, for it's asked for again.
        """
        by_part: dict[Part, tuple[Passage, ...]] = {}
        for passage in self.passages:
            by_part[passage.part] = (*by_part.get(passage.part, ()), passage)
        object.__setattr__(self, "_by_part", by_part)
        offer = (Part.SUBJECT, Part.OFFER, Part.ATTACHMENT)
        object.__setattr__(self, "_offer", tuple(self.parts(*offer)))

    def parts(self, *parts: Part) -> Iterator[Passage]:
        """Return the passages of these kinds, in the order the kinds are given."""
        found = self._asked.get(parts)
        if found is None:
            by_part = self._by_part
            found = tuple([p for part in parts for p in by_part.get(part, ())])
            self._asked[parts] = found
        return iter(found)

    @property
    def offer(self) -> Iterator[Passage]:
        """The passages that speak of the role: subject, offer, attachments."""
        return iter(self._offer)
