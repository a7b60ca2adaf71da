"""What is said of pay bit by bit adds up, as far as it can all be true."""

import pytest

from ajar.core.nouns.pay_band import complete_pay
from ajar.core.nouns.role import Pay, PayKind


def _pay(low, high):
    return Pay(low and low * 1000, high and high * 1000, "GBP")


@pytest.mark.parametrize(
    ("said", "known", "both"),
    [
        ((None, 66), (58, 65), (58, 66)),
        ((None, 60), (58, 65), (58, 60)),
        ((62, None), (58, 65), (62, 65)),
        ((62, None), (58, None), (62, None)),
        ((70, None), (58, 65), (70, None)),
        ((None, 50), (58, 65), (None, 50)),
        ((61, 64), (58, 65), (61, 64)),
        ((None, 66), (None, 65), (None, 66)),
    ],
)
def test_a_bound_completes_the_band_that_was_said_before(said, known, both):
    assert complete_pay(_pay(*said), _pay(*known)) == _pay(*both)


def test_a_bound_in_other_money_or_of_another_kind_stays_as_it_is():
    top = Pay(None, 66_000, "GBP", kind=PayKind.BASE)
    for other in (Pay(58_000, 65_000, "EUR"), Pay(58_000, 65_000, kind=PayKind.TOTAL)):
        assert complete_pay(top, other) == top


def test_what_is_only_said_to_be_under_a_sum_has_no_least():
    under = Pay(None, 61_999, "GBP")
    assert complete_pay(under, Pay(58_000, 65_000, "GBP")) == under


def test_money_and_kind_are_those_of_the_band():
    band = Pay(58_000, 65_000, "GBP", kind=PayKind.BASE)
    raised = Pay(58_000, 66_000, "GBP", kind=PayKind.BASE)
    assert complete_pay(Pay(None, 66_000), band) == raised
