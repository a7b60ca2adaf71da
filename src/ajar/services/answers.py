"""Record what the user sent by their own hand."""

from datetime import datetime

from ajar.adapters import clock
from ajar.core.nouns.draft import Form
from ajar.core.nouns.verdict import ANSWER_WORDS, Decision
from ajar.services.changes import record_change
from ajar.services.entries import refresh_entry
from ajar.services.writing import desk_transaction
from ajar.store.models import Answer, Change, ChangeOf, Message, User


def record_sent(
    user: User,
    key: str,
    decision: Decision,
    form: Form,
    text: str,
    now: datetime | None = None,
) -> Change:
    """Record that `text` went to the sender of the message `key`; return the change.

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
        refresh_entry(message)
        words = f"Answered: {ANSWER_WORDS[decision]}."
        before = {"message": key, "sent_at": at.isoformat()}
        return record_change(user, ChangeOf.ANSWER, words, before, at)
