"""Note what agencies do that is worth knowing: client unnamed, rights, pay history."""

from collections.abc import Iterator

from ajar.core.nouns.fact import Findings
from ajar.core.nouns.role import Side, Topic
from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues, Found
from ajar.core.screen.signs import Sign, asserted, beside, first


def read_agency(cues: Cues, findings: Findings) -> Iterator[Sign]:
    """Yield client_withheld, right_to_represent and asks_pay_history, mostly notes."""
    withheld = tuple(_client_withheld(cues, findings))
    yield from withheld
    rights = first(asserted(cues, "rtr"))
    if rights:
        # Every client of theirs, and none named: nobody can say to whom one agrees.
        blanket = withheld and first(asserted(cues, "rtr_wide"))
        tier = Risk.CHECK if blanket else Risk.NOTE
        yield Sign(SignalId.RIGHT_TO_REPRESENT, tier, rights.evidence)
    history = first(_asks_pay_history(cues))
    if history:
        yield Sign(SignalId.ASKS_PAY_HISTORY, Risk.NOTE, history.evidence)


def _client_withheld(cues: Cues, findings: Findings) -> Iterator[Sign]:
    said = first(cues.get("withheld", ()))
    if said:
        yield Sign(SignalId.CLIENT_WITHHELD, Risk.NOTE, said.evidence)
        return
    side = findings.get(Topic.SIDE)
    if Topic.EMPLOYER in findings or (side and side.best.value is not Side.AGENCY):
        return
    client = first(cues.get("client", ()))
    if client:
        yield Sign(SignalId.CLIENT_WITHHELD, Risk.NOTE, client.evidence)
    elif side:
        yield Sign(SignalId.CLIENT_WITHHELD, Risk.NOTE, side.best.evidence)


def _asks_pay_history(cues: Cues) -> Iterator[Found]:
    for found in asserted(cues, "pay_history"):
        # What somebody expects may be asked anywhere; what they earn may not.
        if not beside(found, cues.get("expected", ()), 4):
            yield found
