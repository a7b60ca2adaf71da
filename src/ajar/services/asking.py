"""Say how questions are chosen on a call: what is learnt, forgotten, risked."""

from datetime import datetime

from ajar.adapters import clock
from ajar.core.ask.early import ENOUGH_ROLES, may_stop_early
from ajar.core.errors import RequestError
from ajar.services.changes import record_change
from ajar.services.writing import desk_transaction
from ajar.store.lessons import past_history
from ajar.store.models import Change, ChangeOf, Profile, User


def stop_early(user: User, *, is_on: bool, now: datetime | None = None) -> Change:
    """Stop asking once an answer is 95 % likely, or only when it is settled.

    RequestError before there are enough past roles to say what is likely.
    """
    if is_on and not may_stop_early(past_history(user)):
        problem = f"That takes {ENOUGH_ROLES} past roles that told something."
        raise RequestError(problem, "Until then what is likely would be guesswork.")
    words = (
        "Questions stop once an answer is likely."
        if is_on
        else "Questions go on until it is settled."
    )
    return _change(user, {"stops_early": is_on}, words, now)


def forget_habits(user: User, now: datetime | None = None) -> Change:
    """Let earlier calls teach nothing of the order of questions."""
    at = now or clock.now()
    since = at.isoformat()
    return _change(user, {"habits_since": since}, "Your habits start anew.", at)


def forget_past(user: User, now: datetime | None = None) -> Change:
    """Let roles so far teach nothing of what is usual."""
    at = now or clock.now()
    words = "What is usual starts anew."
    return _change(user, {"past_since": at.isoformat()}, words, at)


def _change(
    user: User, said: dict[str, str | bool], words: str, now: datetime | None
) -> Change:
    with desk_transaction():
        row = Profile.objects.get(owner=user)
        before = dict(row.asking)
        row.asking = {**before, **said}
        row.save(update_fields=["asking"])
        at = now or clock.now()
        return record_change(user, ChangeOf.PROFILE, words, {"asking": before}, at)
