"""Find the lines a sender signs with, and part them."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import SectionKind
from ajar.core.read.persons import is_person_line, read_shown_name
from ajar.core.read.title_words import WORDS
from ajar.core.remember import remember
from ajar.core.text import Span

_VALEDICTION = re.compile(
    r"\s{0,8}(?:(?:with |many |my )?(?:kind(?:est)? |best |warm(?:est)? |very )?"
    r"(?:best )?(?:regards|wishes|thanks)|best|all the best|cheers|sincerely|yours"
    r"|thank you|thanks"
    r"|talk soon|respectfully|cordially|warmly|take care|v/r|br|kr|rgds|thx|ta"
    r"|mit freundlichen|freundliche|beste|herzliche|liebe|viele|schöne|mfg|vg|lg|gruß"
    r"|grüße|cordialement|bien à vous|bien cordialement|sincères|à bientôt"
    r"|saludos|un saludo|cordial saludo|atentamente|gracias|abrazo|un abrazo"
    r"|abraço|abraços|atenciosamente|att|cumprimentos|obrigad[oa]|xx?|xo|cheerio)\b"
)
_SEPARATOR = re.compile(
    r"\s{1,4}[|/]\s{1,4}|\s{1,3}-\s{1,3}|\||,\s|\.\s(?=[\d(+])|\s{3,}"
)
_MOST_LINES = 16
_LONGEST_LINE = 110
_LAST_LINES = 4


class Line(NamedTuple):
    """A line of a passage: no blanks around it."""

    passage: Passage
    span: Span

    @property
    def plain(self) -> str:
        """The folded words of the line."""
        return self.passage.plain[self.span.start : self.span.end]

    @property
    def low(self) -> str:
        """The words of the line in small letters."""
        return self.passage.low[self.span.start : self.span.end]


def _lines(passage: Passage, sentences: Iterable[Span]) -> Iterator[Span]:
    """Yield where each line is that holds one of `sentences`, blank lines passed over.

    Most of them sign nothing, so that no `Line` is made of them yet.
    """
    plain, last = passage.plain, -1
    for begin, _ in sentences:
        start = plain.rfind("\n", 0, begin) + 1
        if start == last:
            continue
        last = start
        end = plain.find("\n", begin)
        text = plain[start : end if end >= 0 else len(plain)]
        bare = text.strip(" >")
        if bare:
            start += text.index(bare)
            yield _new(Span, (start, start + len(bare)))


_new = tuple.__new__


@remember
def closing_lines(letter: Letter) -> tuple[Line, ...]:
    """Return the lines that the sender signs with, in order."""
    found: list[Line] = []
    for passage in letter.parts(Part.OFFER):
        lines = _closing_of_offer(letter, passage)
        found += [Line(passage, span) for span in lines]
    for passage in letter.parts(Part.SIGNATURE):
        lines = [*islice(_lines(passage, passage.sentences), _MOST_LINES)]
        found += [Line(passage, span) for span in lines]
    return tuple([line for line in found if line.span.end - line.span.start > 1])


def _closing_of_offer(letter: Letter, passage: Passage) -> list[Span]:
    # A letter's first line never signs it.
    from_end = _lines(passage, reversed(passage.sentences))
    lines = [*islice(from_end, _MOST_LINES + 1)][::-1]
    names = author_words(letter)
    for number, (start, end) in enumerate(lines):
        if not number or end - start > _LONGEST_LINE:
            continue
        plain, low = passage.plain[start:end], passage.low[start:end]
        last = number >= len(lines) - _LAST_LINES
        if _opens_closing(plain, low, names) or (last and _is_lone_name(plain, names)):
            return [*takewhile(_is_short, lines[number:])]
    return []


def _is_short(line: Span) -> bool:
    return line[1] - line[0] <= _LONGEST_LINE


def _opens_closing(plain: str, low: str, names: frozenset[str]) -> bool:
    if _VALEDICTION.match(low) and len(low.split()) <= _MOST_IN_VALEDICTION:
        return True
    if low.endswith((",", "?", "!")):
        return False
    count = len(WORDS.findall(low))
    most = _MOST_BESIDE_NAME if any(map(low.__contains__, names)) else _MOST_OF_NAME
    person = is_person_line(plain) if count <= most else None
    if person is None:
        return False
    named = plain[person.start : person.end].lower().split()
    if names.intersection(named):
        return True
    return person.start > 0 and len(named) > 1 and count <= _MOST_OF_NAME


_MOST_IN_VALEDICTION, _MOST_BESIDE_NAME, _MOST_OF_NAME = 7, 14, 5


def _is_lone_name(plain: str, names: frozenset[str]) -> bool:
    """Say whether a line is a name and no more, where a desk writes: "Ishbel"."""
    if names or len(plain.split()) > _MOST_LONE:
        return False
    person = is_person_line(plain)
    return person is not None and person.end == len(plain)


_MOST_LONE = 3


@remember
def author_name(letter: Letter) -> str:
    """Return the name of who wrote the offer, as its mail shows it."""
    forwarded = find_forwarded(letter)
    if forwarded is None:
        return letter.message.sender.name
    passage, span = forwarded
    return passage.plain[span.start : span.end].split("<")[0].strip(" \"'")


@remember
def author_words(letter: Letter) -> frozenset[str]:
    """Return the words of the name of who wrote the offer, in small letters."""
    name = author_name(letter)
    person = read_shown_name(name).person
    words = name[person.start : person.end].lower().split() if person else []
    # "Jean-Luc" signs as both.
    parts = [part for word in words for part in (word, *word.split("-"))]
    return frozenset(part.strip(".") for part in parts if len(part) > 1)


_FROM = re.compile(
    r"(?:^|\n)[ >*]{0,6}(?:from|von|de|da)\s?:\*{0,2} {0,3}(?P<who>[^\n]{2,160})"
)


def find_forwarded(letter: Letter) -> tuple[Passage, Span] | None:
    """Return where a forwarded offer names its author ("Ada Obi <ada@…>")."""
    forwarded = next(
        (s for s in letter.message.sections if s.kind is SectionKind.FORWARDED), None
    )
    if forwarded is None:
        return None
    for passage in letter.parts(Part.OFFER):
        start = max(0, forwarded.span.start - 1)
        match = _FROM.search(passage.low, start, forwarded.span.start + 600)
        if match:
            return passage, Span(*match.span("who"))
    return None


@remember
def closing_pieces(letter: Letter) -> tuple[tuple[Line, tuple[Span, ...]], ...]:
    """Return the lines that the sender signs with, each with its parts."""
    return tuple([(line, pieces(line)) for line in closing_lines(letter)])


def pieces(line: Line) -> tuple[Span, ...]:
    """Return the parts of a line that separators part: name, title, firm, number."""
    found, at = [], line.span.start
    for match in _SEPARATOR.finditer(line.passage.plain, *line.span):
        found.append((at, match.start()))
        at = match.end()
    found.append((at, line.span.end))
    plain = line.passage.plain
    return tuple([_strip(plain, at, end) for at, end in found if end - at > 1])


def _strip(plain: str, start: int, end: int) -> Span:
    words = plain[start:end]
    start = end - len(words.lstrip(" *_-|"))
    end -= len(words) - len(words.rstrip(" *_-|,.;:"))
    return _new(Span, (start, max(start, end)))


def is_valediction(low: str) -> bool:
    """Say whether a line or part of one only takes leave ("with kind regards")."""
    match = _VALEDICTION.match(low)
    return bool(match) and len(low.split()) <= 4


def signed_name(line: Line) -> Span | None:
    """Return the person's name at the start of a line, a valediction passed over."""
    valediction = _VALEDICTION.match(line.low)
    after = valediction.end() if valediction else 0
    words = line.plain[after:].lstrip(" ,-")
    if valediction and (not words or line.plain[after] not in ",-"):
        return None
    span = is_person_line(words.title() if words.islower() else words)
    if span is None:
        return None
    start = line.span.end - len(words)
    return Span(start + span.start, start + span.end)
