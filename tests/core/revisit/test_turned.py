"""No is not forever: what turned is found, by what was in force then and now."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.decision.gist import Gist, Trust
from ajar.core.nouns.preferences import Criterion, Firmness, Floor, Preferences
from ajar.core.nouns.role import Pay, Period, Topic
from ajar.core.nouns.verdict import Decision, Ground, Leaning, Stance, Verdict
from ajar.core.revisit.nearly import one_change
from ajar.core.revisit.turned import Past, Version, is_old, turned_to_yes, what_moved

TODAY = date(2026, 11, 23)
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
LATER = datetime(2026, 11, 1, tzinfo=UTC)


def _wants(floor):
    wanted = Floor(floor, "USD")
    return Preferences((Criterion(Topic.PAY, wanted, Firmness.MUST),))


def _role(key, base, at=FIRST + timedelta(days=30)):
    pay = Pay(base, base, "USD", Period.YEAR)
    return Past(key, at, {Topic.PAY: Gist(Trust.SAID, (pay,))})


BEFORE, AFTER = Version(FIRST, _wants(130_000)), Version(LATER, _wants(120_000))


def test_a_lower_floor_turns_what_lies_between():
    past = [_role("a", 110_000), _role("b", 125_000), _role("c", 140_000)]
    assert turned_to_yes(past, [BEFORE, AFTER], TODAY) == ("b",)


def test_what_came_after_the_change_has_not_turned():
    past = [_role("b", 125_000, LATER + timedelta(days=1))]
    assert turned_to_yes(past, [BEFORE, AFTER], TODAY) == ()


def test_a_no_that_the_judgement_never_shared_has_not_turned():
    assert turned_to_yes([_role("c", 140_000)], [AFTER], TODAY) == ()
    assert turned_to_yes([_role("c", 140_000)], [BEFORE, AFTER], TODAY) == ()


def test_without_a_change_nothing_turns():
    assert turned_to_yes([_role("a", 125_000)], [BEFORE], TODAY) == ()
    assert turned_to_yes([_role("a", 125_000)], [], TODAY) == ()


@given(
    st.lists(st.integers(80, 200), max_size=12),
    st.integers(90, 160),
    st.integers(90, 160),
)
def test_changing_and_changing_back_turns_nothing(bases, floor, other):
    past = [_role(str(at), base * 1000) for at, base in enumerate(bases)]
    versions = [
        Version(FIRST, _wants(floor * 1000)),
        Version(LATER, _wants(other * 1000)),
        Version(LATER + timedelta(days=1), _wants(floor * 1000)),
    ]
    assert turned_to_yes(past, versions, TODAY) == ()


@given(st.lists(st.integers(80, 200), max_size=12, unique=True), st.integers(90, 160))
def test_what_turns_lies_between_the_floors(bases, floor):
    past = [_role(str(base), base * 1000) for base in bases]
    versions = [BEFORE, Version(LATER, _wants(floor * 1000))]
    turned = {int(key) for key in turned_to_yes(past, versions, TODAY)}
    assert turned == {base for base in bases if floor <= base < 130}


def _no(*topics):
    grounds = tuple(Ground(topic, Stance.AGAINST, "") for topic in topics)
    return Verdict(Decision.NO, Leaning.NO, "No.", grounds)


def test_one_thing_that_moved_is_named():
    assert what_moved(_no(Topic.PAY), _no()) is Topic.PAY
    assert what_moved(_no(Topic.PAY, Topic.SEAT), _no(Topic.SEAT)) is Topic.PAY


def test_of_several_things_that_moved_none_is_named():
    assert what_moved(_no(Topic.PAY, Topic.SEAT), _no()) is None


def test_a_role_is_old_when_its_search_is_surely_over():
    assert not is_old(LATER, LATER + timedelta(days=120))
    assert is_old(LATER, LATER + timedelta(days=121))


def test_a_no_without_a_way_out_is_not_nearly_a_yes():
    assert one_change(_no(Topic.PAY)) is None
