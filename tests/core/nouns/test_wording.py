"""Values are said as a person would say them."""

from datetime import date

import pytest

from ajar.core.nouns.fact import Evidence, Fact, Finding, State
from ajar.core.nouns.role import (
    FactValue,
    Mode,
    Pay,
    PayKind,
    Period,
    Side,
    Topic,
)
from ajar.core.nouns.wording import TOPIC_WORDS, say_finding, say_pay, say_value
from ajar.core.text import Span


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        (Pay(160e3, 185e3, "USD", Period.YEAR, PayKind.BASE), "$160-185k, base"),
        (Pay(550, 550, "GBP", Period.DAY, PayKind.RATE), "£550 a day"),
        (Pay(None, 180e3, "USD", Period.YEAR), "up to $180k"),
        (Pay(55e3, None, "EUR", Period.YEAR), "from €55k"),
        (Pay(210e3, 235e3, "CHF", Period.YEAR), "210-235k CHF"),
        (Pay(23.5, 23.5, "USD", Period.HOUR), "$23.50 an hour"),
        (Pay(1200000, 1200000, "INR", Period.YEAR), "1,200k INR"),
        (Pay(95, 110), "95-110"),
        (Pay(9500, 12000, "USD", Period.MONTH), "$9,500-12k a month"),
        (Pay(), "not a figure"),
    ],
)
def test_pay_is_said_as_one_would_write_it(pay: Pay, said: str):
    assert say_pay(pay) == said


@pytest.mark.parametrize(
    ("topic", "value", "said"),
    [
        (Topic.TRAVEL_PERCENT, 25, "25 %"),
        (Topic.DURATION_MONTHS, 1, "1 month"),
        (Topic.DURATION_MONTHS, 2.5, "2.5 months"),
        (Topic.DAYS_IN, 3, "3 a week"),
        (Topic.REPORTS, 9, "9"),
        (Topic.MODE, Mode.ONSITE, "on site"),
        (Topic.SIDE, Side.HIRING_MANAGER, "hiring manager"),
        (Topic.EQUITY, True, "yes"),
        (Topic.RELOCATION, False, "no"),
        (Topic.PLACES, ("Irvine", "Tustin"), "Irvine, Tustin"),
        (Topic.DEADLINE, date(2026, 12, 1), "1 December 2026"),
        (Topic.TITLE, "Director of Sales", "Director of Sales"),
        (Topic.PAY, Pay(100e3, 100e3), "100k"),
    ],
)
def test_a_value_is_said_in_the_words_of_its_topic(
    topic: Topic, value: FactValue, said: str
):
    assert say_value(topic, value) == said


def test_every_topic_has_words():
    assert set(TOPIC_WORDS) == set(Topic)


def finding(state: State, *values: FactValue) -> Finding:
    evidence = Evidence("words", "body", Span(0, 5))
    facts = tuple(Fact(Topic.DAYS_IN, value, evidence) for value in values)
    return Finding(Topic.DAYS_IN, state, facts)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (finding(State.KNOWN, 3), "3 a week"),
        (finding(State.HEDGED, 3), "3 a week?"),
        (finding(State.CLASH, 3, 5, 3), "3 a week or 5 a week?"),
        (finding(State.REFUSED, 3), "won't say"),
    ],
)
def test_a_doubt_and_a_clash_are_never_said_as_a_fact(given: Finding, said: str):
    assert say_finding(given) == said
