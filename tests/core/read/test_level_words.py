"""A rank said of a role that has no full title is still its level."""

import pytest
from made import letter_of

from ajar.core.nouns.role import Level
from ajar.core.read.level import read_level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Staff iOS role on my team", Level.LEAD),
        ("a principal backend seat in Utrecht", Level.LEAD),
        ("There is a Staff data platform position open.", Level.LEAD),
        ("The staff data is kept in the cloud.", None),
        ("A role on the hospital staff.", None),
    ],
)
def test_a_rank_beside_a_trade_is_a_level(text, level):
    facts = read_level(letter_of(text))
    assert (facts[0].value if facts else None) is level
