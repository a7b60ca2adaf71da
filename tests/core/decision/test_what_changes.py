"""What an answer hangs on, and what would turn it, names no more than it takes."""

from roles_made import MEETS_ALL, MUST, TODAY, base, finding, refused

from ajar.core.decision.changes import to_no, to_yes
from ajar.core.decision.conditions import hangs_on
from ajar.core.decision.opinion import form_opinion
from ajar.core.decision.role import decide_role
from ajar.core.nouns.preferences import (
    Criterion,
    Floor,
    Is,
    Near,
    OneOf,
    Preferences,
    Silence,
    Situation,
    Within,
)
from ajar.core.nouns.role import Employment, Mode, Seat, Topic
from ajar.core.nouns.verdict import Decision

PAY_TWICE = Preferences(
    (
        Criterion(Topic.PAY, Floor(130_000, "USD"), MUST),
        Criterion(Topic.PAY, Floor(150_000, "USD"), weight=4),
    )
)
WISHES = Preferences(
    (
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), weight=5),
        Criterion(Topic.TRAVEL_PERCENT, Within(most=25), weight=4),
        Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), weight=3),
    )
)


def test_a_turned_yes_names_the_topic_of_each_wish():
    (change,) = decide_role(MEETS_ALL, WISHES, TODAY).changes
    assert [(c.topic, c.words) for c in change.conditions] == [
        (Topic.TRAVEL_PERCENT, "travel stays at or under 25 %"),
        (Topic.EMPLOYMENT, "it is permanent"),
    ]


def test_of_two_floors_only_the_one_in_question_is_named():
    told = dict([finding(Topic.PAY, base(140_000, 170_000))])
    (change,) = to_yes(form_opinion(dict([refused(Topic.PAY)]), PAY_TWICE))
    assert change.words == "It becomes a yes if the base is at least $130k."
    wish = Criterion(Topic.MODE, OneOf((Mode.REMOTE,)), weight=9)
    both = PAY_TWICE.with_criteria(*PAY_TWICE.criteria, wish)
    opinion = form_opinion(told | dict([finding(Topic.MODE, Mode.ONSITE)]), both)
    assert [c.words for c in hangs_on(opinion)] == ["the base is at least $150k"]


def test_an_open_answer_hangs_on_no_wish_more_than_it_takes():
    opinion = form_opinion({}, WISHES)
    assert [c.words for c in hangs_on(opinion)] == [
        "it is a management seat",
        "travel stays at or under 25 %",
    ]


def test_a_limit_that_nothing_meets_and_silence_passes_is_no_way_out():
    never = Criterion(Topic.REPORTS, Within(5, 3), MUST, silence=Silence.COUNTS)
    wishes = (
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), weight=1),
        Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), weight=1),
        Criterion(Topic.MODE, OneOf((Mode.REMOTE,)), weight=1),
    )
    poor = dict(
        [
            finding(Topic.SEAT, Seat.INDIVIDUAL),
            finding(Topic.EMPLOYMENT, Employment.CONTRACT),
            finding(Topic.MODE, Mode.ONSITE),
        ]
    )
    (change,) = to_yes(form_opinion(poor, Preferences((never, *wishes))))
    assert Topic.REPORTS not in {c.topic for c in change.conditions}


def test_limits_that_are_all_known_are_each_named_as_what_would_turn_a_yes():
    words = [change.words for change in to_no(form_opinion(MEETS_ALL, PAY_TWICE))]
    assert words == ["A base under $130k makes it a no."]


def test_a_limit_that_would_turn_it_is_a_condition_in_words():
    (change,) = to_no(form_opinion(MEETS_ALL, PAY_TWICE))
    assert [(c.topic, c.words) for c in change.conditions] == [
        (Topic.PAY, "a base under $130k makes it a no")
    ]


def test_a_wish_that_they_will_not_speak_of_is_no_wish_to_lose():
    wishes = Preferences(
        (
            Criterion(Topic.REPORTS, Within(least=3), weight=7),
            Criterion(Topic.EQUITY, Is(wanted=True), weight=2),
        )
    )
    silent = dict([refused(Topic.EQUITY), finding(Topic.REPORTS, 5)])
    verdict = decide_role(silent, wishes, TODAY)
    assert verdict.decision is Decision.YES
    (change,) = verdict.changes
    assert change.words == "Unless it leads at least 3 people, it is a no."
    mute = dict([refused(Topic.EQUITY), refused(Topic.REPORTS)])
    verdict = decide_role(mute, wishes, TODAY)
    assert (verdict.decision, verdict.changes) == (Decision.YES, ())


def test_a_place_that_they_will_not_name_is_no_wish_to_lose():
    near = Criterion(Topic.PLACES, Near(("Irvine",)), weight=2)
    wishes = Preferences((near, Criterion(Topic.REPORTS, Within(least=3), weight=7)))
    told = dict([refused(Topic.PLACES), finding(Topic.REPORTS, 5)])
    (change,) = decide_role(told, wishes, TODAY).changes
    assert [c.topic for c in change.conditions] == [Topic.REPORTS]


def test_one_point_under_the_bar_is_a_no():
    criteria = (
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), weight=4),
        Criterion(Topic.EMPLOYMENT, OneOf((Employment.PERMANENT,)), weight=3),
        Criterion(Topic.TRAVEL_PERCENT, Within(most=25), weight=3),
    )
    wishes = Preferences(criteria, Situation.OPEN)
    (change,) = decide_role(MEETS_ALL, wishes, TODAY).changes
    assert [c.topic for c in change.conditions] == [Topic.SEAT, Topic.EMPLOYMENT]
    lost = [
        finding(Topic.SEAT, Seat.INDIVIDUAL),
        finding(Topic.EMPLOYMENT, Employment.CONTRACT),
    ]
    assert decide_role(MEETS_ALL | dict(lost), wishes, TODAY).decision is Decision.NO
    assert decide_role(MEETS_ALL | dict(lost[:1]), wishes, TODAY).decision is (
        Decision.YES
    )
