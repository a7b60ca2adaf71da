"""A lookup answers as its work would, and never grows past its bound."""

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.lookup import Lookup


def test_an_answer_is_worked_out_once():
    asked: list[str] = []

    def work_out(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Lookup(work_out)
    assert [*map(lengths.__getitem__, ("role", "pay", "role"))] == [4, 3, 4]
    assert asked == ["role", "pay"]


@given(st.lists(st.integers(), max_size=40))
def test_whatever_is_asked_the_answers_are_right_and_few(asked):
    doubled = Lookup(lambda number: 2 * number, most=5)
    for number in asked:
        assert doubled[number] == 2 * number
        assert len(doubled) <= 5
