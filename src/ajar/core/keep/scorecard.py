"""Keep score of a recruiter by the user's own evidence, k of n, and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from ajar.core.keep.history import answer_times, in_order, noes_with_roles
from ajar.core.nouns.touch import Mark, Scorecard, Touch


@dataclass(frozen=True, slots=True)
class Dealing:
    """What is known of one role that a recruiter brought; None where there is no case.

    `said_pay` whether they said it once asked, `named_client` whether an agency did,
    `existed` whether the role turned out to be real. `role` is what it is called.
    """

    said_pay: bool | None = None
    named_client: bool | None = None
    existed: bool | None = None
    role: str = ""


def keep_score(
    dealings: Iterable[Dealing], touches: Iterable[Touch], today: date
) -> Scorecard:
    """Return the scorecard of one recruiter; what has no case is left out."""
    known = tuple(dealings)
    ordered = in_order(touches)
    marks = (
        _mark("Said the pay when asked", [(d.role, d.said_pay) for d in known]),
        _mark("Named the client", [(d.role, d.named_client) for d in known]),
        _mark(
            "The role existed: they wrote on after your yes or application",
            [(deal.role, deal.existed) for deal in known],
        ),
        _mark("Took a no for a no", noes_with_roles(ordered, today)),
    )
    hours = [
        wait.total_seconds() / 3600
        for _, wait in answer_times(ordered)
        if wait is not None
    ]
    return Scorecard(
        tuple(mark for mark in marks if mark.cases),
        round(median(hours), 1) if hours else None,
        len(hours),
    )


def _mark(words: str, cases: Iterable[tuple[str, bool | None]]) -> Mark:
    told = [(role, case) for role, case in cases if case is not None]
    roles = tuple(
        f"{role}: no" if not case and any(other for _, other in told) else role
        for role, case in told
        if role
    )
    return Mark(words, sum(case for _, case in told), len(told), roles)
