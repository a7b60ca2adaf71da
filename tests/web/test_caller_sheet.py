"""What a page says of who calls, in few calm words."""

from datetime import UTC, date, datetime

import pytest

from ajar.queries.caller import EarlierCall, WhoCalls
from ajar.web.caller_sheet import say_earlier
from ajar.web.say import say_ahead

TODAY = date(2026, 11, 25)
TALKED = "you talked with Dana Whitfield"


def who(*calls):
    """Return a caller who called on `calls`, the latest first: a day, and words."""
    made = tuple(
        EarlierCall(str(place), datetime(*on, 12, tzinfo=UTC), words)
        for place, (on, words) in enumerate(calls)
    )
    return WhoCalls("", "", "", True, (), "", made, (), "", False, TODAY)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([(2026, 11, 23)], "You talked with Dana Whitfield on 23 November."),
        (
            [(2026, 11, 23), (2026, 11, 3), (2026, 10, 9)],
            "You talked with Dana Whitfield on 23 November, and twice before.",
        ),
        (
            [(2026, 11, 25), (2026, 11, 3)],
            "You talked with Dana Whitfield today, and once before.",
        ),
        ([(2025, 5, 3)], "You talked with Dana Whitfield on 3 May 2025."),
        (
            [(2026, 11, day) for day in range(9, 3, -1)],
            "You talked with Dana Whitfield on 9 November, and five times before.",
        ),
    ],
)
def test_calls_that_went_alike_are_one_sentence(days, words):
    assert list(say_earlier(who(*((day, TALKED) for day in days)))) == [words]


def test_what_went_otherwise_is_a_sentence_of_its_own_the_latest_first():
    calls = [
        ((2026, 11, 23), "you let it ring"),
        ((2026, 11, 3), TALKED),
        ((2026, 11, 1), "you let it ring"),
    ]
    assert list(say_earlier(who(*calls))) == [
        "You let it ring on 23 November, and once before.",
        "You talked with Dana Whitfield on 3 November.",
    ]


@pytest.mark.parametrize(
    ("days", "words"),
    [(7, "in a week"), (120, "in four months"), (1, "soon"), (21, "in three weeks")],
)
def test_a_day_ahead_is_said_roughly(days, words):
    assert say_ahead(days) == words
