"""The eight steps, composed: read this first.

Intake makes bytes a message and lays it out; screen says what it is; read says
what it tells of the role; the facts in hand, screen says how careful to be. The
steps do not know each other: they meet here and pass values.
"""

from dataclasses import dataclass
from functools import lru_cache

from ajar.core.intake.call import HEARD
from ajar.core.intake.layout import lay_out
from ajar.core.intake.reported import as_they_said
from ajar.core.nouns.call import Outcome, Struck, Talk
from ajar.core.nouns.fact import Fact, Findings
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.role import FactValue, Topic
from ajar.core.nouns.screening import (
    Assessment,
    Effort,
    Kind,
    Reason,
    Risk,
    Screening,
    Signal,
)
from ajar.core.nouns.word import NO_WORD, Word
from ajar.core.nouns.wording import TOPIC_WORDS
from ajar.core.read.facts import read_facts
from ajar.core.read.merge import merge_facts
from ajar.core.read.roles import count_roles, first_role
from ajar.core.screen.kind import screen_letter
from ajar.core.screen.risk import assess_risk

RULES_VERSION = 7
"""Raised when screening changes: what older rules set aside is looked at anew."""

KEPT = frozenset({Kind.OUTREACH, Kind.PROCESS, Kind.ALERT})
"""The kinds that are about work and so are kept; of others a keyed hash is."""

_IN_ANY_WORDS = frozenset(
    {Topic.TITLE, Topic.EMPLOYER, Topic.FIRM, Topic.RECRUITER, Topic.INDUSTRY}
    | {Topic.WHY_ME}
)
"""Topics of which any words are an answer."""

TOLD_BY_TITLE = frozenset({Topic.SEAT, Topic.LEVEL})
"""What a title by itself lets one guess."""

_TIERS, _MOST_WARNINGS = (Risk.STOP, Risk.CHECK), 2
_WITHHELD = "withheld"
"""A number that tells nothing: what is typed on a call has a caller, if unknown."""

TELLS_OF_A_ROLE = frozenset({Kind.OUTREACH, Kind.PROCESS})
YOU_SAID = "You said this sender's messages are"
NO_RISK = Assessment(Risk.NONE, ())
YOURS = Screening(Kind.OTHER, None, (Reason("You wrote it."),))


@dataclass(frozen=True, slots=True)
class Considered:
    """One message with all that the method says of it."""

    letter: Letter
    screening: Screening
    findings: Findings
    assessment: Assessment
    roles: int

    @property
    def message(self) -> Message:
        """The message itself."""
        return self.letter.message


def consider(
    message: Message,
    owner: Owner = Owner(),  # noqa: B008 (frozen)
    trusted_servers: tuple[str, ...] = (),
    word: Word = NO_WORD,
    *,
    is_own: bool = False,
) -> Considered:
    """Return what `message` is, says and risks.

    `trusted_servers` are the authserv-ids (RFC 8601) of the user's own provider.
    `word` is what the user said of this sender, which wins, and what their words on
    others teach. What the user wrote (`is_own`) is neither screened nor read.
    """
    letter = lay_out(message, owner)
    if is_own:
        return Considered(letter, YOURS, {}, NO_RISK, 0)
    seen = screening = screen_letter(letter, word.taught)
    if word.kind is not None and word.kind is not screening.kind:
        screening = _corrected(screening, word.kind)
    findings = _read(letter) if screening.kind in TELLS_OF_A_ROLE else {}
    if screening.kind is Kind.OUTREACH:
        assessment = assess_risk(letter, findings, trusted_servers, word, seen)
    else:
        assessment = NO_RISK
    return Considered(
        letter, screening, findings, assessment, _roles(screening.kind, letter)
    )


def consider_posting(message: Message) -> Considered:
    """Return the facts of a job description, which is nobody's message."""
    letter = lay_out(message, Owner())
    screening = Screening(Kind.OTHER, None, (Reason("A posting, not screened."),))
    return Considered(
        letter, screening, _read(letter), NO_RISK, count_roles(letter) or 1
    )


def read_note(words: str) -> tuple[Fact, ...]:
    """Return the facts in a line that was typed during a call."""
    message = Message(Channel.CALL, Party(), words, number=_WITHHELD)
    return read_facts(lay_out(message, Owner()))


def beware_in(words: str) -> tuple[str, ...]:
    """Return what to beware of by the notes of a call, the worst first; two at most."""
    warnings = (signal.warning for signal in _warned(words))
    return tuple(dict.fromkeys(warnings))[:_MOST_WARNINGS]


def must_stop(words: str) -> bool:
    """Say whether the notes of a call tell of what nobody should go on with."""
    return any(signal.tier is Risk.STOP for signal in _warned(words))


@lru_cache(maxsize=64)
def _warned(words: str) -> tuple[Signal, ...]:
    """Return the signals in the notes of a call that are worth a warning."""
    said = Message(Channel.CALL, Party(), as_they_said(words), number=_WITHHELD)
    letter = lay_out(said, Owner())
    signals = assess_risk(letter, merge_facts(read_facts(letter))).signals
    return tuple(s for tier in _TIERS for s in signals if s.tier is tier)


def read_answer(topic: Topic, words: str) -> FactValue | None:
    """Return what `words`, typed as the answer about `topic`, say of it, or None."""
    if topic in _IN_ANY_WORDS:
        return " ".join(words.split()) or None
    said = (*read_note(f"{TOPIC_WORDS[topic]}: {words}"), *read_note(words))
    found = (f.value for f in said if f.topic is topic and not f.refused)
    return next(found, None)


def facts_of(talk: Talk) -> tuple[Fact, ...]:
    """Return what is known from a call: what was said, and what its title tells.

    Of a title in a note counts what the user let stand of that note, and nothing of
    what they took back or asked in vain.
    """
    said = {fact.topic for fact in talk.facts} | _withdrawn(talk)
    titles = (
        str(fact.value)
        for fact in talk.facts
        if fact.topic is Topic.TITLE and fact.evidence.source == HEARD
    )
    told = told_by_title(next(titles, ""))
    return (*talk.facts, *(fact for fact in told if fact.topic not in said))


def _withdrawn(talk: Talk) -> set[Topic]:
    deeds = (step.deed for step in talk.standing)
    struck = {deed.topic for deed in deeds if isinstance(deed, Struck)}
    return struck | {t for t, came in talk.outcomes if came is not Outcome.SKIPPED}


@lru_cache(maxsize=64)
def told_by_title(title: str) -> tuple[Fact, ...]:
    """Return what a title that was heard tells of seat and level; () of none."""
    facts = read_note(f"Job title: {title}") if title else ()
    return tuple(fact for fact in facts if fact.topic in TOLD_BY_TITLE)


def _read(letter: Letter) -> Findings:
    return merge_facts(read_facts(first_role(letter)))


def _roles(kind: Kind, letter: Letter) -> int:
    match kind:
        case Kind.OUTREACH | Kind.ALERT | Kind.PROCESS:
            return count_roles(letter)
        case Kind.MARKETING | Kind.OTHER:
            return 0


def _corrected(screening: Screening, kind: Kind) -> Screening:
    reason = Reason(f"{YOU_SAID} {kind.value}.")
    effort = (screening.effort or Effort.TEMPLATE) if kind is Kind.OUTREACH else None
    return Screening(kind, effort, (reason, *screening.reasons), screening.lead)
