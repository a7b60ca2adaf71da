"""Read a kept message once more, from its bytes."""

from functools import lru_cache

from ajar.adapters.originals import parse_original
from ajar.adapters.sources.items import Form
from ajar.core.intake.layout import lay_out
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Message
from ajar.core.nouns.owner import Owner
from ajar.store.models import Message as Row
from ajar.store.originals import best_original

LETTERS_AT_HAND = 16


@lru_cache(maxsize=LETTERS_AT_HAND)
def read_again(form: Form, raw: bytes, owner: Owner) -> Letter | None:
    """Return the letter in the bytes of an original; None if they hold none.

    The last few are kept at hand: a page, its reply and each check of an edited
    reply need the same ones.
    """
    message = parse_original(form, raw)
    return lay_out(message, owner) if isinstance(message, Message) else None


def letter_of(row: Row, owner: Owner) -> Letter | None:
    """Return the letter that `row` keeps; None if it can't be read any more."""
    original = best_original(row)
    if original is None:
        return None
    return read_again(Form(original.form), bytes(original.raw), owner)
