"""Read what comes next with a day: an interview, a description, an answer due."""

import re
from collections.abc import Iterator
from datetime import datetime, time
from functools import cache

from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.reminder import NextStep, Proposed
from ajar.core.read.dates import MOST_SENTENCES, Moment, find_dates
from ajar.core.read.met_with import whom_to_meet
from ajar.core.tables import load_rows
from ajar.core.text import Span

MOST_PROPOSED = 4
_LOOKED_AT = 80  # sentences of a passage
_HOUR = re.compile(
    r"(?<![\d.,/:])(?P<hour>[01]?\d|2[0-3])"
    r"(?:(?P<minute>(?<=\d)[:.h][0-5]\d)(?!\d|\.\d)(?: ?uhr| ?h\b)?| ?h\b| ?uhr\b)?"
    r"(?: ?(?P<half>am|pm|a\.m|p\.m)\b)?"
)
# An hour told in a zone of its own isn't the user's: it stays in the words.
_ZONE = re.compile(
    r"[. ]{0,2}\(?(?:utc|gmt|bst|cet|cest|mez|mesz|[ecmp][sd]?t|ist|eastern|central"
    r"|pacific|london|new york|(?:your|our|my|their) time)\b"
)
_NEAR_HOUR = 34
_OFF = re.compile(
    r"\b(?:cancel\w{0,5}|postpone\w{0,2}|called off|not|no longer|can't|cannot|won't"
    r"|abgesagt|verschoben|nicht|annulé\w{0,2}|reporté\w{0,2}|pas|cancelad[ao]"
    r"|aplazad[ao]|no (?:será|habrá)|adiad[ao]|não)\b"
)
_OVER = re.compile(
    r"\b(?:had|met|was|were|spoke|took place|hatten|war|waren|avons eu|était|tuvimos"
    r"|fue|tivemos|foi)\b"
)
# A day by which the reader should answer is no day of an interview.
_BY = re.compile(
    r"\b(?:by|until|till|before|no later than|bis(?: zum)?|vor|spätestens|avant(?: le)?"
    r"|jusqu'au|antes (?:del?|do)|hasta(?: el)?|até(?: ao?)?)(?: the)? ?\Z"
)


def read_promised(letter: Letter) -> tuple[Proposed, ...]:
    """Return the steps that `letter` names with their days, in the order of the text.

    Only days from that on which it was sent; each step and day once.
    """
    sent_at = letter.message.sent_at
    if sent_at is None:
        return ()
    found: dict[tuple[NextStep, object], Proposed] = {}
    for passage in letter.offer:
        for one in _of_passage(passage, sent_at, letter.country):
            found.setdefault((one.step, one.on), one)
    return tuple(found.values())[:MOST_PROPOSED]


def _of_passage(
    passage: Passage, sent_at: datetime, country: str
) -> Iterator[Proposed]:
    dated = 0
    for sentence in passage.sentences[:_LOOKED_AT]:
        said = _steps_in(passage.low, sentence)
        if not said or _OFF.search(passage.low, *sentence):
            continue
        moments = [
            one
            for one in find_dates(passage.low, *sentence, sent_at, country)
            if one.on >= sent_at.date()
        ]
        dated += bool(moments)
        for step in said:
            moment = _moment_of(passage.low, step, sentence, moments)
            if moment:
                hour = hour_near(passage.low, moment, sentence)
                words = passage.evidence(*sentence)
                is_met = step is NextStep.INTERVIEW
                whom = whom_to_meet(passage, sentence) if is_met else ""
                yield Proposed(step, moment.on, hour, words, whom)
        if dated >= MOST_SENTENCES:
            return


def _steps_in(low: str, sentence: Span) -> tuple[NextStep, ...]:
    """Return what a sentence speaks of, the first said of the table alone."""
    for step, pattern in _patterns():
        if pattern.search(low, *sentence):
            is_over = step is NextStep.INTERVIEW and _OVER.search(low, *sentence)
            return () if is_over else (step,)
    return ()


def _moment_of(
    low: str, step: NextStep, sentence: Span, moments: list[Moment]
) -> Moment | None:
    """Return the first day that is the step's own."""
    for moment in moments:
        before = low[max(sentence.start, moment.start - 24) : moment.start]
        if step is not NextStep.INTERVIEW or not _BY.search(before):
            return moment
    return None


def hour_near(low: str, moment: Moment, sentence: Span) -> time | None:
    """Return the hour told beside a day: behind it, or before it; None if none is."""
    behind = Span(moment.end, min(sentence.end, moment.end + _NEAR_HOUR))
    before = Span(max(sentence.start, moment.start - _NEAR_HOUR), moment.start)
    for stretch in (behind, before):
        for match in _HOUR.finditer(low, *stretch):
            if match["minute"] or match["half"] or match[0][-1:] in "hr":
                zone = _ZONE.match(low, match.end(), sentence.end)
                return None if zone else _clock(match)
    return None


def _clock(match: re.Match[str]) -> time | None:
    hour, minute = int(match["hour"]), int((match["minute"] or ".0")[1:])
    half = (match["half"] or "")[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)


@cache
def _patterns() -> tuple[tuple[NextStep, re.Pattern[str]], ...]:
    """Return the patterns, those of promises first: "details of the interview"."""
    rows = [(NextStep(row[0]), re.compile(row[1])) for row in load_rows("promised.tsv")]
    return tuple(sorted(rows, key=lambda row: row[0] is NextStep.INTERVIEW))
