"""Let the user's words hold for their senders alone, or teach again."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from ajar.adapters import clock
from ajar.core.errors import RequestError
from ajar.services.changes import record_change
from ajar.services.reconsider import reconsider_near
from ajar.services.regroup import regroup
from ajar.services.writing import desk_transaction
from ajar.store.models import Change, ChangeOf, Correction, User

if TYPE_CHECKING:
    from ajar.core.nouns.wire import Wire


def stop_teaching(user: User, now: datetime | None = None) -> Change:
    """Screen others as if the user had put nobody right; return the change.

    What they said holds for those senders as before. RequestError if nothing teaches.
    """
    teaching = Correction.objects.filter(owner=user, teaches=True)
    senders: list[Wire] = list(
        teaching.order_by("sender").values_list("sender", flat=True)
    )
    if not senders:
        problem = "Nothing you put right teaches anything now."
        raise RequestError(problem, "What you said of a sender holds for them alone.")
    with desk_transaction():
        teaching.update(teaches=False)
        reconsider_near(user)
        regroup(user)
        words = "Your words on senders hold for them alone, and teach nothing more."
        at = now or clock.now()
        was: dict[str, Wire] = {"senders": senders}
        return record_change(user, ChangeOf.TAUGHT, words, was, at)


def let_teach(user: User, senders: Iterable[str]) -> None:
    """Let the user's words on `senders` teach again."""
    with desk_transaction():
        rows = Correction.objects.filter(owner=user, sender__in=list(senders))
        rows.update(teaches=True)
        reconsider_near(user)
        regroup(user)
