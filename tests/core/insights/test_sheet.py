"""CSV that no spreadsheet runs."""

import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.insights.sheet import write_csv

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
cells = st.text() | st.sampled_from(("=1+1", " =cmd|'/C calc'!A0", "+1", "@SUM(A1)"))


@given(st.lists(st.lists(cells, min_size=2, max_size=2), max_size=5))
def test_no_cell_begins_as_a_formula_does(rows):
    written = list(csv.reader(StringIO(write_csv(("a", "b"), rows), newline="")))
    for cell in (cell for row in written[1:] for cell in row):
        assert not cell.lstrip(" ").startswith(RUNS)


@given(st.lists(st.lists(st.integers(-5, 5), min_size=1, max_size=3), max_size=4))
def test_numbers_are_left_alone(rows):
    written = list(csv.reader(StringIO(write_csv(("a",), rows))))
    assert written[1:] == [list(map(str, row)) for row in rows]
