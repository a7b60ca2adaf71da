"""Propose favours from what happened; the user says whether they count."""

from collections.abc import Iterable
from dataclasses import dataclass

from ajar.core.help.consent import stand
from ajar.core.nouns.favour import Direction, Favour, Outcome
from ajar.core.nouns.referral import Standing, Step, Taken

_OUTCOMES = {
    Standing.INTRODUCED: Outcome.INTRODUCED,
    Standing.INTERVIEWED: Outcome.INTERVIEWED,
    Standing.HIRED: Outcome.HIRED,
    Standing.ENDED: Outcome.NOTHING,
}
_WORDS = {
    Outcome.NOT_YET: "nothing known yet",
    Outcome.INTRODUCED: "they were introduced",
    Outcome.INTERVIEWED: "it led to an interview",
    Outcome.HIRED: "it led to the job",
    Outcome.NOTHING: "nothing came of it",
}


@dataclass(frozen=True, slots=True)
class Referred:
    """A referral as far as favours go: who was introduced to whom, for which role."""

    friend: str
    recruiter: str
    role: str
    taken: tuple[Taken, ...]


def favours_of(referred: Referred) -> tuple[Favour, ...]:
    """Return the favours in a referral: to the recruiter, and to the friend.

    There is none before somebody was introduced.
    """
    on = next((one.on for one in referred.taken if one.step is Step.INTRODUCED), None)
    if on is None:
        return ()
    outcome = outcome_of(referred.taken)
    about = f", about {referred.role}" if referred.role else ""
    to = referred.recruiter or "the recruiter"
    return (
        Favour(Direction.GIVEN, to, f"You named {referred.friend}{about}", on, outcome),
        Favour(
            Direction.GIVEN,
            referred.friend,
            f"You introduced them to {to}{about}",
            on,
            outcome,
        ),
    )


def say_favour(favour: Favour) -> str:
    """Return for whom and what it was: "Kelly Newhouse: You named Owen Brandt".

    The name comes first, so that one sees whose favour it is.
    """
    return f"{favour.name}: {favour.words}"


def outcome_of(taken: Iterable[Taken]) -> Outcome:
    """Return what came of a referral so far."""
    return _OUTCOMES.get(stand(taken), Outcome.NOT_YET)


def say_outcome(outcome: Outcome) -> str:
    """Return what came of a favour, in words."""
    return _WORDS[outcome]


def tally(favours: Iterable[Favour]) -> tuple[int, int]:
    """Return how many were given, and how many had."""
    directions = [favour.direction for favour in favours]
    return directions.count(Direction.GIVEN), directions.count(Direction.HAD)
