"""Take back the user's word on a sender: the rules decide again."""

from datetime import datetime

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.services.changes import record_change
from ajar.services.correct_kind import set_correction
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, Correction, User


def withdraw_correction(user: User, sender: str, now: datetime | None = None) -> Change:
    """Let the rules say again what messages of `sender` are; return the change.

    RequestError if the user has said nothing of them.
    """
    at = now or clock.now()
    row = Correction.objects.filter(owner=user, sender=sender).first()
    if row is None:
        problem = f"There is no word of yours on {sender or 'nobody'}."
        raise RequestError(problem, "It may have been taken back before.")
    with desk_transaction():
        set_correction(user, sender, "", at)
        words = f"The rules decide again about {sender}."
        was = {"sender": sender, "kind": row.kind}
        return record_change(user, ChangeOf.KIND, words, was, at)
