"""Which roles are under way already, and which may be one role from two sides."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import CharField, F, Q, Value

from ajar.core.nouns.reminder import NextStep
from ajar.core.nouns.verdict import Decision
from ajar.core.revisit.going_on import Going, LastWord, Step, say_under_way
from ajar.queries.gathered import Came
from ajar.store.models import Offer, Reminder, Representation, User
from ajar.store.same_roles import same_roles_of

_THEIRS = "them"
_WHICH = {
    **{going.value: going for going in (Going.OFFER, Going.PERMISSION)},
    **{step.value: Going.STEP for step in NextStep},
    NextStep.INTERVIEW.value: Going.INTERVIEW,
}


@dataclass(frozen=True, slots=True)
class Sorted:
    """Roles one might write about, `free`, and all that is `under_way`, with why.

    `twins` are, by key, the others that may be the same role, each with what is alike.
    """

    free: list[Came]
    under_way: list[tuple[Came, str]]
    twins: Mapping[str, list[tuple[Came, str]]]


def sort_out(
    found: Iterable[Came],
    came: Iterable[Came],
    steps: Mapping[int, list[Step]],
    today: date,
) -> Sorted:
    """Return `found` without what is under way, and one of each that may be the same.

    Of those the first is kept. `came` are all roles, `steps` what goes on by
    opportunity row.
    """
    going = {
        one.entry.key: (one, words)
        for one in came
        if (words := _going(one, steps, today))
    }
    free: dict[str, Came] = {}
    under_way = sorted(going.values(), key=_age, reverse=True)
    twins: dict[str, list[tuple[Came, str]]] = defaultdict(list)
    for one in found:
        alike = same_roles_of(one.entry)
        if one.entry.key in going:
            continue
        busy = next((going[key][0] for key in alike if key in going), None)
        if busy is not None:
            why = alike[busy.entry.key]
            words = f"It may be the role that {busy.entry.who} brought: the same {why}."
            under_way.append((one, words))
            continue
        first = next((key for key in alike if key in free), None)
        if first is None:
            free[one.entry.key] = one
        else:
            twins[first].append((one, alike[first]))
    return Sorted(list(free.values()), under_way, twins)


def _age(one: tuple[Came, str]) -> tuple[datetime, str]:
    entry = one[0].entry
    return entry.latest_at or datetime.min.replace(tzinfo=UTC), entry.key


def look_up_steps(user: User, today: date) -> dict[int, list[Step]]:
    """Return opportunity row → what goes on with it, in one look-up."""
    found = defaultdict[int, list[Step]](list)
    offers = Offer.objects.filter(owner=user).annotate(what=_name(Going.OFFER))
    ahead = Reminder.objects.filter(owner=user, done_at=None, due_on__gte=today)
    steps = ahead.exclude(step="").annotate(what=F("step"))
    is_open = Q(ended_on=None) & (Q(until=None) | Q(until__gte=today))
    let = Representation.objects.filter(is_open, owner=user)
    allowed = let.annotate(what=_name(Going.PERMISSION))
    role = "message__opportunity"
    rows = offers.values_list(role, "on", "what").union(
        steps.values_list(role, "due_on", "what"),
        allowed.values_list(role, "given_on", "what"),
        all=True,
    )
    for row, on, what in rows:
        found[row or 0].append(Step(_WHICH[what], on))
    return found


def _name(going: Going) -> Value:
    return Value(going.value, output_field=CharField())


def _going(one: Came, steps: Mapping[int, list[Step]], today: date) -> str:
    entry = one.entry
    said_on = _day(entry.answered_at)
    latest_on = _day(entry.latest_at)
    is_mine = entry.turn == _THEIRS and not entry.answered
    word = LastWord(
        Decision(entry.answered) if entry.answered else None,
        said_on,
        latest_on,
        latest_on if is_mine else None,
    )
    return say_under_way(word, steps.get(entry.opportunity_id or -1, ()), today)


def _day(at: datetime | None) -> date | None:
    return at.astimezone().date() if at else None
