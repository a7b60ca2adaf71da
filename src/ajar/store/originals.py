"""Choose one of the originals of a message, alike on every desk.

A message may have come twice, as a file and within an export. Which of the two was
first must leave no trace, so what is chosen hangs on the bytes alone.
"""

from django.db.models import Q
from django.db.models.functions import Length

from ajar.store.models import Message, Original

BEST_FIRST = (Length("raw").desc(), "raw")
"""The order of originals: who has most to say speaks first."""


def best_original(row: Message) -> Original | None:
    """Return the original that `row` is read from; None of a message without one."""
    return row.original_set.order_by(*BEST_FIRST).first()


def how_good(original: Original) -> tuple[int, bytes]:
    """Return what `BEST_FIRST` goes by, of an original at hand."""
    raw = bytes(original.raw)
    return -len(raw), raw


def best_bytes(row: Message) -> tuple[str, bytes]:
    """Return the form and the bytes that `row` is read from; LookupError if none."""
    best = best_original(row)
    if best is None:
        raise LookupError(row.key)
    return best.form, bytes(best.raw)


def has_better(row: Message, raw: bytes) -> bool:
    """Say whether `row` has an original that is to be read rather than `raw`."""
    sized = row.original_set.annotate(size=Length("raw"))
    longer, alike = Q(size__gt=len(raw)), Q(size=len(raw), raw__lt=raw)
    return sized.filter(longer | alike).exists()
