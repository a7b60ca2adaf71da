"""What the user said on the telephone: a letter after it confirms that."""

from collections.abc import Collection

from ajar.core.intake.call import follow_call
from ajar.core.nouns.draft import BeatKind, Form
from ajar.core.nouns.verdict import Decision
from ajar.store.calls import steps_of
from ajar.store.models import Answer, Call, User


def said_on_the_phone(
    user: User, messages: Collection[str], decision: Decision
) -> frozenset[BeatKind]:
    """Return what of the straight answer was said in the latest call of `messages`.

    They are keys. Nothing, if it was another answer than `decision`: that one is news.
    """
    calls = Call.objects.filter(owner=user, message__key__in=messages)
    call = calls.order_by("-began_at").first()
    if call is None:
        return frozenset()
    given = Answer.objects.filter(
        owner=user, message=call.message_id, form=Form.PHONE.value
    )
    latest = given.order_by("-sent_at").first()
    if latest is not None and latest.decision != decision.value:
        return frozenset()
    return follow_call(steps_of(call)).beats
