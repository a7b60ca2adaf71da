"""Judge whether an outreach was written for this reader, from a template, or for all.

An open blank, a mailing list, a greeting to anybody and words about the reader settle
it. Otherwise what the letter says and how it
is written is weighed as training/fit_screen.py learned it from labelled letters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ajar.core.nouns.fact import Evidence
from ajar.core.nouns.letter import Letter, Part
from ajar.core.nouns.message import Channel
from ajar.core.nouns.screening import Effort
from ajar.core.screen.cues import Cues, gather_cues
from ajar.core.screen.effort_marks import (
    GREETS_ANYBODY,
    SPEAKS_OF_READER,
    is_sequence,
    names_reader,
    note_marks,
)
from ajar.core.screen.features import Features, note_features
from ajar.core.screen.learned import Model, Noted, Points, effort_model, weigh
from ajar.core.screen.said import words_worth
from ajar.core.screen.shape import is_bulk

EFFORTS = (Effort.PERSONAL, Effort.TEMPLATE, Effort.BLAST)
_MERGE_FIELD = re.compile(
    r"\{\{? ?[a-z_. ]{3,30} ?\}?\}"  # {first_name} {{company}}
    r"|\[ ?(?:first|last|candidate|your|company|client|job|insert)[a-z _]{0,20}\]"
    r"|<<? ?(?:first|last|candidate|company)[a-z _]{0,20}>>?"
    r"|%+(?:first|last|f|l)_?name%+|\*\|[a-z:_]{2,20}\|\*"
)
_MOST_READ = 20_000  # characters


@dataclass(frozen=True, slots=True)
class Judged:
    """How much effort, why, and the words that show it, if any do."""

    effort: Effort
    why: str
    evidence: Evidence | None = None


def judge_effort(
    letter: Letter, features: Features | None = None, words: Points | None = None
) -> Judged:
    """Return the effort behind an outreach.

    `features` and what its `words` are worth spare noting them again.
    """
    merged = next(_merge_fields(letter), None)
    if merged:
        return Judged(Effort.BLAST, "a blank of the template was left open", merged)
    if letter.message.header("list-id"):
        return Judged(Effort.BLAST, "sent to a mailing list")
    if next(letter.parts(Part.SUBJECT, Part.OFFER), None) is None:
        return Judged(Effort.TEMPLATE, "has no words to tell it by")
    cues = gather_cues(letter, Part.SUBJECT, Part.OFFER, Part.FOOTER)
    if letter.message.channel is Channel.CALL and "recorded" in cues:
        return Judged(Effort.BLAST, "a recorded call", _first_words(cues, "recorded"))
    marks = note_effort(letter, cues, features)
    noted = Noted(marks, words_worth(letter) if words is None else words)
    match choose_effort(effort_model(), noted):
        case Effort.PERSONAL:
            return _personal(cues)
        case Effort.TEMPLATE:
            return _template(cues)
        case Effort.BLAST:
            return _blast(letter, cues)


def choose_effort(model: Model, noted: Noted) -> Effort:
    """Return the effort that what was noted speaks for."""
    features = frozenset(noted.features)
    if GREETS_ANYBODY in features:
        return Effort.BLAST
    if SPEAKS_OF_READER in features:
        return Effort.PERSONAL
    points = weigh(model, noted)
    effort = EFFORTS[max(range(len(EFFORTS)), key=points.__getitem__)]
    # What a platform's own mail passes on for one team is meant for one reader.
    passed_on = effort is Effort.BLAST and "viewed_you" in features
    return Effort.TEMPLATE if passed_on else effort


def note_effort(
    letter: Letter, cues: Cues, features: Features | None = None
) -> tuple[str, ...]:
    """Return the features that efforts are told by, in alphabetical order."""
    seen = note_features(letter) if features is None else features
    return tuple(sorted({*seen, *note_marks(letter, cues)}))


_PERSONAL = (
    ("own_work", "speaks of your own work"),
    ("vouched", "names somebody who sent them to you"),
    ("met", "recalls that you have met"),
)


def _personal(cues: Cues) -> Judged:
    for group, why in _PERSONAL:
        if group in cues:
            return Judged(Effort.PERSONAL, why, cues[group][0].evidence)
    return Judged(Effort.PERSONAL, "reads as written to you alone")


_TEMPLATE = (
    ("hopes_well", "opens with words that fit anybody"),
    ("of_firm", "says more of the firm than of your own work"),
    ("introduces", "tells who writes, and nothing about your own work"),
)


def _template(cues: Cues) -> Judged:
    if any(group in cues for group, _ in _PERSONAL):
        return Judged(Effort.TEMPLATE, "little in it is about you alone")
    for group, why in _TEMPLATE:
        if group in cues:
            return Judged(Effort.TEMPLATE, why, cues[group][0].evidence)
    return Judged(Effort.TEMPLATE, "has nothing about your own work")


def _blast(letter: Letter, cues: Cues) -> Judged:
    shown = _first_words(cues, "mass_words")
    if is_bulk(letter.message) or is_sequence(letter.message):
        return Judged(Effort.BLAST, "sent by a mailing tool", shown)
    greeting = _first_words(cues, "generic_greeting")
    if greeting:
        return Judged(Effort.BLAST, "greets nobody by name", greeting)
    if shown:
        return Judged(Effort.BLAST, "says that it goes to many", shown)
    if not names_reader(letter):
        return Judged(Effort.BLAST, "greets nobody by name")
    return Judged(Effort.BLAST, "reads as written for many")


def _first_words(cues: Cues, group: str) -> Evidence | None:
    found = cues.get(group)
    return found[0].evidence if found else None


_MARKS = ("{", "[", "<", "%", "*|")


def _merge_fields(letter: Letter) -> Iterator[Evidence]:
    for passage in letter.parts(Part.SUBJECT, Part.OFFER):
        if any(map(passage.low.__contains__, _MARKS)):
            for match in _MERGE_FIELD.finditer(passage.low, 0, _MOST_READ):
                yield passage.evidence(match.start(), match.end())
