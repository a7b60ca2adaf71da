"""Notice pay far above what such work brings."""

from collections.abc import Iterator

from ajar.core.nouns.fact import Finding, Findings
from ajar.core.nouns.role import Level, Pay, Period, Seat, Topic
from ajar.core.nouns.screening import Risk, SignalId
from ajar.core.screen.cues import Cues
from ajar.core.screen.signs import Sign, asserted, first
from ajar.core.screen.word_sets import word_class
from ajar.core.screen.wording import words_in
from ajar.core.tables import load_map

_A_YEAR = {
    Period.YEAR: 1,
    Period.MONTH: 12,
    Period.WEEK: 50,
    Period.DAY: 230,
    Period.HOUR: 1_800,
}
_HIGH = {Seat.EXECUTIVE: 900_000, Seat.MANAGER: 500_000, Seat.LEAD: 450_000}
_HIGH_INDIVIDUAL = 400_000
_HIGH_BY_MONTH = 220_000  # an employee paid 20,000 dollars by the month is rare
_HIGH_SIMPLE = 110_000  # work that needs no training
_PAID_AT_ONCE = frozenset(("paid", "pay", "daily", "same", "same-day", "day"))
_HIGH_SHORT = 18_000  # an hour or two a day


def read_pay_level(findings: Findings, cues: Cues) -> Iterator[Sign]:
    """Yield pay_too_good as a note; beside another signal it becomes a check."""
    pay = findings.get(Topic.PAY)
    lure = first(asserted(cues, "too_good"))
    if pay and _is_high(pay, findings, short="short_hours" in cues):
        yield Sign(SignalId.PAY_TOO_GOOD, Risk.NOTE, pay.best.evidence)
        return
    if lure and ("short_hours" in cues or _is_easy(cues)):
        yield Sign(SignalId.PAY_TOO_GOOD, Risk.NOTE, lure.evidence)


def _is_easy(cues: Cues) -> bool:
    """Say whether more is promised than pay on the day: a temp is paid so too."""
    return any(
        not _PAID_AT_ONCE.issuperset(
            found.words.words[found.hit.first : found.hit.last]
        )
        for found in cues.get("easy_pay", ())
    )


def _is_high(finding: Finding, findings: Findings, *, short: bool) -> bool:
    pay = finding.best.value
    if not isinstance(pay, Pay):
        return False
    dollars = _dollars_a_year(pay)
    if short and dollars >= _HIGH_SHORT:
        return True
    # An assistant treasurer is no assistant.
    of_rank = _is_titled(findings, "of_rank")
    if _is_titled(findings, "simple_work") and not of_rank:
        return dollars >= _HIGH_SIMPLE
    if _is_titled(findings, "well_paid"):
        return dollars >= _HIGH[Seat.EXECUTIVE]
    seat = findings.get(Topic.SEAT)
    level = findings.get(Topic.LEVEL)
    if level and level.best.value in {Level.VP, Level.C_LEVEL}:
        return dollars >= _HIGH[Seat.EXECUTIVE]
    if seat and seat.best.value in _HIGH:
        return dollars >= _HIGH[Seat(str(seat.best.value))]
    limit = _HIGH_BY_MONTH if pay.period is Period.MONTH else _HIGH_INDIVIDUAL
    return dollars >= limit


def _dollars_a_year(pay: Pay) -> float:
    amount = pay.max if pay.max is not None else pay.min
    if amount is None or pay.period is None:
        return 0.0
    worth = float(load_map("screen_exchange.tsv").get((pay.currency or "").lower(), 0))
    return amount * _A_YEAR[pay.period] * worth


def _is_titled(findings: Findings, kind: str) -> bool:
    """Say whether the title has a word of class `kind` (screen_classes.tsv)."""
    title = findings.get(Topic.TITLE)
    if title is None:
        return False
    words = words_in(str(title.best.value).lower())
    return any(map(word_class(kind).accepts, words))
