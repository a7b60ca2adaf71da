"""What the past teaches of asking: roles what is usual, calls in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ajar.core.ask.early import accepted_doubt
from ajar.core.ask.habits import Habits, Took, Turn, learn_habits
from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.decision.usual import History, history_of
from ajar.core.intake.call import follow_call
from ajar.core.nouns.call import Outcome, Talk, Wanted
from ajar.core.nouns.screening import Kind, Risk
from ajar.store.calls import steps_of
from ajar.store.models import Call, Entry, Profile, User

MOST_CALLS = 200


@dataclass(frozen=True, slots=True)
class Lessons:
    """What earlier roles and calls teach, and the doubt that is accepted for it."""

    history: History
    habits: Habits
    doubt: float


def lessons_of(user: User) -> Lessons:
    """Return what the past of `user` teaches, as far as they let it."""
    history = past_history(user)
    stops_early = bool(_asking(user).get("stops_early"))
    return Lessons(
        history, past_habits(user), accepted_doubt(history, is_on=stops_early)
    )


def past_history(user: User) -> History:
    """Return what the past roles of `user` were like; frauds are none."""
    rows = Entry.objects.filter(owner=user, kind=Kind.OUTREACH).exclude(risk=Risk.STOP)
    rows = rows.filter(opportunity__isnull=False)
    since = _since(user, "past_since")
    if since is not None:
        rows = rows.filter(latest_at__gte=since)
    gists = rows.order_by("key").values_list("gist", flat=True)
    return history_of(gists_from_wire(gist) for gist in gists)


def past_habits(user: User) -> Habits:
    """Return in which order `user` would rather ask."""
    rows = Call.objects.filter(owner=user)
    since = _since(user, "habits_since")
    if since is not None:
        rows = rows.filter(began_at__gte=since)
    latest = rows.order_by("-began_at")[:MOST_CALLS]
    return learn_habits(turn for call in latest for turn in _turns(call))


def _asking(user: User) -> dict[str, str | bool]:
    return dict(Profile.objects.get(owner=user).asking)


def _since(user: User, name: str) -> datetime | None:
    said = _asking(user).get(name)
    return datetime.fromisoformat(str(said)) if said else None


def _turns(call: Call) -> Iterator[Turn]:
    talk = follow_call(steps_of(call))
    on, picked = call.began_at.date(), _picked(talk)
    for place, (topic, outcome) in enumerate(talk.outcomes):
        if outcome is Outcome.SKIPPED:
            yield Turn(topic, Took.SKIPPED, place, on)
        else:
            took = Took.PICKED if topic in picked else Took.ANSWERED
            yield Turn(topic, took, place, on)


def _picked(talk: Talk) -> frozenset[str]:
    deeds = (step.deed for step in talk.standing)
    return frozenset(deed.topic for deed in deeds if isinstance(deed, Wanted))
