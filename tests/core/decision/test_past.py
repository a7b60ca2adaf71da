"""What past roles were like is told as it was counted."""

import pytest
from roles_made import SAM, base, finding, hedged

from ajar.core.decision.past import tell_past
from ajar.core.decision.usual import NO_HISTORY, learn_history
from ajar.core.nouns.preferences import Criterion, Firmness, Floor, OneOf, Preferences
from ajar.core.nouns.role import Mode, Pay, Period, Seat, Topic

REMOTE = Preferences((Criterion(Topic.MODE, OneOf((Mode.REMOTE,))),))


def roles(*values, topic=Topic.MODE):
    return learn_history([dict([finding(topic, value)]) for value in values])


def test_the_value_most_often_said_is_told():
    history = roles(*[Mode.REMOTE] * 21, *[Mode.HYBRID] * 8, *[Mode.ONSITE] * 5)
    (told,) = tell_past(history, REMOTE)
    assert told.words == "Of 34 past roles that told, 62 % said remote."
    assert told.share == pytest.approx(21 / 34)
    assert (told.topic, told.roles) == (Topic.MODE, 34)


def test_of_money_it_is_told_how_much_of_it_suits():
    paid = Preferences((Criterion(Topic.PAY, Floor(130_000, "USD"), Firmness.MUST),))
    euros = Pay(90_000, 90_000, "EUR", Period.YEAR)
    history = roles(*[base(150_000)] * 3, base(90_000), euros, topic=Topic.PAY)
    (told,) = tell_past(history, paid)
    assert told.words == (
        "Of 4 past roles that told, 75 % suited: the base is at least $130k."
    )


def test_a_doubt_counts_in_part():
    doubts = [dict([hedged(Topic.SEAT, Seat.MANAGER)])] * 5
    plain = [dict([finding(Topic.SEAT, Seat.INDIVIDUAL)])] * 4
    told = tell_past(learn_history(doubts + plain), SAM)
    (seat,) = [share for share in told if share.topic is Topic.SEAT]
    assert seat.roles == 8
    assert seat.share == pytest.approx(0.5)


def test_few_roles_and_none_tell_nothing():
    assert tell_past(NO_HISTORY, SAM) == ()
    assert tell_past(roles(*[Mode.REMOTE] * 3), REMOTE) == ()
    assert len(tell_past(roles(*[Mode.REMOTE] * 4), REMOTE)) == 1


def test_what_counts_for_nothing_is_not_told_and_of_two_the_limit_is():
    open_ = Criterion(Topic.MODE, OneOf((Mode.REMOTE,)), Firmness.OPEN)
    assert tell_past(roles(*[Mode.REMOTE] * 9), Preferences((open_,))) == ()
    both = Preferences(
        (
            Criterion(Topic.PAY, Floor(150_000, "USD")),
            Criterion(Topic.PAY, Floor(100_000, "USD"), Firmness.MUST),
        )
    )
    (told,) = tell_past(roles(*[base(120_000)] * 4, topic=Topic.PAY), both)
    assert told.share == 1.0
    assert told.words.endswith("100 % suited: the base is at least $100k.")
