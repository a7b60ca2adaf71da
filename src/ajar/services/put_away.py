"""Put a proposed limit away: it is not proposed again, until that is undone."""

from datetime import datetime

from ajar.adapters import clock
from ajar.services.changes import record_change
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, PutAway, User

LONGEST = 200


def put_proposal_away(user: User, setting: str, now: datetime | None = None) -> Change:
    """Hold that `user` doesn't want the limit `setting`; return the change."""
    at = now or clock.now()
    with desk_transaction():
        PutAway.objects.update_or_create(
            owner=user, setting=setting[:LONGEST], defaults={"put_away_at": at}
        )
        words = "That won’t be proposed again."
        before = {"setting": setting[:LONGEST]}
        return record_change(user, ChangeOf.PROPOSAL, words, before, at)
