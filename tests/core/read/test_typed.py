"""What a user types of a role is read, or they are told how to type it."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.errors import RequestError
from ajar.core.nouns.role import Mode, Pay, Topic
from ajar.core.read.typed import read_typed


@pytest.mark.parametrize(
    ("topic", "said", "value"),
    [
        (Topic.MODE, "On-site", Mode.ONSITE),
        (Topic.MODE, "remote", Mode.REMOTE),
        (Topic.TRAVEL_PERCENT, "20 %", 20.0),
        (Topic.DAYS_IN, "2.5", 2.5),
        (Topic.START_ON, " 2027-03-01", date(2027, 3, 1)),
        (Topic.TITLE, "Head  of Sales ", "Head of Sales"),
    ],
)
def test_it_is_read(topic, said, value):
    assert read_typed(topic, said) == value


@pytest.mark.parametrize("said", ["140k", "$140,000 base", "up to 12k a month"])
def test_a_sum_is_pay_in_whatever_way_it_is_written(said):
    pay = read_typed(Topic.PAY, said)
    assert isinstance(pay, Pay)
    assert pay.max in {140_000, 12_000}


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        (Topic.PAY, "plenty"),
        (Topic.MODE, "the moon"),
        (Topic.TRAVEL_PERCENT, "140"),
        (Topic.DAYS_IN, "-1"),
        (Topic.DEADLINE, "soon"),
        (Topic.TITLE, "  "),
    ],
)
def test_what_cannot_be_read_is_told_with_an_example(topic, said):
    with pytest.raises(RequestError, match="can't be read there") as told:
        read_typed(topic, said)
    assert told.value.hint.startswith("Write it like this: ")


@given(
    st.sampled_from([Topic.PAY, Topic.MODE, Topic.DAYS_IN, Topic.START_ON]), st.text()
)
def test_nothing_typed_is_more_than_refused(topic, said):
    with suppress(RequestError):
        assert read_typed(topic, said) is not None
