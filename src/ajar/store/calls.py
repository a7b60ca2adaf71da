"""The steps of a call as the core knows them."""

from collections.abc import Iterator

from ajar.core.nouns.call import Step
from ajar.core.nouns.call_wire import deed_from_wire
from ajar.store.models import Call, CallStep


def steps_of(call: Call) -> Iterator[Step]:
    """Yield the steps of `call`, the earliest first."""
    for row in CallStep.objects.filter(call=call).order_by("number"):
        yield to_step(row)


def to_step(row: CallStep) -> Step:
    """Return the step that `row` holds."""
    return Step(deed_from_wire(row.deed, row.body), row.done_at)
