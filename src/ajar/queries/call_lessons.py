"""What the user did with questions in past calls: it teaches the order."""

from collections.abc import Iterator

from ajar.core.ask.habits import Took, Turn
from ajar.core.intake.call import follow_call
from ajar.core.nouns.call import Outcome, Talk, Wanted
from ajar.store.calls import steps_of
from ajar.store.models import Call, User

MOST_CALLS = 200


def turns_of(user: User) -> Iterator[Turn]:
    """Yield the turns that topics had in the latest calls."""
    rows = Call.objects.filter(owner=user).order_by("-began_at")[:MOST_CALLS]
    for call in rows:
        talk = follow_call(steps_of(call))
        yield from _turns(talk, call)


def _turns(talk: Talk, call: Call) -> Iterator[Turn]:
    on = call.began_at.date()
    picked = {
        step.deed.topic for step in talk.standing if isinstance(step.deed, Wanted)
    }
    for place, (topic, outcome) in enumerate(talk.outcomes):
        if outcome is Outcome.SKIPPED:
            yield Turn(topic, Took.SKIPPED, place, on)
        elif topic in picked:
            yield Turn(topic, Took.PICKED, place, on)
        else:
            yield Turn(topic, Took.ANSWERED, place, on)
