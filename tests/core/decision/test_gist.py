"""What a decision may rest on: plain words, told apart from doubts and rivals."""

import pytest
from roles_made import FRIDAY, clash, fact, finding, hedged, noted, refused

from ajar.core.decision.gist import SURE, Gist, Trust, gist_of, gists_of
from ajar.core.nouns.fact import Finding, State
from ajar.core.nouns.role import Employment, Mode, Topic


def gist(found):
    return gist_of(found[1])


def test_plain_words_are_said():
    told = finding(Topic.TRAVEL_PERCENT, 10, confidence=SURE)
    assert gist(told) == Gist(Trust.SAID, (10,))


@pytest.mark.parametrize("confidence", [0.3, 0.6, SURE - 0.01])
def test_a_reading_that_is_not_sure_is_a_perhaps(confidence):
    told = finding(Topic.TRAVEL_PERCENT, 10, confidence=confidence)
    assert gist(told) == Gist(Trust.PERHAPS, (10,), round(confidence, 2))


def test_a_doubt_is_a_perhaps_however_surely_it_is_read():
    assert gist(hedged(Topic.MODE, Mode.REMOTE, 0.99)) == Gist(
        Trust.PERHAPS, (Mode.REMOTE,), 0.8
    )


def test_what_the_user_notes_is_said_and_the_only_value():
    assert gist(noted(Topic.MODE, Mode.REMOTE)) == Gist(Trust.SAID, (Mode.REMOTE,))


def test_a_refusal_has_no_value():
    assert gist(refused(Topic.PAY)) == Gist(Trust.REFUSED, ())


def test_a_refusal_beside_words_is_not_a_value():
    told = (fact(Topic.REPORTS, 4), fact(Topic.REPORTS, 0, refused=True))
    found = Finding(Topic.REPORTS, State.KNOWN, told)
    assert gist_of(found) == Gist(Trust.SAID, (4,))


def test_options_of_one_message_are_all_possible():
    told = finding(Topic.EMPLOYMENT, Employment.CONTRACT, Employment.PERMANENT)
    assert gist(told).values == (Employment.CONTRACT, Employment.PERMANENT)


def test_an_earlier_message_adds_no_option():
    later = fact(Topic.EMPLOYMENT, Employment.CONTRACT, said_at=FRIDAY)
    earlier = fact(Topic.EMPLOYMENT, Employment.PERMANENT)
    found = Finding(Topic.EMPLOYMENT, State.KNOWN, (later, earlier))
    assert gist_of(found).values == (Employment.CONTRACT,)


def test_rivals_are_the_plain_words_of_one_time():
    told = (
        fact(Topic.DAYS_IN, 3),
        fact(Topic.DAYS_IN, 5),
        fact(Topic.DAYS_IN, 1, hedged=True),
    )
    found = Finding(Topic.DAYS_IN, State.CLASH, told)
    assert gist_of(found) == Gist(Trust.CLASH, (3, 5))


@pytest.mark.parametrize(
    ("told", "topic", "implied"),
    [
        (finding(Topic.MODE, Mode.REMOTE), Topic.DAYS_IN, (0,)),
        (finding(Topic.MODE, Mode.ONSITE), Topic.DAYS_IN, (5,)),
        (finding(Topic.MODE, Mode.REMOTE, Mode.ONSITE), Topic.DAYS_IN, (0, 5)),
        (finding(Topic.DAYS_IN, 0), Topic.MODE, (Mode.REMOTE,)),
        (finding(Topic.DAYS_IN, 2), Topic.MODE, (Mode.HYBRID,)),
        (finding(Topic.DAYS_IN, 5), Topic.MODE, (Mode.ONSITE,)),
    ],
)
def test_days_and_mode_tell_of_each_other(told, topic, implied):
    assert gists_of(dict([told]))[topic] == Gist(Trust.SAID, implied)


def test_days_that_disagree_leave_the_mode_to_disagree():
    both = gists_of(dict([clash(Topic.DAYS_IN, 3, 5)]))
    assert both[Topic.MODE] == Gist(Trust.CLASH, (Mode.HYBRID, Mode.ONSITE))
    hybrid = gists_of(dict([clash(Topic.DAYS_IN, 2, 3)]))
    assert hybrid[Topic.MODE] == Gist(Trust.SAID, (Mode.HYBRID,))


@pytest.mark.parametrize(
    "told",
    [
        finding(Topic.MODE, Mode.HYBRID),
        hedged(Topic.MODE, Mode.REMOTE),
        hedged(Topic.DAYS_IN, 3),
        refused(Topic.MODE),
    ],
)
def test_nothing_is_implied_by_a_doubt_or_by_hybrid(told):
    assert len(gists_of(dict([told]))) == 1


def test_nothing_said_is_replaced():
    told = dict([finding(Topic.MODE, Mode.HYBRID), finding(Topic.DAYS_IN, 5)])
    assert gists_of(told)[Topic.MODE].values == (Mode.HYBRID,)
