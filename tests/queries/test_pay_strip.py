"""Dots, lines and words of the strip of pay are where they should be."""

from hypothesis import given
from hypothesis import strategies as st

from ajar.queries.pay_strip import LEFT, RIGHT, draw_strip

BASES = (104e3, 118e3, 122e3, 125e3, 126e3, 132e3, 142e3, 178e3)


def test_lowering_the_floor_names_the_roles_it_takes_in():
    strip = draw_strip(BASES, "USD", 130e3, 120e3)
    assert strip.title == (
        "Bases of 8 roles. Lowering the floor from $130k to $120k takes in $122k, "
        "$125k and $126k."
    )
    assert [dot.css for dot in strip.dots].count("d new") == 3
    assert strip.gain is not None
    assert strip.was is not None


def test_raising_the_floor_names_the_roles_it_leaves_out():
    strip = draw_strip(BASES, "USD", 120e3, 130e3)
    assert "leaves out $122k, $125k and $126k" in strip.title
    assert strip.gain is None


def test_a_floor_that_stays_says_how_many_reach_it():
    strip = draw_strip(BASES, "USD", 130e3, 130e3)
    assert strip.title == "Bases of 8 roles. 3 reach your floor of $130k."
    assert strip.was is None


def test_without_a_floor_all_would_do():
    strip = draw_strip(BASES, "USD", 130e3, None)
    assert "all of them would do" in strip.title
    assert strip.floor is None
    assert strip.gain is not None


def test_a_move_past_nobody_says_so():
    assert "takes in no other" in draw_strip(BASES, "USD", 121e3, 119e3).title


def test_many_are_counted_not_named():
    bases = [100e3 + 1e3 * step for step in range(20)]
    assert "takes in 10 more" in draw_strip(bases, "USD", 115e3, 105e3).title


def test_one_role_is_one_role():
    strip = draw_strip((150e3,), "USD", None, 130e3)
    assert strip.title == "Bases of 1 role. 1 reaches your floor of $130k."
    assert strip.caption.startswith("The one past role")


def test_nothing_to_draw_is_none():
    assert draw_strip((), "USD", 130e3, 120e3) is None
    assert draw_strip(BASES, "USD", None, None) is None


def test_labels_that_would_collide_are_not_both_drawn():
    strip = draw_strip((100e3, 400e3), "USD", 112e3, 104e3)
    assert strip.floor.words == "$104k"
    assert strip.was.words == ""


def test_a_crowd_is_sampled_and_the_caption_says_so():
    bases = [50e3 + 100 * step for step in range(1000)]
    strip = draw_strip(bases, "USD", None, 90e3)
    assert len(strip.dots) <= 160
    assert "The 1,000 past roles" in strip.caption
    assert "of them drawn" in strip.caption


AMOUNT = st.floats(1, 5e6, allow_nan=False)


@given(st.lists(AMOUNT, min_size=1, max_size=40), st.none() | AMOUNT, AMOUNT)
def test_everything_lies_on_the_line(bases, was, floor):
    strip = draw_strip(bases, "EUR", was, floor)
    marks = [*strip.dots, *strip.ticks, strip.floor]
    assert all(LEFT <= float(mark.x) <= RIGHT for mark in marks)
    assert all(20 < float(dot.y) < 98 for dot in strip.dots)
