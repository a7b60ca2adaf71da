"""What is written as JSON is read back as the same value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.nouns.fact import Evidence, Fact, Finding, State
from ajar.core.nouns.role import (
    FactValue,
    Mode,
    Pay,
    PayKind,
    Period,
    Seat,
    Topic,
)
from ajar.core.nouns.screening import Risk, Signal, SignalId
from ajar.core.nouns.wire import (
    findings_to_wire,
    from_wire,
    signal_to_wire,
    to_wire,
)
from ajar.core.text import Span

PAYS = st.builds(
    Pay,
    st.none() | st.integers(1, 10**7).map(float),
    st.none() | st.integers(1, 10**7).map(float),
    st.sampled_from([None, "USD", "EUR", "INR"]),
    st.none() | st.sampled_from(Period),
    st.none() | st.sampled_from(PayKind),
)
VALUES = st.one_of(
    st.tuples(st.just(Topic.PAY), PAYS),
    st.tuples(st.just(Topic.MODE), st.sampled_from(Mode)),
    st.tuples(st.just(Topic.DEADLINE), st.dates()),
    st.tuples(st.just(Topic.PLACES), st.lists(st.text()).map(tuple)),
    st.tuples(st.just(Topic.EQUITY), st.booleans()),
    st.tuples(st.just(Topic.REPORTS), st.integers(0, 500)),
    st.tuples(st.just(Topic.TITLE), st.text()),
)


@given(VALUES)
def test_every_value_survives_the_wire(pair: tuple[Topic, FactValue]):
    topic, value = pair
    assert from_wire(topic, to_wire(value)) == value


def test_a_choice_comes_back_as_a_member_not_as_a_word():
    assert from_wire(Topic.SEAT, "manager") is Seat.MANAGER


def test_whole_amounts_are_written_without_a_point():
    assert to_wire(Pay(min=160000.0, max=185000.5)) == {
        "min": 160000,
        "max": 185000.5,
    }


@pytest.mark.parametrize("wire", [None, {"a": 1}])
def test_what_is_no_value_of_a_topic_is_refused(wire: dict[str, int] | None):
    with pytest.raises(ValueError, match="no value of title"):
        from_wire(Topic.TITLE, wire)


def test_an_unknown_choice_is_refused():
    with pytest.raises(ValueError, match="throne"):
        from_wire(Topic.SEAT, "throne")


def test_a_clash_lists_its_values_the_most_credible_first():
    evidence = Evidence("three days", "body", Span(0, 10))
    facts = tuple(Fact(Topic.DAYS_IN, days, evidence) for days in (3, 5))
    wire = findings_to_wire({Topic.DAYS_IN: Finding(Topic.DAYS_IN, State.CLASH, facts)})
    assert wire["days_in"]["value"] == 3
    assert wire["days_in"]["values"] == [3, 5]
    assert wire["days_in"]["state"] == "clash"


def test_a_signal_is_written_with_its_tier_words_and_warning():
    evidence = Evidence("send a fee", "body", Span(3, 13))
    signal = Signal(SignalId.PAYS_UPFRONT, Risk.STOP, evidence, "They ask you to pay.")
    assert signal_to_wire(signal) == {
        "id": "pays_upfront",
        "tier": "stop",
        "evidence": "send a fee",
        "warning": "They ask you to pay.",
    }
