"""What is wanted, what speaks against it and what breaks it, in plain words."""

import pytest
from roles_made import MUST

from ajar.core.decision.gist import ELSEWHERE
from ajar.core.decision.words import (
    against_words,
    breaking_words,
    money,
    sentence,
    under_floor,
    value_words,
    wanted_words,
)
from ajar.core.nouns.preferences import (
    DEFAULTS,
    Avoids,
    Criterion,
    Floor,
    Is,
    Mentions,
    Near,
    OneOf,
    Within,
)
from ajar.core.nouns.role import (
    Employment,
    Level,
    Mode,
    Pay,
    PayKind,
    Period,
    Seat,
    Topic,
)
from ajar.core.nouns.wire import CHOICES
from ajar.core.tables import load_rows

FLOOR = Floor(130_000, "USD")
IRVINE = Near(("Irvine",), "Irvine", 40)
WORDS = [
    (
        Criterion(Topic.SEAT, OneOf((Seat.LEAD, Seat.MANAGER)), MUST),
        Seat.INDIVIDUAL,
        "it is a lead or a management seat",
        "it is an individual seat; you want a lead or a management seat",
        "anything but a lead or a management seat makes it a no",
    ),
    (
        Criterion(Topic.LEVEL, OneOf((Level.SENIOR, Level.C_LEVEL))),
        Level.MID,
        "it is senior level or C-level",
        "it is mid level; you would rather have senior level or C-level",
        "anything but senior level or C-level makes it a no",
    ),
    (
        Criterion(Topic.TRAVEL_PERCENT, Within(most=25), MUST),
        40,
        "travel stays at or under 25 %",
        "travel is 40 %; you say at most 25",
        "travel over 25 % makes it a no",
    ),
    (
        Criterion(Topic.TRAVEL_PERCENT, Within(least=10), MUST),
        0,
        "travel is at least 10 %",
        "travel is 0 %; you say at least 10",
        "unless travel is at least 10 %, it is a no",
    ),
    (
        Criterion(Topic.DAYS_IN, Within(most=3), MUST),
        5,
        "it takes at most 3 days a week in the office",
        "it takes 5 days a week in the office; you say at most 3",
        "unless it takes at most 3 days a week in the office, it is a no",
    ),
    (
        Criterion(Topic.DURATION_MONTHS, Within(6, 12), MUST),
        3,
        "it lasts 6 to 12 months",
        "it lasts 3 months; you say 6 to 12",
        "unless it lasts 6 to 12 months, it is a no",
    ),
    (
        Criterion(Topic.PAY, FLOOR, MUST),
        Pay(126_000, 126_000, "USD", Period.YEAR),
        "the base is at least $130k",
        "the pay is $126k, $4k under your floor",
        "a base under $130k makes it a no",
    ),
    (
        Criterion(Topic.PLACES, IRVINE, MUST),
        ("Dayton", "Toledo"),
        "it is near Irvine",
        "it is in Dayton and Toledo, not near Irvine",
        "a place that isn't near Irvine makes it a no",
    ),
    (
        Criterion(Topic.PLACES, Near(("Ohio", "Iowa")), MUST),
        ELSEWHERE,
        "it is in Ohio or Iowa",
        "it is elsewhere, not in Ohio or Iowa",
        "a place that isn't in Ohio or Iowa makes it a no",
    ),
    (
        Criterion(Topic.EQUITY, Is(wanted=True), MUST),
        False,
        "there is equity",
        "there is no equity, which you don't want",
        "unless there is equity, it is a no",
    ),
    (
        Criterion(Topic.RELOCATION, Is(wanted=False)),
        True,
        "it asks for no move",
        "a move comes with it, which you would rather not have",
        "unless it asks for no move, it is a no",
    ),
    (
        Criterion(Topic.INDUSTRY, Avoids(("betting",)), MUST),
        "sports betting",
        "it isn't in betting",
        "it is in sports betting, which you ruled out",
        "if it is in betting, it is a no",
    ),
    (
        Criterion(Topic.TITLE, Mentions(("sales",)), MUST),
        "Head Gardener",
        "it is about sales",
        "it is about Head Gardener; you look for sales",
        "unless it is about sales, it is a no",
    ),
    (
        Criterion(Topic.SKILLS, Mentions(("grafting",)), MUST),
        ("pruning", "mowing"),
        "it is about grafting",
        "it is about pruning and mowing; you look for grafting",
        "unless it is about grafting, it is a no",
    ),
]


@pytest.mark.parametrize(("criterion", "value", "wanted", "against", "breaking"), WORDS)
def test_every_criterion_has_its_words(criterion, value, wanted, against, breaking):
    assert wanted_words(criterion) == wanted
    assert against_words(criterion, value) == against
    assert breaking_words(criterion) == breaking


@pytest.mark.parametrize(
    ("pay", "words"),
    [
        (Pay(160_000, 185_000, "USD", Period.YEAR), "$30k over your floor"),
        (Pay(130_000, 130_000, "USD", Period.YEAR), "right at your floor"),
        (Pay(120_000, 140_000, "USD", Period.YEAR), "and your floor is $130k"),
        (Pay(None, 129_250, "USD", Period.YEAR), "$750 under your floor"),
        (Pay(50, 50, "USD", Period.HOUR), "about $104k a year, $26k under your floor"),
        (
            Pay(70, None, "USD", Period.HOUR),
            "about $146k a year, $16k over your floor",
        ),
        (
            Pay(180_000, 180_000, "USD", Period.YEAR, PayKind.TOTAL),
            "and your floor is $130k",
        ),
        (
            Pay(90_000, 90_000, "EUR", Period.YEAR),
            "in €; your floor is in $: not compared",
        ),
        (
            Pay(175_000, 190_000, "CHF", Period.YEAR),
            "in CHF; your floor is in $: not compared",
        ),
        (Pay(), "which says nothing of your floor of $130k"),
    ],
)
def test_pay_is_compared_in_words(pay, words):
    assert under_floor(FLOOR, pay) == words


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (130_000, "USD", "$130k"),
        (4_000, "EUR", "€4k"),
        (1_250, "GBP", "£1,250"),
        (500_000, "SEK", "500k SEK"),
        (650, "SEK", "650 SEK"),
    ],
)
def test_money_is_short(amount, currency, words):
    assert money(amount, currency) == words


def test_a_sentence_starts_large_and_ends_in_a_stop():
    assert sentence("it is remote") == "It is remote."


def test_every_value_of_a_choice_has_a_phrase():
    phrases = {(topic, value) for topic, value, _ in load_rows("phrases.tsv")}
    unasked = {Topic.FOUND_VIA}
    for topic in set(CHOICES) - unasked:
        for value in CHOICES[topic]:
            assert (topic.value, value.value) in phrases


def test_a_value_says_itself():
    assert value_words(Topic.MODE, Mode.ONSITE) == "it is on site"
    contract = value_words(Topic.EMPLOYMENT, Employment.CONTRACT)
    assert contract == "it is a contract"


def test_what_the_user_never_said_is_what_most_would_want():
    (mode,) = DEFAULTS.on(Topic.MODE)
    assert "most would rather have remote" in against_words(mode, Mode.ONSITE)
    (said,) = DEFAULTS.all_said().on(Topic.MODE)
    assert "you would rather have remote" in against_words(said, Mode.ONSITE)
