"""What the user puts right tips what was a close call, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.nouns.screening import KINDS, Kind
from ajar.core.nouns.word import UNTAUGHT, Taught
from ajar.core.screen.kind import TAUGHT, screen_letter
from ajar.core.screen.learned import kind_model
from ajar.core.screen.taught import (
    MOST_CAUTION,
    MOST_EXAMPLES,
    MOST_LIMIT,
    Example,
    lean,
    note_example,
    seen_of,
    teach,
)
from tests.core.screen.screened import letter_of

CLOSE = Example(("seeks", "question", "at:acme.example"), (1.2, 0, 0, 1, 0), Kind.OTHER)
NAMES = sorted(kind_model().features)
POINTS = st.tuples(*(st.floats(-12, 12) for _ in KINDS))
EXAMPLES = st.builds(
    Example,
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=12, unique=True).map(tuple),
    POINTS,
    st.sampled_from(KINDS),
    st.sampled_from((None, True, False)),
)
PITCH = (
    "Hi Sam, I'm hiring a staff nurse for our clinic in Leeds, £42,000, permanent. "
    "Would you be open to a call this week?"
)


def kind_by(example, taught):
    added = lean(taught, example.seen)
    points = [p + a for p, a in zip(example.points, added, strict=True)]
    return KINDS[points.index(max(points))]


def test_without_words_nothing_changes():
    assert teach(()) is UNTAUGHT
    assert lean(UNTAUGHT, CLOSE.seen) == (0, 0, 0, 0, 0)


def test_one_word_tips_a_letter_like_it_that_was_a_close_call():
    said = CLOSE._replace(points=(1.2, 0, 0, 0, 1.0))
    assert said.rules_say is Kind.OUTREACH
    assert kind_by(said, teach([said])) is Kind.OTHER


def test_many_words_move_more_than_one_and_none_moves_without_end():
    few, many = teach([CLOSE]), teach([CLOSE] * 30)
    assert few.limit < many.limit <= MOST_LIMIT


def test_what_has_nothing_in_common_is_left_alone():
    assert lean(teach([CLOSE]), ("bulk_headers", "at:other.example")) == (0,) * 5


@given(st.lists(EXAMPLES, min_size=1, max_size=6), EXAMPLES)
def test_strong_evidence_is_never_overturned(examples, letter):
    taught = teach(examples)
    first, second, *_ = sorted(letter.points, reverse=True)
    if first - second > taught.limit:
        assert kind_by(letter, taught) is letter.rules_say


@given(st.lists(EXAMPLES, max_size=5))
def test_the_same_words_teach_the_same(examples):
    assert teach(examples) == teach(list(examples))


@given(st.lists(EXAMPLES, max_size=12))
def test_no_two_kinds_are_moved_apart_by_more_than_the_limit(examples):
    taught = teach(examples)
    for example in examples:
        added = lean(taught, example.seen)
        assert max(added) - min(added) <= taught.limit + 1e-9
    assert abs(taught.caution) <= MOST_CAUTION


@pytest.mark.parametrize(("is_fraud", "sign"), [(True, 1), (False, -1), (None, 0)])
def test_a_fraud_makes_for_caution_and_an_honest_sender_for_less(is_fraud, sign):
    caution = teach([CLOSE._replace(is_fraud=is_fraud)]).caution
    assert (caution > 0) - (caution < 0) == sign


def test_only_so_many_words_are_learned_from():
    last = Example(("alert_words",), (0, 0, 5, 0, 0), Kind.OTHER)
    assert "alert_words" not in teach([*[CLOSE] * MOST_EXAMPLES, last]).weights


def test_a_letter_is_seen_by_its_features_and_its_own_domain():
    mine, shared = letter_of(PITCH), letter_of(PITCH, address="ann@gmail.com")
    seen = seen_of(mine.message, ("seeks", "no feature"))
    assert seen == ("seeks", "at:acme.example")
    assert seen_of(shared.message, ("seeks",)) == ("seeks",)


def test_an_example_keeps_what_the_rules_say_of_it():
    example = note_example(letter_of(PITCH), Kind.MARKETING, is_fraud=None)
    assert example.rules_say is Kind.OUTREACH
    assert example.kind is Kind.MARKETING


def test_screening_says_when_the_users_words_tipped_it():
    letter = letter_of(PITCH)
    plain = screen_letter(letter)
    strong = Taught({"at:acme.example": (-50, 0, 0, 50, 0)}, limit=2 * plain.lead)
    tipped = screen_letter(letter, strong)
    assert (plain.kind, tipped.kind) == (Kind.OUTREACH, Kind.MARKETING)
    assert tipped.reasons[0].words == TAUGHT
    assert tipped.lead == plain.lead
    assert screen_letter(letter, UNTAUGHT) == plain


def test_words_that_change_nothing_are_no_reason():
    taught = Taught({"at:acme.example": (0.1, 0, 0, 0, 0)}, limit=1)
    assert screen_letter(letter_of(PITCH), taught) == screen_letter(letter_of(PITCH))
