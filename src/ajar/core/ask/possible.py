"""Ask whether the floor is possible, where the pay that was said straddles it."""

from ajar.core.decision.gist import Trust
from ajar.core.decision.opinion import Opinion, View
from ajar.core.decision.pay import yearly_base
from ajar.core.decision.words import money
from ajar.core.nouns.preferences import Floor
from ajar.core.nouns.role import Pay, Topic


def ask_of_floor(opinion: Opinion, view: View, topics: tuple[Topic, ...]) -> str:
    """Return "Is a base of $75k possible?" of 70 to 80k; "" for another question.

    What was said isn't asked again.
    """
    pay = _said(opinion) if topics == (Topic.PAY,) else None
    floors = (
        criterion.wanted
        for facet in view.matter.facets
        for criterion in facet.criteria
        if isinstance(criterion.wanted, Floor)
    )
    asked = (_ask(pay, floor) for floor in floors) if pay else iter(())
    return next(filter(None, asked), "")


def _said(opinion: Opinion) -> Pay | None:
    gist = opinion.gists.get(Topic.PAY)
    is_said = gist is not None and gist.trust is Trust.SAID and len(gist.values) == 1
    value = gist.values[0] if gist is not None and is_said else None
    return value if isinstance(value, Pay) else None


def _ask(pay: Pay, floor: Floor) -> str:
    least = floor.amount_in(pay.currency)
    yearly = yearly_base(pay, least) if least is not None else None
    if least is None or yearly is None or yearly.low is None or yearly.low >= least:
        return ""
    if yearly.high is not None and yearly.high < least:
        return ""
    return f"Is a base of {money(least, pay.currency or floor.currency)} possible?"
