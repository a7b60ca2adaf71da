"""Take the user's word on what a sender's messages are."""

from datetime import datetime

from ajar.adapters import clock
from ajar.core.nouns.screening import Kind
from ajar.services.changes import record_change
from ajar.services.reconsider import reconsider_sender
from ajar.services.regroup import regroup
from ajar.services.writing import desk_transaction
from ajar.store.mapping import sender_of, to_envelope
from ajar.store.models import Change, ChangeOf, Correction, Message, User


def correct_kind(
    user: User, message: Message, kind: Kind, now: datetime | None = None
) -> Change:
    """Hold every message of the sender of `message` to be of `kind`, and read anew."""
    at = now or clock.now()
    sender = sender_of(to_envelope(message))
    before = Correction.objects.filter(owner=user, sender=sender).first()
    with desk_transaction():
        set_correction(user, sender, kind.value, at)
        words = f"Messages from {sender} are {kind.value} from now on."
        return record_change(
            user,
            ChangeOf.KIND,
            words,
            {"sender": sender, "kind": before.kind if before else ""},
            at,
        )


def set_correction(user: User, sender: str, kind: str, at: datetime) -> None:
    """Hold `sender` to be of `kind`, or of what screening says if that is ""."""
    with desk_transaction():
        if kind:
            Correction.objects.update_or_create(
                owner=user, sender=sender, defaults={"kind": kind, "made_at": at}
            )
        else:
            Correction.objects.filter(owner=user, sender=sender).delete()
        reconsider_sender(user, sender)
        regroup(user)
