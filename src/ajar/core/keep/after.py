"""Say what comes after an answer: what they did, how it stands against one's wishes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ajar.core.nouns.preferences import Firmness
from ajar.core.nouns.reminder import NextStep
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Stance, Verdict

_STEPS = {
    NextStep.INTERVIEW: "Interview",
    NextStep.DESCRIPTION: "The description they promised",
    NextStep.ANSWER: "Their answer is due",
    NextStep.OTHER: "Next step",
}
_SAID = {
    Decision.YES: "said yes",
    Decision.NO: "said no",
    Decision.NOT_NOW: "said not now",
    Decision.OPEN: "asked",
}
_MEETS = {Stance.SUITS}
_FAILS = {Stance.AGAINST, Stance.REFUSED, Stance.UNMET}


@dataclass(frozen=True, slots=True)
class Said:
    """An answer of the user's: what it was, and when it went."""

    decision: Decision
    at: datetime


@dataclass(frozen=True, slots=True)
class Came:
    """A letter of theirs: when it came, and whether a file came with it."""

    at: datetime
    has_file: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """What is known of a role, against what one would consider, in words."""

    meets: tuple[str, ...]
    fails: tuple[str, ...]
    unknown: tuple[str, ...]


def say_step(step: NextStep) -> str:
    """Return what a step is called, where the user gives it no words."""
    return _STEPS[step]


def name_step(step: NextStep, whom: str, employer: str, title: str, sender: str) -> str:
    """Return a short name for a step: of an interview with whom, of others for what.

    What isn't known is "".

    >>> name_step(NextStep.INTERVIEW, "Eva Lind", "Quill", "", "Rosa")
    'Interview with Eva Lind, Quill'
    """
    if step is not NextStep.INTERVIEW:
        about = title or employer or sender
        return f"{_STEPS[step]}: {about}" if about else _STEPS[step]
    if whom and (employer or sender):
        whom = f"{whom}, {employer or f'through {sender}'}"
    named = whom or employer or sender
    return f"Interview with {named}" if named else _STEPS[step]


def say_what_followed(
    answers: Iterable[Said], letters: Iterable[Came], today: date
) -> str:
    """Return what they did after the last answer, "" where there was none.

    They answered, sent something along, or are silent since; days are counted where
    the user is.
    """
    last = max(answers, key=lambda one: one.at, default=None)
    if last is None:
        return ""
    later = sorted((c for c in letters if c.at > last.at), key=lambda one: one.at)
    said_on = last.at.astimezone().date()
    is_today = said_on == today
    day = "today" if is_today else f"on {said_on:%-d %B %Y}"
    told = f"You {_SAID[last.decision]} {day}."
    if not later and is_today:
        return told
    if not later:
        return f"{told} {_silence((today - said_on).days)}"
    took = (later[0].at.astimezone().date() - said_on).days
    sent = " They sent a file along." if any(one.has_file for one in later) else ""
    return f"{told} They wrote back {_took(took)}.{sent}"


def _silence(days: int) -> str:
    return f"Nothing has come since, for {_days(days)}."


def _took(days: int) -> str:
    return "the same day" if days <= 0 else f"after {_days(days)}"


def _days(days: int) -> str:
    return "a day" if days == 1 else f"{days:,} days"


def compare(
    verdict: Verdict,
    firmness: Sequence[tuple[Topic, Firmness]],
    short: Mapping[Topic, str] | None = None,
) -> Compared:
    """Return which musts and wishes are met by what is known, and which aren't.

    A must is named so; `short` says by how much one is missed. What is
    doubted, unsaid or told in two ways stays unknown.
    """
    how = dict(firmness)
    meets, fails, unknown = [], [], []
    for ground in verdict.reasons:
        is_must = how.get(ground.topic) is Firmness.MUST
        bare = ground.words.removesuffix(".")
        words = f"{bare} (a must)." if is_must else ground.words
        if ground.stance in _MEETS:
            meets.append(words)
        elif ground.stance in _FAILS:
            by = (short or {}).get(ground.topic)
            # A base under the floor is said with the gap, rounded, as it is.
            by = by if ground.topic is not Topic.PAY else None
            fails.append(f"{words.removesuffix('.')}: {by}" if by else words)
        else:
            unknown.append(words)
    return Compared(tuple(meets), tuple(fails), tuple(unknown))
