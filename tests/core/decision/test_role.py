"""One role, one answer: with its reason, what it hangs on and what would change it."""

from dataclasses import replace
from datetime import date

import pytest
from roles_made import (
    FRIDAY,
    MEETS_ALL,
    MONDAY,
    MUST,
    SAM,
    TODAY,
    base,
    clash,
    fact,
    finding,
    hedged,
    noted,
    refused,
)

from ajar.core.decision.role import decide_role
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import (
    DEFAULTS,
    Avoids,
    Criterion,
    Firmness,
    Floor,
    NotNow,
    Preferences,
    Silence,
    Situation,
    default_preferences,
)
from ajar.core.nouns.role import Employment, Mode, Pay, Seat, Topic
from ajar.core.nouns.verdict import Decision, Leaning, Stance
from ajar.core.read.merge import merge_facts


def decide(findings, preferences=SAM):
    return decide_role(dict(findings), preferences, TODAY)


def without(*topics):
    return {t: f for t, f in MEETS_ALL.items() if t not in topics}


def test_a_role_that_meets_every_limit_is_a_yes():
    verdict = decide(MEETS_ALL)
    assert verdict.decision is Decision.YES
    assert verdict.headline == "Yes, worth a talk."
    assert verdict.is_settled
    assert {ground.stance for ground in verdict.reasons} == {Stance.SUITS}


def test_a_sideways_move_is_a_no_with_its_one_reason_and_its_words():
    verdict = decide([finding(Topic.SEAT, Seat.INDIVIDUAL)])
    assert verdict.decision is Decision.NO
    (reason,) = verdict.reasons
    assert reason.words == "It is an individual seat; you want a management seat."
    assert reason.evidence.quote == "words about seat"
    assert verdict.headline == f"No. {reason.words}"


def test_where_only_limits_are_unknown_it_is_a_yes_with_a_condition():
    verdict = decide(without(Topic.TRAVEL_PERCENT))
    assert (verdict.decision, verdict.leaning) == (Decision.OPEN, Leaning.YES)
    assert verdict.headline == "Yes, if travel stays at or under 25 %."
    (condition,) = verdict.hangs_on
    assert (condition.topic, condition.value) == (Topic.TRAVEL_PERCENT, 25)
    (change,) = verdict.changes
    assert change.words == "Travel over 25 % makes it a no."


def test_nothing_said_leans_nowhere():
    verdict = decide({})
    assert (verdict.decision, verdict.leaning) == (Decision.OPEN, Leaning.NONE)
    assert verdict.headline == (
        "Open: it hangs on the kind of seat, the pay and the travel."
    )
    assert {ground.stance for ground in verdict.reasons} == {Stance.MISSING}


def test_the_counter_offer_is_the_smallest_change():
    poor = without(Topic.PAY) | dict([finding(Topic.PAY, base(126_000))])
    verdict = decide(poor)
    assert verdict.headline == "No. The pay is $126k, base, $4k under your floor."
    offer = verdict.counter_offer
    assert offer.words == "It becomes a yes if the base is at least $130k."
    assert [c.topic for c in offer.conditions] == [Topic.PAY]


def test_only_a_no_has_a_counter_offer():
    assert decide(MEETS_ALL).counter_offer is None
    assert decide({}).counter_offer is None


def test_a_floor_dropped_turns_a_past_no():
    poor = without(Topic.PAY) | dict([finding(Topic.PAY, base(126_000))])
    lower = SAM.with_criteria(Criterion(Topic.PAY, Floor(120_000, "USD"), MUST))
    assert decide(poor).decision is Decision.NO
    assert decide(poor, lower).decision is Decision.YES


def test_a_clash_reopens_what_was_settled():
    assert decide(MEETS_ALL).decision is Decision.YES
    verdict = decide(MEETS_ALL | dict([clash(Topic.TRAVEL_PERCENT, 10, 60)]))
    assert verdict.decision is Decision.OPEN
    assert verdict.reasons[0].stance is Stance.CLASH
    assert verdict.reasons[0].words == (
        "Two sources disagree on the travel: 10 % or 60 %."
    )


def test_a_clash_that_decides_nothing_leaves_a_yes_and_is_shown():
    verdict = decide(MEETS_ALL | dict([clash(Topic.TRAVEL_PERCENT, 10, 20)]))
    assert verdict.decision is Decision.YES
    assert Stance.CLASH in {ground.stance for ground in verdict.reasons}


def test_what_lies_between_two_sources_is_possible_too():
    narrow = Preferences(
        (Criterion(Topic.TRAVEL_PERCENT, SAM.criteria[2].wanted, MUST),)
    )
    between = replace(narrow.criteria[0].wanted, least=20, most=30)
    wanted = narrow.with_criteria(Criterion(Topic.TRAVEL_PERCENT, between, MUST))
    verdict = decide([clash(Topic.TRAVEL_PERCENT, 10, 40)], wanted)
    assert verdict.decision is Decision.OPEN


def test_office_days_that_disagree_say_so():
    days = dict([clash(Topic.DAYS_IN, 3, 5)])
    verdict = decide(without(Topic.MODE) | days)
    assert verdict.decision is Decision.YES
    words = [g.words for g in verdict.reasons if g.stance is Stance.CLASH]
    assert words == [
        "Two sources disagree on the days in the office: 3 a week or 5 a week."
    ]


def test_a_likely_deal_breaker_leans_to_a_no():
    verdict = decide(MEETS_ALL | dict([hedged(Topic.SEAT, Seat.INDIVIDUAL)]))
    assert (verdict.decision, verdict.leaning) == (Decision.OPEN, Leaning.NO)
    assert verdict.headline == ("Open, likely a no. It is an individual seat, perhaps.")


@pytest.mark.parametrize("topic", list(MEETS_ALL))
def test_a_hedge_or_an_unsure_reading_never_settles_what_is_a_limit(topic):
    value = MEETS_ALL[topic].best.value
    for doubtful in (hedged(topic, value), finding(topic, value, confidence=0.6)):
        verdict = decide(MEETS_ALL | dict([doubtful]))
        is_limit = any(c.firmness is MUST for c in SAM.on(topic))
        expected = Decision.OPEN if is_limit else Decision.YES
        assert verdict.decision is expected


def test_what_the_user_notes_is_sure():
    verdict = decide(MEETS_ALL | dict([noted(Topic.SEAT, Seat.INDIVIDUAL)]))
    assert verdict.decision is Decision.NO


def test_refusing_to_say_what_a_limit_is_about_ends_it():
    verdict = decide(MEETS_ALL | dict([refused(Topic.PAY)]))
    assert verdict.decision is Decision.NO
    assert verdict.headline == "No. They won't tell you the pay."
    assert verdict.counter_offer.words == (
        "It becomes a yes if the base is at least $130k."
    )


def test_the_user_may_let_silence_pass():
    patient = SAM.with_criteria(
        Criterion(Topic.PAY, Floor(130_000, "USD"), MUST, silence=Silence.COUNTS)
    )
    verdict = decide(MEETS_ALL | dict([refused(Topic.PAY)]), patient)
    assert verdict.decision is Decision.YES


def test_a_client_not_named_is_no_deal_breaker():
    wary = SAM.with_criteria(
        Criterion(Topic.EMPLOYER, Avoids(("Grumblethwaite",)), MUST)
    )
    assert decide(MEETS_ALL, wary).headline == "Yes, if it isn't at Grumblethwaite."
    named = dict([finding(Topic.EMPLOYER, "Grumblethwaite Ltd")])
    assert decide(MEETS_ALL | named, wary).headline == (
        "No. It is at Grumblethwaite Ltd, which you ruled out."
    )
    unnamed = dict([refused(Topic.EMPLOYER)])
    assert decide(MEETS_ALL | unnamed, wary).decision is Decision.YES


def test_a_later_message_is_read_and_the_role_judged_again():
    first = [
        fact(topic, found.best.value)
        for topic, found in MEETS_ALL.items()
        if topic is not Topic.TRAVEL_PERCENT
    ]
    assert decide(merge_facts(first)).headline.startswith("Yes, if travel")
    good = fact(Topic.TRAVEL_PERCENT, 10, said_at=FRIDAY)
    assert decide(merge_facts([*first, good])).decision is Decision.YES
    bad = fact(Topic.TRAVEL_PERCENT, 60, said_at=FRIDAY)
    assert decide(merge_facts([*first, bad])).decision is Decision.NO
    worse = fact(Topic.PAY, base(100_000), said_at=FRIDAY)
    assert decide(merge_facts([*first, good, worse])).decision is Decision.NO


def test_an_answer_after_a_refusal_is_judged_again():
    said_no = fact(Topic.PAY, Pay(), refused=True, said_at=MONDAY)
    said = fact(Topic.PAY, base(150_000), said_at=FRIDAY)
    rest = without(Topic.PAY)
    assert decide(rest | merge_facts([said_no])).decision is Decision.NO
    assert decide(rest | merge_facts([said_no, said])).decision is Decision.YES


UNMET = MEETS_ALL | dict(
    [
        finding(Topic.MODE, Mode.ONSITE),
        finding(Topic.EMPLOYMENT, Employment.CONTRACT),
    ]
)


def test_who_is_happy_wants_half_of_the_wishes_and_who_is_looking_none():
    verdict = decide(UNMET)
    assert verdict.decision is Decision.NO
    assert {g.stance for g in verdict.reasons[:2]} == {Stance.AGAINST}
    looking = replace(SAM, situation=Situation.LOOKING)
    assert decide(UNMET, looking).decision is Decision.YES


def test_a_no_for_its_wishes_asks_for_the_fewest_back():
    offer = decide(UNMET).counter_offer
    assert [condition.words for condition in offer.conditions] == [
        "it is remote or hybrid near Irvine, CA"
    ]


def test_a_wish_that_is_open_counts_for_nothing():
    indifferent = replace(
        SAM,
        criteria=tuple(replace(c, firmness=Firmness.OPEN) for c in SAM.criteria),
    )
    for findings in ({}, UNMET):
        assert decide(findings, indifferent).decision is Decision.YES


NOTICE = replace(SAM, not_now=NotNow("a project", date(2027, 3, 1)))


def test_not_now_names_its_reason_and_its_day():
    verdict = decide(MEETS_ALL, NOTICE)
    assert (verdict.decision, verdict.leaning) == (Decision.NOT_NOW, Leaning.YES)
    assert verdict.headline == "Not now: a project, until 1 March 2027."
    assert verdict.until == date(2027, 3, 1)
    assert not verdict.hangs_on


def test_not_now_leaves_a_no_a_no_and_ends_on_its_day():
    individual = dict([finding(Topic.SEAT, Seat.INDIVIDUAL)])
    assert decide(individual, NOTICE).decision is Decision.NO
    after = decide_role(MEETS_ALL, NOTICE, date(2027, 3, 1))
    assert after.decision is Decision.YES


def test_the_defaults_give_an_answer_without_a_word_from_the_user():
    told = dict(
        [
            finding(Topic.EMPLOYMENT, Employment.PERMANENT),
            finding(Topic.MODE, Mode.HYBRID),
            finding(Topic.PLACES, ("Tustin",)),
        ]
    )
    home = default_preferences(Owner(place="Irvine, CA"))
    assert decide(told, DEFAULTS).decision is Decision.YES
    assert decide(told, home).decision is Decision.YES
    poor = told | dict(
        [
            finding(Topic.EMPLOYMENT, Employment.CONTRACT),
            finding(Topic.MODE, Mode.ONSITE),
            finding(Topic.TRAVEL_PERCENT, 50),
        ]
    )
    assert decide(poor, DEFAULTS.all_said()).decision is Decision.NO
    assert default_preferences(Owner()) is DEFAULTS
