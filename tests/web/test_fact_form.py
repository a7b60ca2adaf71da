"""A fact is typed the way its topic asks for, and refused where it is none."""

import pytest

from ajar.core.nouns.role import Pay, PayKind, Period, Topic
from ajar.core.nouns.wording import say_value
from ajar.web.forms.fact import FactForm


@pytest.mark.parametrize(
    ("topic", "typed", "value"),
    [
        (Topic.TRAVEL_PERCENT, "25", 25),
        (Topic.DAYS_IN, "2.5", 2.5),
        (Topic.PLACES, "Irvine, CA; Boise", ("Irvine, CA", "Boise")),
        (Topic.SKILLS, "optics, lasers", ("optics", "lasers")),
        (Topic.EQUITY, "no", False),
        (Topic.MODE, "remote", "remote"),
        (Topic.EMPLOYER, "Wexham Optics", "Wexham Optics"),
    ],
)
def test_each_kind_of_fact_is_typed_its_own_way(topic, typed, value):
    form = FactForm(topic, {"value": typed})
    assert form.is_valid()
    assert form.cleaned_data["value"] == value


@pytest.mark.parametrize(
    ("topic", "typed"),
    [
        (Topic.TRAVEL_PERCENT, "101"),
        (Topic.TRAVEL_PERCENT, "nan"),
        (Topic.DAYS_IN, "-1"),
        (Topic.MODE, "on the moon"),
        (Topic.START_ON, "soon"),
        (Topic.PLACES, " ; "),
        (Topic.EQUITY, "maybe"),
        (Topic.PAY, "competitive"),
        (Topic.EMPLOYER, "x" * 300),
        (Topic.SEAT, ""),
    ],
)
def test_what_is_no_such_fact_is_refused(topic, typed):
    assert not FactForm(topic, {"value": typed}).is_valid()


@pytest.mark.parametrize(
    ("typed", "pay"),
    [
        ("150k", Pay(150_000, 150_000, None, Period.YEAR)),
        ("$140-160k base", Pay(140_000, 160_000, "USD", Period.YEAR, PayKind.BASE)),
        ("$75 an hour", Pay(75, 75, "USD", Period.HOUR, PayKind.RATE)),
        ("up to 12k a month", Pay(None, 12_000, None, Period.MONTH)),
        ("90k EUR", Pay(90_000, 90_000, "EUR", Period.YEAR)),
    ],
)
def test_pay_is_read_as_in_a_mail(typed, pay):
    form = FactForm(Topic.PAY, {"value": typed})
    assert form.is_valid()
    assert form.cleaned_data["value"] == pay


@pytest.mark.parametrize("typed", ["$160-185k, base", "$34 an hour", "up to £70k"])
def test_pay_that_is_shown_can_be_kept_as_it_is(typed):
    form = FactForm(Topic.PAY, {"value": typed})
    assert form.is_valid()
    assert say_value(Topic.PAY, form.cleaned_data["value"]) == typed
