"""Read how many interviews there are, and whether one must travel to them."""

import re
from itertools import islice

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Topic
from ajar.core.read.claim import MOST_HITS, best_first, make_claim
from ajar.core.read.hedges import find_sentence, is_negated
from ajar.core.read.numbers import count_pattern, read_count
from ajar.core.read.rules import Hit, find_hits, load_rules
from ajar.core.read.sought import find_sentences, seek
from ajar.core.remember import remember_passage
from ajar.core.text import Span

_RULES = "interview_rules.tsv"
_MOST_STEPS = 12
_LISTED = re.compile(
    r"\b(?:interviews?(?: process)?|mode of interview|hiring process|process)\s?"
    r"(?:is|are|:|-|will be|consists of)\s"
)
_STEP = re.compile(
    rf"(?<!\w)(?<!second )(?<!first )(?<!last )(?P<n>{count_pattern()}|an?|final|short)"
    r"\s(?:[\w-]{2,14} ){0,2}?"
    r"(?:calls?|interviews?|rounds?|stages?|chats?|conversations?|screens?|meetings?"
    r"|tasks?|tests?|panels?|visits?|f2f|days? on site|on-?sites?|day in the office)\b"
)
_ORDINAL = re.compile(
    r"\b(?P<n>first|second|third|fourth|final|1st|2nd|3rd|4th)"
    r"\s(?:round|stage|interview|step|is|with|by|on|one)\b"
)
_IN_TURN = seek(
    "first step",
    "first round",
    "first stage",
    "first interview",
    "1st ",
    "2nd ",
    "second ",
)
_ORDINALS = {
    name: number
    for number, names in enumerate(
        (("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th")), 1
    )
    for name in names
}


def read_interview_steps(letter: Letter) -> tuple[Fact, ...]:
    """Return how many interview steps `letter` announces."""
    facts = []
    for passage in letter.offer:
        listed = _count_listed(letter, passage) + _count_chain(letter, passage)
        listed.sort(key=lambda fact: -float(str(fact.value)))
        named = _count_said(letter, passage)
        # "Four steps: a call, a talk …" counts itself; "one call" need not be all.
        most = max((int(str(fact.value)) for fact in named), default=0)
        more = [fact for fact in listed[:1] if int(str(fact.value)) > most]
        said = more or named
        facts += said or _count_in_turn(letter, passage)
    return best_first(facts)


@remember_passage
def _hits(passage: Passage) -> tuple[Hit, ...]:
    return tuple(islice(find_hits(passage, load_rules(_RULES)), MOST_HITS))


def _count_said(letter: Letter, passage: Passage) -> list[Fact]:
    """Return the counts that are named: "a three-stage process"."""
    return [
        _claim(letter, passage, int(count), hit.span, hit.rule.confidence)
        for hit in _hits(passage)
        if hit.rule.value == "steps"
        if (count := _read_steps(passage.low[slice(*hit.span)])) <= _MOST_STEPS
        and count
    ]


def _read_steps(words: str) -> float:
    return _OFTEN.get(words) or read_count(words) or 0


_OFTEN = {"once": 1, "twice": 2}


def _count_listed(letter: Letter, passage: Passage) -> list[Fact]:
    """Return the sum of a list: "Interview is one call and one day on site"."""
    low = passage.low
    if "interview" not in low and "process" not in low:
        return []
    facts = []
    for lead in islice(_LISTED.finditer(low), MOST_HITS):
        end = find_sentence(passage, lead.start()).end
        steps = list(_STEP.finditer(low, lead.end(), end))
        ordinals = [
            _ORDINALS.get(m["n"], 0) for m in _ORDINAL.finditer(low, lead.end(), end)
        ]
        count = max(ordinals) if ordinals else int(sum(_number(m["n"]) for m in steps))
        if 1 <= count <= _MOST_STEPS and (
            len(steps) > 1 or max(ordinals, default=0) > 1
        ):
            facts.append(_claim(letter, passage, count, Span(lead.start(), end), 0.86))
    return facts


def _count_chain(letter: Letter, passage: Passage) -> list[Fact]:
    """Return the steps of "The process is a call, a case study and a panel"."""
    facts = []
    for sentence in find_sentences(passage, _CHAIN_WORDS):
        lead = _CHAIN_LEAD.search(passage.low, *sentence)
        if lead is None:
            continue
        chain = passage.low[lead.end() : min(sentence.end, lead.end() + _LONGEST_CHAIN)]
        loose = lead["loose"] is not None
        if loose and not _IN_ORDER.search(chain):
            continue
        signed = passage.low[lead.start() : lead.end()].rstrip()[-1:] in {":", "="}
        count, links = 0, 0
        for link in _LINK.split(chain):
            step = _CHAIN_STEP.search(link) or (signed and _MET.fullmatch(link))
            if not step:
                break
            said = step["n"] if step.re is _CHAIN_STEP else ""
            count, links = count + int(_number(said or "")), links + 1
        if links > 1 and count <= _MOST_STEPS:
            span = Span(lead.start(), lead.end() + len(chain))
            facts.append(_claim(letter, passage, count, span, 0.8))
    return facts


_CHAIN_WORDS = seek(
    *("process", "proces", "prozess", "steps", "there's", "there is", "they do"),
    *("calls", "chats", "conversations", "one call", "one chat"),
    *("interview", "entretien", "entrevista", "gespräch", "loop"),
)
_LONGEST_CHAIN = 200
_CHAIN_LEAD = re.compile(
    r"\b(?:(?:interview|hiring|selection|recruitment)? ?(?:process|steps|loop|format"
    r"|pro[cz]ess[ou]?s?|proceso)(?: is| are| here is| would be| goes)?"
    r"|interviews?(?: process| mode| rounds?)?(?= ?[:|=])) ?[:|=-]? ?"
    r"|(?P<bare>(?:(?<=[.!?;] )|(?<![^\n]))(?=(?:\d|two|three|four|one) (?:[a-z]+ )?"
    r"(?:calls?|chats?|conversations?|interviews?)\b[^.;!?\n]{0,60} (?:and|then) ))"
    r"|\b(?P<loose>there's|there is|there would be|they do|we do|you'd have|es gibt) "
)
_IN_ORDER = re.compile(r"\b(?:then|followed by|after that|finally|und dann|puis)\b")
_LINK = re.compile(
    r",? (?:and )?(?:then|puis|dann|luego|depois|poi) |,? followed by | ?; | \+ | > "
    r"| -> |, (?:and |y |e |et |und )?| and (?=a |an |the |you )| (?:y|e|et|und) "
)
_CHAIN_STEP = re.compile(
    rf"\b(?:(?P<n>{count_pattern()}) (?:[\w-]+ ){{0,2}}?)?"
    r"(?:calls?|phone|video|webex|teams|zoom|chats?|coffee|interviews?|conversations?"
    r"|meetings?|meet|talks?|tasks?|tests?|exercise|assessment|case(?: study)?|panels?"
    r"|pairing|presentation|demo|screen(?:ing)?|visit|trial|shift|lesson|lunch|onsite"
    r"|on-site|f2f|face to face|half-day|half day|day (?:at|on|in|with)|hm|ceo|cto"
    r"|cfo|vp|founders?|papo"
    r"|conversa|entrevistas?|técnica|entretiens?|échanges?|gespräche?|probetag"
    r"|hospitation|charla|llamada|prueba|colloqui?o?|gesprek)\b"
)


# "Process: recruiter, hiring manager, panel": a step may be called by who is met.
_MET = re.compile(
    r"\s?(?:just |only )?(?:me|us|hr|recruiter|screener|(?:an? |the |our |my )?"
    r"(?:hiring manager|manager|owners?|partners?|founders?|director|boss|head|chief"
    r"|board|trustees|peers?|team|colleagues?|session|ceo|cto|principal|matron))"
    r"\s?[.;)]?\s?"
)


def _count_in_turn(letter: Letter, passage: Passage) -> list[Fact]:
    """Return the last of steps named in turn: "first stage …, second stage …"."""
    found = [
        (_ORDINALS.get(match["n"], 0), match)
        for sentence in find_sentences(passage, _IN_TURN)
        for match in _ORDINAL.finditer(passage.low, *sentence)
    ]
    if not {1, 2} <= {number for number, _ in found}:
        return []
    number, last = max(found, key=lambda pair: pair[0])
    span = Span(found[0][1].start(), max(last.end(), found[0][1].end()))
    return [_claim(letter, passage, number, span, 0.8)]


def _number(word: str) -> float:
    return read_count(word) or 1


def _claim(
    letter: Letter, passage: Passage, count: int, span: Span, confidence: float
) -> Fact:
    return make_claim(
        *(letter, passage, Topic.INTERVIEW_STEPS, count, span), confidence=confidence
    )


def read_interview_travel(letter: Letter) -> tuple[Fact, ...]:
    """Return whether `letter` asks one to come to an interview.

    A first round by video and a second on site is a journey all the same.
    """
    facts = [
        make_claim(
            *(letter, passage, Topic.INTERVIEW_TRAVEL),
            hit.rule.value == "travel",
            hit.span,
            confidence=hit.rule.confidence,
        )
        for passage in letter.offer
        for hit in _hits(passage)
        if hit.rule.value != "steps"
        if not is_negated(passage, hit.span.start)
    ]
    journeys = [fact for fact in facts if fact.value]
    return best_first(journeys or facts)
