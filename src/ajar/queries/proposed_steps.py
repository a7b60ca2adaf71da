"""Steps that letters name with their days, and which of them the user agreed to."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from ajar.core.keep.after import name_step
from ajar.core.nouns.fact import State
from ajar.core.nouns.reminder import NextStep, Proposed
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Risk
from ajar.core.nouns.verdict import Decision
from ajar.core.read.agreed import Agreed, read_agreed
from ajar.core.read.promised import read_promised
from ajar.core.text import squash
from ajar.queries.opportunity import OpportunityPage, ShownMessage

LATE = timedelta(days=30)
"""For how long a promise not kept is worth looking after."""

_MOST_WORDS = 160


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """A step that was named with its day, in the words of the letter, to be kept.

    `title` is what it is called once kept. `was_due_on` is the day that has passed
    without it; `on` is today then. `is_own` says that the words are the user's.
    `agreed_on` is the day of the user's letter that agrees to it, None where none does.
    """

    number: int
    step: NextStep
    on: date
    hour: time | None
    words: str
    title: str
    was_due_on: date | None
    is_own: bool = False
    agreed_on: date | None = None


def propose_steps(
    page: OpportunityPage, kept: Collection[tuple[NextStep, date]]
) -> tuple[ProposedLine, ...]:
    """Return what the letters of `page` name with a day that isn't `kept` yet.

    What a later letter names of a kind replaces an earlier one's; of days to choose
    from the one that the user agreed to stays. Of what was declined, or isn't safe to
    answer, nothing comes next.
    """
    declined = page.answered is not None and page.answered[0] is Decision.NO
    if declined or page.line.risk == Risk.STOP.value:
        return ()
    kinds = {step for step, _ in kept}
    open_ = [
        line
        for line in _named(page)
        if (line.step, line.on) not in kept
        and not (line.was_due_on and line.step in kinds)
    ]
    open_.sort(key=lambda line: (line.on, line.hour or time(), line.step.value))
    return tuple(replace(line, number=at) for at, line in enumerate(open_, 1))


def _named(page: OpportunityPage) -> Iterator[ProposedLine]:
    theirs = [one for one in page.messages if not one.is_own and one.letter]
    latest: dict[NextStep, list[ProposedLine]] = {}
    for message in page.messages:
        if message.letter is None:
            continue
        found: dict[NextStep, list[ProposedLine]] = {}
        for one in read_promised(message.letter):
            is_last = message is theirs[-1] if theirs else False
            line = _line(page, one, is_last=is_last)
            lines = [replace(line, is_own=message.is_own)] if line else []
            found.setdefault(one.step, []).extend(lines)
        if message.is_own:
            latest |= _agreed(message, latest.get(NextStep.INTERVIEW, []), found)
        else:
            before = latest.get(NextStep.INTERVIEW, [])
            latest |= found
            _carry(before, latest)
    for lines in latest.values():
        yield from lines


def _agreed(
    message: ShownMessage,
    before: list[ProposedLine],
    found: dict[NextStep, list[ProposedLine]],
) -> dict[NextStep, list[ProposedLine]]:
    """Return the interviews that a letter of the user's agrees to, none if it doesn't.

    That is one they had named, the only one, or one that the letter names itself.
    """
    letter, sent_at = message.letter, message.sent_at
    said = read_agreed(letter) if letter else ()
    if not said or sent_at is None:
        return {}
    on = sent_at.astimezone().date()
    days = {one.on: one for one in said if one.on}
    chosen = [line for line in before if line.on in days]
    if not days and len(before) == 1:
        chosen = before
    if not before:
        own = found.get(NextStep.INTERVIEW, [])
        chosen = [line for line in own if line.on in days]
    agreed = [_with_hour(line, days.get(line.on), on) for line in chosen]
    return {NextStep.INTERVIEW: agreed} if agreed else {}


def _with_hour(line: ProposedLine, said: Agreed | None, on: date) -> ProposedLine:
    hour = line.hour or (said.hour if said else None)
    return replace(line, hour=hour, agreed_on=on)


def _carry(
    before: list[ProposedLine], latest: dict[NextStep, list[ProposedLine]]
) -> None:
    """Keep agreed in `latest` what was: they only name the same day again."""
    agreed = {line.on: line for line in before if line.agreed_on}
    lines = latest.get(NextStep.INTERVIEW, [])
    for at, line in enumerate(lines):
        was = agreed.get(line.on)
        if was is not None:
            hour = line.hour or was.hour
            lines[at] = replace(line, agreed_on=was.agreed_on, hour=hour)


def _line(
    page: OpportunityPage, one: Proposed, *, is_last: bool
) -> ProposedLine | None:
    """Return what a letter names as of today, None where it is over.

    What they promised and is late is looked after today, unless they wrote since.
    """
    today, words = page.now.date(), squash(one.evidence.quote)[:_MOST_WORDS]
    named = one.whom, _known(page, Topic.EMPLOYER), page.line.role, page.line.who
    title = name_step(one.step, *named)
    if one.on >= today:
        return ProposedLine(0, one.step, one.on, one.hour, words, title, None)
    if one.step is NextStep.INTERVIEW or not is_last or today - one.on > LATE:
        return None
    return ProposedLine(0, one.step, today, None, words, title, one.on)


def _known(page: OpportunityPage, topic: Topic) -> str:
    finding = page.findings.get(topic)
    is_known = finding is not None and finding.state in {State.KNOWN, State.HEDGED}
    return str(finding.best.value) if finding and is_known else ""
