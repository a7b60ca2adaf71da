"""Choose which figures are the pay, and say what they mean."""

import re
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from ajar.core.nouns.fact import Fact
from ajar.core.nouns.letter import Letter, Passage
from ajar.core.nouns.role import Pay, PayKind, Period, Topic
from ajar.core.read.bounds import is_denied_bound
from ajar.core.read.claim import best_first, make_claim
from ajar.core.read.pay.amounts import Figure, find_figures
from ajar.core.read.pay.appraise import Reading, appraise
from ajar.core.read.pay.cues import Cues, read_cues
from ajar.core.read.pay.currency import borrow_currency, name_currency, scale_of
from ajar.core.read.pay.outdated import is_outdated
from ajar.core.read.pay.unsaid import read_six_figures, read_unsaid
from ajar.core.text import Span

_MOST_FIGURES, _NO_LONGER, _NO_EMPLOYEE = 60, 0.25, 0.2
_MOST = re.compile(
    r"\b(?:up to|upto|up until|max\.?|maximum(?: of)?|max of|maximal|bis zu|bis|hasta"
    r"|jusqu'à|até|fino a|tot|capped at|ceiling of|ceiling is|no more than|at most"
    r"|as much as|as high as|tops out at|maxes out at|top(?:s)? at|won't go (?:above"
    r"|over)"
    r"|goes up to|go to|stretch to|under|below|top \w{2,12} (?:earn"
    r"|make))\s{0,2}:?\s?\Z"
)
_LEAST = re.compile(
    r"\b(?:from|starting at|starting from|starts at|starts from|start at|starting"
    r"|at least|min\.?|minimum(?: of)?|min of|no less than|not less than|upwards of"
    r"|north of|over|more than|above|in excess of|ab|mindestens|à partir de|desde"
    r"|a partir de|mínimo|mínimo de|minimo|vanaf)\s{0,2}:?\s?\Z"
)
_MOST_BEHIND = re.compile(r"\s?\(?(?:max(?:imum)?|tops|cap|at most|ceiling)(?![^\W_])")
_LEAST_BEHIND = re.compile(
    r"\+(?!\s?(?:\d|an?\s|(?:annual |performance |target )?(?:bonus|equity|super|stock"
    r"|options|rsu|benefit|commission|ote|package|car|pension|vat|gst|tax|share|perk"
    r"|allow|variable|vt|vr)))"
    r"|\s?(?:minimum|min|and up|and above|upwards?|onwards?|or more)(?![^\W_])"
)
_US_AND_OTHER = re.compile(
    r"\b(?:us|usa|u\.s\.|united states)\s?(?:or|and|&|\+|/|,)\s?(?:canada|latam)\b"
    r"|\b(?:canada|latam)\s?(?:or|and|&|\+|/|,)\s?(?:the )?(?:us|usa|united states)\b"
)
_SPLIT = re.compile(
    r"\s?\(?(?P<base>\d{2,3})k?\s?/\s?(?P<bonus>\d{2,3})k?\)?(?![\d/%])"
)


# Of "kr" the language tells whose crowns they are.
_CROWNS = {"sv": "SE", "no": "NO", "da": "DK"}


class Money(NamedTuple):
    """The country whose dollar "$" is, and the currency of figures with no sign."""

    country: str
    borrowed: str | None


def read_pay(letter: Letter) -> tuple[Fact, ...]:
    """Return every pay that `letter` states, the first and the base one first."""
    facts: list[Fact] = []
    unsaid: list[Fact] = []
    for passage in letter.offer:
        money = _money_of(letter, passage.low)
        figures = filter(_may_be_pay, find_figures(passage.low))
        for figure in islice(figures, _MOST_FIGURES):
            facts += _read_figure(letter, passage, figure, money)
        facts += read_six_figures(letter, passage)
        unsaid += read_unsaid(letter, passage)
    return best_first(facts or unsaid)


def _read_figure(
    letter: Letter, passage: Passage, figure: Figure, money: Money
) -> list[Fact]:
    cues = read_cues(passage, figure)
    currency = _currency_of(figure, money, passage.low)
    reading = appraise(passage.low, figure, cues, scale_of(currency, money.country))
    if reading is None:
        return []
    claim = _state(letter, passage, figure, cues, reading, currency)
    return [*_split_target(letter, passage, figure, claim), claim]


def _may_be_pay(figure: Figure) -> bool:
    """Say whether `figure` is worth a look at the words around it."""
    return bool(figure.money or figure.period or figure.high >= 20)


def _money_of(letter: Letter, low: str) -> Money:
    """Return how `low` speaks of money: whose dollar it is, which sign it shows."""
    # "Remote, US or Canada" pays in the dollars of the larger market.
    both = ("canada" in low or "latam" in low) and _US_AND_OTHER.search(low)
    country = "US" if both else letter.country
    country = country or _CROWNS.get(letter.language, "")
    return Money(country, borrow_currency(low, letter.country))


def _currency_of(figure: Figure, money: Money, low: str) -> str | None:
    """Return the currency the figure names; lakh and LPA are Indian rupees."""
    if figure.lpa and not figure.money:
        return "INR"
    if not figure.money:
        return money.borrowed
    if "$" in figure.money and "super" in low[figure.end : figure.end + 24]:
        return "AUD"
    return name_currency(figure.money, money.country)


def _state(
    letter: Letter,
    passage: Passage,
    figure: Figure,
    cues: Cues,
    reading: Reading,
    currency: str | None,
) -> Fact:
    """Return the fact that `figure` states, its words and bounds included."""
    low = passage.low
    start, end = figure.start, figure.end
    ahead = low[max(0, start - 24, low.rfind("\n", 0, start) + 1) : start]
    most, least = _MOST.search(ahead), _LEAST.search(ahead)
    if least and is_denied_bound(low, start - len(ahead) + least.start()):
        # "Nothing over 90k" says the most, as "no more than 90k" does.
        most, least = least, None
    most_behind = _MOST_BEHIND.match(low, end)
    least_behind = _LEAST_BEHIND.match(low, end - 1 if low[end - 1] == "+" else end)
    single = figure.low == figure.high
    bottom: float | None = figure.low * reading.factor
    top: float | None = figure.high * reading.factor
    if single and (most or most_behind):
        bottom = None
    elif single and (least or least_behind or (figure.more and not cues.added)):
        top = None
    if single and (most or least):
        start -= len(ahead) - min(m.start() for m in (most, least) if m)
    kind = _kind_of(figure, cues, reading)
    pay = Pay(bottom, top, currency, reading.period, kind)
    confidence = reading.confidence
    if kind is PayKind.TOTAL:
        confidence -= 0.05
    if _is_corp_to_corp(cues):
        confidence -= _NO_EMPLOYEE
    if is_outdated(low, figure.start, figure.end):
        confidence -= _NO_LONGER
    if kind and cues.right and cues.right.gap == 0 and not cues.right.apart:
        end = cues.right.end
    span = Span(start, end)
    return make_claim(letter, passage, Topic.PAY, pay, span, confidence=confidence)


def _is_corp_to_corp(cues: Cues) -> bool:
    if cues.right and cues.right.gap <= 1:
        return cues.right.sense == "c2c"
    return cues.left is not None and cues.left.sense == "c2c" and cues.left.gap == 0


def _kind_of(figure: Figure, cues: Cues, reading: Reading) -> PayKind | None:
    if reading.period in (Period.HOUR, Period.DAY):
        return PayKind.RATE
    if reading.period is None and figure.high < 1000 and cues.has("rate", "c2c"):
        return PayKind.RATE
    return {"base": PayKind.BASE, "total": PayKind.TOTAL}.get(cues.kind)


def _split_target(
    letter: Letter, passage: Passage, figure: Figure, claim: Fact
) -> list[Fact]:
    """Return the base of "OTE 180k (90/90)": the halves add up to the target."""
    match = _SPLIT.match(passage.low, figure.end)
    pay = claim.value
    if not match or not isinstance(pay, Pay) or pay.kind is not PayKind.TOTAL:
        return []
    base = float(match["base"]) * 1000
    if base + float(match["bonus"]) * 1000 != pay.max:
        return []
    split = replace(pay, min=base, max=base, kind=PayKind.BASE)
    return [make_claim(letter, passage, Topic.PAY, split, Span(*match.span("base")))]
