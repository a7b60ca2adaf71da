"""Take the user's word on what a sender's messages are, and on their honesty."""

from datetime import datetime

from ajar.adapters import clock
from ajar.core.nouns.screening import Kind
from ajar.core.nouns.wire import Wire
from ajar.services.changes import record_change
from ajar.services.reconsider import reconsider_near, reconsider_sender
from ajar.services.regroup import regroup
from ajar.services.writing import desk_transaction
from ajar.store.mapping import sender_of, to_envelope
from ajar.store.models import Change, ChangeOf, Correction, Message, User

Said = dict[str, Wire]
"""A correction as a change writes it down; `kind` is "" where there was none."""


def correct_kind(
    user: User, message: Message, kind: Kind, now: datetime | None = None
) -> Change:
    """Hold every message of the sender of `message` to be of `kind`, and read anew."""
    sender = sender_of(to_envelope(message))
    words = f"Messages from {sender} are {kind.value} from now on."
    return _say(user, sender, {"kind": kind.value}, words, now)


def judge_sender(
    user: User, message: Message, *, is_fraud: bool, now: datetime | None = None
) -> Change:
    """Hold the sender of `message` to be a fraud or honest, and read anew.

    Either way they pitch a role: their messages are outreach.
    """
    sender = sender_of(to_envelope(message))
    says = "a fraud" if is_fraud else "honest"
    words = f"{sender} is {says}, by your word."
    said: Said = {"kind": Kind.OUTREACH.value, "is_fraud": is_fraud}
    return _say(user, sender, said, words, now)


def _say(
    user: User, sender: str, said: Said, words: str, now: datetime | None
) -> Change:
    at = now or clock.now()
    with desk_transaction():
        before = said_of(user, sender)
        set_correction(user, sender, said, at)
        return record_change(user, ChangeOf.KIND, words, before, at)


def said_of(user: User, sender: str) -> Said:
    """Return what the user said of `sender`, as a change writes it down."""
    row = Correction.objects.filter(owner=user, sender=sender).first()
    if row is None:
        return {"sender": sender, "kind": ""}
    return {
        "sender": sender,
        "kind": row.kind,
        "is_fraud": row.is_fraud,
        "teaches": row.teaches,
    }


def set_correction(user: User, sender: str, said: Said, at: datetime) -> None:
    """Hold `sender` to be what was `said`, or what screening says if that is nothing.

    What this teaches of others is put to every letter that was a close call.
    """
    with desk_transaction():
        if said["kind"]:
            held = {
                "kind": said["kind"],
                "is_fraud": said.get("is_fraud"),
                "teaches": said.get("teaches", True),
                "made_at": at,
            }
            Correction.objects.update_or_create(
                owner=user, sender=sender, defaults=held
            )
        else:
            Correction.objects.filter(owner=user, sender=sender).delete()
        reconsider_sender(user, sender)
        reconsider_near(user)
        regroup(user)
