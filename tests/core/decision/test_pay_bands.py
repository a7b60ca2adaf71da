"""Money of every period and kind against a floor of base pay a year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.decision.pay import Yearly, stretches, yearly_base
from ajar.core.nouns.preferences import Floor
from ajar.core.nouns.role import Pay, PayKind, Period

FLOOR = Floor(130_000, "USD")
amounts = st.one_of(st.none(), st.floats(0, 1e7))
pays = st.builds(
    Pay,
    amounts,
    amounts,
    st.sampled_from(["USD", "EUR", None]),
    st.sampled_from([*Period, None]),
    st.sampled_from([*PayKind, None]),
)


@pytest.mark.parametrize(
    ("period", "amount"),
    [
        (Period.YEAR, 104_000),
        (Period.MONTH, 104_000 / 12),
        (Period.WEEK, 2_000),
        (Period.DAY, 400),
        (Period.HOUR, 50),
    ],
)
def test_every_period_comes_to_a_year(period, amount):
    pay = Pay(amount, amount, "USD", period)
    assert yearly_base(pay, 130_000) == pytest.approx(Yearly(104_000, 104_000))


def test_a_figure_without_a_period_is_a_years_if_it_is_of_that_size():
    assert yearly_base(Pay(150_000, None), 130_000) == Yearly(150_000, None)
    assert yearly_base(Pay(650, None), 130_000) is None
    assert yearly_base(Pay(650, 150_000), 130_000) is None
    assert yearly_base(Pay(26_000, None), 130_000) == Yearly(26_000, None)
    assert yearly_base(Pay(25_999, None), 130_000) is None
    assert yearly_base(Pay(1_300_000, None), 130_000) == Yearly(1_300_000, None)
    assert yearly_base(Pay(1_300_001, None), 130_000) is None


def test_a_total_says_only_that_the_base_is_less():
    pay = Pay(150_000, 200_000, "USD", Period.YEAR, PayKind.TOTAL)
    assert yearly_base(pay, 130_000) == Yearly(None, 200_000)
    from_total = Pay(150_000, None, "USD", Period.YEAR, PayKind.TOTAL)
    assert yearly_base(from_total, 130_000) is None


def test_a_range_said_backwards_is_turned():
    pay = Pay(160_000, 120_000, "USD", Period.YEAR)
    assert yearly_base(pay, 130_000) == Yearly(120_000, 160_000)


def over(pay, floor=FLOOR):
    """Return the chance of reaching the floor, among the stretches."""
    found = stretches(pay, [floor])
    reached = sum(chance for chance, base in found if base >= floor.amount)
    return reached / sum(chance for chance, _ in found)


def test_a_range_across_the_floor_is_shared_out():
    pay = Pay(120_000, 160_000, "USD", Period.YEAR)
    assert over(pay) == pytest.approx(0.75)


def test_the_top_of_a_range_reaches_a_floor_just_there():
    assert 0 < over(Pay(100_000, 130_000, "USD", Period.YEAR)) < 0.1


def test_up_to_may_be_anything_below():
    assert 0 < over(Pay(None, 300_000, "USD", Period.YEAR)) < 1
    assert over(Pay(None, 120_000, "USD", Period.YEAR)) == 0


def test_from_may_be_anything_above():
    assert over(Pay(140_000, None, "USD", Period.YEAR)) == 1
    assert 0 < over(Pay(60_000, None, "USD", Period.YEAR)) < 1


def test_several_floors_cut_a_range_into_several_stretches():
    floors = [Floor(100_000, "USD"), Floor(150_000, "USD")]
    pay = Pay(80_000, 180_000, "USD", Period.YEAR)
    assert stretches(pay, floors) == [(0.2, 80_000), (0.5, 100_000), (0.3, 150_000)]


def test_another_currency_is_never_converted():
    assert stretches(Pay(90_000, 90_000, "EUR", Period.YEAR), [FLOOR]) == []
    euros = Floor(130_000, "USD", (("EUR", 80_000),))
    assert stretches(Pay(90_000, 90_000, "EUR", Period.YEAR), [euros]) == [
        (1.0, 90_000)
    ]


def test_no_figure_says_nothing():
    assert stretches(Pay(currency="USD"), [FLOOR]) == []


@given(pays)
def test_any_pay_is_compared_or_left_alone(pay):
    found = stretches(pay, [FLOOR, Floor(90_000, "USD")])
    assert all(chance > 0 for chance, _ in found)


@given(st.floats(1, 1e7))
def test_one_exact_figure_is_over_or_under(amount):
    pay = Pay(amount, amount, "USD", Period.YEAR)
    assert over(pay) == float(amount >= FLOOR.amount)
