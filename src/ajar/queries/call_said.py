"""What the user said on the telephone: a letter after it confirms that."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F, OuterRef, Subquery

from ajar.core.intake.call import follow_call
from ajar.core.nouns.draft import BeatKind, Form
from ajar.core.nouns.verdict import Decision
from ajar.store.calls import steps_by_call
from ajar.store.models import Answer, Call, User


@dataclass(frozen=True, slots=True)
class Spoken:
    """What of the straight answer was said in a call, and which answer it was.

    `decision` is "" where none was noted.
    """

    decision: str = ""
    beats: frozenset[BeatKind] = frozenset()

    def of(self, decision: Decision) -> frozenset[BeatKind]:
        """Return what was said of `decision`: another one than then is news."""
        return self.beats if self.decision in {"", decision.value} else frozenset()


UNSPOKEN = Spoken()


def spoken_of(user: User, role_of: Mapping[str, str]) -> dict[str, Spoken]:
    """Return what was said in the latest call of each role that had one.

    `role_of` are the messages of roles: key of a message → key of its role.
    """
    given = Answer.objects.filter(owner=user, form=Form.PHONE.value)
    given = given.filter(message=OuterRef("message")).order_by("-sent_at")
    calls = Call.objects.filter(owner=user, message__key__in=list(role_of))
    told = calls.annotate(
        given=Subquery(given.values("decision")[:1]), of=F("message__key")
    )
    latest: dict[str, Call] = {}
    answered: dict[int, str] = {}
    for call in told.order_by("-began_at"):
        if latest.setdefault(role_of[call.of], call) is call:
            answered[call.pk] = call.given or ""
    steps = steps_by_call(user, latest.values()) if latest else {}
    return {
        role: Spoken(answered[call.pk], follow_call(steps.get(call.pk, ())).beats)
        for role, call in latest.items()
    }
