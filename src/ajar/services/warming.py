"""Have at hand what a call needs, before the first words are typed."""

from functools import cache
from threading import Thread

from ajar.core.method import beware_in, read_note

_EXAMPLE = "office manager at a dentist in Lakewood CO, base 80 to 90k, remote two days"


@cache
def warm_up() -> None:
    """Load the tables that reading a note takes, once, beside what is shown first.

    It takes a second or more: whoever rings doesn't wait for it.
    """
    Thread(target=_load, name="warm-up", daemon=True).start()


def _load() -> None:
    read_note(_EXAMPLE)
    beware_in(_EXAMPLE)
