"""Count the claims whose evidence stands word for word where they say it does."""

from collections.abc import Iterator
from pathlib import Path

from ajar.adapters.originals import parse_original
from ajar.adapters.sources.items import SourceItem
from ajar.adapters.sources.reading import read_sources
from ajar.core.method import consider
from ajar.core.nouns.message import Message


def count_verbatim(corpora: list[Path]) -> tuple[int, int]:
    """Return how many of how many claims about DIR/items are cut out of the text."""
    checked = [said for corpus in corpora for said in _claims(corpus)]
    return sum(checked), len(checked)


def _claims(corpus: Path) -> Iterator[bool]:
    """Yield of each claim whether its quote is at its span, and not empty."""
    for item in read_sources([corpus / "items"]):
        if not isinstance(item, SourceItem):
            continue
        message = parse_original(item.form, item.raw)
        if not isinstance(message, Message):
            continue
        considered = consider(message)
        texts = {p.source: p.text for p in considered.letter.passages}
        for finding in considered.findings.values():
            for fact in finding.facts:
                (start, end), source = fact.evidence.span, fact.evidence.source
                yield texts[source][start:end] == fact.evidence.quote != ""
