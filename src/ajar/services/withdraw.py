"""Take back the user's word on a sender: the rules decide again."""

from datetime import datetime

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.services.changes import record_change
from ajar.services.correct_kind import said_of, set_correction
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, User


def withdraw_correction(user: User, sender: str, now: datetime | None = None) -> Change:
    """Let the rules say again what messages of `sender` are; return the change.

    RequestError if the user has said nothing of them.
    """
    at = now or clock.now()
    was = said_of(user, sender)
    if not was["kind"]:
        problem = f"There is no word of yours on {sender or 'nobody'}."
        raise RequestError(problem, "It may have been taken back before.")
    with desk_transaction():
        set_correction(user, sender, {"kind": ""}, at)
        words = f"The rules decide again about {sender}."
        return record_change(user, ChangeOf.KIND, words, was, at)
