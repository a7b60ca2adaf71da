"""Read where the work is done: from anywhere, partly on site, or on site.

A cue is a word such as "remote" or "in the office". Cues of an interview, a trip or
the sender's own desk say nothing of the job. Days settle it: two office days a week
are hybrid whatever the headline says, five are on site.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.role import Mode, Topic
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.days_in import OfficeDays, find_office_days
from ajar.core.read.hedges import is_negated
from ajar.core.read.rules import Hit, find_hits, load_rules
from ajar.core.remember import remember_passage
from ajar.core.text import Span

_FULL_WEEK = 5
_SUBJECT_DOUBT, _MUCH_SURER = 0.1, 0.1
# Near words only: an offer may name the job's mode and the interview in one breath.
_INTERVIEW_BEFORE = re.compile(
    r"\b(?:interviews?|assessment|rounds?|onboarding|entretiens?|entrevistas?"
    r"|vorstellungsgespräch|conversation|chat|meeting|trial (?:day|shift)|meet|talk"
    r"|speak|coffee|lunch)\b[^.;()|]{0,50}\Z"
)
_INTERVIEW_AFTER = re.compile(
    r"[^.;,()|]{0,12}\b(?:interviews?|assessment|rounds?|onboarding|entretiens?"
    r"|entrevistas?|conversation|meeting|meet-?up|chat)\b"
)
_NOT_THE_JOB = re.compile(
    r"\b(?:i am|i'm|i'll be|i was|i work|i sit|you worked|you work|you currently work"
    r"|you are currently|managing|managed|manage|lead|leading|build|supporting|for"
    r"|with|your|help\w{0,3}|support\w{0,2}|serv\w{1,3}|enabl\w{1,3}|empower\w{0,3}"
    r"|connect\w{0,3}|lets?|like) (?:\w+ ){0,2}\Z"
)
_OWN_DESK = re.compile(r"\b(?:i am|i'm|i'll be|i work|i sit|find me|reach me)\b")
_ANOTHERS_DESK = re.compile(
    r"\b(?:she|he|my (?:wife|husband|colleague|boss|partner)) (?:\w+ )?works? \Z"
)
_READERS_DESK = re.compile(
    r"\b(?:see|saw|understand|know|noticed|gather|heard)\b[^.;]{0,40}"
    r"\byou(?:'re| are|'ve| have)? (?:now \w+ [^.;]{0,40}|\w+ )\Z"
)
_PEOPLE = re.compile(
    r"(?:ly)? (?:workers?|workforces?|team|teams|colleagues|teammates|staff|people)\b"
)
_DENIAL = re.compile(
    r"(?:no|not|nor|isn't|can't|cannot|couldn't|won't|don't|kein\w*)\b"
)
# "If a day from home ever becomes possible" tells that it isn't.
_SOME_DAY = re.compile(
    r"\b(?:if|should)\b[^.;]{0,60}?\b(?:ever|becomes?|one day|some day|someday)\b"
)
# "Can it be done from home? No.", not "Remote? No idea yet."
_ANSWERED_NO = re.compile(
    r"[^.;!?\n]{0,20}\?\s{1,2}(?:no|nope|non|nein|não|nee|afraid not|sorry)"
    r"(?=\s?(?:[.,;!–-]|\Z|\n)| sorry| way| chance)"
)
_OR = re.compile(r"\bor\b|/|\boder\b|\bou\b|\bo\b|\|")


class Cue(NamedTuple):
    """A mode, the words that say it, and how surely."""

    mode: Mode
    span: Span
    confidence: float
    denies: bool = False


def read_mode(letter: Letter) -> tuple[Fact, ...]:
    """Return each mode of work that `letter` offers, the main one first."""
    return best_first(
        [
            make_claim(
                letter,
                passage,
                Topic.MODE,
                cue.mode,
                cue.span,
                confidence=cue.confidence,
            )
            for passage in letter.offer
            for cue in find_modes(passage)
        ]
    )


@remember_passage
def find_modes(passage: Passage) -> tuple[Cue, ...]:
    """Return the modes that `passage` has on offer, the main one first."""
    cues = sorted(_find_cues(passage), key=lambda cue: cue.span)
    days = _by_days(passage)
    if days is not None:
        return (days,)
    cues = [cue for cue in cues if cue.denies] + [c for c in cues if not c.denies]
    offered: dict[Mode, Cue] = {}
    for cue in _settle(passage, cues):
        best = offered.get(cue.mode)
        if best is None or cue.confidence > best.confidence:
            offered[cue.mode] = cue
    return tuple(_doubt_subject(passage, cue) for cue in _in_order(offered))


def _in_order(offered: dict[Mode, Cue]) -> list[Cue]:
    """Return the cues so that the first named leads unless another is much surer."""
    cues = list(offered.values())
    lead = cues[0].confidence if cues else 0.0
    return [
        cue._replace(confidence=min(cue.confidence, lead - 0.01))
        if lead <= cue.confidence <= lead + _MUCH_SURER and cue is not cues[0]
        else cue
        for cue in cues
    ]


def _by_days(passage: Passage) -> Cue | None:
    days = find_office_days(passage)
    if not days:
        return None
    mode = Mode.ONSITE if days[0].number >= _FULL_WEEK else Mode.HYBRID
    if _is_shift_pattern(passage, days[0]):
        mode = Mode.ONSITE
    return Cue(mode, days[0].span, 0.95)


def _is_shift_pattern(passage: Passage, days: OfficeDays) -> bool:
    """Say whether it's all the week's work: "on site, Monday through Thursday"."""
    low = passage.low
    if days.number < _SHORT_WEEK or not _WEEKDAYS.search(low, *days.span):
        return False
    ahead = low[max(0, days.span.start - 24) : days.span.end]
    return "site" in ahead and not any(map(low.__contains__, _ELSEWHERE))


_SHORT_WEEK = 4
_WEEKDAYS = re.compile(r"\bmon\w{0,3}\.?(?: to | through |-| - )(?:thu|fri)")
_ELSEWHERE = ("home", "remote", "hybrid", "wfh", "elsewhere", "anywhere")


def _doubt_subject(passage: Passage, cue: Cue) -> Cue:
    # A subject is a headline: "Remote" may turn out to be three days at home.
    if passage.part is Part.SUBJECT:
        return cue._replace(confidence=cue.confidence - _SUBJECT_DOUBT)
    return cue


def _find_cues(passage: Passage) -> Iterator[Cue]:
    taken: list[Span] = []
    hits = sorted(
        find_hits(passage, load_rules("mode.tsv")),
        key=lambda hit: hit.span.start - hit.span.end,
    )
    for hit in hits:
        if any(hit.span.start < t.end and t.start < hit.span.end for t in taken):
            continue
        taken.append(hit.span)
        if not _is_other_matter(passage, hit):
            yield from _as_cue(passage, hit)


def _is_other_matter(passage: Passage, hit: Hit) -> bool:
    low = passage.low
    supposed = _SOME_DAY.search(low, *hit.sentence)
    if supposed and supposed.start() < hit.span.start:
        return True
    before = low[max(hit.sentence.start, hit.span.start - 60) : hit.span.start]
    own_desk = hit.rule.value == Mode.ONSITE and _OWN_DESK.search(before)
    if own_desk or _READERS_DESK.search(before) or _ANOTHERS_DESK.search(before):
        return True
    if _PEOPLE.match(low, hit.span.end) and _NOT_THE_JOB.search(before):
        return True
    after = low[hit.span.end : min(hit.sentence.end, hit.span.end + 40)]
    return bool(_INTERVIEW_BEFORE.search(before) or _INTERVIEW_AFTER.match(after))


def _as_cue(passage: Passage, hit: Hit) -> Iterator[Cue]:
    mode = Mode(hit.rule.value)
    # "No, we can't do it remotely" denies once, not twice.
    if mode is Mode.REMOTE and _ANSWERED_NO.match(passage.low, hit.span.end):
        yield Cue(Mode.ONSITE, hit.span, 0.9, denies=True)
        return
    denies_itself = _DENIAL.match(passage.low, hit.span.start) is not None
    if denies_itself or not is_negated(passage, hit.span.start):
        yield Cue(mode, hit.span, hit.rule.confidence)
        return
    match mode:
        case Mode.REMOTE:
            yield Cue(Mode.ONSITE, hit.span, 0.9, denies=True)
        case Mode.ONSITE:
            yield Cue(Mode.REMOTE, hit.span, 0.7, denies=True)
        case Mode.HYBRID:
            pass


def _settle(passage: Passage, cues: list[Cue]) -> list[Cue]:
    """Return the cues that are on offer, dropping what another one explains."""
    plain = [cue for cue in cues if not cue.denies]
    if not plain:
        return cues
    hybrid = next((cue for cue in plain if cue.mode is Mode.HYBRID), None)
    if hybrid is None:
        return plain
    others = [c for c in plain if _is_alternative(passage, hybrid, c)]
    return sorted([hybrid, *others], key=lambda cue: cue.span)


def _is_alternative(passage: Passage, hybrid: Cue, other: Cue) -> bool:
    """Say whether "or" parts the two: "remote or hybrid"."""
    if other.mode is Mode.HYBRID:
        return False
    first, last = sorted((hybrid.span, other.span))
    between = passage.low[first.end : last.start]
    return len(between) < 30 and _OR.search(between) is not None
