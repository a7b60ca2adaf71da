"""Say how to end a call that is not to be gone on with."""

from typing import NamedTuple

from ajar.core.nouns.call import CallerKind
from ajar.core.tables import load_rows

_RING = "ring"


class WayOut(NamedTuple):
    """What to know, and sentences to say aloud, each of which may be the last."""

    advice: str
    words: tuple[str, ...]


def way_out(caller: CallerKind | None) -> WayOut | None:
    """Return how to end a talk with `caller`; None with a recruiter."""
    return _ways().get(caller.value) if caller else None


def text_back() -> WayOut:
    """Return the text message for a call that was let ring."""
    return _ways()[_RING]


def _ways() -> dict[str, WayOut]:
    return {
        who: WayOut(advice, tuple(words.split("|")))
        for who, advice, words in load_rows("call_exits.tsv")
    }
