"""Findings are worded as one would say them."""

from ajar.core.insights.answers import say_half
from ajar.core.insights.approach import too_few


def test_what_it_takes_is_said_without_a_tangle():
    few = too_few("found", 3, ("person who says it", "people who say it"), "how")
    assert few.title == "Two more people who say it will tell how"
    assert few.note == "Three so far."
    assert too_few("found", 0, ("base", "bases"), "it").note == "None so far."


def test_where_all_answers_went_out_in_time_half_of_them_is_not_said():
    assert (
        say_half([1.5, 2, 2, 2.5, 2]) == "all five answers went out within three hours"
    )
    assert say_half([1, 1, 1, 90, 90]) == "half of your answers went out within an hour"
