"""What is known of a role, as rows: each with how it suits and where it came from."""

from collections.abc import Iterator
from dataclasses import dataclass

from ajar.core.intake.caller import write_number
from ajar.core.nouns.fact import Fact, Finding, Speaker, State
from ajar.core.nouns.preferences import Firmness
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Change, Decision, Ground, Stance
from ajar.core.nouns.wording import TOPIC_WORDS, say_finding, say_value
from ajar.queries.opportunity import OpportunityPage
from ajar.web.evidence import LISTS, Lights, telling

DECISIVE = (
    *(Topic.SIDE, Topic.EMPLOYER, Topic.SEAT, Topic.REPORTS, Topic.PAY, Topic.EQUITY),
    *(Topic.PLACES, Topic.MODE, Topic.DAYS_IN, Topic.RELOCATION),
    *(Topic.TRAVEL_PERCENT, Topic.EMPLOYMENT, Topic.DURATION_MONTHS, Topic.WHY_OPEN),
    *(Topic.VISA, Topic.INDUSTRY, Topic.START_ON, Topic.DEADLINE),
    *(Topic.INTERVIEW_STEPS, Topic.INTERVIEW_TRAVEL),
)
OTHERS = tuple(topic for topic in Topic if topic not in DECISIVE)
ORDER = (*DECISIVE, *OTHERS)
MOST_REASONS, MOST_CHANGES, MOST_MORE = 6, 3, 2
MARKS = {
    Stance.SUITS: "tick",
    Stance.AGAINST: "cross",
    Stance.UNMET: "cross",
    Stance.REFUSED: "cross",
    Stance.DOUBTED: "open",
    Stance.MISSING: "open",
    Stance.CLASH: "clash",
}


@dataclass(frozen=True, slots=True)
class More:
    """Something else that was said of a topic, and where."""

    words: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A topic: what is known of it, how firmly it is wanted, how it suits.

    `mark` is tick, cross, open, clash or "" where nothing is wanted of it. `settle`
    are the values to choose from where sources disagree.
    """

    topic: Topic
    name: str
    firmness: str
    mark: str
    words: str
    numbers: tuple[int, ...]
    settle: tuple[str, ...]
    more: tuple[More, ...]
    is_known: bool
    is_stated: bool
    is_struck: bool


@dataclass(frozen=True, slots=True)
class Known:
    """The rows that decide or matter, the others, and how many are of which kind."""

    rows: tuple[Row, ...]
    others: tuple[Row, ...]
    tally: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One way to another answer: its mark, its words, and the answer it leads to."""

    mark: str
    words: str
    answer: str


def know(page: OpportunityPage, lights: Lights) -> Known:
    """Return what is known of the role of `page`, and what isn't but matters."""
    wanted = {t for t, how in page.firmness.items() if how is not Firmness.OPEN}
    first = [t for t in DECISIVE if _is_shown(page, t, wanted)]
    first += [t for t in OTHERS if t in wanted and _is_shown(page, t, wanted)]
    rest = [t for t in OTHERS if t not in first and _is_shown(page, t, set())]
    rows = tuple(_row(page, topic, lights) for topic in first)
    return Known(rows, tuple(_row(page, t, lights) for t in rest), _tally(rows))


def _is_shown(page: OpportunityPage, topic: Topic, wanted: set[Topic]) -> bool:
    is_missed = page.verdict is not None and (topic in page.gaps or topic in wanted)
    return topic in page.findings or topic in page.struck or is_missed


def _row(page: OpportunityPage, topic: Topic, lights: Lights) -> Row:
    finding = page.findings.get(topic)
    facts = telling(finding) if finding else ()
    firmness = page.firmness.get(topic, Firmness.OPEN)
    return Row(
        topic=topic,
        name=TOPIC_WORDS[topic],
        firmness="" if firmness is Firmness.OPEN else firmness.value,
        mark=_mark(page, topic, finding),
        words=_words(finding, page.home),
        numbers=lights.of(facts),
        settle=_sides(finding) if finding else (),
        more=tuple(_more(finding, lights)) if finding else (),
        is_known=finding is not None,
        is_stated=topic in page.stated,
        is_struck=topic in page.struck,
    )


def _words(finding: Finding | None, home: str) -> str:
    if finding is None:
        return "Not said"
    said = say_finding(finding)
    if finding.topic is Topic.PHONE:
        said = write_number(said, home)
    if finding.state is State.CLASH:
        said = f"{said} Two sources disagree"
    if finding.state is State.HEDGED:
        said = f"{said.removesuffix('?')}, perhaps"
    return said[:1].upper() + said[1:]


def _mark(page: OpportunityPage, topic: Topic, finding: Finding | None) -> str:
    if finding is None:
        return "open"
    if finding.state is State.CLASH:
        return "clash"
    reasons = page.verdict.reasons if page.verdict else ()
    stances = [ground.stance for ground in reasons if ground.topic is topic]
    if stances:
        return MARKS[stances[0]]
    return "open" if finding.state is State.HEDGED else ""


def _sides(finding: Finding) -> tuple[str, ...]:
    if finding.state is not State.CLASH:
        return ()
    return tuple(words for words, _ in said_values(finding))


def said_values(finding: Finding) -> Iterator[tuple[str, Fact]]:
    """Yield each value that was read of a topic, in words, with its best fact."""
    seen: set[str] = set()
    for fact in finding.facts:
        words = say_value(finding.topic, fact.value)
        if words not in seen and not fact.refused:
            seen.add(words)
            yield words, fact


def _more(finding: Finding, lights: Lights) -> Iterator[More]:
    """Yield what else was said: another option, or what a later word replaced."""
    if finding.state is State.CLASH or finding.topic in LISTS:
        return
    shown = say_value(finding.topic, finding.best.value)
    read = [pair for pair in said_values(finding) if pair[0] != shown]
    for words, fact in read[:MOST_MORE]:
        numbers = lights.of((fact,))
        if fact.speaker is not Speaker.USER and numbers:
            yield More(words, numbers)


def _tally(rows: tuple[Row, ...]) -> str:
    clashes = sum(row.mark == "clash" for row in rows)
    missing = sum(not row.is_known for row in rows)
    said = [f"{len(rows) - clashes - missing} known"]
    if clashes:
        said.append(f"{clashes} clash" if clashes == 1 else f"{clashes} clashes")
    if missing:
        said.append(f"{missing} not said")
    return ", ".join(said)


def say_why(page: OpportunityPage) -> tuple[tuple[str, Ground], ...]:
    """Return the reasons for the verdict with their marks, the weightiest first."""
    reasons = page.verdict.reasons[:MOST_REASONS] if page.verdict else ()
    return tuple((MARKS[ground.stance], ground) for ground in reasons)


def say_turns(page: OpportunityPage) -> tuple[Turn, ...]:
    """Return what would change the verdict."""
    changes = page.verdict.changes[:MOST_CHANGES] if page.verdict else ()
    return tuple(_turn(change) for change in changes)


def _turn(change: Change) -> Turn:
    answer = {Decision.YES: "yes", Decision.NO: "no"}.get(change.to, "")
    mark = "tick" if change.to is Decision.YES else "cross"
    before, found, after = change.words.rpartition(f"a {answer}")
    if not found or after not in {"", "."}:
        return Turn(mark, change.words, "")
    return Turn(mark, f"{before}a", answer)
