"""Find the lines a sender signs with, and part them."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
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


def _lines(passage: Passage, sentences: Iterable[Span]) -> Iterator[Line]:
    """Yield each line that holds one of `sentences`, blank lines passed over."""
    plain, last = passage.plain, -1
    for sentence in sentences:
        start = plain.rfind("\n", 0, sentence.start) + 1
        if start == last:
            continue
        last = start
        end = plain.find("\n", sentence.start)
        text = plain[start : end if end >= 0 else len(plain)]
        bare = text.strip(" >")
        if bare:
            start += text.index(bare)
            yield Line(passage, Span(start, start + len(bare)))


def _last_lines(passage: Passage, most: int) -> list[Line]:
    """Return the last lines of `passage`, `most` at the most, in order."""
    return [*islice(_lines(passage, reversed(passage.sentences)), most)][::-1]


@remember
def closing_lines(letter: Letter) -> tuple[Line, ...]:
    """Return the lines that the sender signs with, in order."""
    found: list[Line] = []
    for passage in letter.parts(Part.OFFER):
        found.extend(_closing_of_offer(letter, passage))
    for passage in letter.parts(Part.SIGNATURE):
        found.extend(islice(_lines(passage, passage.sentences), _MOST_LINES))
    return tuple(line for line in found if line.span.end - line.span.start > 1)


def _closing_of_offer(letter: Letter, passage: Passage) -> list[Line]:
    # A letter's first line never signs it.
    lines = _last_lines(passage, _MOST_LINES + 1)
    names = author_words(letter)
    for number in range(1, len(lines)):
        line = lines[number]
        if line.span.end - line.span.start > _LONGEST_LINE:
            continue
        last = number >= len(lines) - _LAST_LINES
        opens = _opens_closing(line, names) or (last and _is_lone_name(line, names))
        if not opens:
            continue
        end = number + 1
        while end < len(lines) and len(lines[end].plain) <= _LONGEST_LINE:
            end += 1
        return lines[number:end]
    return []


def _opens_closing(line: Line, names: frozenset[str]) -> bool:
    if _VALEDICTION.match(line.low) and len(line.low.split()) <= 7:
        return True
    words = WORDS.findall(line.low)
    person = is_person_line(line.plain)
    if person is None or line.low.endswith((",", "?", "!")):
        return False
    named = line.plain[person.start : person.end].lower().split()
    if names.intersection(named):
        return len(words) <= 14
    return person.start > 0 and len(named) > 1 and len(words) <= 5


def _is_lone_name(line: Line, names: frozenset[str]) -> bool:
    """Say whether a line is a name and no more, where a desk writes: "Ishbel"."""
    person = is_person_line(line.plain)
    whole = person is not None and person.end == len(line.plain)
    return whole and not names and len(line.plain.split()) <= 3


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


def pieces(line: Line) -> tuple[Span, ...]:
    """Return the parts of a line that separators part: name, title, firm, number."""
    found, at = [], line.span.start
    for match in _SEPARATOR.finditer(line.passage.plain, *line.span):
        found.append(Span(at, match.start()))
        at = match.end()
    found.append(Span(at, line.span.end))
    return tuple(
        _strip(line.passage, span) for span in found if span.end - span.start > 1
    )


def _strip(passage: Passage, span: Span) -> Span:
    words = passage.plain[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(" *_-|"))
    end = span.end - (len(words) - len(words.rstrip(" *_-|,.;:")))
    return Span(start, max(start, end))


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
