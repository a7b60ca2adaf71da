"""Read whether the role does the work, leads those who do, or runs the firm."""

import re

from ajar.core.nouns.fact import Evidence, Fact
from ajar.core.nouns.letter import Letter, Part, Passage
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Seat, Topic
from ajar.core.read.clip import clip
from ajar.core.read.hedges import is_negated
from ajar.core.read.reports import read_reports
from ajar.core.read.title import choose_title
from ajar.core.read.title_signs import Candidate

_READ = 8000
_ALONE = re.compile(
    r"\b(?:individual (?:contributor|role|seat|position|post)|ic (?:role|seat)"
    r"|(?:you|and|would|will|you'd) (?:mostly )?work (?:on your own|alone)"
    r"|no (?:people|staff|one|team)(?: for you)? to (?:manage|lead|look after)"
    r"|no team to (?:manage|lead|run)"
    # A form's question: "Sells or runs people: sells".
    r"|(?:runs?|leads?|manages?) people ?[:?] ?(?:no|none|nobody|sells)"
    r"|(?:have|run|get) your own book(?! and)|einzelkämpfer"
    r"|ohne (?:personal|führungs|mitarbeiter)verantwortung"
    r"|puesto individual|poste (?:individuel|sans encadrement)"
    r"|not (?:an? )?(?:architect or a )?manage(?:r|ment|rial)"
    r"(?: or an? [a-z]+)? (?:position|role)|(?:nobody|no one) to manage"
    r"|no (?:direct )?reports)\b|[*-] work alone\b"
    # In a list: "six named accounts, no team."
    r"|[,;(] ?no team(?= ?[.,;)])"
)
_ALONE_WORDS = (
    *("individual c", "individual r", "individual s", "individual p", "ic role"),
    *("ic seat", "work on your own", "work alone", "no people", "no staff", "no one"),
    *("no team", "people:", "people :", "people?", "people ?", "own book"),
    *("einzelkämpfer", "verantwortung", "puesto individual", "poste individuel"),
    *("sans encadrement", "not manage", "not a manage", "not an manage"),
    *("not architect", "not a architect", "not an architect", "nobody to manage"),
    *("no reports", "no direct reports"),
)
# "It's an individual sales role", as an answer to what was asked before.
_SAYS_ALONE = re.compile(
    r"\bindividual (?:contributor|(?:[a-z]{3,12} )?(?:role|seat|position))\b"
    r"|\bno (?:direct )?reports\b|\b(?:nobody|no one) (?:to manage|reports)\b"
)
_SAYS_RUNS = re.compile(r"\bmanagement (?:role|seat|position)\b")
_TECHNICALLY = re.compile(
    r"\blead (?:it|them|the team|this) technically\b"
    r"|\btechnical(?:ly)? lead(?:ership)?\b"
    r"|\bline management stays\b|\b(?:without|no) line management\b|\bplaying captain\b"
    r"|\bfachliche(?:n)? (?:leitung|führung)\b|\bplayer[- ]coach\b"
)
_LEADS_THE_WORK = re.compile(
    r"\b(?:be|as) (?:the |our )?(?:tech|technical) lead (?:for|of|on)\b"
    r"|\blead (?:it|them|the team|the work) technically\b"
)
_PEOPLE = re.compile(
    r"\b(?:you(?:'d| would|'ll| will)? (?:supervise|run|lead|manage) (?:the|a|our|your)"
    r" (?:[a-z]{3,12} (?:and (?:the )?)?){0,2}(?:staff|nurses|carers|crew|gang"
    r"|team|lads)"
    r"|(?:gang|crew|lads|subbies|team|staff) under (?:you|him|her)"
    r"|line[- ]manag\w+|people manag\w+|manage (?:a|the|your) (?:[a-z]{3,15} )?team"
    r"|(?:lead|build) and (?:manage|develop|grow) (?:a|the) (?:[a-z]{3,15} )?team"
    r"|managing (?:a|the) (?:[a-z]{3,15} )?team|hire and (?:run|manage|lead)"
    r"|mitarbeiterführung|personalverantwortung|disziplinarische"
    r"|encadrement d'une équipe|personal a (?:tu |su )?cargo|you(?:'d| would|'ll"
    r"| will) have \d{1,3} [a-z-]{4,15}s)\b"
)
_LEADS_WORDS = ("tech lead", "technical lead", " technically")
_TECHNICAL_WORDS = ("technical", "line manage", "playing captain", "fachliche", "coach")
_PEOPLE_WORDS = (
    *("manag", " and develop ", " and grow ", "hire and ", "mitarbeiterführung"),
    *("personalverantwortung", "disziplinarische", "encadrement", "personal a "),
    *("'d have ", " would have ", "'ll have ", " will have "),
    *(" supervise ", " run ", " lead ", " under "),
)
_LEADS = re.compile(r"\b(?:lead|leading|leads|look to you|looking to you|mentor)\b")
_LEAD_TITLE = re.compile(r"\b(?:lead|leader|teamlead|charge|foreman|forewoman)\b")
_EXECUTIVE = re.compile(
    r"\bchief (?:[^\s,]{1,20} ){1,4}officer\b|\bchief executive\b|\bvice[ -]president\b"
)
_UNSURE = re.compile(
    r"\b(?:account|project|program|programme|client|film|art|creative|casting|funeral"
    r"|music"
    r"|associate|assistant|medical) director\b|\bassistant (?:vice president|head)\b"
    r"|\bavp\b"
)
_GUESS = 0.6
# Who codes, drives or learns the trade rarely leads; a planner, a buyer, a consultant
# or a specialist often does.
_CLEARLY_ALONE = re.compile(
    r"\b(?:individual contributor|junior|intern|trainee|apprentice|developer|engineer"
    r"|programmer|nurse|driver|clerk|cashier|receptionist|welder|mechanic|electrician"
    r"|cleaner|waiter|waitress|cook|picker|packer|labou?rer|translator|tester)s?\b"
)
_MAY_LEAD = re.compile(r"\b(?:leads?|leading|manag(?:es?|ing)|supervis(?:es?|ing))\b")


def read_seat(letter: Letter) -> tuple[Fact, ...]:
    """Return the seat that title, people led and words tell; () where either may be.

    In a note taken on a call a title is heard without what goes with it: unless it is
    clear by itself, what it tells is hedged.
    """
    letter = clip(letter)
    title = choose_title(letter)
    if title is None:
        return _without_title(letter)
    found = _of_reports(letter, title) or _of_text(letter, title)
    told = found or _of_title(title)
    if told is None:
        return ()
    seat, evidence, sure = told
    if found is None and _is_guess(letter, title, seat):
        if any(_MAY_LEAD.search(passage.low, 0, _READ) for passage in letter.offer):
            return ()
        return (_fact(letter, seat, evidence, min(sure, _GUESS), hedged=True),)
    return (_fact(letter, seat, evidence, sure),)


def _fact(
    letter: Letter, seat: Seat, evidence: Evidence, sure: float, *, hedged: bool = False
) -> Fact:
    said_at = letter.message.sent_at
    return Fact(Topic.SEAT, seat, evidence, sure, hedged, said_at=said_at)


def _is_guess(letter: Letter, title: Candidate, seat: Seat) -> bool:
    """Say whether a title that was noted on a call tells the seat only perhaps."""
    if letter.message.channel is not Channel.CALL or seat is not Seat.INDIVIDUAL:
        return False
    return _CLEARLY_ALONE.search(title.words) is None


def _without_title(letter: Letter) -> tuple[Fact, ...]:
    """Return what an answer in a thread says: "It is a management position."."""
    for passage in letter.parts(Part.OFFER):
        for pattern, seat in (
            (_SAYS_ALONE, Seat.INDIVIDUAL),
            (_SAYS_RUNS, Seat.MANAGER),
        ):
            match = pattern.search(passage.low, 0, _READ)
            if match and not is_negated(passage, match.start()):
                return (_fact(letter, seat, _evidence(passage, match), 0.85),)
    return _of_people(letter)


def _of_people(letter: Letter) -> tuple[Fact, ...]:
    """Return what "You would manage eleven people" tells, noted before any title."""
    reports = next(iter(read_reports(letter)), None)
    if reports is None or letter.message.channel is not Channel.CALL:
        return ()
    sure = min(0.95, reports.confidence)
    if not reports.value:
        return (_fact(letter, Seat.INDIVIDUAL, reports.evidence, sure),)
    managed = re.search(r"manag|report", _around(letter, reports.evidence))
    if managed is None:
        # Who leads eleven may lead their work alone.
        sure = _GUESS
    hedged = managed is None
    return (_fact(letter, Seat.MANAGER, reports.evidence, sure, hedged=hedged),)


_Found = tuple[Seat, Evidence, float]


def _of_reports(letter: Letter, title: Candidate) -> _Found | None:
    reports = next(iter(read_reports(letter)), None)
    if reports is None:
        return None
    sure = min(0.95, reports.confidence)
    if reports.value == 0:
        # "You'd be tech lead for a pod of six but nobody reports to you."
        technically = _search(letter, _LEADS_THE_WORK, _LEADS_WORDS)
        if technically:
            return Seat.LEAD, technically, sure
        return Seat.INDIVIDUAL, reports.evidence, sure
    if is_executive(title):
        return Seat.EXECUTIVE, _words(title), sure
    low = _around(letter, reports.evidence)
    if _search(letter, _TECHNICALLY, _TECHNICAL_WORDS):
        return Seat.LEAD, reports.evidence, sure
    managed = re.search(r"manag|direct report|report", low)
    plain = title.phrase.occupation.seat is Seat.INDIVIDUAL
    if _LEAD_TITLE.search(title.words) and not managed:
        return Seat.LEAD, reports.evidence, sure
    if plain and not managed and _LEADS.search(low):
        return Seat.LEAD, reports.evidence, sure
    return Seat.MANAGER, reports.evidence, sure


def _around(letter: Letter, evidence: Evidence) -> str:
    """Return the words around some evidence, in small letters."""
    for passage in letter.offer:
        if passage.source == evidence.source:
            return passage.low[
                max(0, evidence.span.start - 40) : evidence.span.end + 40
            ]
    return ""


def _of_text(letter: Letter, title: Candidate) -> _Found | None:
    alone = _search(letter, _ALONE, _ALONE_WORDS)
    if alone:
        return Seat.INDIVIDUAL, alone, 0.9
    if is_executive(title):
        return None
    technically = "lead" in title.words and _search(
        letter, _TECHNICALLY, _TECHNICAL_WORDS
    )
    if technically:
        return Seat.LEAD, technically, 0.8
    either = title.phrase.occupation.seat is not Seat.INDIVIDUAL
    people = either and _search(letter, _PEOPLE, _PEOPLE_WORDS)
    return (Seat.MANAGER, people, 0.8) if people else None


def _search(
    letter: Letter, pattern: "re.Pattern[str]", guards: tuple[str, ...]
) -> Evidence | None:
    for passage in letter.offer:
        if not any(map(passage.low.__contains__, guards)):
            continue
        match = pattern.search(passage.low, 0, _READ)
        if match:
            return _evidence(passage, match)
    return None


def _evidence(passage: Passage, match: "re.Match[str]") -> Evidence:
    return passage.evidence(*match.span())


def _words(title: Candidate) -> Evidence:
    return title.passage.evidence(title.phrase.start, title.phrase.end)


def is_executive(title: Candidate) -> bool:
    """Say whether a title is of those who run a firm."""
    if _UNSURE.search(title.words):
        return False
    seat = title.phrase.occupation.seat
    return seat is Seat.EXECUTIVE or bool(_EXECUTIVE.search(title.words))


def _of_title(title: Candidate) -> _Found | None:
    """Return what a title tells by itself; an occupation is its own work."""
    sure = min(0.9, title.confidence)
    if _UNSURE.search(title.words):
        return None
    if is_executive(title):
        return Seat.EXECUTIVE, _words(title), sure
    seat = title.phrase.occupation.seat
    if seat is None:
        return None
    # "Lead Developer" may lead people or only the work.
    if seat is Seat.INDIVIDUAL and re.search(r"\blead\b", title.words):
        return None
    return seat, _words(title), sure
