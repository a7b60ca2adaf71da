"""Part a body into what its sender offers and what merely came along."""

from itertools import groupby

from ajar.core.intake.chrome import mark_chrome
from ajar.core.intake.footers import mark_footers
from ajar.core.intake.lines import make_lines
from ajar.core.intake.quotes import mark_quotes
from ajar.core.intake.signatures import mark_signatures
from ajar.core.nouns.message import Message, Section, SectionKind
from ajar.core.text import Span, fold


def part_sections(message: Message) -> tuple[Section, ...]:
    """Return the sections of the message's body, in order and without gaps."""
    if not message.body:
        return ()
    folded = fold(message.body)
    rows, lines = folded.split("\n"), make_lines(folded)
    kinds = [SectionKind.OFFER] * len(lines)
    if message.platform:
        mark_chrome(lines, kinds, message.sender)
    elif message.headers:
        mark_quotes(lines, kinds, message.sender, message.subject)
    mark_footers(lines, kinds)
    mark_signatures(lines, kinds, message.sender.name)
    for number in range(1, len(lines)):
        if not lines[number].low:
            kinds[number] = kinds[number - 1]
    return _join(rows, kinds)


def _join(rows: list[str], kinds: list[SectionKind]) -> tuple[Section, ...]:
    sections: list[Section] = []
    start = number = 0
    for kind, group in groupby(kinds):
        first, number = number, number + len([*group])
        end = start + sum(map(len, rows[first:number])) + number - first
        sections.append(Section(kind, Span(start, end)))
        start = end
    # The last line has no line end.
    kind, (start, end) = sections[-1].kind, sections[-1].span
    sections[-1] = Section(kind, Span(start, end - 1))
    return tuple(part for part in sections if part.span.end > part.span.start)
