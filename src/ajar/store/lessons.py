"""What the past teaches of asking: roles what is usual, calls in which order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from ajar.core.ask.early import accepted_doubt
from ajar.core.ask.habits import NO_HABITS, Habits, Took, Turn, learn_habits
from ajar.core.decision.gist_wire import gists_from_wire
from ajar.core.decision.usual import NO_HISTORY, History, history_of
from ajar.core.intake.call import follow_call
from ajar.core.nouns.call import Outcome, Talk, Wanted
from ajar.core.nouns.screening import Kind, Risk
from ajar.store.calls import steps_by_call
from ajar.store.models import Call, Entry, Profile, User

MOST_CALLS = 200

Asking = Mapping[str, str | bool]
"""How the user has questions chosen: `Profile.asking`."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What earlier roles and calls teach, and the doubt that is accepted for it."""

    history: History
    habits: Habits
    doubt: float


NO_LESSONS = Lessons(NO_HISTORY, NO_HABITS, 0.0)


def lessons_of(user: User, asking: Asking | None = None) -> Lessons:
    """Return what the past of `user` teaches, as far as they let it.

    `asking` is how they have questions chosen, where that was looked up before.
    """
    asking = _asking(user) if asking is None else asking
    history = _history(user, asking)
    doubt = accepted_doubt(history, is_on=bool(asking.get("stops_early")))
    return Lessons(history, _habits(user, asking), doubt)


def past_history(user: User) -> History:
    """Return what the past roles of `user` were like; frauds are none."""
    return _history(user, _asking(user))


def _history(user: User, asking: Asking) -> History:
    rows = Entry.objects.filter(owner=user, kind=Kind.OUTREACH).exclude(risk=Risk.STOP)
    rows = rows.filter(opportunity__isnull=False)
    since = _since(asking, "past_since")
    if since is not None:
        rows = rows.filter(latest_at__gte=since)
    gists = rows.order_by("key").values_list("gist", flat=True)
    return history_of(gists_from_wire(gist) for gist in gists)


def _habits(user: User, asking: Asking) -> Habits:
    """Return in which order `user` would rather ask."""
    rows = Call.objects.filter(owner=user)
    since = _since(asking, "habits_since")
    if since is not None:
        rows = rows.filter(began_at__gte=since)
    latest = list(rows.order_by("-began_at")[:MOST_CALLS])
    steps = steps_by_call(user, latest)
    return learn_habits(
        turn for call in latest for turn in _turns(call, follow_call(steps[call.pk]))
    )


def _asking(user: User) -> Asking:
    return dict(Profile.objects.get(owner=user).asking)


def _since(asking: Asking, name: str) -> datetime | None:
    said = asking.get(name)
    return datetime.fromisoformat(str(said)) if said else None


def _turns(call: Call, talk: Talk) -> Iterator[Turn]:
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
