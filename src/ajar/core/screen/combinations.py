"""Notice what no single phrase says: words that mean stop when they stand together."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues, Found
from ajar.core.screen.signs import Sign, asserted, first
from ajar.core.tables import load_rows

_BLOCKS = 14  # words between what is said and what takes it back


class Combination(NamedTuple):
    """Groups that must stand within `words` of a cue of the first, and what may not."""

    signal: SignalId
    lead: str
    others: tuple[str, ...]
    blocks: tuple[str, ...]
    words: int


@cache
def load_combinations() -> tuple[Combination, ...]:
    """Return the rows of screen_combinations.tsv."""
    rows = load_rows("screen_combinations.tsv")
    return tuple(
        Combination(
            SignalId(signal),
            groups.split()[0],
            tuple(groups.split()[1:]),
            tuple(blocks.split()),
            int(words),
        )
        for signal, groups, blocks, words, _example in rows
    )


def read_combinations(cues: Cues) -> Iterator[Sign]:
    """Yield a stop for every row of the table that holds."""
    for row in load_combinations():
        lead = first(_leads(cues, row))
        if lead:
            yield Sign(row.signal, Risk.STOP, lead.evidence)


def _leads(cues: Cues, row: Combination) -> Iterator[Found]:
    if row.lead not in cues or any(group not in cues for group in row.others):
        return
    blocks = [found for group in row.blocks for found in cues.get(group, ())]
    for lead in asserted(cues, row.lead):
        near = [_near(cues, row, lead, group) for group in row.others]
        if all(near) and not any(_blocks(block, lead) for block in blocks):
            yield lead


def _near(cues: Cues, row: Combination, lead: Found, group: str) -> bool:
    return any(found.is_near(lead, row.words) for found in cues[group])


def _blocks(block: Found, lead: Found) -> bool:
    return block.shares_sentence(lead) and block.is_near(lead, _BLOCKS)
