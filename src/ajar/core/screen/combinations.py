"""Notice what no single phrase says: words that mean harm when they stand together."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues, Found
from ajar.core.screen.signs import Sign, asserted, first, is_of_others
from ajar.core.tables import load_rows

SURE = "sure"
_BLOCKS = 14  # words between what is said and what takes it back


class Near(NamedTuple):
    """A group and how many words it may stand away, across sentences if `anywhere`."""

    group: str
    words: int
    anywhere: bool = False


class Combination(NamedTuple):
    """Groups that must stand near a cue of the group `lead`, and those that may not.

    What is `sure` means stop whatever the rest of the letter reads like.
    """

    signal: SignalId
    tier: Risk
    sure: bool
    lead: str
    others: tuple[Near, ...]
    blocks: tuple[Near, ...]


@cache
def load_combinations() -> tuple[Combination, ...]:
    """Return the rows of screen_combinations.tsv."""
    rows = load_rows("screen_combinations.tsv")
    return tuple(
        Combination(
            SignalId(signal),
            Risk.STOP if tier == SURE else Risk(tier),
            tier == SURE,
            groups.split()[0],
            _nears(groups.split()[1:], int(words)),
            _nears(blocks.split(), _BLOCKS),
        )
        for signal, tier, groups, blocks, words, _example in rows
    )


def read_combinations(cues: Cues, *, sure: bool = False) -> Iterator[Sign]:
    """Yield the signal of every row that holds: of the sure ones, or of the others."""
    for row in load_combinations():
        if row.sure is not sure:
            continue
        lead = first(_leads(cues, row)) if row.lead in cues else None
        if lead:
            yield Sign(row.signal, row.tier, lead.evidence)


def _nears(cells: list[str], words: int) -> tuple[Near, ...]:
    """Return groups written as `group` or `group:words`, after ^ across sentences."""
    parted = (cell.partition(":") for cell in cells)
    return tuple(
        Near(group.removeprefix("^"), int(own or words), group.startswith("^"))
        for group, _, own in parted
    )


def _leads(cues: Cues, row: Combination) -> Iterator[Found]:
    if any(near.group not in cues for near in row.others):
        return
    for lead in asserted(cues, row.lead):
        if all(_stands(cues, near, lead) for near in row.others) and not any(
            _blocks(cues, block, lead) for block in row.blocks
        ):
            yield lead


def _stands(cues: Cues, near: Near, lead: Found) -> bool:
    return any(
        found.is_near(lead, near.words)
        and not is_of_others(found, cues)
        and not _is_mocked(found)
        for found in cues[near.group]
    )


def _is_mocked(found: Found) -> bool:
    """Say whether it is another thing ("not the 'like 40 a day' kind")."""
    begin, _ = found.sentence
    before = found.words.words[max(begin, found.hit.first - _ASIDE) : found.hit.first]
    return any(pair in _NOT_THAT for pair in pairwise(before))


_ASIDE = 5
_NOT_THAT = frozenset((("not", "the"), ("not", "that"), ("not", "a"), ("kein", "so")))


def _blocks(cues: Cues, near: Near, lead: Found) -> bool:
    return any(
        (near.anywhere or found.shares_sentence(lead))
        and found.is_near(lead, near.words)
        for found in cues.get(near.group, ())
    )
