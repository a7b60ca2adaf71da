"""What came of favours: said where there are five cases, and true of each of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.insights.favours import find_favours
from ajar.core.nouns.favour import Direction, Favour, Outcome

GIVEN, HAD = Direction.GIVEN, Direction.HAD


def did(direction: Direction, outcome: Outcome = Outcome.NOT_YET) -> Favour:
    return Favour(direction, "Owen", "An introduction", date(2026, 5, 4), outcome)


@pytest.mark.parametrize(
    ("some", "title"),
    [
        (
            [did(GIVEN, Outcome.HIRED)] * 2 + [did(GIVEN)] * 4,
            "Two of six favors you gave ended in a job",
        ),
        (
            [did(GIVEN, Outcome.INTERVIEWED)] * 5 + [did(HAD, Outcome.HIRED)],
            "All five favors you gave led to an interview",
        ),
        (
            [did(HAD, Outcome.INTRODUCED)] + [did(HAD, Outcome.NOTHING)] * 4,
            "One of five favors you had led to an introduction",
        ),
        ([did(GIVEN)] * 5, "Nothing has come of the five favors you gave so far"),
        (
            [did(GIVEN)] + [did(HAD, Outcome.HIRED)] * 4,
            "You gave one favor and had four",
        ),
        ([did(GIVEN)] * 3, "Two more favors will tell what comes of them"),
        ([], "Five more favors will tell what comes of them"),
    ],
)
def test_the_title_says_what_came_of_them(some, title):
    assert find_favours(some).title == title


@given(st.lists(st.builds(did, st.sampled_from(Direction), st.sampled_from(Outcome))))
def test_chart_and_table_count_every_favour_once(some):
    found = find_favours(some)
    assert found.is_claimed == (len(some) >= 5)
    if found.is_claimed:
        assert sum(sum(row[1:]) for row in found.table.rows) == len(some)
        assert sum(count for _, count, _ in found.chart.rows) == found.cases >= 5
