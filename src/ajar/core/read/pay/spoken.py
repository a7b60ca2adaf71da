"""Read sums in English words, as people say them on the phone: "one twenty"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ajar.core.read.pay.spoken_abroad import find_spoken_abroad

_UNITS = {
    word: value
    for value, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight"),
            *("nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
            *("sixteen", "seventeen", "eighteen", "nineteen"),
        )
    )
}
_TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        strict=True,
    )
}
_GUARDS = (*_TENS, "hundred", "thousand", "grand", "teen", "one ten", " k ")
_ONE = "|".join(sorted((*_UNITS, *_TENS, "hundred", "thousand"), key=len, reverse=True))
_SPOKEN = re.compile(
    rf"\b(?:a\s(?=hundred|thousand))?(?:{_ONE})"
    rf"(?>(?:(?:[\s-]|(?<=hundred)\sand\s|(?<=thousand)\sand\s)(?:{_ONE}|oh)){{0,7}})\b"
)


# "twenty-one fifty to twenty-six ninety an hour": by the hour the rest is cents.
_PAIR = re.compile(
    rf"(?P<whole>(?:{'|'.join(_TENS)})(?:[\s-](?:{_ONE}))?|{'|'.join(_UNITS)})[\s-]"
    rf"(?P<cents>(?:{'|'.join(_TENS)})(?:[\s-](?:{_ONE}))?"
    r"|ten|eleven|twelve|\w{3,5}teen)\Z"
)
_BY_HOUR = re.compile(
    rf"(?:\s(?:to|or|and)\s(?:(?:{_ONE})[\s-]?){{1,5}})?\s?(?:dollars\s)?"
    r"(?:(?:an?|per|the|each)\s)(?:hour|hr)\b"
)


# "sixteen pound twenty an hour": the money stands between pounds and pence.
_POUND_AND_PENCE = re.compile(
    rf"\b(?P<whole>(?:(?:{_ONE})[\s-]?){{1,3}}?)(?P<money>pounds?|quid|dollars?"
    rf"|euros?|bucks)"
    rf"(?: and)? (?P<cents>(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{_ONE}))?"
    rf"|ten|eleven|twelve|\w{{3,5}}teen|five))(?: (?:cents|pence|p))?"
    r"(?=\s(?:an?|per|the|each) (?:hour|hr)\b)"
)
# "17 pounds 40 an hour"
_IN_FIGURES = re.compile(
    r"(?<![\d.,])(?P<whole>\d{1,3}) ?(?P<money>pounds?|quid|dollars?|euros?|bucks)"
    r"(?: and)? (?P<cents>\d{2})(?: ?(?:cents|pence|p))?"
    r"(?=(?: an?| per| the| each|/) ?(?:hour|hr)\b)"
)
# "thirty-four and a half grand"
_AND_A_HALF = re.compile(
    rf"\b(?P<n>(?:{_ONE})(?:[\s-](?:{_ONE})){{0,2}}) and a half(?= (?:grand"
    rf"|thousand)\b)"
)
# "mid 60s" is about 65; how low "the low 60s" are, nobody knows.
_TENTHS = "|".join(ten[:-1] for ten in _TENS)
_DECADE = re.compile(
    r"\b(?P<part>(?:low|mid|high|upper|early|late)(?:[ -](?:to|/)?[ -]?(?:low|mid|high"
    r"|upper|late))?)[ -](?P<money>[£€$]?)"
    rf"(?:(?P<figure>[2-9]0) ?(?:k ?'?s?|'?s)|(?P<tens>{_TENTHS})"
    r"ies)\b(?! of age)"
)
# "twelve fifty a week": by the week or the month the first are hundreds.
_BY_WEEK = re.compile(
    r"\s?(?:dollars |pounds |euros )?(?:an?|per) (?:week|month|day)\b"
)


class Spoken(NamedTuple):
    """A sum in words, where it stands and the money said inside it."""

    start: int
    end: int
    value: float
    money: str = ""


def find_spoken(low: str) -> Iterator[Spoken]:
    """Yield the sums in words of lower-case `low`; single digits are none."""
    shaped = list(_find_shaped(low))
    yield from shaped
    if not any(map(low.__contains__, _GUARDS)):
        return
    for match in _SPOKEN.finditer(low):
        if any(one.start <= match.start() < one.end for one in shaped):
            continue
        value = _parse_cents(low, match) or parse_spoken(match[0])
        if value is not None and value >= 10:
            yield Spoken(*match.span(), value)


def _find_shaped(low: str) -> Iterator[Spoken]:
    """Yield the sums that more than a run of number words makes; 0 is no sum."""
    if any(map(low.__contains__, _MONEY_WORDS)):
        for pattern in (_POUND_AND_PENCE, _IN_FIGURES):
            for match in pattern.finditer(low):
                value = _add_cents(match["whole"].strip(" -"), match["cents"])
                if value:
                    money = match["money"].removesuffix("s")
                    money += "" if money == "quid" else "s"
                    yield Spoken(*match.span(), value, money)
    for start, end, sum_said in find_spoken_abroad(low):
        yield Spoken(start, end, sum_said)
    if " and a half " in low:
        for match in _AND_A_HALF.finditer(low):
            yield Spoken(*match.span(), (parse_spoken(match["n"]) or 0) + 0.5)
    if any(map(low.__contains__, _DECADES)) and any(map(low.__contains__, _PARTS)):
        for match in _DECADE.finditer(low):
            tens = match["figure"] or str(_TENS[match["tens"] + "y"])
            value = int(tens) + 5 if match["part"] == "mid" else 0
            value *= 1000 if "k" in match[0] else 1
            yield Spoken(*match.span(), value, match["money"])


def _parse_cents(low: str, match: re.Match[str]) -> float | None:
    """Return "thirty-four sixty" as 34.60 where an hour's pay is spoken of."""
    pair = _PAIR.match(match[0])
    if not pair:
        return None
    if _BY_HOUR.match(low, match.end()):
        return _add_cents(pair["whole"], pair["cents"])
    if _BY_WEEK.match(low, match.end()):
        value = _add_cents(pair["whole"], pair["cents"])
        return round(value * 100) if value else None
    return None


def _add_cents(whole: str, cents: str) -> float | None:
    units, part = (
        float(said) if said.isdigit() else parse_spoken(said) for said in (whole, cents)
    )
    if units is None or part is None or not 10 <= units < 100 > part:
        return None
    return round(units + part / 100, 2)


_DECADES = ("0s", "0k", "0's", "ties")
_PARTS = ("low", "mid", "high", "upper", "early", "late")
_MONEY_WORDS = ("pound", "quid", "dollar", "euro", "bucks")


def parse_spoken(text: str) -> float | None:
    """Return the sum that `text` says, None for a row of digits.

    >>> parse_spoken("twenty-three hundred"), parse_spoken("one twenty")
    (2300.0, 120.0)
    """
    total, current = 0, 0
    for word in re.split(r"[\s-]", text):
        if word in ("and", "a", ""):
            current = current or int(word == "a")
        elif word == "thousand":
            total, current = total + (current or 1) * 1000, 0
        elif word == "hundred":
            current = (current or 1) * 100
        else:
            step = _join_word(current, word)
            if step is None:
                return None
            current = step
    return float(total + current)


def _join_word(current: int, word: str) -> int | None:
    """Return `current` with `word` said after it; "one" "twenty" is 120."""
    if word == "oh":
        return current * 100 if 0 < current < 10 else None
    value = _UNITS.get(word, _TENS.get(word, 0))
    if not current or (current % 100 == 0 and current >= 100):
        return current + value
    if value < 10 and current % 10 == 0:
        return current + value
    if current < 10 <= value:
        return current * 100 + value
    return None
