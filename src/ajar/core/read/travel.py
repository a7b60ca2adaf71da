"""Read how much of the time is spent travelling, in per cent."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Bound, Topic
from ajar.core.read.bounds import is_denied_bound
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.hedges import find_sentence, is_denied, is_hedged, is_negated
from ajar.core.read.numbers import count_pattern, read_count
from ajar.core.read.sought import find_sentences, seek
from ajar.core.text import Span

_GUARDS = seek(
    *("travel", "on the road", "reise", "déplacement", "viaj", "desplazam", "viage"),
    *(
        "unterwegs",
        "be away",
        "are away",
        "'re away",
        "deslocamento",
        "reizen",
        "trasfert",
        "away from home",
        "visiting",
        "of nights",
        "time away",
        "gone ",
        "spent ",
        "of the time out ",
        "weeks a month abroad",
        "week a month abroad",
    ),
)
_TRAVEL = re.compile(
    r"\btravel(?:l?ing|s)?\b(?! (?:nurse|rn|agency|agencies|industry|company|compan"
    r"|tech"
    r"|platform|startup|app|site|brand|sector|market|business(?:es)?\b|booking|perks"
    r"|allowance|expenses|costs?\b|reimburse|insurance|discount|budget|stipend|card"
    r"|to the"
    r" (?:office|interview)|for (?:the )?interview))|\bon the road\b"
    r"|\b(?:dienst|geschäfts)?reise(?:n|anteil|tätigkeit|bereitschaft|aufwand|zeit)?\b"
    r"|\bdéplacements?\b|\bviaj(?:es?|ar)\b|\bdesplazamientos?\b|\bviag(?:em|ens)\b"
    r"|\baway from home\b|\b(?:out )?visiting (?:sites|clients|customers|branches"
    r"|stores"
    r"|suppliers|schools|farms|plants|hospitals|members)\b"
    r"|\b(?:of nights|(?:your|the) time) away\b"
    r"|\bgone (?=(?:one|two|three|\d) (?:weeks?|days?|nights?)\b)"
    r"|\bspent (?:at|in|on|with|visiting|between) (?:(?:the|our|their|your|other) )?"
    r"(?:plants?|mills|sites|branches|customers?|clients?|field|stores|depots|road"
    r"|subsidiaries|locations|hospitals|schools|farms|regions?)\b|\bspent abroad\b"
    r"|\bof (?:the|your) time out (?:on|in|at|with) (?:the|our|your)\b"
    r"|\bmonth abroad\b"
    r"|\bunterwegs\b|\b(?:be|are|'re) away\b(?! (?:on|until|from))"
    r"|\bviajar\b|\bdeslocamentos?\b|\breizen\b|\btrasferte\b"
)
_PERCENT = re.compile(
    rf"(?<![\w.,])(?P<n>{count_pattern()})"
    rf"(?:\s?(?:%\s?)?(?:-|to|bis|à|a|or|até)\s?(?P<m>{count_pattern()}))?"
    r"\s?(?:%|percent\b|per cent\b|prozent\b|pour cent\b|por ciento\b|por cento\b)"
)
# As in: Travel: a quarter; a third of your time on the road; half travel.
_OF_TIME = (
    r"(?: of (?:the|your|it)(?: time| week| job| month| year)?"
    r"| (?:the|your|every|each) (?:time|week|month|year)"
    r"|(?= (?:the |your )?(?:time|travel))"
)
_OF_TIME += r"|(?= on the road)|(?=\s?(?:[.,;)\n]|\Z)))"
_FRACTION = re.compile(
    rf"\b(?:(?P<three>three[- ]quarters{_OF_TIME})"
    rf"|(?P<quarter>(?:a|one) quarter{_OF_TIME})"
    rf"|(?P<third>(?:a|one) third{_OF_TIME})|(?P<fifth>(?:a|one) fifth{_OF_TIME})"
    rf"|(?P<half>half{_OF_TIME}|die hälfte|la moitié|la mitad|metade)"
    r"|(?P<tiers>ein(?:em)? drittel|un tiers|un tercio|um terço)"
    r"|(?P<quart>ein(?:em)? viertel|un quart|un cuarto|um quarto))"
)
# "one week in four", "two days a week on the road", "two weeks a month"
_SPELLS = re.compile(
    rf"(?<![\w.,])(?P<n>{count_pattern()}|a)"
    rf" (?:(?:weeks?|days?|months?)(?: out)? (?:in"
    rf"|of)(?: every)? (?P<m>{count_pattern()})"
    r"\b(?! (?:months|years))"
    r"|(?P<days>(?:days?|nights?) (?:a|per|every|each) week)"
    r"|(?P<weeks>weeks? (?:a|per|every|each|of the) month))"
)
_MORE = re.compile(r"\b(?:more than|over|well over|in excess of) (?:an? )?\Z")
_JUST = 0.1
_SHARES = {
    "three": 75,
    "quarter": 25,
    "third": 33,
    "fifth": 20,
    "half": 50,
    "tiers": 33,
    "quart": 25,
}
_WORKDAYS, _WEEKS_A_MONTH = 5, 4
_ZERO = re.compile(r"\s?[:|-]\s?(?:0|nil)\s?(?:[.,;)\n]|\Z)")
# "Travel?" may be answered, and "travel" wrapped, in the sentence that follows.
_UNANSWERED = re.compile(r"\b(?:travel(?:ling)?|reisen|viajes|déplacements?)\s?\??\Z")
_OTHER_SHARE = re.compile(
    r"[;!]|\b(?:off|bonus|equity|remote|on-?site|office|presence|commission|salary|base"
    r"|discount|match|growth|home|hybrid|homeoffice|télétravail|presencial)\b"
)
_SPENT_ON = re.compile(r" of (?:the|our|its) (?:budget|turnover|revenue|sales|cost)")
_NEAR = 48
_MOST = 8
# "The demo gear doesn't travel": only a job has travel, or has none.
_OF_A_THING = re.compile(
    r"(?<!role )(?<!post )(?<!job )(?<!position )(?:doesn't|does not|won't|can't) \Z"
    r"|\b(?:candidates|people|they|applicants|some|many) (?:do not|don't) \Z"
    r"(?<!you won't )(?<!you can't )"
)
_NOT_NONE = re.compile(
    r"\b(?:much|lots?|heavy|too|extensive|excessive|overnight|international|constant"
    r"|more"
    r"|frequent|only|viel|beaucoup|mucho|muito|limited to|expenses|costs?"
    r"|(?<!full[ -])(?<!part[ -])time)\b"
)


def read_travel_percent(letter: Letter) -> tuple[Fact, ...]:
    """Return the shares of travel that `letter` states; "no travel" is 0 per cent.

    Of a range the upper end, as of "up to"; of "more than half" what is just past it.
    """
    return best_first(
        [
            make_claim(
                *(letter, passage, Topic.TRAVEL_PERCENT, percent, span),
                confidence=confidence,
                hedged=is_hedged(passage, *span) or is_hedged(passage, *share),
            )
            for passage in letter.offer
            for sentence in find_sentences(passage, _GUARDS)[:_MOST]
            for percent, span, share, confidence in _find(
                passage, _with_answer(passage, sentence)
            )
        ]
    )


def _find(
    passage: Passage, sentence: Span
) -> Iterator[tuple[int | float, Span, Span, float]]:
    """Yield each percentage, its words with those of travel, its own, how surely."""
    low = passage.low
    travels = list(islice(_TRAVEL.finditer(low, *sentence), _MOST))
    if not travels:
        return
    stated = False
    shares = chain(
        _PERCENT.finditer(low, *sentence),
        _FRACTION.finditer(low, *sentence),
        _SPELLS.finditer(low, *sentence),
    )
    for share in islice(shares, _MOST):
        percent = _value_of(share)
        word = min(travels, key=lambda travel: _distance(travel, share))
        if percent is not None and _belongs(low, word, share):
            stated = True
            start, end = min(word.start(), share.start()), max(word.end(), share.end())
            told = _above(percent) if _is_least(low, share.start()) else percent
            yield told, Span(start, end), Span(*share.span()), 0.9
    if not stated:
        for word in travels:
            if _is_none(passage, word):
                yield 0, Span(*word.span()), Span(*word.span()), 0.88


def _with_answer(passage: Passage, sentence: Span) -> Span:
    """Return `sentence`, with the next one where it ends in "Travel?"."""
    if not _UNANSWERED.search(passage.low, *sentence):
        return sentence
    return Span(sentence.start, find_sentence(passage, sentence.end + 3).end)


def _value_of(share: re.Match[str]) -> int | float | None:
    if share.re is _SPELLS:
        return _of_spell(share)
    if share.re is _FRACTION:
        return _SHARES[share.lastgroup or "half"]
    value = read_count(share["m"] or share["n"])
    if value is None or not 0 <= value <= 100:
        return None
    return int(value) if value == int(value) else value


def _of_spell(share: re.Match[str]) -> int | None:
    """Return "one week in four" or "two days a week" in per cent of the time."""
    part = 1.0 if share["n"] == "a" else read_count(share["n"]) or 0.0
    if share["m"]:
        whole = read_count(share["m"]) or 0.0
    else:
        whole = _WORKDAYS if share["days"] else _WEEKS_A_MONTH
    return round(100 * part / whole) if 0 < part <= whole else None


def _is_least(low: str, start: int) -> bool:
    more = _MORE.search(low, max(0, start - 14), start)
    return more is not None and not is_denied_bound(low, more.start())


def _above(percent: int | float) -> Bound:
    """Return more than `percent` as the number that is just past it."""
    return Bound(percent + _JUST, f"more than {percent:g}")


def _distance(travel: re.Match[str], share: re.Match[str]) -> int:
    return max(travel.start() - share.end(), share.start() - travel.end(), 0)


def _belongs(low: str, travel: re.Match[str], share: re.Match[str]) -> bool:
    """Say whether `share` is of the travel: near, and of nothing named between."""
    start, end = (
        sorted((travel.span(), share.span()))[0][1],
        max(travel.start(), share.start()),
    )
    between = low[start:end]
    behind = low[share.end() : share.end() + 14]
    other = _OTHER_SHARE.search(between) or _PERCENT.search(between)
    saved = low[max(0, share.start() - 12) : share.start()]
    foreign = (share.start() < travel.start() and "," in between) or "save" in saved
    if _SPENT_ON.match(low, share.end()):
        return False
    return (
        len(between) <= _NEAR
        and not other
        and not foreign
        and not re.match(r"\s(?:remote|bonus|equity|on-?site|in the office)", behind)
    )


def _is_none(passage: Passage, travel: re.Match[str]) -> bool:
    """Say whether there is none at all: "no travel", "travel: none", "0 travel"."""
    low = passage.low
    if _OF_A_THING.search(low, max(0, travel.start() - 40), travel.start()):
        return False
    around = low[max(0, travel.start() - 32) : travel.end() + 16]
    if _NOT_NONE.search(around.split("\n")[-1]):
        return False
    return (
        _ZERO.match(low, travel.end()) is not None
        or is_negated(passage, travel.start())
        or is_denied(passage, travel.end())
    )
