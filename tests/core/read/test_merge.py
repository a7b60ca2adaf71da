"""Facts are weighed the same way in whatever order they come."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import WEDNESDAY

from ajar.core.nouns.fact import Evidence, Fact, Speaker, State
from ajar.core.nouns.role import (
    Employment,
    Mode,
    Pay,
    PayKind,
    Period,
    Topic,
    Visa,
    WhyOpen,
)
from ajar.core.read.merge import merge_facts
from ajar.core.text import Span


def fact(topic, value, source="body", at=0, **more):
    evidence = Evidence(str(value), source, Span(at, at + 5))
    return Fact(topic, value, evidence, said_at=WEDNESDAY, **more)


def finding(*facts):
    (only,) = merge_facts(facts).values()
    return only


BASE = Pay(120_000, 140_000, "USD", Period.YEAR, PayKind.BASE)
MORE = Pay(150_000, 170_000, "USD", Period.YEAR, PayKind.BASE)


def test_one_plain_statement_is_known():
    assert finding(fact(Topic.DAYS_IN, 3)).state is State.KNOWN


def test_two_tellings_of_one_value_are_one_fact():
    told = finding(fact(Topic.DAYS_IN, 3), fact(Topic.DAYS_IN, 3, "subject"))
    assert (told.state, len(told.facts)) == (State.KNOWN, 1)


def test_body_and_attachment_that_disagree_clash():
    told = finding(fact(Topic.DAYS_IN, 3), fact(Topic.DAYS_IN, 5, "attachment:jd.pdf"))
    assert (told.state, told.best.value) == (State.CLASH, 3)
    assert [f.value for f in told.facts] == [3, 5]


def test_pay_that_differs_between_mail_and_attachment_clashes():
    told = finding(fact(Topic.PAY, BASE), fact(Topic.PAY, MORE, "attachment:jd.pdf"))
    assert told.state is State.CLASH


def test_two_options_in_one_text_do_not_clash():
    w2 = Pay(65, 65, "USD", Period.HOUR, PayKind.RATE)
    c2c = Pay(75, 75, "USD", Period.HOUR, PayKind.RATE)
    told = finding(fact(Topic.PAY, w2), fact(Topic.PAY, c2c, at=20))
    assert (told.state, told.best.value) == (State.KNOWN, w2)


def test_base_and_target_of_one_job_do_not_clash():
    target = Pay(240_000, 240_000, "USD", Period.YEAR, PayKind.TOTAL)
    told = finding(fact(Topic.PAY, BASE), fact(Topic.PAY, target, "attachment:jd.pdf"))
    assert told.state is State.KNOWN


@pytest.mark.parametrize(
    "other",
    [
        Pay(max=140_000, currency="USD", period=Period.YEAR),
        Pay(min=120_000),
        Pay(130_000, 130_000, "USD", Period.YEAR),
        Pay(60, 70, "USD", Period.HOUR),
    ],
)
def test_pay_that_can_both_hold_does_not_clash(other):
    told = finding(fact(Topic.PAY, BASE), fact(Topic.PAY, other, "attachment:jd.pdf"))
    assert told.state is State.KNOWN


def test_of_one_sum_the_telling_with_more_units_is_kept():
    bare = Pay(120_000, 140_000, None, Period.YEAR)
    told = finding(fact(Topic.PAY, bare, confidence=0.95), fact(Topic.PAY, BASE, at=40))
    assert [f.value for f in told.facts] == [BASE]


def test_only_doubts_make_a_hedged_topic():
    told = finding(
        fact(Topic.MODE, Mode.HYBRID, hedged=True),
        fact(Topic.MODE, Mode.REMOTE, "subject", hedged=True),
    )
    assert told.state is State.HEDGED


def test_a_plain_statement_beats_a_surer_reading_of_a_doubt():
    told = finding(
        fact(Topic.MODE, Mode.HYBRID, hedged=True, confidence=0.99),
        fact(Topic.MODE, Mode.REMOTE, "subject", confidence=0.6),
    )
    assert (told.state, told.best.value) == (State.KNOWN, Mode.REMOTE)


def test_a_doubt_and_a_plain_statement_of_one_value_are_known():
    told = finding(
        fact(Topic.DAYS_IN, 3, hedged=True), fact(Topic.DAYS_IN, 3, "subject")
    )
    assert (told.state, len(told.facts)) == (State.KNOWN, 1)


def test_a_much_weaker_reading_does_not_clash():
    told = finding(
        fact(Topic.DAYS_IN, 3),
        fact(Topic.DAYS_IN, 5, "attachment:jd.pdf", confidence=0.5),
    )
    assert told.state is State.KNOWN


def test_a_refusal_alone_is_refused_and_beside_a_value_it_is_not():
    refusal = fact(Topic.PAY, Pay(), refused=True)
    assert finding(refusal).state is State.REFUSED
    told = finding(refusal, fact(Topic.PAY, BASE, at=40))
    assert (told.state, told.best.value) == (State.KNOWN, BASE)
    assert told.facts[-1].refused


def test_the_user_wins_over_all():
    told = finding(
        fact(Topic.DAYS_IN, 2, speaker=Speaker.USER, confidence=0.1),
        fact(Topic.DAYS_IN, 3),
        fact(Topic.DAYS_IN, 5, "attachment:jd.pdf"),
    )
    assert (told.state, told.best.value) == (State.KNOWN, 2)


def test_the_users_refusal_wins_too():
    told = finding(
        fact(Topic.PAY, Pay(), speaker=Speaker.USER, refused=True),
        fact(Topic.PAY, BASE),
    )
    assert told.state is State.REFUSED


def test_a_later_message_replaces_an_earlier_one():
    later = Fact(
        Topic.DAYS_IN,
        4,
        Evidence("four", "body", Span(0, 4)),
        said_at=WEDNESDAY + timedelta(days=3),
    )
    undated = Fact(Topic.DAYS_IN, 1, Evidence("one", "body", Span(0, 3)))
    told = finding(fact(Topic.DAYS_IN, 3, confidence=0.99), later, undated)
    assert (told.state, told.best.value) == (State.KNOWN, 4)
    assert told.facts[-1].value == 1


def test_lists_are_united_without_doubles():
    told = finding(
        fact(Topic.SKILLS, ("Go", "SQL")),
        fact(Topic.SKILLS, ("sql", "Rust"), "subject"),
    )
    assert told.best.value == ("Go", "SQL", "Rust")
    assert told.state is State.KNOWN


def test_a_town_that_another_message_says_in_full_is_one_place():
    told = finding(
        fact(Topic.PLACES, ("Porto",)),
        fact(Topic.PLACES, ("Faro", "Porto, PT"), "subject"),
    )
    assert told.best.value == ("Faro", "Porto, PT")


def test_the_users_list_stands_as_it_is():
    mine = fact(Topic.PLACES, ("Porto",), speaker=Speaker.USER)
    assert finding(mine, fact(Topic.PLACES, ("Faro",))).best.value == ("Porto",)


@pytest.mark.parametrize(
    ("topic", "one", "other", "state"),
    [
        (Topic.VISA, Visa.SPONSORED, Visa.NOT_SPONSORED, State.CLASH),
        (Topic.VISA, Visa.CLEARANCE, Visa.CITIZENS_ONLY, State.KNOWN),
        (Topic.WHY_OPEN, WhyOpen.NEW_ROLE, WhyOpen.GROWTH, State.KNOWN),
        (Topic.WHY_OPEN, WhyOpen.NEW_ROLE, WhyOpen.BACKFILL, State.CLASH),
        (Topic.EMPLOYMENT, Employment.CONTRACT, Employment.PERMANENT, State.CLASH),
        (Topic.TITLE, "Head Baker", "Baker", State.KNOWN),
        (Topic.EQUITY, True, False, State.CLASH),
    ],
)
def test_what_cannot_both_hold_clashes(topic, one, other, state):
    told = finding(fact(topic, one), fact(topic, other, "attachment:jd.pdf"))
    assert told.state is state


def test_a_yes_and_a_no_clash_within_one_text_too():
    assert finding(fact(Topic.EQUITY, True), fact(Topic.EQUITY, False, at=9)).state is (
        State.CLASH
    )


def test_kinds_of_contract_in_one_text_are_options():
    told = finding(
        fact(Topic.EMPLOYMENT, Employment.CONTRACT),
        fact(Topic.EMPLOYMENT, Employment.PERMANENT, at=30, confidence=0.85),
    )
    assert (told.state, told.best.value) == (State.KNOWN, Employment.CONTRACT)


some_facts = st.lists(
    st.builds(
        Fact,
        topic=st.just(Topic.PAY),
        value=st.sampled_from(
            [BASE, MORE, Pay(), Pay(max=140_000), Pay(120_000, 140_000)]
        ),
        evidence=st.builds(
            Evidence,
            st.sampled_from(["a", "b"]),
            st.sampled_from(["body", "subject", "attachment:x", "attachment:y"]),
            st.sampled_from([Span(0, 1), Span(4, 5)]),
        ),
        confidence=st.sampled_from([0.5, 0.85, 0.9]),
        hedged=st.booleans(),
        refused=st.booleans(),
        speaker=st.sampled_from(Speaker),
        said_at=st.sampled_from([None, WEDNESDAY, WEDNESDAY + timedelta(days=1)]),
    )
    | st.builds(
        fact,
        st.sampled_from([Topic.PLACES, Topic.SKILLS]),
        st.lists(st.sampled_from(["Porto", "porto", "Faro"]), max_size=3).map(tuple),
        st.sampled_from(["body", "subject"]),
        st.integers(0, 3),
        hedged=st.booleans(),
    ),
    max_size=9,
)


@given(some_facts, st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_the_order_of_facts_does_not_matter(facts, shuffler):
    other = list(facts)
    shuffler.shuffle(other)
    assert merge_facts(facts) == merge_facts(other)


@given(some_facts)
@settings(max_examples=100, deadline=None)
def test_every_topic_said_has_a_finding_and_no_other(facts):
    findings = merge_facts(facts)
    assert set(findings) == {f.topic for f in facts}
    assert all(found.facts for found in findings.values())
