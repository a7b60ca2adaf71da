"""Where the work is and what it pays, held against what is wanted."""

from dataclasses import replace

import pytest
from roles_made import (
    MEETS_ALL,
    MUST,
    SAM,
    TODAY,
    base,
    finding,
)

from ajar.core.decision.role import decide_role
from ajar.core.nouns.preferences import (
    Criterion,
    Firmness,
    Floor,
)
from ajar.core.nouns.role import Employment, Mode, Pay, PayKind, Period, Topic
from ajar.core.nouns.verdict import Decision, Leaning, Stance


def decide(findings, preferences=SAM):
    return decide_role(dict(findings), preferences, TODAY)


def without(*topics):
    return {t: f for t, f in MEETS_ALL.items() if t not in topics}


def test_remote_work_is_near_wherever_the_firm_is():
    far = without(Topic.PLACES, Topic.MODE) | dict(
        [finding(Topic.PLACES, ("Dayton, Ohio",)), finding(Topic.MODE, Mode.REMOTE)]
    )
    verdict = decide(far)
    assert verdict.decision is Decision.YES
    assert "It is remote." in [ground.words for ground in verdict.reasons]
    assert Topic.PLACES not in {ground.topic for ground in verdict.reasons}


def test_a_place_far_away_may_still_be_remote():
    far = without(Topic.PLACES, Topic.MODE) | dict(
        [finding(Topic.PLACES, ("Dayton, Ohio",))]
    )
    verdict = decide(far)
    assert (verdict.decision, verdict.leaning) == (Decision.OPEN, Leaning.NO)
    assert [c.words for c in verdict.hangs_on] == ["it is remote"]


@pytest.mark.parametrize(
    ("mode", "leaning"),
    [(Mode.HYBRID, Leaning.YES), (Mode.ONSITE, Leaning.NONE)],
)
def test_it_leans_to_a_yes_only_where_something_suits_in_full(mode, leaning):
    told = [finding(Topic.PLACES, ("Tustin",)), finding(Topic.MODE, mode)]
    assert decide(told).leaning is leaning


def test_a_mode_that_is_a_limit_is_named_without_a_place_that_is_a_wish():
    swapped = SAM.with_criteria(
        replace(SAM.on(Topic.PLACES)[0], firmness=Firmness.RATHER),
        replace(SAM.on(Topic.MODE)[0], firmness=MUST),
    )
    verdict = decide(without(Topic.MODE, Topic.PLACES), swapped)
    assert [condition.words for condition in verdict.hangs_on] == [
        "it is remote or hybrid"
    ]


def test_a_place_that_several_towns_share_is_asked_about():
    near = without(Topic.PLACES) | dict([finding(Topic.PLACES, ("California",))])
    assert decide(near).headline == "Yes, if it is near Irvine, CA."


@pytest.mark.parametrize(
    ("pay", "decision"),
    [
        (base(130_000), Decision.YES),
        (base(129_999), Decision.NO),
        (base(120_000, 140_000), Decision.OPEN),
        (base(120_000, 130_000), Decision.OPEN),
        (Pay(None, 120_000, "USD", Period.YEAR), Decision.NO),
        (Pay(None, 180_000, "USD", Period.YEAR), Decision.OPEN),
        (Pay(140_000, None, "USD", Period.YEAR), Decision.YES),
        (Pay(120_000, None, "USD", Period.YEAR), Decision.OPEN),
        (Pay(120_000, 120_000, "USD", Period.YEAR, PayKind.TOTAL), Decision.NO),
        (Pay(180_000, 180_000, "USD", Period.YEAR, PayKind.TOTAL), Decision.OPEN),
        (Pay(70, 70, "USD", Period.HOUR, PayKind.RATE), Decision.YES),
        (Pay(60, 60, "USD", Period.HOUR, PayKind.RATE), Decision.NO),
        (Pay(150_000, 150_000, None, None), Decision.YES),
        (Pay(150_000, 150_000, "EUR", Period.YEAR), Decision.OPEN),
        (Pay(), Decision.OPEN),
    ],
)
def test_pay_is_held_against_the_floor(pay, decision):
    assert decide(MEETS_ALL | dict([finding(Topic.PAY, pay)])).decision is decision


def test_money_in_another_currency_stays_unknown_and_says_so():
    euros = finding(Topic.PAY, base(90_000, currency="EUR"))
    verdict = decide(MEETS_ALL | dict([euros]))
    assert verdict.headline == "Yes, if the base is at least $130k."
    assert verdict.reasons[0].words == (
        "The pay is €90k, base, in €; your floor is in $: not compared."
    )


def test_a_floor_in_each_currency_is_used():
    both = Floor(130_000, "USD", (("EUR", 80_000),))
    abroad = SAM.with_criteria(Criterion(Topic.PAY, both, MUST))
    euros = finding(Topic.PAY, base(90_000, currency="EUR"))
    assert decide(MEETS_ALL | dict([euros]), abroad).decision is Decision.YES


def test_a_contract_or_a_permanent_job_leaves_the_choice_open():
    both = finding(Topic.EMPLOYMENT, Employment.CONTRACT, Employment.PERMANENT)
    firm = SAM.with_criteria(
        Criterion(Topic.EMPLOYMENT, SAM.on(Topic.EMPLOYMENT)[0].wanted, MUST)
    )
    assert decide(MEETS_ALL | dict([both]), firm).decision is Decision.OPEN


def test_one_wish_unmet_makes_no_no():
    for topic, value in (
        (Topic.MODE, Mode.ONSITE),
        (Topic.EMPLOYMENT, Employment.CONTRACT),
    ):
        verdict = decide(MEETS_ALL | dict([finding(topic, value)]))
        assert verdict.decision is Decision.YES
        unmet = [g.topic for g in verdict.reasons if g.stance is Stance.UNMET]
        assert unmet == [topic]
