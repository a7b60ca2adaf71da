"""Capitals count that the writer typed, not those that a name was given."""

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.read.capitals import count_typed


def test_a_capital_that_was_given_is_not_the_writers():
    assert count_typed("Ada from Élan", "ada from Élan", 0, 100) == 1


@given(st.text(), st.text(), st.integers(0, 20), st.integers(0, 20))
def test_as_many_are_counted_as_are_capitals_in_both(plain, text, start, stop):
    both = zip(plain[start:stop], text[start:stop], strict=False)
    typed = sum(one.isupper() and two.isupper() for one, two in both)
    assert count_typed(plain, text, start, stop) == typed
