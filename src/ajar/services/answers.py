"""Record what the user sent by their own hand."""

from datetime import datetime

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import Decision
from ajar.services.writing import desk_transaction
from ajar.store.models import Answer, Message, User


def record_sent(
    user: User,
    key: str,
    decision: Decision,
    form: Form,
    text: str,
    now: datetime | None = None,
) -> datetime:
    """Record that `text` went to the sender of the message `key`; return when.

    Ajar sends nothing: this is the user's word that they did.
    """
    at = now or clock.now()
    with desk_transaction():
        message = Message.objects.get(owner=user, key=key)
        Answer.objects.update_or_create(
            owner=user,
            message=message,
            sent_at=at,
            defaults={"decision": decision.value, "form": form.value, "text": text},
        )
    return at
