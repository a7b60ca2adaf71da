"""Tell what every mail of a sender carries along: disclaimers, opt-outs, banners."""

from functools import cache
from itertools import groupby
from typing import NamedTuple

from ajar.core.intake.lines import Line
from ajar.core.nouns.message import SectionKind
from ajar.core.tables import load_rows

_APART = 160
_LONGEST_BEFORE = 200
_MOST_BELOW = 0.25
_RULE_LENGTH = 10
_LIST_FOOTER = 8
_OWN = (SectionKind.OFFER, SectionKind.FORWARDED)


class _Boilerplate(NamedTuple):
    """Words that make a line boilerplate; `then` must follow `first`."""

    first: str
    then: str
    at_start: bool
    opens: bool


def mark_footers(lines: list[Line], kinds: list[SectionKind]) -> None:
    """Mark in `kinds` the lines of people's own text that are boilerplate."""
    paragraphs = _paragraphs(lines, kinds)
    present = _present("\n".join([line.low for line in lines]))
    for order, (start, end) in enumerate(paragraphs if present else ()):
        for number in range(start, end):
            opening = order == 0 and number == start
            if _is_boilerplate(lines[number].low, present, opening=opening):
                kinds[number:end] = [SectionKind.FOOTER] * (end - number)
                break
    _mark_list_footer(lines, kinds)
    _mark_tail(lines, kinds, paragraphs)


def _present(whole: str) -> list[_Boilerplate]:
    """Return the boilerplate of which the first words stand somewhere in `whole`."""
    by_word = _boilerplate()
    held = by_word.keys() & {"", *whole.split()}
    return [words for word in held for words in by_word[word] if words.first in whole]


def _paragraphs(lines: list[Line], kinds: list[SectionKind]) -> list[tuple[int, int]]:
    own = [
        bool(line.low) and kind in _OWN for line, kind in zip(lines, kinds, strict=True)
    ]
    found: list[tuple[int, int]] = []
    for inside, run in groupby(range(len(lines)), own.__getitem__):
        if inside:
            numbers = [*run]
            found.append((numbers[0], numbers[-1] + 1))
    return found


def _is_boilerplate(low: str, present: list[_Boilerplate], *, opening: bool) -> bool:
    for words in present:
        at = low.find(words.first)
        if at < 0 or (words.at_start and at > 2):
            continue
        if words.then and low.find(words.then, at, at + _APART) < 0:
            continue
        # A message of one paragraph may end on how to be left in peace.
        if words.opens or (at <= _LONGEST_BEFORE and not (opening and at > 0)):
            return True
    return False


def _mark_list_footer(lines: list[Line], kinds: list[SectionKind]) -> None:
    # Mailing lists and gateways put theirs under a rule at the very end.
    first = max(1, len(lines) - _LIST_FOOTER)
    for number in range(first, len(lines)):
        low = lines[number].low
        ruled = len(low) >= _RULE_LENGTH and not low.strip("_=*-")
        if not ruled or kinds[number] is not SectionKind.OFFER:
            continue
        below = " ".join(line.low for line in lines[number:])
        if "mailing list" in below or SectionKind.FOOTER in kinds[number:]:
            kinds[number:] = [SectionKind.FOOTER] * (len(lines) - number)
            return


def _mark_tail(
    lines: list[Line], kinds: list[SectionKind], paragraphs: list[tuple[int, int]]
) -> None:
    """Mark what little stands below the last footer: addresses, links, dots."""
    footers = [end for _, end in paragraphs[1:] if kinds[end - 1] is SectionKind.FOOTER]
    if not footers:
        return
    sizes = [len(line.low) for line in lines]
    if sum(sizes[footers[0] :]) > _MOST_BELOW * sum(sizes):
        return
    for number in range(footers[0], len(lines)):
        if kinds[number] is SectionKind.OFFER:
            kinds[number] = SectionKind.FOOTER


@cache
def _boilerplate() -> dict[str, tuple[_Boilerplate, ...]]:
    """Return the table by a word that each must hold whole, "" where there is none."""
    found: dict[str, tuple[_Boilerplate, ...]] = {}
    for cell, use in load_rows("boilerplate.tsv"):
        first, _, then = cell.partition(" … ")
        words = _Boilerplate(
            first, then, use.startswith("start"), use.endswith("banner")
        )
        # The first and the last may be parts of longer words ("un-", "-d").
        whole = max(first.split(" ")[1:-1], key=len, default="")
        found[whole] = (*found.get(whole, ()), words)
    return found
