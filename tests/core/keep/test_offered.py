"""How far an offer is from what one would consider, and what to ask of it."""

from datetime import date

import pytest

from ajar.core.decision.settings import apply_setting
from ajar.core.keep.offered import OFFERED, ask_of, miss_by
from ajar.core.nouns.fact import Evidence, Fact, Findings, Span
from ajar.core.nouns.offer import Offer
from ajar.core.nouns.preferences import Preferences
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
