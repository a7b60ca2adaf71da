"""Towns in a hasty note: with their state, or with a plain word for a name."""

import pytest

from ajar.core.method import read_note
from ajar.core.nouns.role import Topic
from ajar.core.read.noted_places import write_states


def _places(words: str) -> list[str]:
    return [f.value[0] for f in read_note(words) if f.topic is Topic.PLACES]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("golden co", "Golden, CO"),
        ("perm job in golden co", "Golden, CO"),
        ("it's in golden", "Golden"),
        ("our hospital in Golden", "Golden"),
        ("in Golden, Colorado", "Golden, Colorado"),
        ("the office is in boulder co", "Boulder, CO"),
        ("in littleton colorado, hybrid", "Littleton, Colorado"),
        ("job in mission tx", "Mission, TX"),
        ("salt lake city, utah", "Salt Lake City, Utah"),
    ],
)
def test_a_town_is_read_and_shown_in_capitals(words, place):
    assert _places(words) == [place]


@pytest.mark.parametrize(
    "words", ["perm job", "a golden opportunity", "perm", "bring me the role"]
)
def test_what_is_no_town_is_none(words):
    assert _places(words) == []


def test_a_code_that_is_a_word_counts_at_the_end_of_a_clause_alone():
    assert write_states("in bend or remote") == "in bend or remote"
    assert write_states("in bend or, hybrid") == "in Bend,OR, hybrid"


def test_a_town_is_set_apart_from_its_own_state_alone():
    assert write_states("boulder co") == "Boulder,CO"
    assert write_states("boulder tx") == "boulder tx"
    assert len(write_states("salt lake city, utah")) == len("salt lake city, utah")


def test_its_evidence_is_cut_as_it_was_typed():
    (fact,) = (f for f in read_note("job in golden co") if f.topic is Topic.PLACES)
    assert fact.evidence.quote == "golden co"


@pytest.mark.parametrize("word", ["competitive", "around", "good", "between"])
def test_what_the_base_is_said_to_be_is_no_town(word):
    assert _places(f"base is {word} for now") == []


@pytest.mark.parametrize("words", ["full time no travel", "part-time no travel"])
def test_full_time_is_no_time_of_travel(words):
    facts = {f.topic: f.value for f in read_note(words)}
    assert facts[Topic.TRAVEL_PERCENT] == 0


def test_pay_is_read_as_a_telephone_writes_it_down():
    facts = {f.topic: f.value for f in read_note("pays around 65 its full time")}
    assert facts[Topic.PAY].min == 65_000
