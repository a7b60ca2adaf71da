"""All readers together: every topic in order, each claim with its words."""

from hypothesis import given, settings
from hypothesis import strategies as st
from made import hostile, is_cut_out, letter_of, words

from ajar.core.nouns.fact import State
from ajar.core.nouns.role import Employment, Pay, PayKind, Period, Topic
from ajar.core.read.facts import READERS, read_facts
from ajar.core.read.merge import merge_facts

OFFER = """Hello Kim,

I run engineering at Quillmoor. We need a second network engineer in Bath,
permanent, two days a week in the office. Base is £70k to £80k plus equity.

About 10% travel. Please let me know by Friday.

Robin
"""


def test_topics_come_in_order():
    order = [fact.topic for fact in read_facts(letter_of(OFFER, country="GB"))]
    assert order == sorted(order, key=list(Topic).index)


def test_an_offer_is_read():
    found = merge_facts(read_facts(letter_of(OFFER, country="GB")))
    pay = Pay(70_000, 80_000, "GBP", Period.YEAR, PayKind.BASE)
    assert found[Topic.PAY].best.value == pay
    assert found[Topic.EMPLOYMENT].best.value is Employment.PERMANENT
    assert found[Topic.EQUITY].best.value is True
    assert found[Topic.TRAVEL_PERCENT].best.value == 10
    assert str(found[Topic.DEADLINE].best.value) == "2026-11-06"
    assert {Topic.VISA, Topic.RELOCATION}.isdisjoint(found)


def test_the_firm_one_would_work_at_is_no_place():
    said = "Hi Kim,\n\nThank you for your time today.\n\nBest,\nRobin"
    for firm in ("Verdana Foods", "Brightmoor Dairies"):
        letter = letter_of(said, subject=f"Re: Group Controller at {firm}")
        found = merge_facts(read_facts(letter))
        assert found[Topic.EMPLOYER].best.value == firm
        assert Topic.PLACES not in found


def test_a_town_that_a_firm_is_named_after_is_still_a_place():
    said = "Hi Kim,\n\nThe role is with Bath Spa Hotels in Bath.\n\nBest,\nRobin"
    found = merge_facts(read_facts(letter_of(said, country="GB")))
    assert found[Topic.PLACES].best.value == ("Bath",)


def test_an_attachment_that_disagrees_makes_a_clash():
    letter = letter_of(OFFER, country="GB", attached="Salary: £60,000 to £65,000")
    found = merge_facts(read_facts(letter))[Topic.PAY]
    assert found.state is State.CLASH
    assert found.best.value.min == 70_000


def test_an_attachment_that_agrees_makes_none():
    letter = letter_of(OFFER, country="GB", attached="Salary: £70,000 - £80,000")
    assert merge_facts(read_facts(letter))[Topic.PAY].state is State.KNOWN


def test_every_reader_is_there_once():
    assert len(set(READERS)) == len(READERS)


@given(words, words)
@settings(max_examples=20, deadline=None)
def test_unrelated_paragraphs_change_no_offer(before, after):
    offer = "Base is £70k to £80k plus equity.\n\nAbout 10% travel. Permanent."
    topics = (Topic.PAY, Topic.EQUITY, Topic.TRAVEL_PERCENT, Topic.EMPLOYMENT)

    def values(text):
        found = merge_facts(read_facts(letter_of(text, country="GB")))
        return [found[topic].best.value for topic in topics]

    assert values(f"{before}\n\n{offer}\n\n{after}") == values(offer)


@given(hostile, hostile, st.sampled_from(["", "US", "DE"]))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail_and_spans_cut_out_the_evidence(text, attached, country):
    letter = letter_of(OFFER + text, attached=attached, country=country)
    facts = [fact for fact in read_facts(letter) if fact.evidence.source != "from"]
    assert all(is_cut_out(letter, fact) for fact in facts)
