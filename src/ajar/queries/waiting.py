"""Which lines of the desk wait for the user's answer, and which would be a yes."""

from collections.abc import Iterable, Mapping, Sequence

from ajar.core.nouns.screening import Effort
from ajar.core.nouns.touch import Touch, Waiting
from ajar.core.nouns.verdict import Decision
from ajar.queries.judging import Judge
from ajar.store.models import Entry


def waiting_lines(entries: Sequence[Entry], judge: Judge) -> dict[str, bool]:
    """Return key of each of `entries`, open lines → whether it would be a yes.

    What went to many and is a no is left out: for that a nod will do.
    """
    rulings = judge.rule(entries)
    return {
        entry.key: ruling.is_yes
        for entry, ruling in zip(entries, rulings, strict=True)
        if not (entry.effort == Effort.BLAST and ruling.decision is Decision.NO)
    }


def waiting_of(
    asks: Mapping[str, Touch], lines: Mapping[str, bool]
) -> Iterable[Waiting]:
    """Return what of one person's `asks`, by line of the desk, waits for an answer."""
    return [Waiting(asks[key], lines[key]) for key in asks if key in lines]
