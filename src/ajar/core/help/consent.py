"""Say where a referral stands, and what may be done next.

Silence is no: only a yes unlocks the introduction, and the last word counts. A no
stops it; who changes their mind says yes, and then it is a yes.
"""

from collections.abc import Iterable, Sequence

from ajar.core.errors import RequestError
from ajar.core.nouns.referral import Consent, Standing, Step, Taken

_NEXT: dict[Standing, dict[Step, Standing]] = {
    Standing.UNASKED: {
        Step.ASKED: Standing.WAITING,
        # They came of their own accord, or were asked by word of mouth.
        Step.SAID_YES: Standing.AGREED,
        Step.SAID_NO: Standing.DECLINED,
    },
    Standing.WAITING: {
        Step.ASKED: Standing.WAITING,
        Step.SAID_YES: Standing.AGREED,
        Step.SAID_NO: Standing.DECLINED,
    },
    Standing.AGREED: {
        Step.SAID_NO: Standing.DECLINED,
        Step.INTRODUCED: Standing.INTRODUCED,
    },
    Standing.DECLINED: {Step.SAID_YES: Standing.AGREED},
    Standing.INTRODUCED: {
        Step.INTERVIEWED: Standing.INTERVIEWED,
        Step.HIRED: Standing.HIRED,
        Step.NOTHING: Standing.ENDED,
    },
    Standing.INTERVIEWED: {
        Step.HIRED: Standing.HIRED,
        Step.NOTHING: Standing.ENDED,
    },
    Standing.HIRED: {},
    Standing.ENDED: {
        Step.INTERVIEWED: Standing.INTERVIEWED,
        Step.HIRED: Standing.HIRED,
    },
}
_REFUSALS: dict[Step, str] = {
    Step.INTRODUCED: "They haven't said yes to being named.",
    Step.INTERVIEWED: "They weren't introduced yet.",
    Step.HIRED: "They weren't introduced yet.",
    Step.NOTHING: "They weren't introduced yet.",
}
_WORDS: dict[Standing, str] = {
    Standing.UNASKED: "Not asked yet. Nobody is named before they say yes.",
    Standing.WAITING: "Asked, and not answered yet. Silence is no.",
    Standing.AGREED: "They said yes. You may introduce them.",
    Standing.DECLINED: "They said no. It stops here, and nobody hears their name.",
    Standing.INTRODUCED: "Introduced. What came of it?",
    Standing.INTERVIEWED: "They had an interview.",
    Standing.HIRED: "They got the job.",
    Standing.ENDED: "Nothing came of it.",
}
_STEP_WORDS: dict[Step, str] = {
    Step.ASKED: "You asked them.",
    Step.SAID_YES: "They said yes.",
    Step.SAID_NO: "They said no.",
    Step.INTRODUCED: "You introduced them.",
    Step.INTERVIEWED: "They had an interview.",
    Step.HIRED: "They got the job.",
    Step.NOTHING: "Nothing came of it.",
}


def say_step(step: Step) -> str:
    """Return what happened, in words."""
    return _STEP_WORDS[step]


def follow(standing: Standing, step: Step) -> Standing:
    """Return where a referral stands after `step`; RequestError if it can't be."""
    after = _NEXT[standing].get(step)
    if after is None:
        problem = _REFUSALS.get(step, "That can't follow what happened before.")
        if standing is Standing.DECLINED:
            problem = "They said no."
        elif standing in {Standing.INTRODUCED, Standing.INTERVIEWED, Standing.HIRED}:
            problem = "They were introduced already."
        raise RequestError(problem, say_standing(standing))
    return after


def stand(taken: Iterable[Taken]) -> Standing:
    """Return where a referral stands after all of its steps, in their order."""
    standing = Standing.UNASKED
    for one in taken:
        standing = follow(standing, one.step)
    return standing


def next_steps(standing: Standing) -> tuple[Step, ...]:
    """Return what may happen next."""
    return tuple(_NEXT[standing])


def say_standing(standing: Standing) -> str:
    """Return where a referral stands, in words."""
    return _WORDS[standing]


def consent_in(taken: Sequence[Taken]) -> Consent | None:
    """Return the last word on being named; None where nothing was said: that's no."""
    for one in reversed(taken):
        if one.step in {Step.SAID_YES, Step.SAID_NO}:
            return Consent(one.step is Step.SAID_YES, one.on, one.words)
    return None


def may_name(taken: Sequence[Taken]) -> bool:
    """Say whether they may be named to the recruiter."""
    consent = consent_in(taken)
    return consent is not None and consent.is_given
