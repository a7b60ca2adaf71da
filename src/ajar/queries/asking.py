"""What Ajar learnt of asking, in words."""

from dataclasses import dataclass

from ajar.core.ask.early import ENOUGH_ROLES, may_stop_early
from ajar.core.ask.habits import tell_habits
from ajar.core.decision.past import PastShare, tell_past
from ajar.store.lessons import lessons_of
from ajar.store.models import Profile, User
from ajar.store.preferences import preferences_of


@dataclass(frozen=True, slots=True)
class AskingPage:
    """What calls taught, what roles were like, and whether asking may stop early.

    `missing` is how many past roles there are too few for stopping early.
    """

    habits: tuple[str, ...]
    past: tuple[PastShare, ...]
    roles: int
    stops_early: bool
    may_stop_early: bool
    missing: int


def show_asking(user: User) -> AskingPage:
    """Return what `user` may want to know of how questions are chosen."""
    lessons = lessons_of(user)
    asking = Profile.objects.get(owner=user).asking
    roles = lessons.history.roles
    return AskingPage(
        tuple(words for _, words in tell_habits(lessons.habits)),
        tell_past(lessons.history, preferences_of(user)),
        roles,
        bool(asking.get("stops_early")),
        may_stop_early(lessons.history),
        max(0, ENOUGH_ROLES - roles),
    )
