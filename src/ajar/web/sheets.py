"""Lay the messages of an opportunity out as sheets to read, their evidence lit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import Attachment, Section, SectionKind
from ajar.core.text import Span
from ajar.queries.opportunity import ShownMessage
from ajar.web.evidence import NOTHING, Light, Lights, light_up, paragraphs

AROUND = 90
"""Characters of an attachment that are shown on either side of what is lit."""

FIRST_WORDS = 120
BODY = (Part.OFFER, Part.SIGNATURE, Part.FOOTER, Part.QUOTED)
_CUT = SafeString(" … ")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs that belong together: an offer, a signature, what is quoted."""

    part: str
    paragraphs: tuple[SafeString, ...]


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file that came with a message, what is lit in it, and all of its text."""

    number: int
    name: str
    size: int
    excerpt: SafeString
    paragraphs: tuple[SafeString, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A message as it is read: its head, its words, its files."""

    message: ShownMessage
    subject: SafeString
    sender: SafeString
    known_by: tuple[SafeString, ...]
    stretches: tuple[Stretch, ...]
    files: tuple[ShownFile, ...]
    first_words: str


def reading_order(messages: Sequence[ShownMessage]) -> list[ShownMessage]:
    """Return the newest message of theirs, then all the others, newest first."""
    newest_first = list(reversed(messages))
    theirs = [message for message in newest_first if not message.is_own]
    readable = [message for message in theirs if message.letter is not None]
    first = (readable or theirs or newest_first)[0]
    return [first, *(message for message in newest_first if message is not first)]


def lay_sheets(messages: Sequence[ShownMessage], lights: Lights) -> tuple[Sheet, ...]:
    """Return `messages` as sheets with `lights` on."""
    return tuple(_sheet(message, lights) for message in messages)


def _sheet(message: ShownMessage, lights: Lights) -> Sheet:
    letter = message.letter
    if letter is None:
        return Sheet(message, NOTHING, NOTHING, (), (), (), "")
    known_by = (
        _line(message.key, letter, source, lights) for source in ("title", "number")
    )
    return Sheet(
        message=message,
        subject=_line(message.key, letter, "subject", lights),
        sender=_line(message.key, letter, "from", lights),
        known_by=tuple(words for words in known_by if words),
        stretches=tuple(_stretches(message.key, letter, lights)),
        files=tuple(_files(message.key, letter, lights)),
        first_words=_first_words(letter),
    )


def _first_words(letter: Letter) -> str:
    words = " ".join(letter.message.body[: 2 * FIRST_WORDS].split())
    if len(words) <= FIRST_WORDS:
        return words
    return f"{words[:FIRST_WORDS].rpartition(' ')[0] or words[:FIRST_WORDS]} …"


def _passage(letter: Letter, source: str) -> Passage | None:
    return next((one for one in letter.passages if one.source == source), None)


def _line(key: str, letter: Letter, source: str, lights: Lights) -> SafeString:
    """Return a source of one line with `lights` on, nothing if there is none."""
    passage = _passage(letter, source)
    if passage is None:
        return NOTHING
    span = Span(0, len(passage.text))
    return light_up(passage.text, passage.plain, span, lights.within(key, source, span))


def _stretches(key: str, letter: Letter, lights: Lights) -> Iterator[Stretch]:
    """Yield the body in the order it was written, each part for itself."""
    for passage, spans in groupby(_parts(letter), key=lambda pair: pair[0]):
        lit = tuple(
            light_up(passage.text, passage.plain, one, lights.within(key, "body", one))
            for _, span in spans
            for one in paragraphs(passage.plain, span)
        )
        if lit:
            yield Stretch(passage.part.value, lit)


def _parts(letter: Letter) -> Iterator[tuple[Passage, Span]]:
    body = letter.message.body
    whole = (Section(SectionKind.OFFER, Span(0, len(body))),)
    passages = list(letter.parts(*BODY))
    for section in letter.message.sections or whole:
        start, end = section.span
        for passage in passages:
            if passage.plain[start:end].strip():
                yield passage, section.span


def _files(key: str, letter: Letter, lights: Lights) -> Iterator[ShownFile]:
    for number, file in enumerate(letter.message.attachments):
        source = f"attachment:{file.name}"
        passage = _passage(letter, source)
        if passage is None:
            yield _unlit(number, file)
            continue
        span = Span(0, len(passage.text))
        lit = lights.within(key, source, span)
        yield ShownFile(
            number,
            file.name,
            file.size,
            _excerpt(passage, lit) if lit else NOTHING,
            _all_of(passage.text, passage.plain),
        )


def _unlit(number: int, file: Attachment) -> ShownFile:
    text = file.text
    return ShownFile(number, file.name, file.size, NOTHING, _all_of(text, text))


def _all_of(text: str, plain: str) -> tuple[SafeString, ...]:
    span = Span(0, len(text))
    return tuple(light_up(text, plain, one) for one in paragraphs(plain, span))


def _excerpt(passage: Passage, lit: Sequence[Light]) -> SafeString:
    """Return the words around what is lit, what is between them left out."""
    windows: list[Span] = []
    for one in lit:
        window = _window(passage.plain, one.span)
        if windows and window.start <= windows[-1].end:
            start, end = windows.pop()
            window = Span(start, max(end, window.end))
        windows.append(window)
    text, plain = passage.text, passage.plain
    shown = [
        light_up(text, plain, window, [one for one in lit if _is_in(one, window)])
        for window in windows
    ]
    return _CUT + format_html_join(_CUT, "{}", ((words,) for words in shown)) + _CUT


def _is_in(one: Light, window: Span) -> bool:
    return window.start <= one.span.start and one.span.end <= window.end


def _window(plain: str, span: Span) -> Span:
    """Return `span` with some whole words of its own lines around it."""
    least, most = max(0, span.start - AROUND), min(len(plain), span.end + AROUND)
    line = plain.rfind("\n", least, span.start) + 1
    start = max(least, line)
    if start == least and least:
        start = plain.find(" ", least, span.start) + 1 or span.start
    end = plain.find("\n", span.end, most)
    if end < 0:
        end = most if most == len(plain) else plain.rfind(" ", span.end, most)
    return Span(start, end if end >= span.end else span.end)
