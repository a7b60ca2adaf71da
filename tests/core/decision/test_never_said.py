"""What is only usual keeps a yes back, and makes no no of it."""

from roles_made import TODAY, finding

from ajar.core.decision.role import decide_role
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import (
    Criterion,
    Is,
    OneOf,
    Within,
    default_preferences,
)
from ajar.core.nouns.role import Employment, Mode, Seat, Topic
from ajar.core.nouns.verdict import Decision, Stance

ON_SITE_FAR_CONTRACT = dict(
    [
        finding(Topic.EMPLOYMENT, Employment.CONTRACT),
        finding(Topic.MODE, Mode.ONSITE),
        finding(Topic.PLACES, ("Boston",)),
    ]
)
HOME = default_preferences(Owner(place="Irvine, CA"))


def test_what_the_user_never_said_leaves_it_to_them_and_says_what_it_is():
    verdict = decide_role(ON_SITE_FAR_CONTRACT, HOME, TODAY)
    assert verdict.decision is Decision.OPEN
    assert verdict.headline == (
        "Open, up to you. It is a contract; most would rather have permanent or "
        "contract to hire."
    )


def test_what_the_user_never_said_is_not_the_reason_of_a_no_by_what_they_said():
    wishes = HOME.with_criteria(
        Criterion(Topic.SEAT, OneOf((Seat.MANAGER,)), weight=4),
        Criterion(Topic.EQUITY, Is(wanted=True), weight=4),
        Criterion(Topic.TRAVEL_PERCENT, Within(most=10), weight=4),
    )
    told = ON_SITE_FAR_CONTRACT | dict(
        [
            finding(Topic.SEAT, Seat.INDIVIDUAL),
            finding(Topic.EQUITY, False),
            finding(Topic.TRAVEL_PERCENT, 50),
        ]
    )
    verdict = decide_role(told, wishes, TODAY)
    assert verdict.decision is Decision.NO
    against = {g.topic for g in verdict.reasons if g.stance is Stance.AGAINST}
    assert against == {Topic.SEAT, Topic.EQUITY, Topic.TRAVEL_PERCENT}
