"""The steps of a call as the core knows them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ajar.core.nouns.call import Step
from ajar.core.nouns.call_wire import deed_from_wire
from ajar.store.models import Call, CallStep, User


def steps_of(call: Call) -> Iterator[Step]:
    """Yield the steps of `call`, the earliest first."""
    for row in CallStep.objects.filter(call=call).order_by("number"):
        yield to_step(row)


def steps_by_call(
    user: User, calls: Iterable[Call] | None = None
) -> Mapping[int, Sequence[Step]]:
    """Return row of a call → its steps, the earliest first; of all calls by default."""
    found: dict[int, list[Step]] = defaultdict(list)
    rows = CallStep.objects.filter(owner=user)
    if calls is not None:
        rows = rows.filter(call__in=[call.pk for call in calls])
    for row in rows.order_by("call_id", "number"):
        found[row.call_id].append(to_step(row))
    return found


def to_step(row: CallStep) -> Step:
    """Return the step that `row` holds."""
    return Step(deed_from_wire(row.deed, row.body), row.done_at)
