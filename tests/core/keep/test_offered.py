"""How far an offer is from what one would consider, and what to ask of it."""

from datetime import date

import pytest

from ajar.core.decision.settings import apply_setting
from ajar.core.keep.offered import (
    OFFERED,
    ask_of,
    beside,
    miss_by,
    worse_than_said,
)
from ajar.core.nouns.fact import Evidence, Fact, Findings, Span
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.preferences import DEFAULTS, Preferences
from ajar.core.nouns.role import Topic
from ajar.core.read.merge import merge_facts
from ajar.core.read.typed import read_typed

TODAY = date(2026, 11, 23)


def wanting(*settings: str) -> Preferences:
    found = Preferences(())
    for setting in settings:
        found = apply_setting(found, setting, TODAY)
    return found


def known(**said: str) -> Findings:
    facts = []
    for name, words in said.items():
        value = read_typed(OFFERED[name], words)
        evidence = Evidence(words, "you", Span(0, len(words)))
        facts.append(Fact(OFFERED[name], value, evidence, 1.0))
    return merge_facts(facts)


@pytest.mark.parametrize(
    ("setting", "said", "by"),
    [
        ("pay=130k:must", {"pay": "118k"}, "$12,000 a year too little"),
        ("pay=130k:must", {"pay": "$60 an hour"}, "$5,200 a year too little"),
        ("pay=130k:must", {"pay": "110-140k base"}, None),
        ("pay=130k:must", {"pay": "130k"}, None),
        ("pay=130k", {"pay": "€100k"}, None),
        ("travel=25:must", {"travel": "40"}, "15 points too many"),
        ("travel=25:must", {"travel": "25 %"}, None),
        ("days_in=2", {"days_in": "3"}, "1 day a week too many"),
        ("travel=25:open", {"travel": "40"}, None),
    ],
)
def test_what_can_be_counted_is_missed_by_so_much(setting, said, by):
    found = miss_by(known(**said), wanting(setting))
    assert found == ({} if by is None else {next(iter(found)): by})


def test_what_an_offer_lacks_is_asked_first_then_for_what_is_short():
    said = known(pay="118k", start="2027-03-01")
    short = miss_by(said, wanting("pay=130k:must"))
    asks = ask_of(Offer(TODAY, bonus="10 %"), said, short)
    assert asks == [
        "Ask by when they need your answer.",
        "Ask whether the base can be raised: it is $12,000 a year too little.",
        "Ask whether there is equity, and when it vests.",
    ]
    assert Topic.PAY in short


def test_a_line_left_open_is_told_with_the_gap_and_one_never_drawn_is_not():
    offered = known(travel="30")
    assert beside(offered, wanting("travel=25:open")) == (
        "Travel is 30 %; you say at most 25: 5 points too many, which you left open.",
    )
    assert beside(offered, wanting("travel=25:must")) == ()
    assert beside(offered, DEFAULTS) == ()
    assert beside(known(travel="20"), wanting("travel=25:open")) == ()


def test_what_was_better_before_the_offer_is_told_by_how_much():
    said = known(pay="88k EUR base", travel="15", days_in="2")
    offered = known(pay="72k EUR base", travel="30", days_in="2")
    wanted = wanting("pay=75k EUR:must", "travel=25:open", "days_in=3")
    assert worse_than_said(offered, said, wanted) == (
        "The pay is €72k, base; they had said €88k, base: €16,000 less.",
        "Travel is 30 %; they had said 15 %: 15 points more.",
    )
    assert worse_than_said(said, offered, wanted) == ()


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ({}, {"pay": "72k EUR", "travel": "30"}),
        ({"pay": "88k USD", "travel": "15"}, {"pay": "72k EUR"}),
        ({"pay": "70k to 88k EUR"}, {"pay": "72k EUR"}),
        ({"travel": "15"}, {"travel": "30"}),
    ],
)
def test_what_cant_be_compared_or_is_no_wish_is_not_told_as_worse(said, offered):
    assert worse_than_said(known(**offered), known(**said), wanting()) == ()
