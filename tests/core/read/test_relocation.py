"""Help with a move is read, and its refusal."""

from made import letter_of

from ajar.core.read.relocation import read_relocation


def test_a_move_yet_to_be_discussed_is_neither_yes_nor_no():
    assert read_relocation(letter_of('relocation help "to be discussed"')) == ()
