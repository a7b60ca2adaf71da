"""Say what an offer is, by how much it misses, and what would make it a yes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from ajar.core.answer.dates import day_in
from ajar.core.answer.foreign import (
    against_in,
    grouped,
    listed_in,
    pay_in,
    said_in,
)
from ajar.core.answer.grammar import capitalized, day, listed, money, spelled
from ajar.core.answer.occasion import Occasion
from ajar.core.answer.phrases import ENGLISH, LANGUAGES
from ajar.core.answer.stakes import (
    change_wanted,
    further_reason,
    may_name_floor,
    misses_of,
)
from ajar.core.answer.values import said_against
from ajar.core.answer.wants import role_wanted, terms_wanted
from ajar.core.decision.pay import A_YEAR
from ajar.core.decision.shortfall import Miss, known_value, least_base
from ajar.core.nouns.role import FactValue, Pay, Period, Topic
from ajar.core.nouns.verdict import Decision
from ajar.core.tables import load_rows

_NONE = frozenset({"", "no", "none", "0", "nein", "non", "não", "ninguno"})
_VERB_LAST = frozenset({"de"})
"""Languages whose reasons are clauses that need a "that" before them."""

_NOTHING_OF = "none"
_ORDER = (Topic.PAY, Topic.DAYS_IN, Topic.TRAVEL_PERCENT)
_PERIODS = {
    Period.YEAR: " a year",
    Period.MONTH: " a month",
    Period.WEEK: " a week",
    Period.DAY: " a day",
    Period.HOUR: " an hour",
}


@cache
def _rows() -> dict[tuple[str, str, str, str], str]:
    return {
        (language, kind, topic, which): words
        for kind, topic, which, *columns in load_rows("answer_offers.tsv")
        for language, words in zip(LANGUAGES, columns, strict=True)
    }


def _row(language: str, kind: str, topic: str, which: str) -> str:
    found = _rows()
    return found.get((language, kind, topic, which), "")


def offer_values(occasion: Occasion) -> dict[str, str]:
    """Return what the places of a letter on an offer, or on a talk, are filled with."""
    language, told = occasion.language, occasion.underway
    meeting = told.meeting
    permission = told.permission
    return {
        "meeting": _meeting(meeting.on, meeting.at, language) if meeting else "",
        "client": _client(occasion) if permission else "",
        "allowed": "yes" if permission else "",
        "allowed_until": _until(permission.until if permission else None, language),
        "deal": _joined(list(_deal(occasion)), language),
        "misses": _said_misses(occasion),
        "against": _against(occasion),
        **_change(occasion),
        "by": _until(_answer_by(occasion), language),
    }


def flags_underway(occasion: Occasion) -> Iterator[str]:
    """Yield what has happened with the role already, and what an offer leaves open."""
    told = occasion.underway
    for flag, holds in (
        ("said_yes", told.said_yes),
        ("awaited", told.is_awaited),
        ("agreed", told.meeting is not None and told.meeting.is_agreed),
        ("goes_on", occasion.answer in {Decision.YES, "yes_if"}),
        ("offered", told.offer is not None),
        ("overdue", _is_overdue(occasion)),
        ("no_start", Topic.START_ON not in occasion.findings),
    ):
        if holds:
            yield flag
    if occasion.naming is not None:
        yield occasion.naming.value


def _is_overdue(occasion: Occasion) -> bool:
    """Say whether the day is over by which an offer wanted its answer."""
    due = known_value(occasion.findings, Topic.DEADLINE)
    today = occasion.today
    return isinstance(due, date) and today is not None and due < today


def _answer_by(occasion: Occasion) -> date | None:
    due = known_value(occasion.findings, Topic.DEADLINE)
    return due if isinstance(due, date) and not _is_overdue(occasion) else None


def _until(on: date | None, language: str) -> str:
    if on is None:
        return ""
    return day(on) if language == ENGLISH else day_in(language, on)


def _meeting(on: date, at: time | None, language: str) -> str:
    words = _row(language, "meeting", "any", "hour" if at else "day")
    hour = f"{at:%H:%M}" if at else ""
    if language == ENGLISH and at:
        half = "AM" if at.hour < 12 else "PM"
        minutes = f":{at:%M}" if at.minute else ""
        hour = f"{at.hour % 12 or 12}{minutes} {half}"
    told = f"{on:%B} {on.day}" if language == ENGLISH else day_in(language, on)
    return words.format(weekday=f"{on:%A}", day=told, hour=hour)


def _client(occasion: Occasion) -> str:
    permission = occasion.underway.permission
    client = permission.client.strip() if permission else ""
    return client if client and occasion.may_say(client) else ""


def _joined(words: list[str], language: str) -> str:
    return listed(words) if language == ENGLISH else listed_in(words, language)


def _deal(occasion: Occasion) -> Iterator[str]:
    """Yield what is offered, as far as the user noted it with the offer."""
    language, told = occasion.language, occasion.underway
    if told.offer is None or not _offers_pay(occasion):
        return
    for topic in _ORDER:
        value = known_value(occasion.findings, topic)
        if topic in told.offered and value is not None:
            yield from filter(None, (_deal_of(topic, value, language),))
    beside = {"bonus": told.offer.bonus, "equity": told.offer.equity}
    for name, words in beside.items():
        if words.strip().casefold() not in _NONE and occasion.may_say(words):
            yield _row(language, "deal", name, "any").format(words=words.strip())
    starts = known_value(occasion.findings, Topic.START_ON)
    if Topic.START_ON in told.offered and isinstance(starts, date):
        words = _row(language, "deal", "start_on", "any")
        yield words.format(day=_until(starts, language))


def _offers_pay(occasion: Occasion) -> bool:
    """Say whether an offer tells the pay: a bonus alone is nothing to accept."""
    is_told = Topic.PAY in occasion.underway.offered
    return is_told and known_value(occasion.findings, Topic.PAY) is not None


def _deal_of(topic: Topic, value: FactValue, language: str) -> str:
    if isinstance(value, Pay):
        return _pay(value, language)
    if not isinstance(value, int | float) or isinstance(value, bool):
        return ""
    which = {0: _NOTHING_OF, 1: "one"}.get(int(value), "any")
    words = _row(language, "deal", topic, which) or _row(language, "deal", topic, "any")
    return words.format(value=f"{value:g}", count=spelled(value))


def _pay(pay: Pay, language: str) -> str:
    if language != ENGLISH:
        return pay_in(language, pay)
    bounds = [amount for amount in (pay.min, pay.max) if amount is not None]
    if not bounds:
        return ""
    sums = dict.fromkeys(money(amount, pay.currency or "") for amount in bounds)
    return f"{' to '.join(sums)}{_PERIODS[pay.period] if pay.period else ''}"


def _sum(amount: float, currency: str, language: str) -> str:
    if language == ENGLISH:
        return money(amount, currency)
    return grouped(f"{amount:,.0f} {currency}".strip(), language)


def _said_misses(occasion: Occasion) -> str:
    """Return by how much it misses, and what else speaks against it beside that.

    A no has its one reason, and a German clause of a reason stands by itself.
    """
    names_floor, language = may_name_floor(occasion), occasion.language
    words = [
        _miss_words(miss, language, names_floor=names_floor)
        for miss in misses_of(occasion)
    ]
    if language not in _VERB_LAST and occasion.verdict.decision is not Decision.NO:
        words.append(_against(occasion))
    said = [capitalized(w) if language in _VERB_LAST else w for w in words if w]
    return (" ; " if language == "fr" else "; ").join(said)


def _against(occasion: Occasion) -> str:
    """Return what speaks against an offer and can't be counted, as a clause."""
    ground = further_reason(occasion)
    if ground is None:
        return ""
    if occasion.language == ENGLISH:
        return said_against(occasion, ground)
    return against_in(occasion, ground)


@dataclass(frozen=True, slots=True)
class _Sides:
    """What a miss is held against: the user's line, what they said, each or both."""

    limit: float | None
    then: float | None

    @property
    def which(self) -> str:
        """The row of the table, but for what it leaves unsaid."""
        if self.limit is not None and self.then is not None:
            return "both"
        return "line" if self.limit is not None else "said"


def _miss_words(miss: Miss, language: str, *, names_floor: bool) -> str:
    if isinstance(miss.value, Pay):
        return _pay_missed(miss, language, names_floor=names_floor)
    sides = _sides(miss)
    if sides is None or not isinstance(miss.value, int | float):
        return ""
    which = sides.which
    if miss.topic is Topic.DAYS_IN and 0 in {sides.limit, sides.then}:
        which = "line_none" if sides.limit == 0 else "said_none"
    limit, then = sides.limit or 0, sides.then or 0
    return _row(language, "miss", miss.topic, which).format(
        value=f"{miss.value:g}",
        count=spelled(miss.value),
        limit=f"{limit:g}",
        limit_count=spelled(limit),
        then=f"{then:g}",
        then_count=spelled(then),
    )


def _sides(miss: Miss) -> _Sides | None:
    """Return what a number is held against; of one that is too small nothing is said.

    Nobody minds less travel, or fewer days, so as to write of it.
    """
    value = miss.value if isinstance(miss.value, int | float) else 0
    line, said = miss.of_line, miss.of_said
    limit = value - line.amount if line and line.is_over else None
    then = value - said.amount if said else None
    return _Sides(limit, then) if (limit, then) != (None, None) else None


def _pay_missed(miss: Miss, language: str, *, names_floor: bool) -> str:
    """Return by how much pay misses, in the period that both of them are told in."""
    line, said, now, then = miss.of_line, miss.of_said, miss.value, miss.said
    which = "both" if line and said else "line" if line else "said"
    period = now.period if isinstance(now, Pay) else None
    is_yearly = period in {None, Period.YEAR}
    which += "_hidden" if line and not (names_floor and is_yearly) else ""
    share, least = 1, 0.0
    if isinstance(then, Pay) and said:
        is_same = period is not None and then.period is period
        share = A_YEAR[period] if period and is_same else 1
        least = (then.min or 0) if share > 1 else least_base(then) or 0
    return _row(language, "miss", "pay", which).format(
        line=_sum(line.amount, line.currency, language) if line else "",
        less=_sum(said.amount / share, said.currency, language) if said else "",
        then=_sum(least, said.currency, language) if said else "",
    )


def _change(occasion: Occasion) -> dict[str, str]:
    """Return the smallest change that would make an offer a yes, "" for none.

    English says what it would come with, or where that won't do which role it is.
    """
    if occasion.underway.offer is None:
        return {"change": "", "changed_role": ""}
    topics = [miss.topic for miss in misses_of(occasion) if miss.of_line]
    further = further_reason(occasion)
    found = change_wanted(occasion, [*topics, *([further.topic] if further else [])])
    if occasion.language != ENGLISH:
        said = listed_in(said_in(found, occasion.language), occasion.language)
        return {"change": said, "changed_role": ""}
    terms = terms_wanted(found)
    return {"change": terms, "changed_role": "" if terms else role_wanted(found)}
