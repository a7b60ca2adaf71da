"""Who is who, kept up to date: the same as found all at once, whatever came how."""

from dataclasses import replace

import pytest
from all_at_once import all_at_once
from hypothesis import given
from hypothesis import strategies as st
from sightings import seen
from test_who_is_one import MARKS, WORDS, apart

from ajar.core.keep import likely
from ajar.core.keep.census import Census
from ajar.core.nouns.person import Sighting

NAMES = (
    *("Rosa Delgado", "R. Delgado", "Rosa", "Rosa Marie Delgado", "Delgado Rosa"),
    *("Bob Castell", "Robert Castell", "Bob", "B. Castell", "John Smith", ""),
    *("Jon Smith", "Rosa Delgadо", "Talent Team"),
)
STRANGERS = st.builds(
    seen,
    st.integers(0, 12).map("{:02}".format),
    st.sampled_from(NAMES),
    address=st.sampled_from(
        [
            *("", "", "rosa@harbor.example", "rosa2@harbor.example"),
            *("jobs@quill.example", "bob@mail.example", "r.delgado@quill.example"),
        ]
    ),
    handle=st.sampled_from(["", "", "in/rosa", "in/bob", "in/rosa-2"]),
    number=st.sampled_from(["", "", "17145550131", "17145550132"]),
    firm=st.sampled_from(["", "Harbor", "Quill", "Harbor Search"]),
    on=st.sampled_from(["", "2026-01-05", "2026-01-20", "2024-05-05"]),
)
GONE = st.integers(0, 12).map("{:02}".format)
EVENTS = st.lists(st.lists(STRANGERS | GONE, max_size=6) | WORDS, max_size=9)


def told_by(event) -> dict[str, Sighting | None]:
    return {
        one if isinstance(one, str) else one.key: None if isinstance(one, str) else one
        for one in event
    }


@given(EVENTS)
def test_whatever_comes_and_goes_it_is_as_if_all_were_found_at_once(events):
    census, here, words = Census(), {}, []
    for event in events:
        before = census.clustering()
        if event and not isinstance(event[0], str | Sighting):
            words, told = event, {}
        else:
            told = told_by(event)
        turned = census.change(told, words)
        here = {k: one for k, one in (here | told).items() if one is not None}
        after = census.clustering()
        assert after == all_at_once(here.values(), words)
        assert_all_is_told(before, after, turned)


def assert_all_is_told(before, after, turned):
    others = set(before.clusters) ^ set(after.clusters)
    assert {cluster.id for cluster in others} <= turned
    moved = set(before.proposals) ^ set(after.proposals)
    assert {side for p in moved for side in (p.one, p.other)} <= turned


@given(st.lists(STRANGERS, max_size=12), WORDS, st.randoms(use_true_random=False))
def test_one_at_a_time_in_any_order_is_all_at_once(people, words, random):
    people = list({one.key: one for one in people}.values())
    random.shuffle(people)
    census, said = Census(), []
    for one in people:
        said = words[: len(said) + 1]
        census.change({one.key: one}, said)
    census.change({}, words)
    assert census.clustering() == all_at_once(people, words)


@given(st.lists(STRANGERS, min_size=5, max_size=12), GONE)
def test_a_block_that_grows_too_large_and_shrinks_again(people, gone):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(likely, "MOST_IN_BLOCK", 2)
        patch.setattr("all_at_once.MOST_IN_BLOCK", 2)
        census = Census()
        here = {one.key: one for one in people}
        for one in people:
            census.change({one.key: one}, [])
        assert census.clustering() == all_at_once(here.values(), [])
        census.change({gone: None}, [])
        here.pop(gone, None)
        assert census.clustering() == all_at_once(here.values(), [])


def test_only_who_is_touched_is_told_to_have_turned():
    rosa = seen("a", "Rosa Delgado", address="rosa@harbor.example")
    bob = seen("b", "Bob Castell", address="bob@quill.example")
    census = Census()
    census.change({"a": rosa, "b": bob}, [])
    assert census.change({"c": replace(rosa, key="c")}, []) == {"a"}
    assert census.change({"b": None}, []) == {"b"}
    assert census.change({}, []) == set()


@given(st.lists(STRANGERS, max_size=8), MARKS, MARKS)
def test_a_word_taken_back_leaves_what_was_there(people, one, other):
    census = Census()
    census.change({one.key: one for one in people}, [])
    before = census.clustering()
    census.change({}, [apart(one, other)])
    census.change({}, [])
    assert census.clustering() == before
