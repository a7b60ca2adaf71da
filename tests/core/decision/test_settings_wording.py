"""A refused setting says what was wrong with it; a sign is a currency."""

from datetime import date

import pytest

from ajar.core.decision.settings import apply_setting
from ajar.core.errors import RequestError
from ajar.core.nouns.preferences import DEFAULTS, Floor, Preferences
from ajar.core.nouns.role import Topic

TODAY = date(2026, 11, 20)
NONE = Preferences(())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("pay", "'pay' is no setting."),
        ("shoe_size=44", "There is no 'shoe_size' to set."),
        (
            "seat=throne",
            "'throne' is not one of individual, lead, manager, executive.",
        ),
        ("seat=lead:perhaps", "'perhaps' is not one of must, rather, open."),
        ("pay=lots", "'lots' is no amount a year."),
        ("pay=1.2.3", "'1.2.3' is no amount a year."),
        ("travel=often", "'often' is no number."),
        ("reports=-", "'-' is no number."),
        ("equity=maybe", "'maybe' is neither yes nor no."),
        ("not_now=someday", "'someday' names no reason and day."),
    ],
)
def test_a_refusal_says_what_was_wrong(text, message):
    with pytest.raises(RequestError) as error:
        apply_setting(DEFAULTS, text, TODAY)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("text", "floor"),
    [
        ("pay=€95k", Floor(95_000, "EUR")),
        ("pay=£ 80,000", Floor(80_000, "GBP")),
        ("pay=$120k", Floor(120_000, "USD")),
        ("pay=$120k cad", Floor(120_000, "CAD")),
        ("pay=120.5k", Floor(120_500, "USD")),
    ],
)
def test_a_sign_or_a_code_says_the_currency(text, floor):
    (criterion,) = apply_setting(NONE, text, TODAY).on(Topic.PAY)
    assert criterion.wanted == floor
