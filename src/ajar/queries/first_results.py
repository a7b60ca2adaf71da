"""What an import has brought so far: the most promising lines of the desk."""

from dataclasses import dataclass

from ajar.core.nouns.screening import Kind
from ajar.core.nouns.verdict import Decision, Leaning
from ajar.queries.desk import describe
from ajar.queries.desk_line import DeskLine
from ajar.queries.judging import Ruling, judge_for
from ajar.store.models import Entry, Message, PreferencesVersion, User


@dataclass(frozen=True, slots=True)
class FirstResults:
    """The best lines, and how much stands behind them."""

    lines: tuple[DeskLine, ...]
    outreach: int
    messages: int


def show_first_results(user: User, most: int = 3) -> FirstResults:
    """Return the `most` promising approaches of `user`, a yes before the rest."""
    judge = judge_for(user)
    rows = list(
        Entry.objects.filter(owner=user, kind=Kind.OUTREACH)
        .select_related("opportunity")
        .order_by("-latest_at", "-key")
    )
    ranked = sorted(zip(judge.rule(rows), rows, strict=True), key=lambda p: _rank(p[0]))
    best = [row for _, row in ranked[:most]]
    return FirstResults(
        describe(user, best, judge, short=False),
        len(rows),
        Message.objects.filter(owner=user).count(),
    )


def _rank(ruling: Ruling) -> int:
    if ruling.is_yes:
        return 0 if ruling.decision is Decision.YES else 1
    if ruling.decision is Decision.OPEN:
        return 3 if ruling.leaning is Leaning.NO else 2
    return 5 if ruling.is_stop else 4


def has_said_preferences(user: User) -> bool:
    """Say whether `user` has said what they would consider."""
    return PreferencesVersion.objects.filter(owner=user).exists()
