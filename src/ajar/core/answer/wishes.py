"""Tell which wish a role leaves unmet, so that a yes doesn't pass over it."""

from ajar.core.answer.heard import is_settled_work
from ajar.core.answer.occasion import Occasion
from ajar.core.answer.role_words import said
from ajar.core.nouns.fact import State
from ajar.core.nouns.preferences import OneOf
from ajar.core.nouns.role import FactValue, Mode, Topic
from ajar.core.nouns.verdict import Decision, Stance

_HOME = frozenset({Mode.REMOTE, Mode.HYBRID})
_WHERE = frozenset({Topic.MODE, Topic.DAYS_IN, Topic.PLACES})
_FULL_WEEK = 5
_NOT_FROM_HOME = frozenset({"wish_home", "wish_remote", "wish_days"})


def unmet_wish(occasion: Occasion) -> str:
    """Return the flag of the one wish to speak of, "" where there is none.

    How one works comes before the days in the office, and these before the place.
    What the user never said isn't told to anybody; that they live elsewhere is so.
    """
    if occasion.verdict.decision not in {Decision.YES, Decision.OPEN}:
        return ""
    flag = _mode(occasion) or _days(occasion) or _place(occasion) or _away(occasion)
    if not flag or {question.topic for question in occasion.asked} & _WHERE:
        return ""
    settled = is_settled_work(said(occasion.findings, Topic.TITLE))
    return "" if settled and flag in _NOT_FROM_HOME else flag


def _is_unmet(occasion: Occasion, topic: Topic, *, assumed: bool = False) -> bool:
    """Say whether `topic` misses a wish: the user's own, or one that is assumed."""
    wishes = occasion.preferences.on(topic)
    was_said = not wishes or any(not wish.is_assumed for wish in wishes)
    if was_said is assumed:
        return False
    grounds = occasion.verdict.reasons
    return any(g.topic is topic and g.stance is Stance.UNMET for g in grounds)


def _mode(occasion: Occasion) -> str:
    if not _is_unmet(occasion, Topic.MODE):
        return ""
    wanted: set[str] = set()
    for criterion in occasion.preferences.on(Topic.MODE):
        if isinstance(criterion.wanted, OneOf):
            wanted |= set(criterion.wanted.values)
    offered = _offered(occasion, Topic.MODE)
    if wanted == {Mode.ONSITE} and offered in _HOME:
        return "wish_office"
    if wanted == {Mode.REMOTE}:
        return "wish_remote"
    days = _offered(occasion, Topic.DAYS_IN)
    full = isinstance(days, int | float) and days >= _FULL_WEEK
    on_site = offered is Mode.ONSITE or (offered is None and full)
    return "wish_home" if wanted & _HOME and on_site else ""


def _days(occasion: Occasion) -> str:
    return "wish_days" if _is_unmet(occasion, Topic.DAYS_IN) else ""


def _place(occasion: Occasion) -> str:
    return "wish_place" if _is_unmet(occasion, Topic.PLACES) else ""


def _away(occasion: Occasion) -> str:
    """Return the flag of work that one has to go to, away from where the user lives."""
    is_away = _is_unmet(occasion, Topic.PLACES, assumed=True)
    at_home = _offered(occasion, Topic.MODE) is Mode.REMOTE
    return "wish_near" if is_away and not at_home else ""


def _offered(occasion: Occasion, topic: Topic) -> FactValue | None:
    finding = occasion.findings.get(topic)
    known = finding is not None and finding.state is State.KNOWN
    return finding.best.value if finding and known else None
