"""Titles of one trade are near each other, whatever they are called."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.help.title_words import grams, title_words
from ajar.core.help.titles import SHIPPED, Space, nearness, shipped_space


def code(*place: int) -> str:
    return b64encode(bytes(128 + lane for lane in place)).decode()


SMALL = Space(
    [
        ("^sales^", code(9, 9)),
        ("^sales$", code(3, 4)),
        ("^nurse$", code(-4, 3)),
        ("sal", code(1, 0)),
    ]
)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Sr. VP, Sales @ Kestrel", "vice president sales"),
        ("Head of People | Quill", "head people"),
        ("Software Engineer II (Platform)", "software engineer"),
        ("Nurse at Lark Hospital", "nurse"),
        ("SDR", "sales development representative"),
        ("@ Kestrel", "kestrel"),
        ("", ""),
    ],
)
def test_a_title_is_cut_to_the_words_of_the_trade(title: str, words: str):
    assert " ".join(title_words(title)) == words


def test_a_word_has_its_whole_and_runs_of_letters():
    assert grams("qa") == ("^qa$", "^qa", "qa$")


def test_a_title_is_the_sum_of_its_parts():
    lanes, over, length = SMALL.vector("sales nurse")
    assert [lane - over for lane in lanes] == [3 + 1 - 4, 4 + 0 + 3]
    assert length == 7


def test_what_nobody_has_seen_is_near_nothing():
    assert nearness("zzz", ["sales"], SMALL) == [0.0]
    assert nearness("sales", ["zzz", ""], SMALL) == [0.0, 0.0]


def test_a_space_of_nothing_holds_no_title():
    assert nearness("sales", ["sales"], Space([])) == [0.0]


@pytest.mark.parametrize(
    ("wanted", "near", "far"),
    [
        ("Director of Sales", "Head of Sales", "Director of Nursing"),
        ("Registered Nurse", "Staff Nurse", "Sales Engineer"),
        ("Backend Engineer", "Software Developer", "Mechanical Engineer"),
        ("CFO", "Finance Director", "Chef"),
        ("Plant Manager", "Production Manager", "Product Manager"),
    ],
)
def test_the_same_trade_is_nearer_than_the_same_words(wanted: str, near: str, far: str):
    one, other = nearness(wanted, [near, far], shipped_space())
    assert one > other


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_titles_have_a_nearness_both_ways(one: str, other: str):
    space = shipped_space()
    (there,) = nearness(one, [other], space)
    (back,) = nearness(other, [one], space)
    assert there == pytest.approx(back)
    assert -1.000001 <= there <= 1.000001


@given(st.text(max_size=200))
def test_a_title_is_nearest_to_itself(title: str):
    (near,) = nearness(title, [title], shipped_space())
    assert near == 0.0 or near == pytest.approx(1.0)


def test_a_title_of_a_hundred_thousand_letters_is_cut():
    assert nearness("sales " * 20_000, ["sales"], shipped_space())[0] > 0.9


def test_the_mark_of_what_is_shipped_is_written_down():
    assert shipped_space().mark == SHIPPED, "raise SHIPPED: titles have other places"


def test_what_learned_from_other_titles_has_another_mark():
    assert SMALL.mark != Space([("^sales^", code(9, 8))]).mark
    assert SMALL.mark == Space(list(SMALL.rows)).mark


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_place_that_was_kept_is_the_place_it_was(wanted: str, title: str):
    fresh = Space(SMALL.rows)
    fresh.learn({title: SMALL.pack(title)})
    assert fresh.unknown([title, "never met"]) == {"never met"} - {title}
    assert nearness(wanted, [title], fresh) == nearness(wanted, [title], SMALL)
